namespace Telbaar.Attempts;

/// <summary>The callback term of a set of service norms: by when somebody must have rung back.</summary>
public abstract record CallbackRule
{
    /// <summary>By the end of the office hours of the Nth working day after the calendar day of the message, whatever its hour.</summary>
    public sealed record WorkingDays(int Days) : CallbackRule;

    /// <summary>Within so many hours, by day and by night.</summary>
    public sealed record Hours(decimal Number) : CallbackRule;

    /// <summary>Within so many hours of office time, counted from the message or, outside office hours, from the next opening.</summary>
    public sealed record WithinOfficeHours(decimal Number) : CallbackRule;
}
