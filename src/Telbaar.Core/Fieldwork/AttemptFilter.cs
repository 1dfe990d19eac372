using Telbaar.Attempts;
using Telbaar.Organisations;

namespace Telbaar.Fieldwork;

/// <summary>A part of the attempts of a study.</summary>
/// <param name="Department">Those that asked for this department.</param>
/// <param name="Team">Those that asked for this team.</param>
/// <param name="From">Those that began on this day or later.</param>
/// <param name="To">Those that began on this day or earlier.</param>
public sealed record AttemptFilter(DepartmentId? Department = null, TeamId? Team = null, DateOnly? From = null, DateOnly? To = null)
{
    public static AttemptFilter None { get; } = new();

    public bool IsNone => this == None;

    /// <param name="clock">On which the days are read.</param>
    public IQueryable<RecordedAttempt> Of(IQueryable<RecordedAttempt> attempts, LocalClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (Department is { } department)
            attempts = attempts.Where(attempt => attempt.DepartmentId == department);
        if (Team is { } team)
            attempts = attempts.Where(attempt => attempt.TeamId == team);
        if (From is { } from && clock.At(from.ToDateTime(TimeOnly.MinValue)) is var first)
            attempts = attempts.Where(attempt => attempt.StartedAt >= first);
        if (To is { } to && to < DateOnly.MaxValue && clock.At(to.AddDays(1).ToDateTime(TimeOnly.MinValue)) is var end)
            attempts = attempts.Where(attempt => attempt.StartedAt < end);
        return attempts;
    }
}
