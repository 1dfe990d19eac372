using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Telbaar.Attempts;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>An attempt as it stands in the store, ready to be scored or written down.</summary>
/// <param name="Employee">The wanted employee, by code.</param>
public sealed record StoredAttempt(AttemptId Id, Attempt Attempt, string Identifier, string? Employee, string? Replaces);

/// <summary>The attempts of a study.</summary>
public static class StudyAttempts
{
    /// <summary>One by one, in no order.</summary>
    /// <param name="zone">The time zone of the organisation, on whose clock the moments are read.</param>
    public static IAsyncEnumerable<StoredAttempt> Of(Store db, StudyId study, AttemptPurpose purpose, TimeZoneInfo zone, CancellationToken cancellation) =>
        Of(db, db.Set<RecordedAttempt>().Where(attempt => attempt.StudyId == study && attempt.Purpose == purpose), zone, cancellation);

    /// <summary>Those of a query.</summary>
    public static async IAsyncEnumerable<StoredAttempt> Of(Store db, IQueryable<RecordedAttempt> attempts, TimeZoneInfo zone, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var departments = await db.Set<Department>().Select(department => new { department.Id, department.Name }).ToDictionaryAsync(department => department.Id, department => department.Name, cancellation);
        var teams = await db.Set<Team>().Select(team => new { team.Id, team.Name }).ToDictionaryAsync(team => team.Id, team => team.Name, cancellation);
        var employees = await db.Set<Employee>().Select(employee => new { employee.Id, employee.Code }).ToDictionaryAsync(employee => employee.Id, employee => employee.Code, cancellation);
        var clock = new LocalClock(zone);
        await foreach (var row in attempts.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            yield return new(
                row.Id, AttemptOf(row, clock, departments[row.DepartmentId], row.TeamId is { } team ? teams[team] : null), row.Identifier,
                row.EmployeeId is { } employee ? employees[employee] : null, row.Replaces);
        }
    }

    /// <summary>One attempt, with the clock of the organisation.</summary>
    public static async Task<Attempt> Of(Store db, RecordedAttempt row, CancellationToken cancellation)
    {
        var department = await db.Set<Department>().Where(candidate => candidate.Id == row.DepartmentId).Select(candidate => candidate.Name).FirstAsync(cancellation);
        var team = await db.Set<Team>().Where(candidate => candidate.Id == row.TeamId).Select(candidate => candidate.Name).FirstOrDefaultAsync(cancellation);
        return AttemptOf(row, new LocalClock(Zones.Amsterdam), department, team);
    }

    static Attempt AttemptOf(RecordedAttempt row, LocalClock clock, string department, string? team) => new()
    {
        StartedAt = clock.Read(row.StartedAt),
        Department = department,
        Team = team,
        Caller = row.Caller,
        Status = row.Status,
        Route = row.Route,
        Line = row.Line,
        AnswerTime = row.AnswerTime,
        KccGreeting = row.KccGreeting,
        SearchTime = row.SearchTime,
        Reached = row.Reached,
        TransferTime = row.TransferTime,
        WaitingTime = row.WaitingTime,
        Greeting = row.Greeting,
        Initiative = row.Initiative,
        Message = row.Message,
        MessageAt = row.MessageAt is { } left ? clock.Read(left) : null,
        CalledBackAt = row.CalledBackAt is { } called ? clock.Read(called) : null,
        Reason = row.Reason,
        StatedAttribution = row.StatedAttribution,
        BackAtKcc = row.BackAtKcc,
        VoicemailName = row.VoicemailName,
        VoicemailAbsence = row.VoicemailAbsence,
        VoicemailSubstitute = row.VoicemailSubstitute,
    };
}
