using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Formats;

public sealed class RequiredTests
{
    const string AnyOfReached = "medewerker, employee, collega_afdeling, colleague, collega_elders, other_department, kcc, niemand, nobody";

    [Theory]
    [InlineData("attempt"), InlineData("started_at"), InlineData("department")]
    public void Every_row_needs_its_identifier_moment_and_department(string column) => Assert.All(["valid", "void", "redone"], status =>
        Assert.Equal($"f:2: {column}: not filled in; this field is required", TakenIn.From(Row.Sound.With("status", status).With(column, " ")).Fault));

    [Theory]
    [InlineData("kcc_result", "not filled in; allowed: beantwoord, answered, geen_gehoor, no_answer, in_gesprek, busy")]
    [InlineData("kcc_answer_seconds", "not filled in; this field is required")]
    [InlineData("reached", $"not filled in; allowed: {AnyOfReached}")]
    public void A_valid_row_that_the_kcc_answered_needs_more(string column, string says)
    {
        Assert.Equal($"f:2: {column}: {says}", TakenIn.From(Row.Sound.With(column, "")).Fault);
        Assert.All(["void", "redone"], status => Assert.Equal("1", TakenIn.From(Row.Sound.With(column, "").With("status", status)).Only.Identifier));
    }

    [Theory]
    [InlineData("kcc_result", "kcc_resultaat"), InlineData("kcc_answer_seconds", "kcc_opneemtijd"), InlineData("reached", "bereikt")]
    public void What_no_column_holds_is_asked_for_by_its_dutch_name(string column, string dutch) =>
        Assert.StartsWith($"f:2: {dutch}: not filled in", TakenIn.From(Row.Sound.Without(column)).Fault, StringComparison.Ordinal);

    [Theory]
    [InlineData("direct"), InlineData("group")]
    public void On_another_route_an_empty_result_means_answered_and_there_is_no_answer_time(string route)
    {
        var row = Row.Sound.With("route", route).With("kcc_result", "").With("kcc_answer_seconds", "");
        Assert.Equal("Employee", TakenIn.From(row).Only["reached"]);
        Assert.Equal($"f:2: reached: not filled in; allowed: {AnyOfReached}", TakenIn.From(row.With("reached", "")).Fault);
        Assert.Equal("Busy", TakenIn.From(row.With("reached", "").With("kcc_result", "busy")).Only["kcc_result"]);
    }

    [Fact]
    public void A_study_of_direct_numbers_needs_no_column_of_the_kcc() =>
        Assert.Equal("Direct", TakenIn.From(Row.Sound.Without("kcc_result").Without("kcc_answer_seconds").With("route", "direct")).Only["route"]);
}
