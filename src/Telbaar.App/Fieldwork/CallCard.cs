using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;
using Route = Telbaar.Attempts.Route;

namespace Telbaar.Fieldwork;

/// <summary>What a caller needs to ring one call. The browser holds it in memory alone.</summary>
/// <param name="Identifier">Of the attempt that will come of it.</param>
/// <param name="Practice">Whether it is a call to practise: without a name and a number, and in no figure.</param>
/// <param name="Name">Whom to ask for; empty when the key table does not know the employee any more.</param>
/// <param name="Number">To ring.</param>
/// <param name="NumberLeft">To leave, so as to be rung back.</param>
/// <param name="WhenAnswered">What to say when the wanted person does answer.</param>
/// <param name="Day">When the plan wants it rung.</param>
/// <param name="Replaces">The attempt that this one is made again for.</param>
/// <param name="Events">What the server knows of it already, where it was dialled and never finished.</param>
sealed record CallCard(
    Guid Attempt, string Identifier, bool Practice, bool ByWayOfKcc, string Name, string Department, string Team, string Number, string Alias, string NumberShown, string NumberLeft,
    string Question, string Answers, string WhenAnswered, DateOnly Day, TimeOnly At, string? Replaces, IReadOnlyList<CallCard.Told> Events)
{
    /// <summary>An event as the browser made it, without its words.</summary>
    internal sealed record Told(Guid Id, int Sequence, CallStep Step, long Elapsed, string Value, Guid? Undoes, long? DialledAt);

    /// <summary>The cards of these calls, in the same order.</summary>
    public static async Task<IReadOnlyList<CallCard>> Of(Store db, StudyId study, IReadOnlyList<CallClaim> claims, CancellationToken cancellation)
    {
        var (planned, employees, attempts) = (claims.Select(claim => claim.PlannedCallId).OfType<PlannedCallId>().ToList(), claims.Select(claim => claim.EmployeeId).OfType<EmployeeId>().ToList(), claims.Select(claim => claim.Id).ToList());
        var calls = await db.Set<PlannedCall>().AsNoTracking().Where(call => planned.Contains(call.Id)).ToDictionaryAsync(call => call.Id, cancellation);
        var keys = await db.Set<EmployeeKey>().AsNoTracking().Where(key => employees.Contains(key.EmployeeId) && key.ReplacedBy == null).ToDictionaryAsync(key => key.EmployeeId, cancellation);
        var departments = await db.Set<Department>().AsNoTracking().ToDictionaryAsync(department => department.Id, department => department.Name, cancellation);
        var teams = await db.Set<Team>().AsNoTracking().ToDictionaryAsync(team => team.Id, team => team.Name, cancellation);
        var numbers = await db.Set<StudyNumber>().AsNoTracking().Where(number => number.StudyId == study).OrderBy(number => number.Id).ToListAsync(cancellation);
        var aliases = await db.Set<CoverAlias>().AsNoTracking().Where(alias => alias.StudyId == study).ToDictionaryAsync(alias => alias.Id, cancellation);
        var questions = await db.Set<CoverQuestion>().AsNoTracking().Where(question => question.StudyId == study).ToDictionaryAsync(question => question.Id, cancellation);
        var events = (await db.Set<CallEvent>().AsNoTracking().Where(happened => attempts.Contains(happened.AttemptId)).OrderBy(happened => happened.Sequence).ToListAsync(cancellation))
            .ToLookup(happened => happened.AttemptId);
        return [.. claims.Select(claim =>
        {
            if (claim.PlannedCallId is not { } id)
                return ForPractice(claim, aliases.Values, questions.Values, events[claim.Id]);
            var call = calls[id];
            var key = claim.EmployeeId is { } employee ? keys.GetValueOrDefault(employee) : null;
            var alias = call.AliasId is { } aliasId ? aliases.GetValueOrDefault(aliasId) : null;
            var question = call.QuestionId is { } questionId ? questions.GetValueOrDefault(questionId) : null;
            return new CallCard(
                claim.Id.Value, claim.Identifier, Practice: false, claim.Route is Route.Kcc, key?.Name ?? "", departments[claim.DepartmentId], claim.TeamId is { } team ? teams[team] : "",
                NumberOf(claim, key, numbers), alias?.Name ?? "", alias?.NumberShown ?? "", alias?.NumberLeft ?? "", question?.Question ?? "", question?.Answers ?? "",
                question?.WhenAnswered ?? "", call.Day, call.At, claim.Replaces, [.. events[claim.Id].Select(TellingOf)]);
        })];
    }

    /// <summary>With one of the study's own aliases and questions, the same each time that the card is asked for.</summary>
    static CallCard ForPractice(CallClaim claim, IEnumerable<CoverAlias> aliases, IEnumerable<CoverQuestion> questions, IEnumerable<CallEvent> events)
    {
        var luck = claim.Id.Value.ToByteArray()[^1];
        var alias = aliases.OrderBy(each => each.Id.Value).ToList() is { Count: > 0 } names ? names[luck % names.Count] : null;
        var question = questions.OrderBy(each => each.Id.Value).ToList() is { Count: > 0 } asked ? asked[luck % asked.Count] : null;
        var at = Zones.Local(claim.ClaimedAt);
        return new(
            claim.Id.Value, claim.Identifier, Practice: true, claim.Route is Route.Kcc, "", "", "", "", alias?.Name ?? "", alias?.NumberShown ?? "", alias?.NumberLeft ?? "",
            question?.Question ?? "", question?.Answers ?? "", question?.WhenAnswered ?? "", DateOnly.FromDateTime(at.DateTime), TimeOnly.FromDateTime(at.DateTime), null, [.. events.Select(TellingOf)]);
    }

    static string NumberOf(CallClaim claim, EmployeeKey? key, IReadOnlyList<StudyNumber> numbers) => claim.Route switch
    {
        Route.Direct => key?.Number ?? "",
        Route.Group => numbers.FirstOrDefault(number => number.Route is Route.Group && number.DepartmentId == claim.DepartmentId)?.Number ?? "",
        _ => numbers.FirstOrDefault(number => number.Route is Route.Kcc)?.Number ?? "",
    };

    static Told TellingOf(CallEvent happened) => new(
        happened.Id.Value, happened.Sequence, happened.Step, (long)happened.Elapsed.TotalMilliseconds, happened.Value, happened.Undoes?.Value, happened.DialledAt?.ToUnixTimeMilliseconds());
}
