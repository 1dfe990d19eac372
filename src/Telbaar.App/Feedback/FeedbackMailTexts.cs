using Telbaar.Attempts;

namespace Telbaar.Feedback;

/// <summary>The words that are filled in for the fields of a mail.</summary>
sealed record FeedbackMailTexts
{
    public required string You { get; init; }
    public required string Somebody { get; init; }
    public required string ACaller { get; init; }
    public required string Button { get; init; }
    public required string MomentFormat { get; init; }
    public required Func<string, string> For { get; init; }
    public required Func<int, string> Attempts { get; init; }

    /// <summary>What happened in an attempt that failed so; the second says whether the KCC took a note.</summary>
    public required Func<Outcome, bool, string> What { get; init; }
    public required string NoFailure { get; init; }
    public required Func<DisputeDecision, string, string> Decided { get; init; }

    /// <summary>Open messages (left, for whom, ring back by) and failed attempts (when, for whom, what).</summary>
    public required Func<IReadOnlyList<(string Left, string Who, string? By)>, IReadOnlyList<(string When, string? Who, string What)>, string> Digest { get; init; }

    public static FeedbackMailTexts Dutch { get; } = new()
    {
        You = "u",
        Somebody = "een medewerker",
        ACaller = "iemand",
        Button = "Antwoord geven",
        MomentFormat = "dddd d MMMM 'om' HH:mm 'uur'",
        For = name => $"Deze mail is voor {name}.",
        Attempts = number => number == 1 ? "1 contactpoging" : $"{number} contactpogingen",
        What = (outcome, isNote) => outcome switch
        {
            Outcome.CalledBackLate => isNote ? "Er is een terugbelnotitie gemaakt; er werd teruggebeld, maar na de afgesproken tijd." : "Er is een voicemail ingesproken; er werd teruggebeld, maar na de afgesproken tijd.",
            Outcome.NotCalledBack => isNote ? "Er is een terugbelnotitie gemaakt; er is niet op tijd teruggebeld." : "Er is een voicemail ingesproken; er is niet op tijd teruggebeld.",
            Outcome.NoInitiative => "Een collega nam op, maar de vraag bleef bij de beller liggen.",
            Outcome.NotReached => "Er was niemand te bereiken, en er kon geen boodschap worden achtergelaten.",
            Outcome.NoAnswer => "Er werd niet opgenomen.",
            Outcome.Busy => "Het nummer was in gesprek.",
            Outcome.SearchTime => "Het zoeken naar de juiste afdeling duurde te lang.",
            Outcome.Disconnected => "De verbinding werd verbroken.",
            Outcome.AlternativeNumber => "Het andere nummer dat de voicemail noemde, was niet bereikbaar.",
            _ => "Het lukte niet om antwoord te krijgen.",
        },
        NoFailure = "De poging telt niet als mislukt.",
        Decided = (decision, why) => $"{decision switch { DisputeDecision.Corrected => "De contactpoging is verbeterd.", DisputeDecision.MadeAgain => "De contactpoging telt niet mee en wordt overgedaan.", _ => "De contactpoging blijft zoals zij is." }} {why}",
        Digest = (open, failed) => string.Join("\n\n", Parts(
            open.Count == 0 ? null : $"Wacht op een terugbelactie:\n{string.Join('\n', open.Select(one => $"- {one.Who}, boodschap van {one.Left}{(one.By is null ? "" : $", terugbellen vóór {one.By}")}"))}",
            failed.Count == 0 ? null : $"Mislukt:\n{string.Join('\n', failed.Select(one => $"- {one.When}{(one.Who is null ? "" : $", {one.Who}")}: {one.What}"))}")),
    };

    public static FeedbackMailTexts English { get; } = new()
    {
        You = "you",
        Somebody = "an employee",
        ACaller = "somebody",
        Button = "Give your answer",
        MomentFormat = "dddd d MMMM 'at' HH:mm",
        For = name => $"This mail is for {name}.",
        Attempts = number => number == 1 ? "1 attempt" : $"{number} attempts",
        What = (outcome, isNote) => outcome switch
        {
            Outcome.CalledBackLate => isNote ? "A callback note was taken; the caller was rung back, but after the agreed term." : "A voicemail was left; the caller was rung back, but after the agreed term.",
            Outcome.NotCalledBack => isNote ? "A callback note was taken; nobody rang back in time." : "A voicemail was left; nobody rang back in time.",
            Outcome.NoInitiative => "A colleague answered, but the question stayed with the caller.",
            Outcome.NotReached => "Nobody could be reached, and no message could be left.",
            Outcome.NoAnswer => "Nobody answered.",
            Outcome.Busy => "The number was busy.",
            Outcome.SearchTime => "Looking for the right department took too long.",
            Outcome.Disconnected => "The line was cut.",
            Outcome.AlternativeNumber => "The other number that the voicemail named could not be reached.",
            _ => "No answer could be had.",
        },
        NoFailure = "The attempt does not count as failed.",
        Decided = (decision, why) => $"{decision switch { DisputeDecision.Corrected => "The attempt was put right.", DisputeDecision.MadeAgain => "The attempt does not count and is made again.", _ => "The attempt stays as it is." }} {why}",
        Digest = (open, failed) => string.Join("\n\n", Parts(
            open.Count == 0 ? null : $"Waiting for a callback:\n{string.Join('\n', open.Select(one => $"- {one.Who}, message of {one.Left}{(one.By is null ? "" : $", ring back by {one.By}")}"))}",
            failed.Count == 0 ? null : $"Failed:\n{string.Join('\n', failed.Select(one => $"- {one.When}{(one.Who is null ? "" : $", {one.Who}")}: {one.What}"))}")),
    };

    static IEnumerable<string> Parts(params IEnumerable<string?> parts) => parts.OfType<string>();
}
