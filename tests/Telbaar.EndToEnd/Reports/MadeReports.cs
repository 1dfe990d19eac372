using Telbaar.EndToEnd.Reports;
using Telbaar.Tests.Given;
using Xunit;

[assembly: AssemblyFixture(typeof(MadeReports))]

namespace Telbaar.EndToEnd.Reports;

/// <summary>Reports as the program makes them, each made once. They are thrown away afterwards.</summary>
public sealed class MadeReports : IAsyncLifetime
{
    static readonly string[] sample =
    [
        "report", "samples/haarlem-2019.csv", "--norms", "haarlem-2019", "--published", "samples/haarlem-2019.published.json",
        "--compare-norms", "haarlem-2018", "--as-of", "2020-01-31T00:00",
    ];

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("telbaar-reports-");

    public async ValueTask InitializeAsync() => await Task.WhenAll(
        Make(Report.Dutch),
        Make(Report.English, "--language", "en"),
        Make(Report.ByCaller, "--by", "caller"));

    public Uri this[Report report] => new(Path.Combine(FolderOf(report), "report.html"));

    async Task Make(Report report, params string[] also)
    {
        var ended = await BuiltProgram.Run([.. sample, .. also, "--out", FolderOf(report)]);
        if (ended.ExitCode != 0)
            throw new InvalidOperationException($"The report was not made (exit code {ended.ExitCode}):\n{ended.Errors}");
    }

    string FolderOf(Report report) => Path.Combine(folder.FullName, report.ToString());

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}

/// <summary>The sample's report. By caller its widest table has all parameters side by side.</summary>
public enum Report { Dutch, English, ByCaller }
