namespace Telbaar.Findings;

/// <summary>What can be odd about an attempt that is valid and readable all the same.</summary>
[Flags]
public enum Oddities
{
    None = 0,
    /// <summary>What was recorded does not decide an outcome; the attempt is missing from all that needs one.</summary>
    Incomplete = 1,
    /// <summary>Looking took longer than the limit of the norms, and no reason says that it decided the attempt.</summary>
    SearchOverLimit = 1 << 1,
    /// <summary>The transfer or the waiting took longer than the limit of the norms.</summary>
    TransferOverLimit = 1 << 2,
    /// <summary>The KCC took longer to answer than the limit of the norms.</summary>
    QueueOverLimit = 1 << 3,
    /// <summary>Rung on a weekend, a public holiday or a closing day.</summary>
    OnClosedDay = 1 << 4,
    OutsideOfficeHours = 1 << 5,
    /// <summary>Dialled after the moment as of which the study is scored.</summary>
    AfterAsOf = 1 << 6,
    /// <summary>Called back after the moment as of which the study is scored: counts as not yet.</summary>
    CallbackAfterAsOf = 1 << 7,
    MessageBeforeDialling = 1 << 8,
    /// <summary>A callback, but no message that it answers: counts nowhere.</summary>
    CallbackWithoutMessage = 1 << 9,
    /// <summary>The line was not answered or busy, and yet somebody was reached or a message left.</summary>
    ReachedWithoutAnswer = 1 << 10,
    /// <summary>A transfer time where nobody was reached, or a waiting time where somebody was: in no figure.</summary>
    TimeWithoutPopulation = 1 << 11,
    /// <summary>An attribution on an attempt that did not fail: ignored.</summary>
    AttributionWithoutFailure = 1 << 12,
    /// <summary>The wanted employee was reached, and a message left as well: the employee counts.</summary>
    MessageThoughReached = 1 << 13,
    /// <summary>Another attempt was made in its place, and yet it counts.</summary>
    ReplacedButValid = 1 << 14,
}
