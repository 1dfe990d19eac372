using Microsoft.EntityFrameworkCore;
using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Callbacks;

/// <summary>A message that nobody has answered yet.</summary>
/// <param name="Employee">The name of the one who was asked for; the code where the key is gone.</param>
/// <param name="Alias">Under which name the message was left, and the number to ring.</param>
/// <param name="Deadline">Nothing while the study has no norms.</param>
public sealed record OpenCallback(
    AttemptId Attempt, string Identifier, string Employee, DepartmentId DepartmentId, string Department, string? Alias, string? NumberLeft, Message Message, DateTimeOffset LeftAt, DateTimeOffset? Deadline)
{
    /// <summary>Whether a few letters of a name or alias, or digits of a number, or the attempt's own number point to it.</summary>
    public bool IsMeantBy(string words)
    {
        var folded = words.Folded();
        var digits = string.Concat(words.Where(char.IsAsciiDigit));
        return Identifier.Equals(words.Trim(), StringComparison.OrdinalIgnoreCase) || Employee.Folded().Contains(folded, StringComparison.Ordinal)
            || Alias?.Folded().Contains(folded, StringComparison.Ordinal) is true
            || (digits.Length >= 3 && string.Concat((NumberLeft ?? "").Where(char.IsAsciiDigit)).Contains(digits, StringComparison.Ordinal));
    }
}

/// <summary>The callback terms of a study that are not over.</summary>
/// <param name="Last">When the last of them ends; nothing where none runs.</param>
public sealed record RunningTerms(int Number, DateTimeOffset? Last);

/// <summary>The messages of a study that wait for somebody to ring back.</summary>
public static class OpenCallbacks
{
    /// <summary>Those of valid attempts, the earliest deadline first.</summary>
    public static async Task<IReadOnlyList<OpenCallback>> Of(Store db, Study study, CancellationToken cancellation)
    {
        var waiting = WaitingIn(db, study);
        var rows = await waiting.Select(attempt => new { attempt.Id, attempt.Identifier, attempt.EmployeeId, attempt.DepartmentId, attempt.Message, LeftAt = attempt.MessageAt ?? attempt.StartedAt })
            .ToListAsync(cancellation);
        var departments = await db.Set<Department>().ToDictionaryAsync(department => department.Id, department => department.Name, cancellation);
        var codes = await db.Set<Employee>().Where(employee => waiting.Any(attempt => attempt.EmployeeId == employee.Id)).ToDictionaryAsync(employee => employee.Id, employee => employee.Code, cancellation);
        var names = await db.Set<EmployeeKey>().Where(key => key.ReplacedBy == null && waiting.Any(attempt => attempt.EmployeeId == key.EmployeeId))
            .ToDictionaryAsync(key => key.EmployeeId, key => key.Name, cancellation);
        var aliases = await db.Set<CallClaim>().Where(claim => waiting.Any(attempt => attempt.Id == claim.Id))
            .Join(db.Set<PlannedCall>(), claim => claim.PlannedCallId, call => call.Id, (claim, call) => new { claim.Id, call.AliasId })
            .Join(db.Set<CoverAlias>(), call => call.AliasId, alias => alias.Id, (call, alias) => new { call.Id, alias.Name, alias.NumberLeft })
            .ToDictionaryAsync(alias => alias.Id, cancellation);
        var deadlines = await StudyDeadlines.Of(db, study, cancellation);
        return
        [
            .. rows.Select(row =>
            {
                var alias = aliases.GetValueOrDefault(row.Id);
                var leftAt = Zones.Local(row.LeftAt);
                var employee = row.EmployeeId is { } id ? names.GetValueOrDefault(id) ?? codes.GetValueOrDefault(id, "") : "";
                return new OpenCallback(row.Id, row.Identifier, employee, row.DepartmentId, departments[row.DepartmentId], alias?.Name, alias?.NumberLeft, row.Message, leftAt, deadlines?.After(leftAt));
            }).OrderBy(open => open.Deadline).ThenBy(open => open.LeftAt).ThenBy(open => open.Identifier, StringComparer.Ordinal),
        ];
    }

    /// <summary>The terms that run at that moment: until each of them is over, its attempt is not settled.</summary>
    public static async Task<RunningTerms> TermsRunningAt(Store db, Study study, DateTimeOffset at, CancellationToken cancellation)
    {
        if (await StudyDeadlines.Of(db, study, cancellation) is not { } deadlines)
            return new(0, null);
        var left = await WaitingIn(db, study).Select(attempt => attempt.MessageAt ?? attempt.StartedAt).ToListAsync(cancellation);
        var running = left.Select(message => deadlines.After(Zones.Local(message))).Where(deadline => deadline >= at).ToList();
        return new(running.Count, running.Count == 0 ? null : running.Max());
    }

    static IQueryable<RecordedAttempt> WaitingIn(Store db, Study study) => db.AttemptsOf(study.Id).AsNoTracking().Where(attempt => attempt.Status == AttemptStatus.Valid
        && attempt.Message != Message.None && attempt.CalledBackAt == null && attempt.Reached != Reached.Employee && attempt.Reason == null);
}
