using System.Text.RegularExpressions;
using Telbaar.Fieldwork;
using Telbaar.Tests.Demonstration;
using Xunit;

namespace Telbaar.Tests.Fieldwork;

/// <summary>Holds the drawing of a call against the table that the server and the screen read.</summary>
public sealed partial class CallDrawingTests
{
    static string Written { get; } = File.ReadAllText(Repository.PathOf("docs/states/call.md"));

    [Fact]
    public void The_drawing_shows_exactly_the_steps_that_move_a_call_on() =>
        Assert.Equal(
            CallSteps.All.Where(row => row.From != row.To).Select(row => $"{row.From} --> {row.To}: {row.Step}{(row.ByWayOfKcc switch { true => " (KCC)", false => " (direct)", _ => "" })}"),
            Arrow().Matches(Written).Select(arrow => arrow.Value.Trim()));

    [Fact]
    public void The_table_shows_exactly_what_can_be_recorded_while_a_call_stays_where_it_stands() =>
        Assert.Equal(
            Enum.GetValues<CallStage>().Select(stage => (stage.ToString(), string.Join(", ", CallSteps.All.Where(row => row.From == stage && row.To == stage).Select(row => row.Step)))),
            Row().Matches(Written).Select(row => (row.Groups[1].Value, row.Groups[2].Value.Trim())));

    [GeneratedRegex(@"^    [A-Z]\w+ --> [A-Z]\w+: .+$", RegexOptions.Multiline)]
    private static partial Regex Arrow();

    [GeneratedRegex(@"^\| ([A-Z]\w+) \|(.*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
