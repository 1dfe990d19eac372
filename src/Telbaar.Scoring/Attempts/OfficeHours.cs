namespace Telbaar.Attempts;

/// <summary>When the office is open on a working day, on the local clock.</summary>
public readonly record struct Opening(TimeOnly From, TimeOnly To)
{
    /// <summary>08:30-17:00, what holds unless the norms say otherwise.</summary>
    public static Opening Usual { get; } = new(new TimeOnly(8, 30), new TimeOnly(17, 0));
}

/// <summary>The office hours of the service norms: one opening for each weekday, or none on a weekday that is no working day.</summary>
public sealed class OfficeHours
{
    readonly Opening?[] days = new Opening?[7];

    /// <param name="days">The weekdays that differ from 08:30-17:00; <see langword="null"/> for a day without office hours. Weekend days are left out.</param>
    public OfficeHours(IReadOnlyDictionary<DayOfWeek, Opening?> days)
    {
        for (var day = DayOfWeek.Monday; day <= DayOfWeek.Friday; day++)
            this.days[(int)day] = days.TryGetValue(day, out var opening) ? opening : Opening.Usual;
    }

    public static OfficeHours Usual { get; } = new(new Dictionary<DayOfWeek, Opening?>());

    public Opening? On(DayOfWeek day) => days[(int)day];
}
