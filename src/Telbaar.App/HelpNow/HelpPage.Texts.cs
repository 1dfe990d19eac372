namespace Telbaar.HelpNow;

sealed record HelpPageTexts
{
    public required string Title { get; init; }
    public required string Search { get; init; }
    public required string Hint { get; init; }
    public required string Button { get; init; }
    public required string Options { get; init; }
    public required string Agreed { get; init; }
    public required string Ring { get; init; }
    public required string NoAnswer { get; init; }
    public required string Subjects { get; init; }
    public required string Keys { get; init; }
    public required string Absence { get; init; }

    public static HelpPageTexts Dutch { get; } = new()
    {
        Title = "Wie kan nu helpen?",
        Search = "Medewerker, afdeling, team of onderwerp",
        Hint = "Typ een paar letters. Met de pijltjes kiest u, met Enter houdt u een antwoord vast. Escape sluit de lijst; nog een keer Escape maakt het veld leeg.",
        Button = "Zoeken",
        Options = "Gevonden",
        Agreed = "Afgesproken",
        Ring = "Bel nu",
        NoAnswer = "De server antwoordt niet. Probeer het nog eens.",
        Subjects = "Onderwerpen",
        Keys = "Sleutels voor andere programma's",
        Absence = "Afwezigheid melden",
    };

    public static HelpPageTexts English { get; } = new()
    {
        Title = "Who can help now?",
        Search = "Employee, department, team or subject",
        Hint = "Type a few letters. With the arrows you choose, with Enter you hold on to an answer. Escape closes the list; Escape once more empties the field.",
        Button = "Search",
        Options = "Found",
        Agreed = "Agreed",
        Ring = "Ring now",
        NoAnswer = "The server does not answer. Try once more.",
        Subjects = "Subjects",
        Keys = "Keys for other programs",
        Absence = "Report an absence",
    };
}
