using System.Globalization;
using Telbaar.Attempts;

namespace Telbaar.Demonstration;

/// <summary>How an attempt of the sample ends.</summary>
enum Ending
{
    Employee,
    Colleague,
    CalledBackInTime,
    CalledBackLate,
    NotCalledBack,
    /// <summary>A callback note that the KCC did not pass on, and nobody called back.</summary>
    NoteLost,
    /// <summary>The KCC answered the question, or saw to it that it was answered.</summary>
    HelpedByKcc,
    SentAwayByKcc,
    SearchTime,
    Disconnected,
    AlternativeNumber,
}

/// <summary>One row of the sample, filled in step by step. Times are in tenths of a second, moments on the local clock.</summary>
sealed class SampleAttempt
{
    public const string Header = "poging;begonnen;enqueteur;afdeling;team;medewerker;route;kcc_resultaat;kcc_opneemtijd;kcc_begroeting;zoektijd;bereikt;"
        + "doorverbindtijd;wachttijd;begroeting;initiatief;boodschap;boodschap_op;teruggebeld_op;reden;toerekening;status;teruggekomen;"
        + "voicemail_naam;voicemail_afwezigheid;voicemail_vervanger;vervangt;opmerking";

    public required DateTime StartedAt { get; init; }

    public required string Caller { get; init; }

    public required SampleDepartment Department { get; init; }

    /// <summary>The wanted employee, by number from 1.</summary>
    public required int Employee { get; init; }

    public Ending Ending { get; set; }

    public Message Message { get; set; }

    /// <summary>Whether the KCC put the caller through: it does not when it sees that nobody is there.</summary>
    public bool Transferred { get; set; }

    public int AnswerTime { get; set; }

    public bool KccGreeting { get; set; } = true;

    public int SearchTime { get; set; }

    public int? TransferTime { get; set; }

    public int? WaitingTime { get; set; }

    public bool? Greeting { get; set; }

    public DateTime? MessageAt { get; set; }

    public DateTime? CalledBackAt { get; set; }

    public bool? BackAtKcc { get; set; }

    public bool? VoicemailName { get; set; }

    public bool? VoicemailAbsence { get; set; }

    public bool? VoicemailSubstitute { get; set; }

    public string Remark { get; set; } = "";

    public bool IsReached => Ending is Ending.Employee or Ending.Colleague;

    /// <summary>Whether it became clear, after a transfer, that nobody would answer.</summary>
    public bool HasWaited => Transferred && !IsReached && Ending is not Ending.Disconnected;

    /// <summary>The row as it stands in the file.</summary>
    /// <param name="number">The attempt's identifier.</param>
    public string Row(int number) => string.Join(';',
        number.ToString(CultureInfo.InvariantCulture), Text(StartedAt), Caller, Department.Name, Department.TeamOf(Employee), $"{Department.Prefix}-{Employee:000}",
        "kcc", "beantwoord", Text(AnswerTime), Text(KccGreeting), Text(SearchTime), ReachedText, Text(TransferTime), Text(WaitingTime), Text(Greeting), Text(Initiative),
        MessageText, Text(MessageAt), Text(CalledBackAt), ReasonText, Ending is Ending.NoteLost ? "kcc" : "", "geldig", Text(BackAtKcc),
        Text(VoicemailName), Text(VoicemailAbsence), Text(VoicemailSubstitute), "", Quoted(Remark));

    bool? Initiative => Ending switch
    {
        Ending.Colleague or Ending.HelpedByKcc => true,
        Ending.SentAwayByKcc => false,
        _ => null,
    };

    string ReachedText => Ending switch
    {
        Ending.Employee => "medewerker",
        Ending.Colleague => "collega_afdeling",
        Ending.HelpedByKcc or Ending.SentAwayByKcc => "kcc",
        _ => Message is Message.CallbackNote ? "kcc" : "niemand",
    };

    string MessageText => Message switch
    {
        Message.Voicemail => "voicemail",
        Message.CallbackNote => "terugbelnotitie",
        _ => "geen",
    };

    string ReasonText => Ending switch
    {
        Ending.SearchTime => "zoektijd",
        Ending.Disconnected => "verbroken",
        Ending.AlternativeNumber => "alternatief_nummer",
        _ => "",
    };

    static string Text(bool? judged) => judged switch { true => "ja", false => "nee", null => "" };

    static string Text(DateTime? moment) => moment?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) ?? "";

    // A comma: a Dutch spreadsheet takes 12.5 for the twelfth of May.
    static string Text(int? tenths) => tenths switch
    {
        null => "",
        { } whole when whole % 10 == 0 => (whole / 10).ToString(CultureInfo.InvariantCulture),
        { } part => string.Create(CultureInfo.InvariantCulture, $"{part / 10},{part % 10}"),
    };

    static string Quoted(string text) => text.AsSpan().IndexOfAny(";\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
