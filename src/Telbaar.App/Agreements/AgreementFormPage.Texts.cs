namespace Telbaar.Agreements;

sealed record AgreementFormPageTexts
{
    public required string Overview { get; init; }
    public required Func<string, string, string> New { get; init; }
    public required Func<string, string, string> Change { get; init; }
    public required Func<AgreementKind, string> Intro { get; init; }
    public required Func<AgreementKind, string> Members { get; init; }
    public required Func<AgreementKind, string> MembersHint { get; init; }
    public required Func<AgreementKind, int, string> Member { get; init; }
    public required Func<int, string> Other { get; init; }
    public required Func<int, string> Away { get; init; }
    public required string Nobody { get; init; }
    public required string Anybody { get; init; }
    public required Func<AgreementKind, string> Number { get; init; }
    public required string NumberHint { get; init; }
    public required string NotesTo { get; init; }
    public required string NotesToHint { get; init; }
    public required Func<AgreementKind, string> Words { get; init; }
    public required string WordsHint { get; init; }
    public required string Hours { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string Owner { get; init; }
    public required string OwnerHint { get; init; }
    public required string ValidFrom { get; init; }
    public required string ReviewOn { get; init; }
    public required string ReviewOnHint { get; init; }
    public required string Save { get; init; }

    public static AgreementFormPageTexts Dutch { get; } = new()
    {
        Overview = "Bereikbaarheidsafspraken",
        New = (kind, place) => $"Vastleggen voor {place}: {kind}",
        Change = (kind, place) => $"Wijzigen voor {place}: {kind}",
        Intro = kind => kind switch
        {
            AgreementKind.CallCircle => "Een gesprek gaat van de een naar de ander, tot iemand opneemt.",
            AgreementKind.Buddies => "Twee collega's nemen voor elkaar waar.",
            AgreementKind.Absence => "Wie neemt waar bij verlof, ziekte of een overleg, en wie regelt dat?",
            AgreementKind.Voicemail => "Wat zegt de voicemail? En welk nummer of welke vervanger noemt die? Noem alleen wie echt bereikbaar is.",
            AgreementKind.MobilePhone => "Wanneer gebruikt u de mobiele telefoon, en mag het KCC het nummer weten?",
            AgreementKind.PickUp => "Wie neemt op als de telefoon van een collega overgaat?",
            _ => "Waar gaan terugbelnotities van het KCC naartoe, en wie houdt ze in de gaten?",
        },
        Members = kind => kind switch
        {
            AgreementKind.CallCircle => "De volgorde van de belcirkel",
            AgreementKind.Buddies => "De paren",
            AgreementKind.Absence => "Wie neemt waar voor wie?",
            AgreementKind.Voicemail => "Wie wordt in de voicemail genoemd?",
            AgreementKind.PickUp => "Wie neemt voor elkaar op?",
            _ => "Wie houdt de notities in de gaten?",
        },
        MembersHint = kind => kind switch
        {
            AgreementKind.CallCircle => "Kies op elke plaats één collega. Lege plaatsen tellen niet mee.",
            AgreementKind.Buddies => "Kies per regel twee collega's. Lege regels tellen niet mee.",
            AgreementKind.Absence or AgreementKind.Voicemail => "Laat ‘wie is er niet’ op ‘iedereen’ staan als één collega voor iedereen waarneemt. Lege regels tellen niet mee.",
            _ => "Lege plaatsen tellen niet mee.",
        },
        Member = (kind, place) => kind switch
        {
            AgreementKind.CallCircle => $"Plaats {place}",
            AgreementKind.Buddies => $"Paar {place}: de een",
            AgreementKind.Absence => $"Regel {place}: wie neemt waar",
            AgreementKind.Voicemail => $"Regel {place}: wie de voicemail noemt",
            _ => $"Collega {place}",
        },
        Other = place => $"Paar {place}: de ander",
        Away = place => $"Regel {place}: wie is er niet",
        Nobody = "– niemand –",
        Anybody = "– iedereen –",
        Number = kind => kind is AgreementKind.Voicemail ? "Nummer dat de voicemail noemt" : "Mobiel nummer",
        NumberHint = "Bijvoorbeeld 14 000 of 023 511 12 34.",
        NotesTo = "Waar gaan de notities naartoe?",
        NotesToHint = "Een gedeelde mailbox, een systeem of een nummer.",
        Words = kind => kind is AgreementKind.Voicemail ? "De tekst van de voicemail" : "Wat er verder is afgesproken",
        WordsHint = "Schrijf hier geen namen: collega's kiest u van de lijst.",
        Hours = "Alleen op deze uren van werkdagen",
        From = "Vanaf",
        To = "Tot",
        Owner = "Trekker",
        OwnerHint = "Wie zorgt dat de afspraak blijft kloppen.",
        ValidFrom = "Geldt vanaf",
        ReviewOn = "Opnieuw bekijken op",
        ReviewOnHint = "Is deze dag voorbij, dan valt dat op in het overzicht.",
        Save = "Bewaren",
    };

    public static AgreementFormPageTexts English { get; } = new()
    {
        Overview = "Agreements about reachability",
        New = (kind, place) => $"Lay down for {place}: {kind}",
        Change = (kind, place) => $"Change for {place}: {kind}",
        Intro = kind => kind switch
        {
            AgreementKind.CallCircle => "A call goes from one to the next, until somebody answers.",
            AgreementKind.Buddies => "Two colleagues stand in for each other.",
            AgreementKind.Absence => "Who stands in during leave, illness or a meeting, and who arranges that?",
            AgreementKind.Voicemail => "What does the voicemail say, and which number or which one substitute does it name? Name only who can really be reached.",
            AgreementKind.MobilePhone => "When is the mobile phone used, and may the KCC know its number?",
            AgreementKind.PickUp => "Who picks up when the telephone of a colleague rings?",
            _ => "Where do callback notes of the KCC go, and who watches them?",
        },
        Members = kind => kind switch
        {
            AgreementKind.CallCircle => "The order of the call circle",
            AgreementKind.Buddies => "The pairs",
            AgreementKind.Absence => "Who stands in for whom?",
            AgreementKind.Voicemail => "Who is named in the voicemail?",
            AgreementKind.PickUp => "Who picks up for one another?",
            _ => "Who watches the notes?",
        },
        MembersHint = kind => kind switch
        {
            AgreementKind.CallCircle => "Choose one colleague at each place. Empty places do not count.",
            AgreementKind.Buddies => "Choose two colleagues in each line. Empty lines do not count.",
            AgreementKind.Absence or AgreementKind.Voicemail => "Leave ‘who is away’ at ‘anybody’ where one colleague stands in for all. Empty lines do not count.",
            _ => "Empty places do not count.",
        },
        Member = (kind, place) => kind switch
        {
            AgreementKind.CallCircle => $"Place {place}",
            AgreementKind.Buddies => $"Pair {place}: the one",
            AgreementKind.Absence => $"Line {place}: who stands in",
            AgreementKind.Voicemail => $"Line {place}: whom the voicemail names",
            _ => $"Colleague {place}",
        },
        Other = place => $"Pair {place}: the other",
        Away = place => $"Line {place}: who is away",
        Nobody = "– nobody –",
        Anybody = "– anybody –",
        Number = kind => kind is AgreementKind.Voicemail ? "Number that the voicemail names" : "Mobile number",
        NumberHint = "For example 14 000 or 023 511 12 34.",
        NotesTo = "Where do the notes go?",
        NotesToHint = "A shared mailbox, a system or a number.",
        Words = kind => kind is AgreementKind.Voicemail ? "The text of the voicemail" : "What else was agreed",
        WordsHint = "Write no names here: colleagues are chosen of the list.",
        Hours = "Only in these hours of working days",
        From = "From",
        To = "Until",
        Owner = "Owner",
        OwnerHint = "Who sees to it that the agreement stays right.",
        ValidFrom = "Holds from",
        ReviewOn = "To be looked at again on",
        ReviewOnHint = "When this day is over, that stands out on the overview.",
        Save = "Save",
    };
}
