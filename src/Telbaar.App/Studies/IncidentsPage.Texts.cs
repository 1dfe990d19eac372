namespace Telbaar.Studies;

sealed record IncidentsPageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required string Intro { get; init; }
    public required string None { get; init; }
    public required string What { get; init; }
    public required string WhatHint { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string FromDay { get; init; }
    public required string FromTime { get; init; }
    public required string ToDay { get; init; }
    public required string ToTime { get; init; }
    public required string Flagged { get; init; }
    public required Func<string, string> FlaggedInAll { get; init; }
    public required string Add { get; init; }
    public required string Remove { get; init; }
    public required Func<string, string> RemoveThis { get; init; }
    public required string Fixed { get; init; }

    public static IncidentsPageTexts Dutch { get; } = new()
    {
        Title = "Storingen",
        Studies = "Onderzoeken",
        Intro = "Was er iets buiten werking, zoals de telefooncentrale? Contactpogingen die in die tijd begonnen, krijgen een vlag. Zij blijven meetellen; wie de cijfers leest, ziet het.",
        None = "Er zijn geen storingen gemeld.",
        What = "Wat was er aan de hand?",
        WhatHint = "Bijvoorbeeld: telefooncentrale onbereikbaar.",
        From = "Van",
        To = "Tot",
        FromDay = "Begon op",
        FromTime = "Begon om",
        ToDay = "Eindigde op",
        ToTime = "Eindigde om",
        Flagged = "Contactpogingen met een vlag",
        FlaggedInAll = number => $"Contactpogingen met een vlag, in totaal: {number}.",
        Add = "Storing melden",
        Remove = "Verwijderen",
        RemoveThis = what => $"Storing verwijderen: {what}",
        Fixed = "Het onderzoek is afgesloten; storingen liggen vast.",
    };

    public static IncidentsPageTexts English { get; } = new()
    {
        Title = "Incidents",
        Studies = "Studies",
        Intro = "Was something out of order, such as the exchange? Attempts that began in that time are flagged. They still count; whoever reads the figures sees it.",
        None = "No incidents have been stated.",
        What = "What was the matter?",
        WhatHint = "For example: exchange out of order.",
        From = "From",
        To = "To",
        FromDay = "Began on",
        FromTime = "Began at",
        ToDay = "Ended on",
        ToTime = "Ended at",
        Flagged = "Flagged attempts",
        FlaggedInAll = number => $"Flagged attempts in all: {number}.",
        Add = "State incident",
        Remove = "Remove",
        RemoveThis = what => $"Remove incident: {what}",
        Fixed = "The study is closed; incidents are fixed.",
    };
}
