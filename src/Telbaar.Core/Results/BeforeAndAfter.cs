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
/// <param name="FewestPersons">How many persons were asked for on the side with the fewer of them.</param>
public sealed record BeforeAndAfter(ScoreCard Before, ScoreCard After, int Departments, int FewestPersons);

/// <summary>Takes in the attempts of a study one by one, and sets those of before the first mail to their department apart from those after it.</summary>
/// <param name="firstMails">By the name of the department.</param>
/// <param name="calendar">Not shared with another thread.</param>
public sealed class BeforeAndAfterTally(IReadOnlyDictionary<string, DateTimeOffset> firstMails, NormSet norms, BusinessCalendar calendar, DateTimeOffset asOf)
{
    readonly StudyTally before = new(norms, calendar, asOf), after = new(norms, calendar, asOf);
    readonly HashSet<string> askedBefore = [], askedAfter = [];

    /// <param name="employee">Who was asked for, by code.</param>
    public void Add(in Attempt attempt, string? employee)
    {
        if (!firstMails.TryGetValue(attempt.Department, out var mail))
            return;
        var isBefore = attempt.StartedAt < mail;
        (isBefore ? before : after).Add(attempt);
        if (!string.IsNullOrEmpty(employee) && attempt.Status is AttemptStatus.Valid)
            (isBefore ? askedBefore : askedAfter).Add(employee);
    }

    public BeforeAndAfter Score()
    {
        var marking = new Marking(norms);
        return new(marking.Department(before.Score().Tally), marking.Department(after.Score().Tally), firstMails.Count, Math.Min(askedBefore.Count, askedAfter.Count));
    }
}
