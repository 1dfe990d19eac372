namespace Telbaar.Retention;

sealed record RetentionPageTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string Terms { get; init; }
    public required string NoStudies { get; init; }
    public required string Study { get; init; }
    public required string Fieldwork { get; init; }
    public required string Term { get; init; }
    public required string KnownUntil { get; init; }
    public required Func<int, string> Months { get; init; }
    public required string NoTerm { get; init; }
    public required Func<string, string> Over { get; init; }
    public required string TakenOut { get; init; }
    public required string TakenOutIntro { get; init; }
    public required string Nothing { get; init; }
    public required string When { get; init; }
    public required string Why { get; init; }
    public required string Names { get; init; }
    public required string Words { get; init; }
    public required string Links { get; init; }
    public required string Mails { get; init; }
    public required string Compacted { get; init; }
    public required string OnRequest { get; init; }
    public required Func<string, string> TermOf { get; init; }
    public required string NoStudyNeeds { get; init; }
    public required string NotYet { get; init; }

    public static RetentionPageTexts Dutch { get; } = new()
    {
        Title = "Bewaren",
        Intro = "Na de bewaartermijn neemt Telbaar vanzelf weg wie de medewerkers in een onderzoek zijn: namen, adressen en nummers, opmerkingen, toelichtingen, links en verstuurde mail. De contactpogingen blijven, onder codes die niemand meer kan lezen. Alle cijfers blijven gelijk.",
        Terms = "Bewaartermijnen",
        NoStudies = "Er zijn nog geen onderzoeken.",
        Study = "Onderzoek",
        Fieldwork = "Laatste velddag",
        Term = "Bewaartermijn",
        KnownUntil = "Namen bekend tot en met",
        Months = months => months == 1 ? "1 maand" : $"{months} maanden",
        NoTerm = "geen verklaring van kracht: er wordt niets weggenomen",
        Over = day => $"{day} (voorbij)",
        TakenOut = "Weggenomen",
        TakenOutIntro = "Namen van de medewerkerslijst gaan weg als geen enkel onderzoek ze meer nodig heeft. Back-ups van vóór die tijd bevatten ze nog: gooi die weg.",
        Nothing = "Er is nog niets weggenomen.",
        When = "Wanneer",
        Why = "Waarom",
        Names = "Namen",
        Words = "Teksten",
        Links = "Links",
        Mails = "Mails",
        Compacted = "Uit het bestand verdwenen",
        OnRequest = "op verzoek van een medewerker",
        TermOf = study => $"termijn voorbij: {study}",
        NoStudyNeeds = "geen onderzoek heeft de namen nog nodig",
        NotYet = "nog niet",
    };

    public static RetentionPageTexts English { get; } = new()
    {
        Title = "Retention",
        Intro = "After the retention term Telbaar takes out by itself who the employees of a study are: names, addresses and numbers, remarks, explanations in words, links and mail that was sent. The attempts stay, under codes that nobody can read any more. All figures stay the same.",
        Terms = "Retention terms",
        NoStudies = "There are no studies yet.",
        Study = "Study",
        Fieldwork = "Last day of fieldwork",
        Term = "Retention term",
        KnownUntil = "Names known up to",
        Months = months => months == 1 ? "1 month" : $"{months} months",
        NoTerm = "no statement in force: nothing is taken out",
        Over = day => $"{day} (over)",
        TakenOut = "Taken out",
        TakenOutIntro = "Names of the staff list go when no study needs them any more. Backups from before still hold them: throw those away.",
        Nothing = "Nothing has been taken out yet.",
        When = "When",
        Why = "Why",
        Names = "Names",
        Words = "Texts",
        Links = "Links",
        Mails = "Mails",
        Compacted = "Gone from the file",
        OnRequest = "at an employee's request",
        TermOf = study => $"term over: {study}",
        NoStudyNeeds = "no study needs the names any more",
        NotYet = "not yet",
    };
}
