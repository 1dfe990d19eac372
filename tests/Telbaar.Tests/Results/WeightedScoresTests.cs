using System.Text.Json;
using Telbaar.Attempts;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Results;
using Telbaar.Scores;
using Telbaar.Tests.Demonstration;
using Xunit;

namespace Telbaar.Tests.Results;

/// <summary>The sample, scored with a list of its departments.</summary>
public sealed class WeightedScoresTests
{
    static readonly string[] names = [.. ScoreWith(Scope.All).Scores!.Departments.Select(group => group.Key.Name!)];

    [Fact]
    public void Each_figure_of_the_whole_has_a_weighted_one_beside_it()
    {
        var json = Json(ScoreWith(Listed()));
        var direct = json.GetProperty("parameters").EnumerateArray().Single(parameter => parameter.GetProperty("id").GetString() == "direct");
        Assert.Equal(["value", "low", "high", "mark", "markLow", "markHigh", "indicative"], direct.GetProperty("weighted").EnumerateObject().Select(field => field.Name));
        Assert.NotEqual(direct.GetProperty("value").GetDouble(), direct.GetProperty("weighted").GetProperty("value").GetDouble());
        Assert.All(json.GetProperty("components").EnumerateArray().Append(json.GetProperty("final")), mark =>
            Assert.InRange(mark.GetProperty("weighted").GetProperty("mark").GetDouble(), 1, 10));
        Assert.Equal(20, json.GetProperty("departments")[0].GetProperty("size").GetDouble());
    }

    [Fact]
    public void Departments_out_of_scope_are_counted_apart()
    {
        var json = Json(ScoreWith(Listed(leaveOut: "HRM")));
        Assert.Equal(13, json.GetProperty("outOfScope")[0].GetProperty("attempts").GetInt32());
        Assert.Equal((582, 13, 595), (Count("valid"), Count("outOfScope"), Count("total")));
        Assert.Contains(json.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("id").GetString() == "out-of-scope");
        Assert.DoesNotContain(json.GetProperty("departments").EnumerateArray(), department => department.GetProperty("name").GetString() == "HRM");

        int Count(string kind) => json.GetProperty("attempts").GetProperty(kind).GetInt32();
    }

    [Fact]
    public void Without_a_list_nothing_of_it_is_written()
    {
        var json = Json(ScoreWith(Scope.All));
        Assert.False(json.TryGetProperty("outOfScope", out _));
        Assert.False(json.GetProperty("final").TryGetProperty("weighted", out _));
        Assert.False(json.GetProperty("attempts").TryGetProperty("outOfScope", out _));
    }

    [Fact]
    public void A_department_that_the_list_lacks_keeps_the_study_from_being_scored()
    {
        var scored = ScoreWith(new(Listed().Departments.Where(department => department.Name != "HRM")));
        Assert.Null(scored.Scores);
        Assert.Equal(("HRM", "13"), (scored.DepartmentFaults.First.Single().Found, scored.DepartmentFaults.First.Single().Allowed));
    }

    static Scope Listed(string? leaveOut = null) => new(names.Select((name, i) => new ListedDepartment(name, 20 + (37 * i % 180), name != leaveOut)));

    static Scored ScoreWith(Scope scope) => ScoreAttempts.Run(new()
    {
        File = new(Repository.PathOf("samples/haarlem-2019.csv")),
        Norms = ShippedNorms.Find("haarlem-2019")!,
        AsOf = new LocalClock(Zones.Amsterdam).At(new(2020, 1, 31)),
        Scope = scope,
    }, TestContext.Current.CancellationToken);

    static JsonElement Json(Scored scored) => JsonDocument.Parse(new ScoresJson(finding => finding.Code).Write("haarlem-2019", "Telbaar", scored)).RootElement;
}
