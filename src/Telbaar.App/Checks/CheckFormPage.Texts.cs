namespace Telbaar.Checks;

sealed record CheckFormPageTexts
{
    public required Func<string, string> Title { get; init; }
    public required string Overview { get; init; }
    public required Func<int, string> Noted { get; init; }
    public required string NoTelephones { get; init; }
    public required string Intro { get; init; }
    public required string DisplayNumberHint { get; init; }
    public required string On { get; init; }
    public required string Table { get; init; }
    public required string MainNumber { get; init; }
    public required string Telephone { get; init; }
    public required string Note { get; init; }
    public required string NoteHint { get; init; }
    public required string Save { get; init; }
    public required string Shared { get; init; }
    public required string SharedIntro { get; init; }
    public required string Label { get; init; }
    public required string LabelHint { get; init; }
    public required string Add { get; init; }
    public required string Retire { get; init; }
    public required Func<string, string> RetireThis { get; init; }

    public static CheckFormPageTexts Dutch { get; } = new()
    {
        Title = name => $"Nakijken: {name}",
        Overview = "Telefoons nakijken",
        Noted = number => number == 1 ? "Er is 1 controle vastgelegd." : $"Er zijn {number} controles vastgelegd.",
        NoTelephones = "Hier werkt niemand die op de lijst van medewerkers staat, en er is geen gedeeld toestel.",
        Intro = "Kies alleen een uitkomst bij wat u hebt nagekeken. De rest blijft zoals het was. Wat eerder is vastgelegd, blijft te lezen.",
        DisplayNumberHint = "Terugbellen bereikt de beller: wie een doorverbonden gesprek mist en het nummer in het scherm terugbelt, moet bij de beller uitkomen en niet bij het KCC.",
        On = "Nagekeken op",
        Table = "Wat is nagekeken",
        MainNumber = "Hoofdnummer",
        Telephone = "Toestel",
        Note = "Opmerking",
        NoteHint = "Schrijf in een opmerking geen namen.",
        Save = "Vastleggen",
        Shared = "Gedeelde toestellen",
        SharedIntro = "Een toestel dat niet van één collega is, zoals dat aan de balie.",
        Label = "Hoe heet het toestel?",
        LabelHint = "Bijvoorbeeld balie 2. Geen namen van collega's.",
        Add = "Toestel toevoegen",
        Retire = "Is er niet meer",
        RetireThis = name => $"{name} is er niet meer",
    };

    public static CheckFormPageTexts English { get; } = new()
    {
        Title = name => $"Check: {name}",
        Overview = "Check telephones",
        Noted = number => number == 1 ? "1 check has been noted." : $"{number} checks have been noted.",
        NoTelephones = "Nobody of the staff list works here, and there is no shared telephone.",
        Intro = "Choose a result only for what you checked. The rest stays as it was. What was noted before can still be read.",
        DisplayNumberHint = "Ringing back reaches the caller: who misses a transferred call and rings back the number on the screen must get the caller and not the KCC.",
        On = "Checked on",
        Table = "What was checked",
        MainNumber = "Main number",
        Telephone = "Telephone",
        Note = "Note",
        NoteHint = "Write no names in a note.",
        Save = "Note",
        Shared = "Shared telephones",
        SharedIntro = "A telephone that is not one colleague's, such as that at the counter.",
        Label = "What is the telephone called?",
        LabelHint = "For example counter 2. No names of colleagues.",
        Add = "Add telephone",
        Retire = "Is gone",
        RetireThis = name => $"{name} is gone",
    };
}
