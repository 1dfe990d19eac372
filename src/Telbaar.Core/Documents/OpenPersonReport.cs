using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Audit;
using Telbaar.Editions;
using Telbaar.Feedback;
using Telbaar.Fieldwork;
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
        var recipient = await db.Set<Account>().Where(candidate => candidate.Id == account).Select(candidate => candidate.DisplayName).FirstAsync(cancellation);
        var only = open.SetEquals([Role.DepartmentHead]) ? await HeadedBy(db, acting, cancellation) : null;
        // Nothing to see is another thing than nothing that failed.
        if (only?.Count == 0)
            return DocumentRefusals.HeadsNothing;
        var failures = await FailuresOf(db, edition, only, withWords: acting.RefusalOf(Permission.ReadExplanations) is null, cancellation);
        db.Audit(acting, "document.persons-opened", edition.StudyId.Value, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"edition={edition.Number}"));
        return await db.Commit(cancellation) is { } clash ? clash
            : new PersonLevel(recipient, [.. failures.GroupBy(failure => failure.Department).OrderBy(department => department.Key, StringComparer.OrdinalIgnoreCase)
                .Select(department => new PersonLevelDepartment(department.Key, [.. department.Select(failure => failure.Attempt).OrderBy(attempt => attempt.Team).ThenBy(attempt => attempt.StartedAt)]))]);
    }

    /// <summary>By name, as editions know departments.</summary>
    static async Task<HashSet<string>> HeadedBy(Store db, Acting acting, CancellationToken cancellation)
    {
        var headed = await HeadedDepartments.Of(db, acting, cancellation);
        return await db.Set<Department>().Where(department => headed.Contains(department.Id)).Select(department => department.Name).ToHashSetAsync(cancellation);
    }

    /// <summary>Which attempts failed, and how, is told by the edition, as in the rest of the report; only names and answers are looked up.</summary>
    static async Task<IReadOnlyList<(string Department, FailedAttempt Attempt)>> FailuresOf(Store db, Edition edition, HashSet<string>? only, bool withWords, CancellationToken cancellation)
    {
        var opened = OpenedEdition.Of(edition.File);
        var scores = opened.Scored.Scores!;
        var deadlines = new Deadlines(scores.Norms.Callback, opened.Calendar);
        var classification = new Classification(deadlines, scores.AsOf);
        var names = await db.Set<EmployeeKey>().Where(key => key.ReplacedBy == null).Join(db.Set<Employee>(), key => key.EmployeeId, employee => employee.Id, (key, employee) => new { employee.Code, key.Name })
            .ToDictionaryAsync(key => key.Code, key => key.Name, cancellation);
        var asked = await db.Set<FeedbackRequest>().Where(request => request.StudyId == edition.StudyId)
            .Join(db.Set<RecordedAttempt>(), request => request.AttemptId, attempt => attempt.Id, (request, attempt) => new { attempt.Identifier, request.Id }).ToDictionaryAsync(request => request.Identifier, request => request.Id, cancellation);
        var requests = db.Set<FeedbackRequest>().Where(request => request.StudyId == edition.StudyId).Select(request => request.Id);
        var explanations = await db.Set<Explanation>().Where(explanation => requests.Contains(explanation.RequestId)).ToDictionaryAsync(explanation => explanation.RequestId, explanation => explanation.Reason, cancellation);
        var words = withWords ? await db.Set<ExplanationWords>().Where(said => requests.Contains(said.RequestId)).ToDictionaryAsync(said => said.RequestId, said => said.Text, cancellation) : [];
        return [.. opened.Attempts.Where(each => each.Attempt.Status is AttemptStatus.Valid && !scores.Scope.LeavesOut(each.Attempt.Department) && only?.Contains(each.Attempt.Department) is not false)
            .Select(each => (Each: each, Verdict: classification.Judge(each.Attempt))).Where(judged => judged.Verdict is { Outcome.IsFailure: true, Attribution: Attribution.Department })
            .Select(judged => (judged.Each.Attempt.Department, Told(judged.Each, judged.Verdict.Outcome)))];

        FailedAttempt Told(EditionAttempt each, Outcome outcome)
        {
            var (attempt, request) = (each.Attempt, asked.TryGetValue(each.Identifier, out var id) ? id : (FeedbackRequestId?)null);
            DateTimeOffset? left = attempt.Message is Message.None ? null : attempt.MessageLeftAt;
            return new(
                each.Identifier, attempt.Team, each.Employee.Length == 0 ? Printing.Nothing : names.GetValueOrDefault(each.Employee, each.Employee), attempt.StartedAt, outcome, attempt.Message, left, attempt.CalledBackAt,
                left is { } message ? deadlines.After(message) : null,
                request is { } known && explanations.TryGetValue(known, out var reason) ? reason.ToString() : null, request is { } said ? words.GetValueOrDefault(said) : null);
        }
    }
}
