namespace Telbaar.Feedback;

sealed record RequestsPageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required string Overview { get; init; }
    public required string None { get; init; }
    public required string When { get; init; }
    public required string Who { get; init; }
    public required string Department { get; init; }
    public required string State { get; init; }
    public required string Answer { get; init; }
    public required string Arranged { get; init; }
    public required string Words { get; init; }
    public required string Quote { get; init; }
    public required string QuoteHint { get; init; }
    public required Func<string, string> QuoteOf { get; init; }
    public required string SaveQuote { get; init; }
    public required string Mail { get; init; }
    public required string Stop { get; init; }
    public required Func<string, string> StopThis { get; init; }
    public required string Resume { get; init; }
    public required Func<string, string> ResumeThis { get; init; }
    public required string PhoneSet { get; init; }
    public required string AskedForAgreement { get; init; }
    public required string NamedSubstitute { get; init; }

    public static RequestsPageTexts Dutch { get; } = new()
    {
        Title = "Vragen en antwoorden",
        Studies = "Onderzoeken",
        Overview = "Verklaringen",
        None = "Er is nog niemand om een verklaring gevraagd.",
        When = "Contactpoging",
        Who = "Gevraagd naar",
        Department = "Afdeling",
        State = "Stand",
        Answer = "Antwoord",
        Arranged = "Sindsdien geregeld",
        Words = "Toelichting",
        Quote = "Citaat voor het rapport",
        QuoteHint = "Haal alles weg waaraan iemand te herkennen is. Leeg: geen citaat.",
        QuoteOf = identifier => $"Citaat uit de toelichting bij {identifier}",
        SaveQuote = "Bewaren",
        Mail = "Mail",
        Stop = "Geen mail meer",
        StopThis = name => $"Geen mail meer aan {name}",
        Resume = "Weer mailen",
        ResumeThis = name => $"Weer mailen aan {name}",
        PhoneSet = "telefoon of voicemail ingesteld",
        AskedForAgreement = "gevraagd wat de afspraak is",
        NamedSubstitute = "vervanger aangewezen",
    };

    public static RequestsPageTexts English { get; } = new()
    {
        Title = "Questions and answers",
        Studies = "Studies",
        Overview = "Explanations",
        None = "Nobody has been asked for an explanation yet.",
        When = "Attempt",
        Who = "Asked for",
        Department = "Department",
        State = "State",
        Answer = "Answer",
        Arranged = "Arranged since",
        Words = "Words",
        Quote = "Quotation for the report",
        QuoteHint = "Take out all by which somebody could be recognised. Empty: no quotation.",
        QuoteOf = identifier => $"Quotation from the words about {identifier}",
        SaveQuote = "Save",
        Mail = "Mail",
        Stop = "No more mail",
        StopThis = name => $"No more mail to {name}",
        Resume = "Mail again",
        ResumeThis = name => $"Mail again to {name}",
        PhoneSet = "telephone or voicemail set",
        AskedForAgreement = "asked what the agreement is",
        NamedSubstitute = "substitute named",
    };
}
