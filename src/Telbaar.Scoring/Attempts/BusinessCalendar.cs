namespace Telbaar.Attempts;

/// <summary>
/// The working days of an organisation: Monday to Friday, less the Dutch public holidays and its own closing days.
/// </summary>
/// <param name="clock">The organisation's clock.</param>
/// <param name="hours">The office hours of the service norms.</param>
/// <param name="closingDays">Days on which this organisation is closed and others are not.</param>
public sealed class BusinessCalendar(LocalClock clock, OfficeHours hours, IReadOnlySet<DateOnly> closingDays)
{
    public LocalClock Clock => clock;

    public IReadOnlySet<DateOnly> ClosingDays => closingDays;

    public bool IsWorkingDay(DateOnly day) => OpeningOn(day) is not null;

    /// <summary>The office hours on this day, or <see langword="null"/> when it is no working day.</summary>
    public Opening? OpeningOn(DateOnly day) =>
        hours.On(day.DayOfWeek) is { } opening && !PublicHolidays.Includes(day) && !closingDays.Contains(day) ? opening : null;

    /// <summary>The first working day after this one.</summary>
    /// <exception cref="InvalidOperationException">There is none within ten years: the calendar closes every day.</exception>
    public DateOnly NextWorkingDay(DateOnly day)
    {
        for (var i = 0; i < 3660; i++)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                return day;
        }
        throw new InvalidOperationException("The calendar has no working day in ten years.");
    }
}
