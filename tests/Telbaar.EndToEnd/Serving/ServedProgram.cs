using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace Telbaar.EndToEnd.Serving;

/// <summary>The web application, started from the build output as a process of its own, on a free port of loopback and with a data folder that is thrown away.</summary>
public abstract partial class ServedProgram(params string[] options) : IAsyncLifetime
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(240);

    readonly DirectoryInfo data = Directory.CreateTempSubdirectory("telbaar-served-");
    readonly ConcurrentQueue<string> said = [];
    readonly TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    Process? process;

    /// <summary>Where the program said that it listens.</summary>
    public Uri Address => ready.Task.Result;

    /// <summary>All that it wrote to the console so far.</summary>
    public string Console => string.Join('\n', said);

    public async ValueTask InitializeAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "telbaar.dll"), "serve", .. options, "--urls", "http://127.0.0.1:0", "--data", data.FullName])
        {
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The server ended before it was ready.\n{Console}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await ready.Task.WaitAsync(patience);
    }

    void Hear(string? line)
    {
        if (line is null)
            return;
        said.Enqueue(line);
        if (Listening().Match(line) is { Success: true } found)
            ready.TrySetResult(new(found.Value));
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
        process?.Dispose();
        data.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9]\d*")]
    private static partial Regex Listening();
}

/// <summary>With the demonstration's municipality in it.</summary>
public sealed class DemoServer() : ServedProgram("--demo");

/// <summary>As it is started for the first time: without any account.</summary>
public sealed class NewServer() : ServedProgram;
