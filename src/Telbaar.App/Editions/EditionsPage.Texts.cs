namespace Telbaar.Editions;

sealed record EditionsPageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required string Intro { get; init; }
    public required string NoneYet { get; init; }
    public required string NotClosed { get; init; }
    public required Func<int, string> Edition { get; init; }
    public required string MadeAt { get; init; }
    public required Func<string, string> By { get; init; }
    public required string AsOf { get; init; }
    public required string Program { get; init; }
    public required string Digest { get; init; }
    /// <summary>The number of the edition before, and how many attempts changed.</summary>
    public required Func<int, int, string> Since { get; init; }
    public required string Added { get; init; }
    public required string Gone { get; init; }
    public required string Report { get; init; }
    public required Func<int, string, string> ReportOf { get; init; }
    public required string TakeAlong { get; init; }
    public required Func<int, string> TakeAlongThis { get; init; }
    public required string Next { get; init; }
    public required string NextIntro { get; init; }
    public required string Make { get; init; }

    public static EditionsPageTexts Dutch { get; } = new()
    {
        Title = "Uitgaven",
        Studies = "Onderzoeken",
        Intro = "Bij het afsluiten wordt het onderzoek bevroren als uitgave: contactpogingen, normen, kalender en cijfers in één bestand, met een kenmerk. Een uitgave verandert nooit meer, en geeft ook over jaren dezelfde cijfers. Er staan codes in en geen namen.",
        NoneYet = "Er is nog geen uitgave.",
        NotClosed = "De eerste uitgave ontstaat als het onderzoek wordt afgesloten.",
        Edition = number => $"Uitgave {number}",
        MadeAt = "Gemaakt op",
        By = name => $" door {name}",
        AsOf = "Stand van",
        Program = "Programma",
        Digest = "Kenmerk (SHA-256)",
        Since = (number, changes) => $"Veranderd sinds uitgave {number}: {changes} {(changes == 1 ? "contactpoging" : "contactpogingen")}.",
        Added = "toegevoegd",
        Gone = "weggehaald",
        Report = "Rapport als concept",
        ReportOf = (number, format) => $"Rapport van uitgave {number} als {format}",
        TakeAlong = "Meenemen als bestand (zip)",
        TakeAlongThis = number => $"Uitgave {number} meenemen",
        Next = "Nieuwe uitgave",
        NextIntro = "Is er na het afsluiten iets verbeterd, of kwamen er gesprekken na? Leg dat vast in een nieuwe uitgave. De oude blijft staan.",
        Make = "Nieuwe uitgave maken",
    };

    public static EditionsPageTexts English { get; } = new()
    {
        Title = "Editions",
        Studies = "Studies",
        Intro = "At closing the study is frozen as an edition: attempts, norms, calendar and figures in one file, with a digest. An edition never changes again, and gives the same figures in years to come. It holds codes and no names.",
        NoneYet = "There is no edition yet.",
        NotClosed = "The first edition comes to be when the study is closed.",
        Edition = number => $"Edition {number}",
        MadeAt = "Made on",
        By = name => $" by {name}",
        AsOf = "As of",
        Program = "Program",
        Digest = "Digest (SHA-256)",
        Since = (number, changes) => $"Changed since edition {number}: {changes} {(changes == 1 ? "attempt" : "attempts")}.",
        Added = "added",
        Gone = "taken away",
        Report = "Report as a draft",
        ReportOf = (number, format) => $"Report of edition {number} as {format}",
        TakeAlong = "Take along as a file (zip)",
        TakeAlongThis = number => $"Take along edition {number}",
        Next = "New edition",
        NextIntro = "Was something put right after closing, or did calls come in late? Lay that down in a new edition. The old one stays.",
        Make = "Make a new edition",
    };
}
