using Telbaar.Attempts;

namespace Telbaar.Reports;

/// <summary>Failed attempts by person, for one recipient.</summary>
/// <param name="Recipient">Who it is made for: the name stands on every page.</param>
/// <param name="Departments">In the order of their names.</param>
public sealed record PersonLevel(string Recipient, IReadOnlyList<PersonLevelDepartment> Departments);

/// <param name="Failures">By team and moment.</param>
public sealed record PersonLevelDepartment(string Name, IReadOnlyList<FailedAttempt> Failures);

/// <summary>A failure for which a department answers.</summary>
/// <param name="Who">The employee asked for: the name, or the code where the name is gone.</param>
/// <param name="Deadline">Until when a callback would have been in time; nothing without a message.</param>
/// <param name="Explanation">The reason that the colleague gave, from the closed list; nothing where there was no answer.</param>
/// <param name="Words">The colleague's own words; nothing for who may not read them.</param>
public sealed record FailedAttempt(
    string Identifier, string? Team, string Who, DateTimeOffset StartedAt, Outcome Outcome, Message Message, DateTimeOffset? MessageAt, DateTimeOffset? CalledBackAt, DateTimeOffset? Deadline,
    string? Explanation, string? Words);
