using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Audit;
using Telbaar.Editions;
using Telbaar.Feedback;
using Telbaar.Fieldwork;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Documents;

/// <summary>
/// Somebody opens the report with failed attempts by person: only where the legal gate opens person level to a role of his or hers, made for that one recipient, and written in the audit log.
/// Whoever is a department head only, sees the departments that he or she heads.
/// </summary>
public static class OpenPersonReport
{
    public static async Task<Answer<PersonLevel>> Run(Store db, Acting acting, Edition edition, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(edition);
        if (acting.RefusalOf(Permission.ReadPersonReport) is { } refusal)
            return refusal;
        var gate = await Gate.Of(db, edition.StudyId, cancellation);
        var open = acting.Roles.Where(role => gate.OpensPersonLevelTo(role) && Authorisation.Allows(Permission.ReadPersonReport, role)).ToHashSet();
        if (open.Count == 0 || acting.Account is not { } account)
            return ActRefusals.NotAllowed;
        var recipient = await db.Set<Account>().Where(candidate => candidate.Id == account).Select(candidate => new { candidate.DisplayName, candidate.Email }).FirstAsync(cancellation);
        var only = open.SetEquals([Role.DepartmentHead]) ? await HeadedBy(db, recipient.Email ?? "", cancellation) : null;
        var failures = await FailuresOf(db, edition, only, withWords: acting.RefusalOf(Permission.ReadExplanations) is null, cancellation);
        db.Audit(acting, "document.persons-opened", edition.StudyId.Value, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"edition={edition.Number}"));
        return await db.Commit(cancellation) is { } clash ? clash
            : new PersonLevel(recipient.DisplayName, [.. failures.GroupBy(failure => failure.Department).OrderBy(department => department.Key, StringComparer.OrdinalIgnoreCase)
                .Select(department => new PersonLevelDepartment(department.Key, [.. department.Select(failure => failure.Attempt).OrderBy(attempt => attempt.Team).ThenBy(attempt => attempt.StartedAt)]))]);
    }

    /// <summary>The departments whose head has this address.</summary>
    static async Task<HashSet<DepartmentId>> HeadedBy(Store db, string address, CancellationToken cancellation)
    {
        var heads = await db.Set<DepartmentHead>().Join(db.Set<EmployeeKey>().Where(key => key.ReplacedBy == null), head => head.EmployeeId, key => key.EmployeeId, (head, key) => new { head.DepartmentId, key.Email }).ToListAsync(cancellation);
        return [.. heads.Where(head => head.Email is { Length: > 0 } && string.Equals(head.Email, address, StringComparison.OrdinalIgnoreCase)).Select(head => head.DepartmentId)];
    }

    static async Task<IReadOnlyList<(string Department, FailedAttempt Attempt)>> FailuresOf(Store db, Edition edition, HashSet<DepartmentId>? only, bool withWords, CancellationToken cancellation)
    {
        var (_, parts) = EditionFile.Open(edition.File);
        var norms = NormFile.Read(parts[EditionFile.Norms]).Norms!;
        var closed = (await db.Set<ClosingDay>().Select(day => day.Day).ToListAsync(cancellation)).ToHashSet();
        var deadlines = new Deadlines(norms.Callback, new BusinessCalendar(new LocalClock(Zones.Amsterdam), norms.OfficeHours, closed));
        var classification = new Classification(deadlines, Zones.Local(edition.AsOf));
        var names = await db.Set<EmployeeKey>().Where(key => key.ReplacedBy == null).ToDictionaryAsync(key => key.EmployeeId, key => key.Name, cancellation);
        var employees = await db.Set<Employee>().ToDictionaryAsync(employee => employee.Code, employee => employee.Id, cancellation);
        var inScope = (await db.Set<StudyDepartment>().Where(scope => scope.StudyId == edition.StudyId).Select(scope => scope.DepartmentId).ToListAsync(cancellation)).ToHashSet();
        var requests = await db.Set<FeedbackRequest>().AsNoTracking().Where(request => request.StudyId == edition.StudyId).ToDictionaryAsync(request => request.AttemptId, request => request.Id, cancellation);
        var asked = db.Set<FeedbackRequest>().Where(request => request.StudyId == edition.StudyId).Select(request => request.Id);
        var explanations = await db.Set<Explanation>().Where(explanation => asked.Contains(explanation.RequestId)).ToDictionaryAsync(explanation => explanation.RequestId, explanation => explanation.Reason, cancellation);
        var words = withWords ? await db.Set<ExplanationWords>().Where(said => asked.Contains(said.RequestId)).ToDictionaryAsync(said => said.RequestId, said => said.Text, cancellation) : [];
        var rows = db.AttemptsOf(edition.StudyId).Where(attempt => attempt.Status == AttemptStatus.Valid);
        var departments = await rows.ToDictionaryAsync(attempt => attempt.Id, attempt => attempt.DepartmentId, cancellation);
        var failures = new List<(string, FailedAttempt)>();
        await foreach (var (id, attempt, identifier, employee, _) in StudyAttempts.Of(db, rows, Zones.Amsterdam, cancellation))
        {
            var verdict = classification.Judge(attempt);
            var department = departments[id];
            if (!verdict.Outcome.IsFailure || verdict.Attribution is not Attribution.Department || only?.Contains(department) is false || (inScope.Count > 0 && !inScope.Contains(department)))
                continue;
            var who = employee is not null && employees.TryGetValue(employee, out var known) && names.TryGetValue(known, out var name) ? name : employee ?? Printing.Nothing;
            var request = requests.GetValueOrDefault(id);
            failures.Add((attempt.Department, new(
                identifier, attempt.Team, who, attempt.StartedAt, verdict.Outcome, attempt.Message, attempt.Message is Message.None ? null : attempt.MessageLeftAt, attempt.CalledBackAt,
                attempt.Message is Message.None ? null : deadlines.After(attempt.MessageLeftAt), explanations.TryGetValue(request, out var reason) ? reason.ToString() : null, words.GetValueOrDefault(request))));
        }
        return failures;
    }
}
