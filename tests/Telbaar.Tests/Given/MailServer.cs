using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MimeKit;

namespace Telbaar.Tests.Given;

/// <summary>
/// A real mail server (OpenSMTPD, from Debian's package) on loopback, which delivers whatever comes into a folder. All that run share one queue on the machine, so its tests run one after the other:
/// they belong to the collection of this name. It offers no encryption and asks for no account. It must be started as root.
/// </summary>
public sealed class MailServer : IAsyncDisposable
{
    const string Program = "/usr/sbin/smtpd";
    static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("telbaar-mail-");
    Process? process;

    public int Port { get; } = FreePort.Take();

    string Kept => Path.Combine(folder.FullName, "mail");

    /// <summary>The mails that it has delivered, once there are so many.</summary>
    public async Task<IReadOnlyList<MimeMessage>> Delivered(int number)
    {
        for (var begun = Stopwatch.StartNew(); begun.Elapsed < patience; await Task.Delay(50))
        {
            if (Directory.Exists(Path.Combine(Kept, "new")) && Directory.GetFiles(Path.Combine(Kept, "new")) is { } files && files.Length >= number)
                return [.. files.Select(file => MimeMessage.Load(file))];
        }
        throw new TimeoutException($"The mail server had not delivered {number} mails within {patience}.");
    }

    public static async Task<MailServer> Started()
    {
        if (!File.Exists(Program))
            throw new InvalidOperationException("These tests need a mail server. On Debian, as root: apt-get install opensmtpd");
        var server = new MailServer();
        await server.Start();
        return server;
    }

    async Task Start()
    {
        // It delivers as an account of little rights, and never as root.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.FullName, (UnixFileMode)0b111_111_111);
        var settings = Path.Combine(folder.FullName, "smtpd.conf");
        await File.WriteAllTextAsync(settings, $"listen on 127.0.0.1 port {Port}\ntable anybody {{ \"@\" = \"daemon\" }}\naction \"keep\" maildir \"{Kept}\" virtual <anybody>\nmatch from any for any action \"keep\"\n");
        process = Process.Start(new ProcessStartInfo(Program, ["-d", "-f", settings]) { WorkingDirectory = "/", RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = new List<string?>();
        process.ErrorDataReceived += (_, line) => said.Add(line.Data);
        process.BeginErrorReadLine();
        for (var begun = Stopwatch.StartNew(); begun.Elapsed < patience; await Task.Delay(50))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The mail server ended before it was ready: {string.Join(' ', said)}");
            if (await Answers())
                return;
        }
        throw new TimeoutException($"The mail server did not answer within {patience}.");
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
