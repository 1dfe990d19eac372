using Telbaar.Norms;
using Telbaar.Scores;

namespace Telbaar.Findings;

public enum Severity
{
    /// <summary>Good to know.</summary>
    Info,
    /// <summary>Somebody should look: a figure may be other than it seems.</summary>
    Warning,
}

/// <summary>A finding (bevinding): something in a study that does not add up, or that a reader of its figures must know.</summary>
/// <param name="Code">The stable name by which the words for it are found.</param>
public abstract record Finding(string Code, Severity Severity);

/// <summary>Attempts that are odd in one way.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Attempts">The identifiers of the first hundred of them.</param>
public sealed record OddAttemptsFinding(Oddities Oddity, long Count, IReadOnlyList<string> Attempts) : Finding(CodeOf(Oddity), SeverityOf(Oddity))
{
    static string CodeOf(Oddities oddity) => oddity switch
    {
        Oddities.Incomplete => "incomplete",
        Oddities.SearchOverLimit => "search-over-limit",
        Oddities.TransferOverLimit => "transfer-over-limit",
        Oddities.QueueOverLimit => "queue-over-limit",
        Oddities.OnClosedDay => "on-closed-day",
        Oddities.OutsideOfficeHours => "outside-office-hours",
        Oddities.AfterAsOf => "after-as-of",
        Oddities.CallbackAfterAsOf => "callback-after-as-of",
        Oddities.MessageBeforeDialling => "message-before-dialling",
        Oddities.CallbackWithoutMessage => "callback-without-message",
        Oddities.ReachedWithoutAnswer => "reached-without-answer",
        Oddities.TimeWithoutPopulation => "time-without-population",
        Oddities.AttributionWithoutFailure => "attribution-without-failure",
        Oddities.MessageThoughReached => "message-though-reached",
        Oddities.ReplacedButValid => "replaced-but-valid",
        _ => throw new ArgumentOutOfRangeException(nameof(oddity)),
    };

    static Severity SeverityOf(Oddities oddity) => oddity is Oddities.OutsideOfficeHours or Oddities.CallbackAfterAsOf
        or Oddities.AttributionWithoutFailure or Oddities.TimeWithoutPopulation ? Severity.Info : Severity.Warning;
}

/// <summary>Departments whose figures rest on fewer attempts than the minimum of the norms.</summary>
public sealed record FewAttempts(int Minimum, IReadOnlyList<string> Departments) : Finding("few-attempts", Severity.Info);

/// <summary>Departments that the study does not speak of, and the attempts that were left out for it.</summary>
public sealed record OutOfScope(IReadOnlyList<DepartmentOutOfScope> Departments) : Finding("out-of-scope", Severity.Info);

/// <summary>Departments of the list for which there is no valid attempt: the figures of the whole do not speak of them.</summary>
public sealed record WithoutAttempts(IReadOnlyList<string> Departments) : Finding("department-without-attempts", Severity.Warning);

/// <summary>Names of departments that differ only in capitals, accents or spaces: perhaps one department.</summary>
public sealed record SimilarNames(IReadOnlyList<string> Departments) : Finding("similar-names", Severity.Warning);

/// <summary>Measures of the norms for which no attempt has data; their marks are left out of the final mark.</summary>
public sealed record WithoutData(IReadOnlyList<string> Measures) : Finding("without-data", Severity.Warning);

/// <summary>Attempts were made before the norms were in force.</summary>
public sealed record NormsYounger(NormSet Norms, DateOnly FirstAttempt) : Finding("norms-younger", Severity.Info);

/// <summary>Callbacks may still come: the figures can still move.</summary>
public sealed record StillPending(long Count) : Finding("still-pending", Severity.Info);

/// <summary>A published day that was another day of the week than published.</summary>
/// <param name="Meant">The nearest day that does fall on the published weekday.</param>
public sealed record WrongWeekday(DateOnly Day, DayOfWeek Published, DateOnly Meant) : Finding("wrong-weekday", Severity.Warning);

/// <summary>A published figure that agrees with the attempts only when read in another way, or not at all.</summary>
public sealed record FigureDiffers(ReconciledFigure Figure) : Finding(
    Figure.Reading is null ? "published-differs" : "published-read-otherwise", Severity.Warning);

/// <summary>A published figure that agrees under two definitions at once.</summary>
public sealed record TwoReadings(ReconciledFigure Figure, string OtherMeasure) : Finding("published-two-readings", Severity.Warning);

/// <summary>Published parts that do not add up to their published whole.</summary>
/// <param name="Sum">What the parts add up to.</param>
/// <param name="NotAttributedToDepartments">How many failures of the KCC and of technology there are: they explain the difference when it is theirs.</param>
public sealed record PartsDoNotAdd(PublishedFigure Whole, double Sum, long NotAttributedToDepartments) : Finding("published-parts", Severity.Warning);
