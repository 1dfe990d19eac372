using System.Diagnostics;
using System.Globalization;
using System.Text;
using Telbaar.Commands;

namespace Telbaar.Tests.Given;

/// <summary>The program itself, started as an administrator would, from the build output and in another working folder, in Production.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(90);

    readonly Process process;
    readonly StringBuilder log = new();

    RunningServer(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Log
    {
        get
        {
            lock (log)
                return log.ToString();
        }
    }

    public static RunningServer Start(TestInstallation installation)
    {
        ArgumentNullException.ThrowIfNull(installation);
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "serve", "--config", installation.Settings])
        {
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        return new(Process.Start(start)!);
    }

    /// <summary>Until the server says that it is ready.</summary>
    public async Task<RunningServer> Ready(TestInstallation installation)
    {
        ArgumentNullException.ThrowIfNull(installation);
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{installation.Port}") };
        var started = Stopwatch.StartNew();
        while (started.Elapsed < patience && !process.HasExited)
        {
            try
            {
                if ((await client.GetAsync(new Uri("/readyz", UriKind.Relative))).IsSuccessStatusCode)
                    return this;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }
        throw new InvalidOperationException($"The server did not get ready. {Log}");
    }

    /// <summary>Asks it to stop, as systemd does.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> Stop()
    {
        await Signal("TERM");
        return await Ended();
    }

    /// <summary>Takes it away without a chance to say anything.</summary>
    public async Task Crash()
    {
        await Signal("KILL");
        await Ended();
    }

    public async Task<int> Ended()
    {
        using var bounded = new CancellationTokenSource(patience);
        await process.WaitForExitAsync(bounded.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await Crash();
        process.Dispose();
    }

    async Task Signal(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    void Keep(string? line)
    {
        lock (log)
            log.AppendLine(line);
    }
}
