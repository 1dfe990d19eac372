namespace Telbaar.Checks;

sealed record ChecksPageTexts
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string MainNumbers { get; init; }
    public required string NoMainNumbers { get; init; }
    public required Func<int, int, int, string> Summary { get; init; }
    public required string Places { get; init; }
    public required string NoPlaces { get; init; }
    public required string Place { get; init; }
    public required string Telephones { get; init; }
    public required string InOrder { get; init; }
    public required string Open { get; init; }
    public required string Old { get; init; }
    public required string OpenMeans { get; init; }
    public required Func<int, string> WithoutTelephones { get; init; }
    public required string Export { get; init; }
    public required string FileName { get; init; }
    public required string NotInOrder { get; init; }
    public required string AllInOrder { get; init; }
    public required string Telephone { get; init; }
    public required string Point { get; init; }
    public required string Standing { get; init; }
    public required string On { get; init; }
    public required string Note { get; init; }

    public static ChecksPageTexts Dutch { get; } = new()
    {
        Title = "Telefoons nakijken",
        Lead = "Doet de techniek wat u verwacht? Kijk het na, en leg vast wanneer.",
        MainNumbers = "Hoofdnummers",
        NoMainNumbers = "Er is nog geen gemeente met een nummer.",
        Summary = (notOk, old, never) => notOk + old + never == 0 ? "alles in orde" : string.Join(", ", new[] { notOk > 0 ? $"{notOk} niet in orde" : "", old > 0 ? $"{old} ouder dan een jaar" : "", never > 0 ? $"{never} nooit nagekeken" : "" }.Where(text => text.Length > 0)),
        Places = "Toestellen per werkplek",
        NoPlaces = "Er zijn nog geen toestellen: zij komen met de medewerkers.",
        Place = "Werkplek",
        Telephones = "Toestellen",
        InOrder = "In orde",
        Open = "Staat open",
        Old = "Ouder dan een jaar",
        OpenMeans = "Open: iets is niet in orde, of nooit nagekeken. Een toestel kan bij twee kolommen meetellen.",
        WithoutTelephones = number => number == 1 ? "1 werkplek zonder toestellen" : $"{number} werkplekken zonder toestellen",
        Export = "Alle controles meenemen (Excel)",
        FileName = "telefoons",
        NotInOrder = "Niet in orde, of langer dan een jaar geleden",
        AllInOrder = "Er is niets gevonden dat niet in orde is.",
        Telephone = "Toestel",
        Point = "Wat",
        Standing = "Stand",
        On = "Nagekeken op",
        Note = "Opmerking",
    };

    public static ChecksPageTexts English { get; } = new()
    {
        Title = "Check telephones",
        Lead = "Does the technology do what you expect? Check it, and note when.",
        MainNumbers = "Main numbers",
        NoMainNumbers = "There is no municipality with a number yet.",
        Summary = (notOk, old, never) => notOk + old + never == 0 ? "all in order" : string.Join(", ", new[] { notOk > 0 ? $"{notOk} not in order" : "", old > 0 ? $"{old} older than a year" : "", never > 0 ? $"{never} never checked" : "" }.Where(text => text.Length > 0)),
        Places = "Telephones by workplace",
        NoPlaces = "There are no telephones yet: they come with the staff.",
        Place = "Workplace",
        Telephones = "Telephones",
        InOrder = "In order",
        Open = "Open",
        Old = "Older than a year",
        OpenMeans = "Open: something is not in order, or was never checked. A telephone may count in two columns.",
        WithoutTelephones = number => number == 1 ? "1 workplace without telephones" : $"{number} workplaces without telephones",
        Export = "Take all checks along (Excel)",
        FileName = "telephones",
        NotInOrder = "Not in order, or more than a year ago",
        AllInOrder = "Nothing was found that is not in order.",
        Telephone = "Telephone",
        Point = "What",
        Standing = "State",
        On = "Checked on",
        Note = "Note",
    };
}
