using Telbaar.Releases;
using Telbaar.Tests.Demonstration;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Releases;

/// <summary>The reports of the sample hold nobody: a search that finds somebody there would be in everybody's way.</summary>
public sealed class CleanReportsTests : IDisposable
{
    readonly Folder folder = new();

    /// <summary>The commonest of the country, many of which are words as well, and some that are words of these reports; those who bear them here exist nowhere.</summary>
    static readonly string[] surnames =
    [
        "de Jong", "Jansen", "de Vries", "van den Berg", "Bakker", "van Dijk", "Visser", "Janssen", "Smit", "Meijer", "de Boer", "Mulder", "de Groot", "Bos", "Vos", "Peters", "Hendriks", "van Leeuwen", "Dekker", "Brouwer",
        "de Wit", "Dijkstra", "Smits", "de Graaf", "van der Meer", "van der Linden", "Kok", "Jacobs", "de Haan", "Vermeulen", "van den Heuvel", "van der Veen", "van den Broek", "de Bruijn", "de Bruin", "van der Heijden",
        "Schouten", "Willems", "van Vliet", "van de Ven", "Hoekstra", "Maas", "Verhoeven", "Koster", "van Dam", "van der Wal", "Prins", "Blom", "Huisman", "de Jonge", "Kuipers", "van Veen", "Post", "Kramer",
        "van den Brink", "Scholten", "Vink", "van Rijn", "de Lange", "de Leeuw", "de Koning", "Bosch", "Groen", "de Rooij", "van der Velden", "Hermans", "Kuijpers", "Evers", "Snel", "Klein", "Punt", "Kort", "Winter", "Bel",
    ];

    static readonly IReadOnlyList<PersonWords> staff = [.. Staff.Some(500), .. surnames.Select((surname, i) => Staff.Of($"Cunera {surname}", $"N{i:000}"))];

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task In_the_documents_of_the_sample_none_of_five_hundred_employees_is_found(string language)
    {
        string[] asked = [Repository.PathOf("samples/haarlem-2019.csv"), "--norms", "haarlem-2019", "--as-of", "2020-01-31T00:00", "--language", language];
        foreach (var command in new string[][]
        {
            ["report", .. asked, "--out", folder.PathOf("out"), "--format", "html,xlsx,pdf,docx"],
            ["memo", .. asked, "--out", folder.PathOf("out/memo.docx"), "--compare-norms", "haarlem-2018"],
            ["slides", .. asked, "--out", folder.PathOf("out/slides.pptx"), "--department", "Wmo"],
        })
        {
            var (code, _, errors) = await Commanded.Run(command);
            Assert.True(code == 0, errors);
        }
        var files = Directory.GetFiles(folder.PathOf("out"));
        Assert.Equal(["memo.docx", "report.docx", "report.html", "report.pdf", "report.xlsx", "scores.json", "slides.pptx"], files.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var file in files)
        {
            var searched = SearchForPersons.In(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), Path.GetFileName(file), staff, []);
            Assert.Equal((Path.GetFileName(file), ""), (Path.GetFileName(file), string.Join('\n', searched.Found.Take(20).Select(found => $"{found.Place}: {found.Found} in {found.Around}"))));
            Assert.Empty(searched.NotSearched);
        }
    }

    public void Dispose() => folder.Dispose();
}
