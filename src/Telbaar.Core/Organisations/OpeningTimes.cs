using Telbaar.Storage;

namespace Telbaar.Organisations;

public readonly record struct ClosingDayId(Guid Value) : IEntityId<ClosingDayId>
{
    public static ClosingDayId Of(Guid value) => new(value);
}

/// <summary>A day on which the organisation is closed, beside weekends and public holidays.</summary>
public sealed class ClosingDay : Owned<ClosingDayId>
{
    public required DateOnly Day { get; init; }

    public required string Note { get; set; }
}

/// <summary>When the organisation can be rung on a weekday. A day without a row is 08:30-17:00 from Monday to Friday, and closed at the weekend.</summary>
public sealed class OfficeDay : Owned
{
    public required DayOfWeek Weekday { get; init; }

    /// <summary>Nothing on a weekday on which it is closed.</summary>
    public TimeOnly? From { get; set; }

    public TimeOnly? To { get; set; }
}
