using Telbaar.Releases;
using Telbaar.Tests.Demonstration;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Releases;

/// <summary>The reports of the sample hold nobody: a search that finds somebody there would be in everybody's way.</summary>
public sealed class CleanReportsTests : IDisposable
{
    readonly Folder folder = new();

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task In_the_reports_of_the_sample_none_of_five_hundred_employees_is_found(string language)
    {
        var (code, _, errors) = await Commanded.Run(
            "report", Repository.PathOf("samples/haarlem-2019.csv"), "--norms", "haarlem-2019", "--as-of", "2020-01-31T00:00", "--out", folder.PathOf("out"), "--format", "html,xlsx,pdf", "--language", language);
        Assert.True(code == 0, errors);
        var files = Directory.GetFiles(folder.PathOf("out"));
        Assert.Equal(["report.html", "report.pdf", "report.xlsx", "scores.json"], files.Select(Path.GetFileName).Order());
        foreach (var file in files)
        {
            var searched = SearchForPersons.In(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), Path.GetFileName(file), Staff.Some(500), []);
            Assert.Empty(searched.Found);
            Assert.Empty(searched.NotSearched);
        }
    }

    public void Dispose() => folder.Dispose();
}
