using DocumentFormat.OpenXml.Packaging;
using Telbaar.Tests.Demonstration;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Commands;

/// <summary>Slides for a department from the command line.</summary>
public sealed class SlidesCommandTests : IDisposable
{
    readonly Folder folder = new();

    [Theory]
    [InlineData("nl", "De dia's voor Wmo staan in ", "Telefonische bereikbaarheid: Wmo")]
    [InlineData("en", "The slides for Wmo are in ", "Reachability by telephone: Wmo")]
    public void They_are_written_to_the_file_that_was_named(string language, string said, string title)
    {
        var ended = Slides("--department", "Wmo", "--out", folder.PathOf("wmo.pptx"), "--language", language);

        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.StartsWith(said, ended.Output, StringComparison.Ordinal);
        using var slides = PresentationDocument.Open(folder.PathOf("wmo.pptx"), isEditable: false);
        Assert.Equal(title, slides.PackageProperties.Title);
    }

    [Fact]
    public void An_earlier_file_is_replaced()
    {
        var file = folder.Write("wmo.pptx", "old");
        Assert.Equal(0, Slides("--department", "Wmo", "--out", file).ExitCode);
        Assert.True(new FileInfo(file).Length > 1000);
    }

    [Fact]
    public void A_department_that_is_not_there_is_refused_with_those_that_are()
    {
        var ended = Slides("--department", "Zorg", "--out", folder.PathOf("zorg.pptx"));

        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith("Zorg: van deze afdeling zijn er geen geldige contactpogingen. Er zijn: Belastingen, Burgerzaken, ", ended.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("zorg.pptx")));
    }

    [Fact]
    public void Without_department_or_file_it_says_which_is_missing()
    {
        Assert.Equal((2, "Noem de afdeling met --department.\n"), Said(Slides("--out", folder.PathOf("wmo.pptx"))));
        Assert.Equal((2, "Noem het bestand voor de dia's met --out.\n"), Said(Slides("--department", "Wmo")));
        Assert.Equal(2, Slides("--department", "Wmo", "--out", folder.PathOf(".")).ExitCode);

        static (int, string) Said(Ended ended) => (ended.ExitCode, ended.Errors.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_out_of_reach() => Assert.Equal(3, Slides("--department", "Wmo", "--out", folder.PathOf("nowhere/wmo.pptx")).ExitCode);

    public void Dispose() => folder.Dispose();

    static Ended Slides(params IReadOnlyList<string> arguments) =>
        Shell.Run(["slides", Repository.PathOf("samples/haarlem-2019.csv"), "--norms", "haarlem-2019", "--as-of", "2020-01-31T00:00", .. arguments]);
}
