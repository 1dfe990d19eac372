namespace Telbaar.Studies;

sealed record StudyPageTexts
{
    public required string Studies { get; init; }
    public required Func<string, string> Since { get; init; }
    public required string Facts { get; init; }
    public required string Agency { get; init; }
    public required string FieldPeriod { get; init; }
    public required Func<string, string, string> Period { get; init; }
    public required string Norms { get; init; }
    public required string Departments { get; init; }
    public required string PlannedCalls { get; init; }
    public required string Attempts { get; init; }
    public required string Checklist { get; init; }
    public required string Complete { get; init; }
    public required string Incomplete { get; init; }
    public required Func<string, string> GateLacks { get; init; }
    public required string Next { get; init; }
    public required string NothingNext { get; init; }
    public required string Why { get; init; }
    public required string WhyEarly { get; init; }
    public required Func<int, string, string> TermsRunning { get; init; }
    public required string TermsOver { get; init; }
    public required Func<string, string> PausedByWithdrawal { get; init; }
    public required Func<string, string> ByWithdrawal { get; init; }
    public required Func<string, string> By { get; init; }
    public required string Copy { get; init; }
    public required string CopyOf { get; init; }
    public required string History { get; init; }

    public static StudyPageTexts Dutch { get; } = new()
    {
        Studies = "Onderzoeken",
        Since = moment => $"sinds {moment}",
        Facts = "Het onderzoek in het kort",
        Agency = "Onderzoeksbureau",
        FieldPeriod = "Veldwerkperiode",
        Period = (from, to) => $"{from} tot en met {to}",
        Norms = "Servicenormen",
        Departments = "Afdelingen",
        PlannedCalls = "Geplande telefoontjes",
        Attempts = "Contactpogingen",
        Checklist = "Klaar voor het veld?",
        Complete = "in orde",
        Incomplete = "nog niet in orde",
        GateLacks = kinds => $"Ontbreekt of wacht op bevestiging: {kinds}.",
        Next = "Volgende stap",
        NothingNext = "Dit onderzoek is afgesloten.",
        Why = "Waarom?",
        WhyEarly = "De laatste dag van het veldwerk is nog niet aangebroken.",
        TermsRunning = (number, last) => number == 1 ? $"Er loopt nog één terugbeltermijn, tot {last}. Daarna kunt u het onderzoek afsluiten." : $"Er lopen nog {number} terugbeltermijnen, de laatste tot {last}. Daarna kunt u het onderzoek afsluiten.",
        TermsOver = "Alle terugbeltermijnen zijn voorbij. U kunt het onderzoek afsluiten.",
        PausedByWithdrawal = kind => $"Het veldwerk is stilgelegd, omdat een verklaring bij de juridische poort is ingetrokken: {kind}. Hervatten kan pas als de poort weer open is.",
        ByWithdrawal = kind => $", door het intrekken van een verklaring ({kind})",
        By = name => $", door {name}",
        Copy = "Tussentijds onderzoek maken: een kopie voor een deel van de afdelingen",
        CopyOf = "Tussentijds onderzoek bij:",
        History = "Verloop",
    };

    public static StudyPageTexts English { get; } = new()
    {
        Studies = "Studies",
        Since = moment => $"since {moment}",
        Facts = "The study in brief",
        Agency = "Research agency",
        FieldPeriod = "Field period",
        Period = (from, to) => $"{from} to {to}",
        Norms = "Service norms",
        Departments = "Departments",
        PlannedCalls = "Planned calls",
        Attempts = "Attempts",
        Checklist = "Ready for the field?",
        Complete = "complete",
        Incomplete = "not complete yet",
        GateLacks = kinds => $"Missing, or waiting for confirmation: {kinds}.",
        Next = "Next step",
        NothingNext = "This study is closed.",
        Why = "Why?",
        WhyEarly = "The last day of the fieldwork has not come yet.",
        TermsRunning = (number, last) => number == 1 ? $"One callback term still runs, until {last}. After that you can close the study." : $"{number} callback terms still run, the last one until {last}. After that you can close the study.",
        TermsOver = "All callback terms are over. You can close the study.",
        PausedByWithdrawal = kind => $"The fieldwork was halted, as a statement at the legal gate was withdrawn: {kind}. It can resume once the gate is passed again.",
        ByWithdrawal = kind => $", as a statement was withdrawn ({kind})",
        By = name => $", by {name}",
        Copy = "Make an interim study: a copy for part of the departments",
        CopyOf = "Interim study to:",
        History = "History",
    };
}
