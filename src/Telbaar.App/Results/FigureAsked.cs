using Microsoft.Extensions.Primitives;
using Telbaar.Attempts;
using Telbaar.Measures;
using Telbaar.Norms;
using Telbaar.Reports;
using Telbaar.Scores;

namespace Telbaar.Results;

/// <summary>A count in the figures, whose attempts somebody wants to see.</summary>
/// <param name="Measure">With <paramref name="Count"/>: a count of this measure.</param>
/// <param name="Outcomes">Only attempts with one of these outcomes; all, where there are none.</param>
/// <param name="Event">Only attempts in which this happened.</param>
/// <param name="Caller">Only attempts of this caller; those without a caller, when it is empty.</param>
sealed record FigureAsked(Measure? Measure, FigurePart Count, IReadOnlyList<Outcome> Outcomes, CallCourse? Event, string? Caller)
{
    /// <returns>Nothing where the address names something that there is not.</returns>
    public static FigureAsked? Of(IQueryCollection query, bool mayCompareCallers)
    {
        var measure = query["measure"].FirstOrDefault() is { Length: > 0 } id ? Catalogue.Find(id) : null;
        var outcomes = OutcomesOf(query["outcome"]);
        CallCourse? happened = Enum.TryParse<CallCourse>(query["event"].FirstOrDefault(), out var parsed) && Enum.IsDefined(parsed) ? parsed : null;
        var caller = query["caller"].FirstOrDefault();
        if ((measure is null && !StringValues.IsNullOrEmpty(query["measure"])) || outcomes is null || (happened is null && !StringValues.IsNullOrEmpty(query["event"])) || (caller is not null && !mayCompareCallers))
            return null;
        return new(measure, query["part"] == FigureLinks.NameOf(FigurePart.Numerator) ? FigurePart.Numerator : FigurePart.Denominator, outcomes, happened, caller);
    }

    public bool Holds(Profile attempt, NormSet norms) =>
        (Measure is null || AttemptsBehind.Has(Measure, Count, attempt, norms))
        && (Outcomes.Count == 0 || Outcomes.Contains(attempt.Outcome))
        && (Event is null || Event == CallCourses.Of(attempt));

    /// <summary>How many there are, as the figures count them.</summary>
    public long CountIn(StudyScores scores) => Caller is null ? scores.Tally.Count(attempt => Holds(attempt, scores.Norms))
        : scores.Groups.Where(group => (group.Key.Name ?? "") == Caller).Sum(group => group.Tally.Count(attempt => Holds(attempt, scores.Norms)));

    public bool IsOf(in Attempt attempt) => Caller is null || (attempt.Caller ?? "") == Caller;

    /// <summary>The same figure by its other count.</summary>
    public FigureAsked Other => this with { Count = Count is FigurePart.Numerator ? FigurePart.Denominator : FigurePart.Numerator };

    public IReadOnlyList<(string Name, string Value)> Query =>
    [
        .. Measure is { } measure ? [("measure", measure.Id), ("part", FigureLinks.NameOf(Count))] : Array.Empty<(string, string)>(),
        .. Outcomes.Select(outcome => ("outcome", outcome.Code())),
        .. Event is { } happened ? [("event", happened.ToString())] : Array.Empty<(string, string)>(),
        .. Caller is { } caller ? [("caller", caller)] : Array.Empty<(string, string)>(),
    ];

    static List<Outcome>? OutcomesOf(StringValues codes)
    {
        var found = codes.OfType<string>().Select(code => Attempts.Outcomes.All.Where(outcome => outcome.Code() == code).Cast<Outcome?>().FirstOrDefault()).ToList();
        return found.Contains(null) ? null : [.. found.OfType<Outcome>()];
    }
}
