using System.Diagnostics;
using System.Globalization;
using Telbaar.Commands;
using Xunit;

namespace Telbaar.Tests.Given;

/// <summary>How a command ended, and what it said.</summary>
/// <param name="PeakMegabytes">The most memory that was resident; 0 where nobody measured.</param>
sealed record Ended(int ExitCode, string Output, string Errors, long PeakMegabytes = 0)
{
    public IReadOnlyList<string> ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the command, as the built program or, where only its words matter, within the test.</summary>
static class Shell
{
    // Only who waits for a process is told the peak of its memory; asking while it runs would miss the last moments.
    const string TellPeak = """
        import resource, subprocess, sys
        ended = subprocess.call(sys.argv[2:])
        with open(sys.argv[1], "w") as peak:
            peak.write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024))
        sys.exit(ended if ended >= 0 else 128 - ended)
        """;

    /// <summary>Starts the built program, and measures its memory.</summary>
    public static Ended Start(params IReadOnlyList<string> arguments)
    {
        using var folder = new Folder();
        var ended = StartAny("python3", ["-c", TellPeak, folder.PathOf("peak"), "dotnet", Program, .. arguments]);
        return Sane(ended with { PeakMegabytes = long.Parse(folder.Read("peak"), CultureInfo.InvariantCulture) });
    }

    /// <summary>Starts the built program without the right of root to open whatever it likes.</summary>
    public static Ended StartAsOrdinaryUser(params IReadOnlyList<string> arguments) => Sane(Environment.IsPrivilegedProcess
        ? StartAny("setpriv", ["--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search", "dotnet", Program, .. arguments])
        : StartAny("dotnet", [Program, .. arguments]));

    /// <summary>Runs a command within the test.</summary>
    public static Ended Run(params IReadOnlyList<string> arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = CommandLine.Run(arguments, TimeProvider.System, output, errors, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        return Sane(new(exitCode, $"{output}", $"{errors}"));
    }

    /// <summary>Starts any program and waits for it.</summary>
    public static Ended StartAny(string program, IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output.GetAwaiter().GetResult(), errors);
    }

    static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "telbaar.dll");

    /// <summary>No command ever ends in another way, or shows its inside.</summary>
    static Ended Sane(Ended ended)
    {
        Assert.DoesNotContain("   at ", ended.Output + ended.Errors, StringComparison.Ordinal);
        Assert.InRange(ended.ExitCode, 0, 3);
        return ended;
    }
}
