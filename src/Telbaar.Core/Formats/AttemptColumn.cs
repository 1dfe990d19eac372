namespace Telbaar.Formats;

/// <summary>The columns of an attempts file.</summary>
public enum AttemptColumn
{
    Attempt,
    StartedAt,
    Caller,
    Department,
    Team,
    Employee,
    Route,
    KccResult,
    KccAnswerSeconds,
    KccGreeting,
    SearchSeconds,
    Reached,
    TransferSeconds,
    WaitingSeconds,
    Greeting,
    Initiative,
    Message,
    MessageAt,
    CalledBackAt,
    Reason,
    AttributedTo,
    Status,
    BackAtKcc,
    VoicemailName,
    VoicemailAbsence,
    VoicemailSubstitute,
    Replaces,
    Remark,
}

/// <summary>The names of the columns in a header, in Dutch and in English.</summary>
public static class AttemptColumns
{
    static readonly (string Nl, string En)[] names =
    [
        ("poging", "attempt"),
        ("begonnen", "started_at"),
        ("enqueteur", "caller"),
        ("afdeling", "department"),
        ("team", "team"),
        ("medewerker", "employee"),
        ("route", "route"),
        ("kcc_resultaat", "kcc_result"),
        ("kcc_opneemtijd", "kcc_answer_seconds"),
        ("kcc_begroeting", "kcc_greeting"),
        ("zoektijd", "search_seconds"),
        ("bereikt", "reached"),
        ("doorverbindtijd", "transfer_seconds"),
        ("wachttijd", "waiting_seconds"),
        ("begroeting", "greeting"),
        ("initiatief", "initiative"),
        ("boodschap", "message"),
        ("boodschap_op", "message_at"),
        ("teruggebeld_op", "called_back_at"),
        ("reden", "reason"),
        ("toerekening", "attributed_to"),
        ("status", "status"),
        ("teruggekomen", "back_at_kcc"),
        ("voicemail_naam", "voicemail_name"),
        ("voicemail_afwezigheid", "voicemail_absence"),
        ("voicemail_vervanger", "voicemail_substitute"),
        ("vervangt", "replaces"),
        ("opmerking", "remark"),
    ];

    public static IReadOnlyList<AttemptColumn> All { get; } = Enum.GetValues<AttemptColumn>();

    static readonly Dictionary<string, AttemptColumn> byName = All
        .SelectMany(column => new[] { (Name: column.Dutch(), column), (Name: column.English(), column) })
        .DistinctBy(named => named.Name)
        .ToDictionary(named => named.Name, named => named.column, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The columns that a file cannot do without. What a valid row by way of the KCC must also have filled in is asked of each row: a study of direct numbers
    /// needs no column for the KCC.
    /// </summary>
    public static IReadOnlyList<AttemptColumn> Required { get; } = [AttemptColumn.Attempt, AttemptColumn.StartedAt, AttemptColumn.Department];

    public static string Dutch(this AttemptColumn column) => names[(int)column].Nl;

    public static string English(this AttemptColumn column) => names[(int)column].En;

    /// <summary>The column of this name in either language, in capitals or not.</summary>
    public static AttemptColumn? Find(string name) => byName.TryGetValue(name, out var column) ? column : null;
}
