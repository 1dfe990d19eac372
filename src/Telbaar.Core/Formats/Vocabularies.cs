using Telbaar.Attempts;

namespace Telbaar.Formats;

/// <summary>The words of each column of an attempts file, as <c>docs/formats.md</c> lists them.</summary>
static class Vocabularies
{
    public static Vocabulary<bool> YesNo { get; } = new(
        ("ja", true), ("nee", false), ("j", true), ("n", false), ("yes", true), ("no", false), ("y", true),
        ("true", true), ("false", false), ("1", true), ("0", false), ("x", true));

    public static Vocabulary<Route> Route { get; } = new(
        ("kcc", Attempts.Route.Kcc), ("doorkies", Attempts.Route.Direct), ("direct", Attempts.Route.Direct),
        ("groep", Attempts.Route.Group), ("group", Attempts.Route.Group));

    public static Vocabulary<LineResult> LineResult { get; } = new(
        ("beantwoord", Attempts.LineResult.Answered), ("answered", Attempts.LineResult.Answered),
        ("geen_gehoor", Attempts.LineResult.NoAnswer), ("no_answer", Attempts.LineResult.NoAnswer),
        ("in_gesprek", Attempts.LineResult.Busy), ("busy", Attempts.LineResult.Busy));

    public static Vocabulary<Reached> Reached { get; } = new(
        ("medewerker", Attempts.Reached.Employee), ("employee", Attempts.Reached.Employee),
        ("collega_afdeling", Attempts.Reached.Colleague), ("colleague", Attempts.Reached.Colleague),
        ("collega_elders", Attempts.Reached.OtherDepartment), ("other_department", Attempts.Reached.OtherDepartment),
        ("kcc", Attempts.Reached.Kcc),
        ("niemand", Attempts.Reached.Nobody), ("nobody", Attempts.Reached.Nobody));

    public static Vocabulary<Message> Message { get; } = new(
        ("voicemail", Attempts.Message.Voicemail),
        ("terugbelnotitie", Attempts.Message.CallbackNote), ("callback_note", Attempts.Message.CallbackNote),
        ("geen", Attempts.Message.None), ("none", Attempts.Message.None));

    public static Vocabulary<FailureReason> Reason { get; } = new(
        ("zoektijd", FailureReason.SearchTime), ("search_time", FailureReason.SearchTime),
        ("verbroken", FailureReason.Disconnected), ("disconnected", FailureReason.Disconnected),
        ("alternatief_nummer", FailureReason.AlternativeNumber), ("alternative_number", FailureReason.AlternativeNumber),
        ("overig", FailureReason.Other), ("other", FailureReason.Other));

    public static Vocabulary<Attribution> Attribution { get; } = new(
        ("afdeling", Attempts.Attribution.Department), ("department", Attempts.Attribution.Department),
        ("kcc", Attempts.Attribution.Kcc),
        ("techniek", Attempts.Attribution.Technical), ("technical", Attempts.Attribution.Technical));

    public static Vocabulary<AttemptStatus> Status { get; } = new(
        ("geldig", AttemptStatus.Valid), ("valid", AttemptStatus.Valid),
        ("vervallen", AttemptStatus.Void), ("void", AttemptStatus.Void),
        ("overgedaan", AttemptStatus.Redone), ("redone", AttemptStatus.Redone));
}
