namespace Telbaar.Studies;

sealed record NumbersPageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required string None { get; init; }
    public required string Number { get; init; }
    public required string NumberHint { get; init; }
    public required string Route { get; init; }
    public required string Whose { get; init; }
    public required string WhoseHint { get; init; }
    public required string Nobody { get; init; }
    public required string Note { get; init; }
    public required string NoteHint { get; init; }
    public required string Add { get; init; }
    public required string Remove { get; init; }
    public required Func<string, string> RemoveThis { get; init; }
    public required string Fixed { get; init; }

    public static NumbersPageTexts Dutch { get; } = new()
    {
        Title = "Nummers om te bellen",
        Studies = "Onderzoeken",
        None = "Er is nog geen nummer om te bellen.",
        Number = "Nummer",
        NumberHint = "Zoals mensen het schrijven: 14 023.",
        Route = "Weg",
        Whose = "Van welke afdeling",
        WhoseHint = "Nodig bij een groepsnummer.",
        Nobody = "Van geen afdeling in het bijzonder",
        Note = "Toelichting",
        NoteHint = "Bijvoorbeeld: balie vergunningen. Schrijf geen namen op.",
        Add = "Nummer toevoegen",
        Remove = "Verwijderen",
        RemoveThis = number => $"{number} verwijderen",
        Fixed = "De nummers liggen vast, want het onderzoek is niet meer in ontwerp.",
    };

    public static NumbersPageTexts English { get; } = new()
    {
        Title = "Numbers to ring",
        Studies = "Studies",
        None = "There is no number to ring yet.",
        Number = "Number",
        NumberHint = "As people write it: 14 023.",
        Route = "Route",
        Whose = "Of which department",
        WhoseHint = "Needed for a group number.",
        Nobody = "Of no department in particular",
        Note = "Note",
        NoteHint = "For example: permits desk. Write no names.",
        Add = "Add number",
        Remove = "Remove",
        RemoveThis = number => $"Remove {number}",
        Fixed = "The numbers are fixed, as the study is no longer being designed.",
    };
}
