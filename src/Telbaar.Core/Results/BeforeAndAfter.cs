using Telbaar.Attempts;
using Telbaar.Norms;
using Telbaar.Scores;

namespace Telbaar.Results;

/// <summary>
/// What departments answer for, before and after the first mail to each of them: mail during the fieldwork changes later calls. Departments that got no mail are in neither.
/// It shows a difference and not its cause: the weeks differ in other ways too.
/// </summary>
/// <param name="Before">The card of all attempts that were begun before the first mail to their department.</param>
/// <param name="After">And of those begun after it.</param>
/// <param name="Departments">How many departments got a mail.</param>
/// <param name="FewestPersons">How many persons were asked for on the side with the fewest of them: before, after, or in the departments that got no mail, where anybody was.</param>
public sealed record BeforeAndAfter(ScoreCard Before, ScoreCard After, int Departments, int FewestPersons);

/// <summary>Takes in the attempts of a study one by one, and sets those of before the first mail to their department apart from those after it.</summary>
/// <param name="firstMails">By the name of the department.</param>
/// <param name="calendar">Not shared with another thread.</param>
/// <param name="scope">Which departments the study speaks of.</param>
public sealed class BeforeAndAfterTally(IReadOnlyDictionary<string, DateTimeOffset> firstMails, NormSet norms, BusinessCalendar calendar, DateTimeOffset asOf, Scope scope)
{
    readonly StudyTally before = new(norms, calendar, asOf), after = new(norms, calendar, asOf);
    readonly HashSet<string> askedBefore = [], askedAfter = [], askedElsewhere = [];
    int unnamed;

    /// <param name="employee">Who was asked for, by code.</param>
    public void Add(in Attempt attempt, string? employee)
    {
        if (scope.LeavesOut(attempt.Department))
            return;
        var isMailed = firstMails.TryGetValue(attempt.Department, out var mail);
        var isBefore = attempt.StartedAt < mail;
        if (isMailed)
            (isBefore ? before : after).Add(attempt);
        // Who is not named is taken for a person of his or her own, as elsewhere.
        if (attempt.Status is AttemptStatus.Valid)
            (!isMailed ? askedElsewhere : isBefore ? askedBefore : askedAfter).Add(string.IsNullOrEmpty(employee) ? $"? {unnamed++}" : employee);
    }

    public BeforeAndAfter Score()
    {
        var marking = new Marking(norms);
        return new(marking.Department(before.Score().Tally), marking.Department(after.Score().Tally), firstMails.Count, Math.Min(Math.Min(askedBefore.Count, askedAfter.Count), askedElsewhere.Count == 0 ? int.MaxValue : askedElsewhere.Count));
    }
}
