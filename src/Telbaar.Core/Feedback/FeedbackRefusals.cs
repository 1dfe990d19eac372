using Telbaar.Acts;

namespace Telbaar.Feedback;

public static class FeedbackRefusals
{
    /// <summary>It has not been said from whom the organisation's mail comes.</summary>
    public static Refusal NoSender { get; } = new("feedback-no-sender");

    /// <summary>The staff has not been told yet: the announcement at the legal gate is not in force.</summary>
    public static Refusal NotAnnounced { get; } = new("feedback-not-announced");

    /// <summary>Disputes could be raised until the day that is named.</summary>
    public static Refusal DisputesClosed { get; } = new("feedback-disputes-closed");

    /// <summary>It has been decided already.</summary>
    public static Refusal Decided { get; } = new("feedback-decided");

    /// <summary>The moment lies before the message was left, or has not come yet.</summary>
    public static Refusal NotThen { get; } = new("feedback-not-then");

    /// <summary>The attempt left no callback note.</summary>
    public static Refusal NoNote { get; } = new("feedback-no-note");

    /// <summary>Nothing of the attempt changes by what was chosen.</summary>
    public static Refusal NothingToCorrect { get; } = new("feedback-nothing-to-correct");

    /// <summary>The retention term of the study is over: nobody is asked any more.</summary>
    public static Refusal TermOver { get; } = new("feedback-term-over");

    /// <summary>There are no words to quote.</summary>
    public static Refusal NoWords { get; } = new("feedback-no-words");
}
