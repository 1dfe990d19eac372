using Telbaar.Acts;

namespace Telbaar.Fieldwork;

/// <summary>Why an act on the attempts of a study may be refused, beside <see cref="ActRefusals"/>.</summary>
public static class FieldworkRefusals
{
    /// <summary>The file as a whole cannot be read.</summary>
    public static Refusal FileNotReadable { get; } = new("attempts-file-not-readable");

    /// <summary>Rows have faults, and they are not to be skipped; names how many faults.</summary>
    public static Refusal FileHasFaults { get; } = new("attempts-file-has-faults");

    /// <summary>The file names departments and teams that the organisation does not have, and they are not to be made; names how many of each.</summary>
    public static Refusal UnknownStructure { get; } = new("attempts-unknown-structure");

    /// <summary>No row is left to import.</summary>
    public static Refusal NothingToImport { get; } = new("attempts-nothing-to-import");

    /// <summary>The very same file has been imported into this study before.</summary>
    public static Refusal SameFile { get; } = new("attempts-same-file");

    /// <summary>A call of which something has been recorded, or which is another caller's, cannot be given back.</summary>
    public static Refusal CallIsBeingRung { get; } = new("call-is-being-rung");

    /// <summary>A call that has become an attempt cannot be given back; it can be left out or made again.</summary>
    public static Refusal CallIsOver { get; } = new("call-is-over");

    /// <summary>Who leads the study practises on the caller's screen, and rings no calls of the plan.</summary>
    public static Refusal OnlyPractice { get; } = new("call-only-practice");

    /// <summary>The moment lies in the future.</summary>
    public static Refusal NotYet { get; } = new("attempt-moment-not-yet");

    /// <summary>The callback lies before the message that it is to answer, or no message was left at all.</summary>
    public static Refusal AnswersNothing { get; } = new("callback-answers-nothing");

    /// <summary>The same callback has been stored with other content.</summary>
    public static Refusal OtherCallback { get; } = new("callback-other-content");

    /// <summary>This column of an attempt is never corrected.</summary>
    public static Refusal NotCorrected { get; } = new("correction-not-this-column");

    /// <summary>The value cannot stand in this column, or not beside the others; names the fault, with what is allowed.</summary>
    public static Refusal NotAValue { get; } = new("correction-not-a-value");

    /// <summary>The attempt has this value already.</summary>
    public static Refusal NothingChanges { get; } = new("correction-nothing-changes");

    /// <summary>The reason is none for what is done to the attempt.</summary>
    public static Refusal NotThisReason { get; } = new("correction-not-this-reason");

    /// <summary>Nobody listens along with an own call.</summary>
    public static Refusal OwnCall { get; } = new("listening-own-call");

    /// <summary>Somebody has listened along with this call already.</summary>
    public static Refusal JudgedAlready { get; } = new("listening-judged-already");
}
