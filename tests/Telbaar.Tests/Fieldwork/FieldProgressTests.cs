using Telbaar.Fieldwork;
using Xunit;

namespace Telbaar.Tests.Fieldwork;

public sealed class FieldProgressTests
{
    static readonly DateOnly monday = new(2027, 3, 1);

    static readonly DateTime now = new(2027, 3, 2, 10, 30, 0);

    static readonly FieldProgress progress = new(
        [Planned("Wonen", "E10", 0, 9), Planned("Wonen", "E2", 1, 10), Planned("Burgerzaken", "E2", 1, 11), Planned("Burgerzaken", "E2", 7, 9)],
        [Rung("Wonen", "E2", 0, 9), Rung("Wonen", "E2", 0, 9, counts: false), Rung("Elders", null, 1, 8)], now);

    [Fact]
    public void The_whole_counts_what_is_due_by_now_and_only_attempts_that_count()
    {
        Assert.Equal(new ProgressLine(Planned: 4, Due: 2, Rung: 2, LeftOut: 1), progress.Whole);
        Assert.Equal(0, progress.Whole.Ahead);
    }

    [Fact]
    public void Parts_stand_in_the_order_in_which_people_look_for_them()
    {
        Assert.Equal(["Burgerzaken", "Elders", "Wonen"], progress.ByDepartment.Select(line => line.Department));
        Assert.Equal(["", "E2", "E10"], progress.ByCaller.Select(line => line.Caller));
        Assert.Equal([8, 9, 10, 11], progress.ByHour.Select(line => line.Hour));
    }

    [Fact]
    public void Every_breakdown_adds_up_to_the_whole()
    {
        Assert.Equal(progress.Whole, progress.ByDepartment.Select(line => line.Line).Aggregate((sum, line) => sum + line));
        Assert.Equal(progress.Whole, progress.ByCaller.Select(line => line.Line).Aggregate((sum, line) => sum + line));
        Assert.Equal(progress.Whole, progress.ByDay.Select(line => line.Line).Aggregate((sum, line) => sum + line));
        Assert.Equal(progress.Whole, progress.ByHour.Select(line => line.Line).Aggregate((sum, line) => sum + line));
    }

    [Fact]
    public void The_pace_is_that_of_the_last_five_working_days_before_today()
    {
        // Ten on each working day of last week and of the week before, two today; the weekend between does not count.
        var days = Enumerable.Range(0, 12).Where(IsWeekday).SelectMany(day => Enumerable.Repeat(monday.AddDays(day), 10)).ToList();
        var today = monday.AddDays(14);

        var end = ExpectedEnd.Of(30, [.. days, today, today], today, day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

        // Eight more today, ten tomorrow, and the last twelve on Wednesday and Thursday.
        Assert.Equal(new ExpectedEnd(30, 10, 5, monday.AddDays(17)), end);
    }

    [Fact]
    public void A_slack_week_and_days_without_a_call_lower_the_pace()
    {
        var end = ExpectedEnd.Of(4, [monday, monday, monday.AddDays(1), monday.AddDays(1)], monday.AddDays(4), day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

        Assert.Equal((1.0, 4, monday.AddDays(9)), (end.PerDay, end.Days, end.Day!.Value));
    }

    [Fact]
    public void On_the_first_day_the_pace_is_that_of_the_day_itself() =>
        Assert.Equal(new ExpectedEnd(6, 3, 1, monday.AddDays(2)), ExpectedEnd.Of(6, [monday, monday, monday], monday, _ => true));

    [Fact]
    public void Without_a_pace_nobody_knows_and_with_nothing_left_it_is_done()
    {
        Assert.Null(ExpectedEnd.Of(6, [], monday, _ => true).Day);
        Assert.Null(ExpectedEnd.Of(1000, [monday], monday.AddDays(1), _ => true).Day);
        Assert.Equal(monday, ExpectedEnd.Of(0, [], monday, _ => true).Day);
    }

    static bool IsWeekday(int day) => monday.AddDays(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    static PlannedPart Planned(string department, string caller, int day, int hour) => new(department, caller, monday.AddDays(day), new(hour, 0));

    static RungPart Rung(string department, string? caller, int day, int hour, bool counts = true) => new(department, caller, monday.AddDays(day).ToDateTime(new(hour, 15)), counts);
}
