using System.Diagnostics;
using System.Text.RegularExpressions;
using Telbaar.Commands;
using Telbaar.Tests.Demonstration;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Installation;

/// <summary>What the administrator's manual shows is run.</summary>
public sealed partial class ManualTests
{
    [Fact]
    public async Task The_trial_in_the_manual_works_as_it_is_written()
    {
        var manual = await File.ReadAllTextAsync(Repository.PathOf("docs/administrator.md"), TestContext.Current.CancellationToken);
        var trial = Assert.Single(Shell().Matches(manual)).Groups[1].Value;
        var folder = Directory.CreateTempSubdirectory("telbaar-manual-").FullName;

        var (code, output) = await Run($"set -eu\ntelbaar() {{ dotnet '{typeof(CommandLine).Assembly.Location}' \"$@\"; }}\n{trial}", folder);
        Directory.Delete(folder, recursive: true);

        Assert.True(code == 0, output);
        Assert.Contains("De back-up is teruggezet.", output, StringComparison.Ordinal);
    }

    static async Task<(int Code, string Output)> Run(string script, string folder)
    {
        var start = new ProcessStartInfo("bash", ["-c", "exec 2>&1\n" + script]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        // Another program may use the usual port of the machine that tests.
        start.Environment["TELBAAR_URLS"] = $"http://127.0.0.1:{FreePort.Take()}";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }

    [GeneratedRegex("^```sh\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Shell();
}
