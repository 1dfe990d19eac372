using System.Diagnostics;
using Telbaar.Tests.Demonstration;

namespace Telbaar.Tests.Given;

/// <summary>The program as it was built, run as a process of its own.</summary>
static class BuiltProgram
{
    /// <param name="workingFolder">Where it runs; the repository, unless given.</param>
    public static async Task<Ended> Run(IEnumerable<string> arguments, string? workingFolder = null, CancellationToken cancellation = default)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "telbaar.dll"), .. arguments])
        {
            WorkingDirectory = workingFolder ?? Repository.PathOf("."),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new(process.ExitCode, await output, await errors);
    }

    /// <summary>How a run ended, and what it said.</summary>
    public sealed record Ended(int ExitCode, string Output, string Errors);
}
