using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Telbaar.Tests.Given;

/// <summary>A real mail server (OpenSMTPD, from Debian's package) on loopback. It offers no encryption and asks for no account. It must be started as root.</summary>
public sealed class MailServer : IAsyncDisposable
{
    const string Program = "/usr/sbin/smtpd";
    static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("telbaar-mail-");
    Process? process;

    public int Port { get; } = FreePort.Take();

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
        var settings = Path.Combine(folder.FullName, "smtpd.conf");
        await File.WriteAllTextAsync(settings, $"listen on 127.0.0.1 port {Port}\naction \"keep\" maildir \"{folder.FullName}/mail\"\nmatch from any for any action \"keep\"\n");
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
