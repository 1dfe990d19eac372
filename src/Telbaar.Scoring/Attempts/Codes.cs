namespace Telbaar.Attempts;

/// <summary>The stable codes by which values are known in files and in the catalogue of words.</summary>
public static class Codes
{
    public static string Code(this Outcome outcome) => outcome switch
    {
        Outcome.Employee => "employee",
        Outcome.CalledBackInTime => "called-back-in-time",
        Outcome.CorrectInitiative => "correct-initiative",
        Outcome.CalledBackLate => "called-back-late",
        Outcome.NotCalledBack => "not-called-back",
        Outcome.NoInitiative => "no-initiative",
        Outcome.NotReached => "not-reached",
        Outcome.NoAnswer => "no-answer",
        Outcome.Busy => "busy",
        Outcome.SearchTime => "search-time",
        Outcome.Disconnected => "disconnected",
        Outcome.AlternativeNumber => "alternative-number",
        Outcome.Other => "other",
        Outcome.Pending => "pending",
        Outcome.Incomplete => "incomplete",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Code(this Attribution attribution) => attribution switch
    {
        Attribution.Department => "department",
        Attribution.Kcc => "kcc",
        Attribution.Technical => "technical",
        _ => throw new ArgumentOutOfRangeException(nameof(attribution)),
    };

    public static string Code(this Message message) => message switch
    {
        Message.None => "none",
        Message.Voicemail => "voicemail",
        Message.CallbackNote => "callback-note",
        _ => throw new ArgumentOutOfRangeException(nameof(message)),
    };
}
