using Telbaar.Attempts;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Attempts;

public class DeadlineTests
{
    static readonly OfficeHours closedOnWednesday = new(new Dictionary<DayOfWeek, Opening?> { [DayOfWeek.Wednesday] = null });

    static readonly OfficeHours shortFriday = new(new Dictionary<DayOfWeek, Opening?> { [DayOfWeek.Friday] = new Opening(new(9, 0), new(12, 30)) });

    static void Holds(CallbackRule rule, string message, string deadline, OfficeHours? hours = null, params string[] closingDays)
    {
        var found = new Deadlines(rule, Amsterdam.Calendar(hours, closingDays)).After(Amsterdam.At(message));
        Assert.Equal(Amsterdam.At(deadline), found);
        Assert.Equal(Amsterdam.At(deadline).Offset, found.Offset);
    }

    [Theory]
    [InlineData("2019-12-02 00:00", "2019-12-04 17:00")]
    [InlineData("2019-12-02 10:00", "2019-12-04 17:00")]
    [InlineData("2019-12-02 23:59:59.999", "2019-12-04 17:00")]
    [InlineData("2019-12-05 10:00", "2019-12-09 17:00")]
    [InlineData("2019-12-06 10:00", "2019-12-10 17:00")]
    [InlineData("2019-12-07 10:00", "2019-12-10 17:00")]
    [InlineData("2019-12-08 10:00", "2019-12-10 17:00")]
    [InlineData("2019-12-24 10:00", "2019-12-30 17:00")]
    [InlineData("2019-12-31 10:00", "2020-01-03 17:00")]
    [InlineData("2019-04-18 10:00", "2019-04-23 17:00")]
    [InlineData("2020-03-27 10:00", "2020-03-31 17:00")]
    public void Two_working_days_end_at_closing_time_of_the_second_day_whatever_the_hour(string message, string deadline) =>
        Holds(new CallbackRule.WorkingDays(2), message, deadline);

    [Fact]
    public void A_closing_day_of_the_organisation_is_no_working_day() =>
        Holds(new CallbackRule.WorkingDays(2), "2019-12-24 10:00", "2019-12-31 17:00", closingDays: "2019-12-27");

    [Fact]
    public void A_weekday_without_office_hours_is_no_working_day() =>
        Holds(new CallbackRule.WorkingDays(2), "2019-12-02 10:00", "2019-12-05 17:00", closedOnWednesday);

    [Fact]
    public void The_office_hours_of_the_day_itself_give_the_hour() =>
        Holds(new CallbackRule.WorkingDays(2), "2019-12-04 10:00", "2019-12-06 12:30", shortFriday);

    [Fact]
    public void Two_messages_of_one_day_share_a_deadline_and_those_of_the_next_do_not()
    {
        var deadlines = new Deadlines(new CallbackRule.WorkingDays(1), Amsterdam.Calendar());
        Assert.Equal(deadlines.After(Amsterdam.At("2019-12-02 09:00")), deadlines.After(Amsterdam.At("2019-12-02 16:00")));
        Assert.Equal(Amsterdam.At("2019-12-04 17:00"), deadlines.After(Amsterdam.At("2019-12-03 00:00")));
    }

    [Theory]
    [InlineData("24", "2019-12-06 16:00", "2019-12-07 16:00")]
    [InlineData("0.5", "2019-12-06 23:45", "2019-12-07 00:15")]
    [InlineData("24", "2020-03-28 12:00", "2020-03-29 13:00")]
    [InlineData("24", "2020-10-24 12:00", "2020-10-25 11:00")]
    public void Hours_run_by_night_at_the_weekend_and_over_a_change_of_the_clock(string hours, string message, string deadline) =>
        Holds(new CallbackRule.Hours(decimal.Parse(hours, System.Globalization.CultureInfo.InvariantCulture)), message, deadline);

    [Theory]
    [InlineData(4, "2019-12-02 10:00", "2019-12-02 14:00")]
    [InlineData(7, "2019-12-02 10:00", "2019-12-02 17:00")]
    [InlineData(8, "2019-12-02 10:00", "2019-12-03 09:30")]
    [InlineData(4, "2019-12-02 07:00", "2019-12-02 12:30")]
    [InlineData(4, "2019-12-02 17:00", "2019-12-03 12:30")]
    [InlineData(4, "2019-12-02 20:00", "2019-12-03 12:30")]
    [InlineData(4, "2019-12-06 15:00", "2019-12-09 10:30")]
    [InlineData(4, "2019-12-07 12:00", "2019-12-09 12:30")]
    [InlineData(20, "2019-12-24 16:00", "2019-12-31 10:30")]
    [InlineData(4, "2020-03-27 15:00", "2020-03-30 10:30")]
    [InlineData(4, "2020-10-23 15:00", "2020-10-26 10:30")]
    public void Office_hours_run_while_the_office_is_open(int hours, string message, string deadline) =>
        Holds(new CallbackRule.WithinOfficeHours(hours), message, deadline);

    [Fact]
    public void Office_hours_skip_a_weekday_without_them() =>
        Holds(new CallbackRule.WithinOfficeHours(4), "2019-12-03 15:00", "2019-12-05 10:30", closedOnWednesday);

    [Fact]
    public void A_calendar_that_is_always_closed_is_refused()
    {
        var never = new OfficeHours(Enum.GetValues<DayOfWeek>().ToDictionary(day => day, _ => (Opening?)null));
        Assert.Throws<InvalidOperationException>(() => Amsterdam.Calendar(never).NextWorkingDay(new(2019, 12, 2)));
    }

    [Fact]
    public void Office_hours_at_a_weekend_are_left_out()
    {
        var hours = new OfficeHours(new Dictionary<DayOfWeek, Opening?> { [DayOfWeek.Saturday] = Opening.Usual, [DayOfWeek.Sunday] = Opening.Usual });
        Assert.Null(hours.On(DayOfWeek.Saturday));
        Assert.Null(hours.On(DayOfWeek.Sunday));
        Assert.Equal(new Opening(new(8, 30), new(17, 0)), hours.On(DayOfWeek.Friday));
    }

    [Fact]
    public void An_unknown_rule_is_our_own_mistake() =>
        Assert.Throws<InvalidOperationException>(() => new Deadlines(new Never(), Amsterdam.Calendar()).After(Amsterdam.At(An.Monday)));

    sealed record Never : CallbackRule;
}
