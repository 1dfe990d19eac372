using Telbaar.Attempts;
using Telbaar.Organisations;

namespace Telbaar.Studies;

/// <summary>Why ringing in a shift would not reach the organisation. A remark, not a refusal: plans come before calendars are complete.</summary>
public abstract record ShiftRemark
{
    /// <summary>The organisation is closed on that day.</summary>
    public sealed record Closed(Closure Closure) : ShiftRemark;

    /// <summary>The shift lies, in part or wholly, outside the office hours of that day.</summary>
    public sealed record OutsideOfficeHours(Opening Opening) : ShiftRemark;

    public sealed record OutsideFieldPeriod : ShiftRemark;

    public static IEnumerable<ShiftRemark> Of(Shift shift, FieldPeriod? period, OpeningCalendar calendar)
    {
        if (calendar.ClosureOn(shift.Day) is { } closure)
            yield return new Closed(closure);
        else if (calendar.OpeningOn(shift.Day) is { } opening && (shift.From < opening.From || shift.To > opening.To))
            yield return new OutsideOfficeHours(opening);
        if (period is { } field && !field.Includes(shift.Day))
            yield return new OutsideFieldPeriod();
    }
}
