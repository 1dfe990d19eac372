namespace Telbaar.Audit;

sealed record AuditPageTexts
{
    public required string Intro { get; init; }
    public required string OfInstallation { get; init; }
    public required string MuchRefused { get; init; }
    public required string Search { get; init; }
    public required string What { get; init; }
    public required string Everything { get; init; }
    public required string Who { get; init; }
    public required string Everybody { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string Find { get; init; }
    public required string OneFound { get; init; }
    public required Func<string, string> Found { get; init; }
    public required string AsCsv { get; init; }
    public required string Title { get; init; }
    public required string When { get; init; }
    public required string About { get; init; }
    public required string Details { get; init; }
    public required string Pages { get; init; }
    public required string Newer { get; init; }
    public required Func<int, int, string> PageOf { get; init; }
    public required string Older { get; init; }
    public required string InstallationTitle { get; init; }
    public required string OnServer { get; init; }
    public required string ByProgram { get; init; }

    public static AuditPageTexts Dutch { get; } = new()
    {
        Intro = "Hier staat wie wat heeft gedaan, en wanneer. Het logboek kan niemand veranderen.",
        OfInstallation = "Dit is wat bij geen organisatie hoort: inloggen en wat daarbij werd geweigerd of tegengehouden, accounts, en de eerste start. Een naam die niet bestaat, wordt niet bewaard; daar staat een streepje.",
        MuchRefused = "Veel geweigerd in één minuut",
        Search = "Zoeken in het logboek",
        What = "Wat",
        Everything = "Alles",
        Who = "Wie",
        Everybody = "Iedereen",
        From = "Vanaf",
        To = "Tot en met",
        Find = "Zoeken",
        OneFound = "1 regel gevonden.",
        Found = count => $"{count} regels gevonden.",
        AsCsv = "Meenemen als CSV-bestand",
        Title = "Logboek",
        When = "Wanneer",
        About = "Over",
        Details = "Bijzonderheden",
        Pages = "Bladeren",
        Newer = "Nieuwere regels",
        PageOf = (page, pages) => $"Pagina {page} van {pages}",
        Older = "Oudere regels",
        InstallationTitle = "Logboek van de installatie",
        OnServer = "op de server",
        ByProgram = "het programma",
    };

    public static AuditPageTexts English { get; } = new()
    {
        Intro = "Here stands who did what, and when. Nobody can change the log.",
        OfInstallation = "This is what belongs to no organisation: signing in and what was refused or held back there, accounts, and the first start. A name that does not exist is not kept; a dash stands there.",
        MuchRefused = "Much refused within a minute",
        Search = "Search the log",
        What = "What",
        Everything = "Everything",
        Who = "Who",
        Everybody = "Everybody",
        From = "From",
        To = "Up to and including",
        Find = "Search",
        OneFound = "1 line found.",
        Found = count => $"{count} lines found.",
        AsCsv = "Take along as a CSV file",
        Title = "Log",
        When = "When",
        About = "About",
        Details = "Details",
        Pages = "Pages",
        Newer = "Newer lines",
        PageOf = (page, pages) => $"Page {page} of {pages}",
        Older = "Older lines",
        InstallationTitle = "Log of the installation",
        OnServer = "on the server",
        ByProgram = "the program",
    };
}
