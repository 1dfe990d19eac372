namespace Telbaar.Studies;

sealed record StudiesPageTexts
{
    public required string Title { get; init; }
    public required string New { get; init; }
    public required string None { get; init; }
    public required string WhoMakes { get; init; }
    public required string Name { get; init; }
    public required string FieldPeriod { get; init; }
    public required string State { get; init; }
    public required string Attempts { get; init; }
    public required Func<string, string, string> Period { get; init; }

    public static StudiesPageTexts Dutch { get; } = new()
    {
        Title = "Onderzoeken",
        New = "Nieuw onderzoek",
        None = "Er is nog geen onderzoek.",
        WhoMakes = "Een onderzoeker maakt het aan.",
        Name = "Naam",
        FieldPeriod = "Veldwerkperiode",
        State = "Stand",
        Attempts = "Contactpogingen",
        Period = (from, to) => $"{from} tot en met {to}",
    };

    public static StudiesPageTexts English { get; } = new()
    {
        Title = "Studies",
        New = "New study",
        None = "There is no study yet.",
        WhoMakes = "A researcher makes one.",
        Name = "Name",
        FieldPeriod = "Field period",
        State = "State",
        Attempts = "Attempts",
        Period = (from, to) => $"{from} to {to}",
    };
}
