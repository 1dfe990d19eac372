using Telbaar.Attempts;
using Telbaar.Scores;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Scores;

public class BreakdownTests
{
    static readonly Attempt attempt = An.Attempt() with { Team = "2", Caller = "E1" };

    [Fact]
    public void A_team_is_known_by_its_department_too() => Assert.Equal(new("Belastingen", "2", 0), GroupKey.Of(Breakdown.Team, attempt));

    [Fact]
    public void A_caller_stands_apart_from_departments() => Assert.Equal(new(null, "E1", 0), GroupKey.Of(Breakdown.Caller, attempt));

    [Fact]
    public void A_department_is_known_by_its_name() => Assert.Equal(new("Belastingen", "Belastingen", 0), GroupKey.Of(Breakdown.Department, attempt));

    [Theory]
    [InlineData("2019-12-02 00:00", 1)]
    [InlineData("2019-12-07 23:59", 6)]
    [InlineData("2019-12-08 12:00", 7)]
    public void A_week_begins_on_Monday(string moment, int day)
    {
        Assert.Equal(new(null, null, day), GroupKey.Of(Breakdown.Weekday, attempt.On(moment)));
        Assert.Equal(new(null, null, Amsterdam.Day("2019-12-02").DayNumber), GroupKey.Of(Breakdown.Week, attempt.On(moment)));
    }

    [Fact]
    public void An_hour_is_that_of_the_wall_clock() => Assert.Equal(new(null, null, 16), GroupKey.Of(Breakdown.Hour, attempt.On("2019-07-02 16:59")));

    [Fact]
    public void An_unknown_breakdown_is_our_own_mistake() => Assert.Throws<ArgumentOutOfRangeException>(() => GroupKey.Of((Breakdown)99, attempt));

    [Fact]
    public void Groups_sort_by_number_then_department_then_name_whatever_the_capitals_and_accents()
    {
        GroupKey[] sorted = [new(null, null, 0), new("A", "x", 0), new("a", null, 0), new("Á", "y", 0), new("B", "c", 0), new("b", "a", 0), new("b", "d", 0), new(null, null, 1)];
        Assert.Equal(sorted, sorted.Reverse().Order());
        Assert.True(sorted[0] < sorted[1] && sorted[1] > sorted[0] && sorted[0] <= sorted[1] && sorted[1] >= sorted[0]);
        Assert.False(sorted[0] < sorted[0] || sorted[0] > sorted[0] || sorted[1] <= sorted[0] || sorted[0] >= sorted[1]);
    }

    [Fact]
    public void Names_that_differ_in_a_capital_only_stay_two_groups_in_a_fixed_order() =>
        Assert.Equal(["BELASTING", "Belasting"], Study.Of(attempt.OfDepartment("Belasting"), attempt.OfDepartment("BELASTING")).Scores().Departments.Select(group => group.Key.Name));

    [Fact]
    public void A_name_is_one_department_however_often_it_was_read()
    {
        Attempt[] attempts = [attempt.OfDepartment("Archief"), attempt.OfDepartment("Burgerzaken"), attempt.OfDepartment(new string("Archief".AsSpan()))];
        Assert.Equal([(new GroupKey("Archief", "Archief", 0), 2L), (new GroupKey("Burgerzaken", "Burgerzaken", 0), 1L)], Study.Of(attempts).Scores().Departments.Select(group => (group.Key, group.Card.Attempts)));
    }

    [Fact]
    public void First_and_last_are_of_valid_attempts_in_whatever_order()
    {
        var study = Study.Of(attempt.On("2019-12-03 10:00"), attempt.On("2019-12-01 10:00"), attempt.On("2019-12-05 10:00"), attempt.On("2019-12-04 10:00"), attempt.On("2019-12-09 10:00").Being(AttemptStatus.Void));
        Assert.Equal((Amsterdam.At("2019-12-01 10:00"), Amsterdam.At("2019-12-05 10:00")), (study.Scores().First, study.Scores().Last));
    }

    [Fact]
    public void Merging_with_nothing_keeps_first_and_last()
    {
        var (one, none) = (Study.Of(attempt), Study.Of());
        var (oneFirst, noneFirst) = (one.Tally(), none.Tally());
        oneFirst.Merge(none.Tally());
        noneFirst.Merge(one.Tally());
        Assert.Equal((attempt.StartedAt, attempt.StartedAt), (oneFirst.Score().First, oneFirst.Score().Last));
        Assert.Equal((attempt.StartedAt, attempt.StartedAt), (noneFirst.Score().First, noneFirst.Score().Last));
    }

    [Fact]
    public void Void_and_redone_attempts_are_counted_apart() => Assert.Equal(new AttemptCounts(1, 2, 1, 0, 1), Study.Of(
        attempt, attempt.Being(AttemptStatus.Void), attempt.Being(AttemptStatus.Void), attempt.Being(AttemptStatus.Redone)).Scores().Counts);
}
