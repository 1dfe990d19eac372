using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Telbaar.Demonstration;
using Telbaar.Installation;
using Telbaar.Storage;
using Telbaar.Tests.Given;

namespace Telbaar.EndToEnd.Faults;

/// <summary>The demonstration as a process of its own that is killed (SIGKILL) and started again on the same data and the same port.</summary>
public sealed class MortalServer : IAsyncDisposable
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(120);

    readonly DirectoryInfo data = Directory.CreateTempSubdirectory("telbaar-mortal-");
    Process? process;

    MortalServer() => Address = new($"http://127.0.0.1:{FreePort.Take()}");

    public Uri Address { get; }

    /// <summary>Makes the demonstration's data, before any server runs.</summary>
    public static async Task<MortalServer> Made()
    {
        var server = new MortalServer();
        _ = await MigrateDatabase.Run(server.Database, TimeProvider.System.GetUtcNow(), default);
        await DemoMunicipality.Make(server.Database, TimeProvider.System.GetUtcNow(), default);
        return server;
    }

    Database Database => Database.InFile(Path.Combine(data.FullName, "telbaar.db"));

    /// <summary>What is on the disk, as the municipality of the demonstration sees it.</summary>
    public async Task<Store> Open()
    {
        var store = Database.Open();
        store.Organisation = (await store.Organisations.SingleAsync(organisation => organisation.Slug == DemoMunicipality.Slug)).Id;
        return store;
    }

    /// <summary>Starts it, and comes back when it answers.</summary>
    public async Task Start()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "telbaar.dll");
        process = Process.Start(new ProcessStartInfo("dotnet", [program, "serve", "--demo", "--urls", Address.ToString(), "--data", data.FullName])
        {
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = new ConcurrentQueue<string?>();
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data);
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient();
        for (var started = Stopwatch.StartNew(); started.Elapsed < patience;)
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The server ended with {process.ExitCode} before it was ready: {string.Join('\n', said)}");
            try
            {
                if ((await client.GetAsync(new Uri(Address, "/readyz"))).StatusCode is HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(100);
        }
        throw new TimeoutException($"The server did not answer within {patience}.");
    }

    /// <summary>Kills it in the midst of whatever it does.</summary>
    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
        // Its successor would wait out the lease of the dead: half a minute each time, which proves nothing here.
        await using var store = Database.Open();
        await store.Set<ServerLease>().ExecuteDeleteAsync();
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
    }
}
