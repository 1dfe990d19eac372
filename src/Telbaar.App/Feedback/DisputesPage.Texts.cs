namespace Telbaar.Feedback;

sealed record DisputesPageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required string Intro { get; init; }
    public required string None { get; init; }
    public required string Saved { get; init; }
    public required string Open { get; init; }
    public required string Decided { get; init; }
    public required string Attempt { get; init; }
    public required string Department { get; init; }
    public required string Recorded { get; init; }
    public required string Claim { get; init; }
    public required string ClaimedAt { get; init; }
    public required string Words { get; init; }
    public required string Note { get; init; }
    public required string NoteIntro { get; init; }
    public required string NoteState { get; init; }
    public required string NoteDay { get; init; }
    public required string NoteTime { get; init; }
    public required string NoteAddress { get; init; }
    public required string SaveNote { get; init; }
    public required string Decision { get; init; }
    public required string Day { get; init; }
    public required string Time { get; init; }
    public required string DayHint { get; init; }
    public required string IsOfKcc { get; init; }
    public required string Why { get; init; }
    public required string WhyHint { get; init; }
    public required string Decide { get; init; }

    public static DisputesPageTexts Dutch { get; } = new()
    {
        Title = "Bezwaren",
        Studies = "Onderzoeken",
        Intro = "Een medewerker zegt dat een contactpoging niet goed is vastgelegd. Bekijk beide kanten, en beslis.",
        None = "Er is geen bezwaar.",
        Saved = "Dit is vastgelegd.",
        Open = "Wacht op een besluit",
        Decided = "Besloten",
        Attempt = "Contactpoging",
        Department = "Afdeling",
        Recorded = "Vastgelegd",
        Claim = "De medewerker zegt",
        ClaimedAt = "Teruggebeld op",
        Words = "Toelichting",
        Note = "Het KCC over de notitie",
        NoteIntro = "Bij deze poging is een terugbelnotitie gemaakt. Is die verstuurd, wanneer en waarheen?",
        NoteState = "De notitie is",
        NoteDay = "Verstuurd op (dag)",
        NoteTime = "Tijd",
        NoteAddress = "Naar welk adres?",
        SaveNote = "Vastleggen",
        Decision = "Besluit",
        Day = "Teruggebeld op (dag)",
        Time = "Tijd",
        DayHint = "Alleen als u de poging verbetert omdat er wel is teruggebeld.",
        IsOfKcc = "De mislukking ligt bij het KCC: de notitie is niet of verkeerd verstuurd",
        Why = "Waarom?",
        WhyHint = "De medewerker krijgt dit te lezen.",
        Decide = "Beslissen",
    };

    public static DisputesPageTexts English { get; } = new()
    {
        Title = "Disputes",
        Studies = "Studies",
        Intro = "An employee says that an attempt was recorded wrongly. Look at both sides, and decide.",
        None = "There is no dispute.",
        Saved = "This has been recorded.",
        Open = "Waiting for a decision",
        Decided = "Decided",
        Attempt = "Attempt",
        Department = "Department",
        Recorded = "Recorded",
        Claim = "The employee says",
        ClaimedAt = "Called back at",
        Words = "Words",
        Note = "The KCC about the note",
        NoteIntro = "A callback note was taken in this attempt. Was it sent, when and where to?",
        NoteState = "The note was",
        NoteDay = "Sent on (day)",
        NoteTime = "Time",
        NoteAddress = "To which address?",
        SaveNote = "Record",
        Decision = "Decision",
        Day = "Called back on (day)",
        Time = "Time",
        DayHint = "Only where you put the attempt right because somebody did call back.",
        IsOfKcc = "The failure is the KCC's: the note was not sent, or sent wrongly",
        Why = "Why?",
        WhyHint = "The employee gets to read this.",
        Decide = "Decide",
    };
}
