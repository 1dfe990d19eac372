using Telbaar.Tests.Demonstration;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Reports;

/// <summary>The report on paper, printed by a real Chromium and read by poppler's tools.</summary>
public sealed class PdfTests : IDisposable
{
    readonly Folder folder = new();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("nl", "Telefonische bereikbaarheid", "Eindcijfer", "6,4")]
    [InlineData("en", "Reachability by telephone", "Final mark", "6.4")]
    public async Task It_is_tagged_has_a_title_its_headings_as_bookmarks_and_the_marks(string language, string title, string heading, string mark)
    {
        var (code, _, errors) = await Commanded.Run(
            "report", Repository.PathOf("samples/haarlem-2019.csv"), "--norms", "haarlem-2019", "--as-of", "2020-01-31T00:00", "--out", folder.PathOf("out"), "--format", "pdf", "--language", language);
        Assert.True(code == 0, errors);
        Assert.Equal(["report.pdf", "scores.json"], Directory.GetFiles(folder.PathOf("out")).Select(Path.GetFileName).Order());
        var pdf = folder.PathOf("out/report.pdf");

        var facts = await OtherProgram.Said("pdfinfo", pdf);
        Assert.Matches("Tagged: +yes", facts);
        Assert.Contains($"Title:           {title}", facts, StringComparison.Ordinal);
        var structure = await OtherProgram.Said("pdfinfo", "-struct", pdf);
        Assert.Matches("H1", structure);
        Assert.Matches("TH", structure);
        Assert.Matches("Figure", structure);
        var words = await OtherProgram.Said("pdftotext", "-layout", pdf, "-");
        Assert.Contains(heading, words, StringComparison.Ordinal);
        Assert.Contains(mark, words, StringComparison.Ordinal);
        var bytes = await File.ReadAllTextAsync(pdf, System.Text.Encoding.Latin1, Cancellation);
        Assert.Contains("/Outlines", bytes, StringComparison.Ordinal);
        Assert.Contains($"/Lang ({language}", bytes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_format_that_is_not_there_is_refused_with_those_that_are()
    {
        var (code, _, errors) = await Commanded.Run("report", Repository.PathOf("samples/haarlem-2019.csv"), "--norms", "haarlem-2019", "--out", folder.PathOf("out"), "--format", "html,odt");

        Assert.Equal(2, code);
        Assert.Contains("html, xlsx, pdf, docx", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("out")));
    }

    public void Dispose() => folder.Dispose();
}
