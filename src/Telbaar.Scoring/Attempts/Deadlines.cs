namespace Telbaar.Attempts;

/// <summary>The callback deadlines that follow from a callback rule and a calendar. Not safe for use by several threads at once.</summary>
public sealed class Deadlines(CallbackRule rule, BusinessCalendar calendar)
{
    /// <summary>For a term in working days the hour of the message does not matter.</summary>
    readonly DayCache<DateTimeOffset> byDay = new(day => rule is CallbackRule.WorkingDays term ? AfterWorkingDays(calendar, day, term.Days) : default);

    /// <summary>The last moment at which a callback to a message of this moment is in time.</summary>
    public DateTimeOffset After(DateTimeOffset message) => rule switch
    {
        CallbackRule.WorkingDays => byDay[(int)(message.Ticks / TimeSpan.TicksPerDay)],
        CallbackRule.Hours term => calendar.Clock.Read(message + HoursOf(term.Number)),
        CallbackRule.WithinOfficeHours term => AfterOfficeHours(message, HoursOf(term.Number)),
        _ => throw new InvalidOperationException($"No deadline is defined for {rule}."),
    };

    static DateTimeOffset AfterWorkingDays(BusinessCalendar calendar, int dayNumber, int days)
    {
        var day = DateOnly.FromDayNumber(dayNumber);
        for (var i = 0; i < days; i++)
            day = calendar.NextWorkingDay(day);
        return calendar.Clock.At(day.ToDateTime(calendar.OpeningOn(day)!.Value.To));
    }

    DateTimeOffset AfterOfficeHours(DateTimeOffset message, TimeSpan left)
    {
        var from = message.DateTime;
        var day = DateOnly.FromDateTime(from);
        for (; ; day = calendar.NextWorkingDay(day))
        {
            if (calendar.OpeningOn(day) is not { } opening)
                continue;
            var opens = day.ToDateTime(opening.From);
            var closes = day.ToDateTime(opening.To);
            var start = from > opens ? from : opens;
            if (start + left <= closes)
                return calendar.Clock.At(start + left);
            if (closes > start)
                left -= closes - start;
        }
    }

    static TimeSpan HoursOf(decimal number) => TimeSpan.FromTicks((long)(number * TimeSpan.TicksPerHour));
}
