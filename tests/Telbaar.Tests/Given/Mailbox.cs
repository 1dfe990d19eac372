using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MimeKit;

namespace Telbaar.Tests.Given;

/// <summary>A real mailbox server (Dovecot, from Debian's package) on loopback, with one mailbox that anybody opens who knows its password. It must be started as root.</summary>
public sealed class Mailbox : IAsyncDisposable
{
    public const string UserName = "bereikbaarheid", Password = "geheim_van_de_test";

    const string Program = "/usr/sbin/dovecot";

    static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("telbaar-mailbox-");
    Process? process;

    public int Port { get; } = FreePort.Take();

    public static async Task<Mailbox> Opened()
    {
        if (!File.Exists(Program))
            throw new InvalidOperationException("These tests need a mailbox server. On Debian, as root: apt-get install dovecot-imapd");
        var mailbox = new Mailbox();
        await mailbox.Start();
        return mailbox;
    }

    /// <summary>Lays a mail in it, unread.</summary>
    public async Task Receive(MimeMessage message)
    {
        var path = Path.Combine(Kept, "new", $"{message.MessageId}");
        await message.WriteToAsync(path);
        Open(path);
    }

    /// <summary>How many were not read yet.</summary>
    public int Unread => Directory.GetFiles(Path.Combine(Kept, "new")).Length + Directory.GetFiles(Path.Combine(Kept, "cur")).Count(file => !file.Split(":2,")[^1].Contains('S', StringComparison.Ordinal));

    string Kept => Path.Combine(folder.FullName, "mail");

    async Task Start()
    {
        Open(folder.FullName);
        foreach (var part in new[] { "", "new", "cur", "tmp" })
            Open(Directory.CreateDirectory(Path.Combine(Kept, part)).FullName);
        var settings = Path.Combine(folder.FullName, "dovecot.conf");
        await File.WriteAllTextAsync(settings, $$"""
            base_dir = {{folder.FullName}}/run
            state_dir = {{folder.FullName}}/state
            log_path = {{folder.FullName}}/log
            protocols = imap
            listen = 127.0.0.1
            ssl = no
            disable_plaintext_auth = no
            first_valid_uid = 1
            mail_location = maildir:{{Kept}}
            service imap-login {
              inet_listener imap {
                port = {{Port}}
              }
              inet_listener imaps {
                port = 0
              }
            }
            passdb {
              driver = static
              args = password={{Password}}
            }
            userdb {
              driver = static
              args = uid=daemon gid=daemon home={{folder.FullName}}/home
            }
            """);
        process = Process.Start(new ProcessStartInfo(Program, ["-F", "-c", settings]) { WorkingDirectory = "/", RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = new List<string?>();
        process.ErrorDataReceived += (_, line) => said.Add(line.Data);
        process.BeginErrorReadLine();
        for (var begun = Stopwatch.StartNew(); begun.Elapsed < patience; await Task.Delay(50))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The mailbox server ended before it was ready: {string.Join(' ', said)}");
            if (await Answers())
                return;
        }
        throw new TimeoutException($"The mailbox server did not answer within {patience}.");
    }

    async Task<bool> Answers()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>It reads as an account of little rights.</summary>
    static void Open(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, (UnixFileMode)0b111_111_111);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        process?.Dispose();
        folder.Delete(recursive: true);
    }
}
