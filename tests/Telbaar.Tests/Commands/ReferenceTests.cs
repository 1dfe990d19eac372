using System.Text.Json;
using Telbaar.Tests.Demonstration;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Commands;

/// <summary>The command held against an implementation of the same rules in another language, on random files.</summary>
public sealed class ReferenceTests(ReferenceTests.Scored scored) : IClassFixture<ReferenceTests.Scored>
{
    const int Seeds = 40;
    const double Nearly = 1e-9;

    static readonly string[] ours = ["hours", "office-hours"];
    static readonly string[] shipped = ["haarlem-2018", "haarlem-2019", "nen-8878"];

    public static TheoryData<string> NormSets { get; } = [.. shipped, .. ours];

    [Theory, MemberData(nameof(NormSets))]
    public void Every_figure_is_the_one_of_the_reference(string norms) => Assert.All(Enumerable.Range(1, Seeds), seed =>
    {
        using var expected = JsonDocument.Parse(scored.Folder.Read($"{seed}.{norms}.json"));
        using var found = JsonDocument.Parse(Score($"{seed}.csv", norms));
        AssertHeld(expected.RootElement, found.RootElement, "");
    });

    [Fact]
    public void The_same_attempts_in_a_workbook_give_the_same_figures() => Assert.All(Enumerable.Range(1, 20), seed =>
    {
        scored.Folder.Write($"{seed}.xlsx", Table.Read(scored.Folder.PathOf($"{seed}.csv")).AsWorkbook());
        Assert.Equal(Score($"{seed}.csv", "haarlem-2019"), Score($"{seed}.xlsx", "haarlem-2019"));
    });

    [Fact]
    public void The_order_of_the_rows_changes_nothing() => Assert.All(Enumerable.Range(1, 20), seed =>
    {
        var table = Table.Read(scored.Folder.PathOf($"{seed}.csv"));
        Directory.CreateDirectory(scored.Folder.PathOf("shuffled"));
        scored.Folder.Write($"shuffled/{seed}.csv", table.Shuffled(seed).AsCsv());
        Assert.Equal(Score($"{seed}.csv", "office-hours"), Score($"shuffled/{seed}.csv", "office-hours"));
    });

    [Fact]
    public void A_file_of_many_blocks_that_threads_take_as_they_come_gives_the_same_each_time()
    {
        var many = Table.Read(Repository.PathOf("samples/haarlem-2019.csv")).Times(60);
        scored.Folder.Write("many.csv", many.AsCsv());
        Assert.True(new FileInfo(scored.Folder.PathOf("many.csv")).Length > 5_000_000);
        var first = Score("many.csv", "haarlem-2019");
        Assert.Equal(first, Score("many.csv", "haarlem-2019"));
        scored.Folder.Write("many.csv", many.Shuffled(7).AsCsv());
        Assert.Equal(first, Score("many.csv", "haarlem-2019"));
    }

    string Score(string file, string norms)
    {
        var ended = Shell.Run("score", scored.Folder.PathOf(file), "--norms", NormsOf(norms), "--as-of", "2020-01-31T00:00", "--calendar", scored.Folder.PathOf("calendar.txt"), "--json", scored.Folder.PathOf("scores.json"));
        Assert.True(ended.ExitCode == 0, ended.Errors);
        return scored.Folder.Read("scores.json");
    }

    static string NormsOf(string norms) => shipped.Contains(norms) ? norms : Repository.PathOf($"tests/Telbaar.Tests/Norms/{norms}.json");

    /// <summary>Whatever the reference says stands in what was found too.</summary>
    static void AssertHeld(JsonElement expected, JsonElement found, string place)
    {
        Assert.True(expected.ValueKind == found.ValueKind, $"{place}: {expected} became {found}");
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                // The reference draws the intervals of composed marks by bootstrap, which is held elsewhere.
                foreach (var member in expected.EnumerateObject().Where(member => member.Name is not ("low" or "high") || expected.TryGetProperty("numerator", out _)))
                    AssertHeld(member.Value, found.GetProperty(member.Name), $"{place}/{member.Name}");
                break;
            case JsonValueKind.Array:
                var (all, others) = (Named(expected), Named(found));
                Assert.Equal(all.Keys.Order(StringComparer.Ordinal), others.Keys.Order(StringComparer.Ordinal));
                foreach (var (name, value) in all)
                    AssertHeld(value, others[name], $"{place}/{name}");
                break;
            case JsonValueKind.Number:
                var (one, other) = (expected.GetDouble(), found.GetDouble());
                Assert.True(Math.Abs(one - other) <= Nearly * Math.Max(1, Math.Abs(one)), $"{place}: {one:R} became {other:R}");
                break;
            default:
                Assert.True($"{expected}" == $"{found}", $"{place}: {expected} became {found}");
                break;
        }
    }

    static Dictionary<string, JsonElement> Named(JsonElement list) =>
        list.EnumerateArray().ToDictionary(item => item.TryGetProperty("id", out var id) ? id.GetString()! : item.GetProperty("name").GetString()!);

    /// <summary>Random files, each with what the reference makes of it under every norm set.</summary>
    public sealed class Scored : IDisposable
    {
        public Scored()
        {
            Folder.Write("calendar.txt", "2019-12-24\n2019-12-27;bridging day\n2020-01-02\n");
            var ended = Shell.StartAny("python3", [Repository.PathOf("tests/Reference/random_scores.py"), "--seeds", $"{Seeds}", "--out", Folder.PathOf(""), "--as-of", "2020-01-31T00:00:00", "--calendar", Folder.PathOf("calendar.txt"),
                .. shipped.Select(name => Repository.PathOf($"src/Telbaar.Core/Norms/Shipped/{name}.json")), .. ours.Select(NormsOf)]);
            Assert.True(ended.ExitCode == 0, ended.Errors);
        }

        internal Folder Folder { get; } = new();

        public void Dispose() => Folder.Dispose();
    }
}
