namespace Telbaar.Feedback;

sealed record ExplainPageTexts
{
    public required string Title { get; init; }
    public required string Thanks { get; init; }
    public required string Facts { get; init; }
    public required string Study { get; init; }
    public required string When { get; init; }
    public required string Who { get; init; }
    public required string Alias { get; init; }
    public required string Happened { get; init; }
    public required string Reason { get; init; }
    public required string CalledBackDay { get; init; }
    public required string CalledBackTime { get; init; }
    public required string CalledBackHint { get; init; }
    public required string Arranged { get; init; }
    public required string PhoneSet { get; init; }
    public required string AskedForAgreement { get; init; }
    public required string NamedSubstitute { get; init; }
    public required string Words { get; init; }
    public required string WordsHint { get; init; }
    public required string Send { get; init; }
    public required string Purpose { get; init; }
    public required string Decided { get; init; }
    public required string Closed { get; init; }

    public static ExplainPageTexts Dutch { get; } = new()
    {
        Title = "Eén vraag over een telefoontje",
        Thanks = "Dank u wel. Uw antwoord is bewaard. U kunt het op deze pagina nog veranderen zolang het onderzoek loopt.",
        Facts = "Wat er gebeurde",
        Study = "Onderzoek",
        When = "Wanneer",
        Who = "Gevraagd naar",
        Alias = "De beller noemde zich",
        Happened = "Wat er gebeurde",
        Reason = "Hoe kwam dat?",
        CalledBackDay = "Teruggebeld op (dag)",
        CalledBackTime = "Om hoe laat?",
        CalledBackHint = "Alleen als u wel hebt teruggebeld. Weet u het niet precies? Laat het dan leeg.",
        Arranged = "Wat hebt u sindsdien geregeld?",
        PhoneSet = "Telefoon of voicemail anders ingesteld",
        AskedForAgreement = "Gevraagd wat de afspraak is",
        NamedSubstitute = "Een vervanger aangewezen",
        Words = "Wilt u er iets bij zeggen?",
        WordsHint = "Mag leeg blijven. Schrijf niets over gezondheid, ook niet over uzelf.",
        Send = "Antwoord versturen",
        Purpose = "Uw antwoord helpt de bereikbaarheid te verbeteren. Het is niet bedoeld om u te beoordelen. Alleen de coördinator leest wat u erbij schrijft.",
        Decided = "Over uw bezwaar is al beslist. U kunt uw antwoord nog wel aanvullen.",
        Closed = "Bezwaar maken kan niet meer; een verklaring geven nog wel.",
    };

    public static ExplainPageTexts English { get; } = new()
    {
        Title = "One question about a telephone call",
        Thanks = "Thank you. Your answer has been kept. You can change it on this page as long as the study runs.",
        Facts = "What happened",
        Study = "Study",
        When = "When",
        Who = "Asked for",
        Alias = "The caller's name was",
        Happened = "What happened",
        Reason = "How did that come about?",
        CalledBackDay = "Rung back on (day)",
        CalledBackTime = "At what time?",
        CalledBackHint = "Only if you did ring back. Not sure? Leave it empty.",
        Arranged = "What have you arranged since?",
        PhoneSet = "Set the telephone or voicemail right",
        AskedForAgreement = "Asked what the agreement is",
        NamedSubstitute = "Named a substitute",
        Words = "Anything to add?",
        WordsHint = "May stay empty. Write nothing about health, not about yourself either.",
        Send = "Send answer",
        Purpose = "Your answer helps to improve reachability. It is not meant to judge you. Only the coordinator reads what you add.",
        Decided = "Your objection has been decided. You can still add to your answer.",
        Closed = "Objections can no longer be made; an explanation can still be given.",
    };
}
