using Microsoft.EntityFrameworkCore;
using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Organisations;
using Telbaar.Scores;
using Telbaar.Storage;

namespace Telbaar.Results;

/// <summary>An attempt in a list: what happened, and what became of it.</summary>
/// <param name="Person">Whom the caller asked for; nothing where the legal gate keeps that closed, or nobody is known.</param>
sealed record ListedAttempt(StoredAttempt Stored, Outcome Outcome, string? Person);

/// <summary>The attempts behind a figure, by their day and identifier.</summary>
static class ListedAttempts
{
    public const int OnPage = 100;

    public static async Task<(IReadOnlyList<ListedAttempt> Attempts, int Count)> Of(
        Store db, ResultsAsked asked, FigureAsked figure, StudyScores scores, int page, bool withPersons, CancellationToken cancellation)
    {
        var clock = new LocalClock(Zones.Amsterdam);
        var closed = await db.Set<ClosingDay>().Select(day => day.Day).ToHashSetAsync(cancellation);
        var behind = new AttemptsBehind(scores.Norms, new BusinessCalendar(clock, scores.Norms.OfficeHours, closed), scores.AsOf, scores.Scope);
        var recount = await RecountedCallbacks.Of(db, asked.Study.Id, scores.Norms, cancellation);
        var found = new List<ListedAttempt>();
        await foreach (var row in StudyAttempts.Of(db, asked.Part.Of(db.AttemptsOf(asked.Study.Id), clock), Zones.Amsterdam, cancellation))
        {
            var stored = recount is null ? row : row with { Attempt = recount.Recount(row.Id, row.Attempt) };
            if (behind.ProfileOf(stored.Attempt) is { } profile && figure.Holds(profile, scores.Norms) && figure.IsOf(stored.Attempt))
                found.Add(new(stored, profile.Outcome, null));
        }
        var shown = found.OrderBy(attempt => attempt.Stored.Attempt.StartedAt).ThenBy(attempt => attempt.Stored.Identifier, StringComparer.Ordinal).Skip((page - 1) * OnPage).Take(OnPage).ToList();
        return (withPersons ? await WithPersons(db, shown, cancellation) : shown, found.Count);
    }

    /// <summary>Whoever has no key any more is called by code.</summary>
    static async Task<IReadOnlyList<ListedAttempt>> WithPersons(Store db, IReadOnlyList<ListedAttempt> attempts, CancellationToken cancellation)
    {
        var codes = attempts.Select(attempt => attempt.Stored.Employee).OfType<string>().Distinct().ToList();
        var names = await db.Set<Employee>().Where(employee => codes.Contains(employee.Code))
            .Join(db.Set<EmployeeKey>().Where(key => key.ReplacedBy == null), employee => employee.Id, key => key.EmployeeId, (employee, key) => new { employee.Code, key.Name })
            .ToListAsync(cancellation);
        var byCode = names.DistinctBy(name => name.Code).ToDictionary(name => name.Code, name => name.Name);
        return [.. attempts.Select(attempt => attempt with { Person = attempt.Stored.Employee is { } code ? byCode.GetValueOrDefault(code, code) : null })];
    }
}
