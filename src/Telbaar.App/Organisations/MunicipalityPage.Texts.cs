namespace Telbaar.Organisations;

sealed record MunicipalityPageTexts
{
    public required string Organisation { get; init; }
    public required string New { get; init; }
    public required string Name { get; init; }
    public required string Number { get; init; }
    public required string NumberHint { get; init; }
    public required string MemoHeading { get; init; }
    public required string MemoHeadingHint { get; init; }
    public required string Signatory { get; init; }
    public required string SignatoryHint { get; init; }
    public required string Save { get; init; }
    public required string Remove { get; init; }
    public required string RemoveHint { get; init; }

    public static MunicipalityPageTexts Dutch { get; } = new()
    {
        Organisation = "Organisatie",
        New = "Een gemeente toevoegen",
        Name = "Naam van de gemeente",
        Number = "Nummer dat wordt gebeld",
        NumberHint = "Zoals inwoners het kennen, bijvoorbeeld 14 000.",
        MemoHeading = "Aanhef van het collegebericht",
        MemoHeadingHint = "Aan wie het bericht is gericht, bijvoorbeeld: Aan het college van burgemeester en wethouders.",
        Signatory = "Wie het ondertekent",
        SignatoryHint = "De functie, bijvoorbeeld: de gemeentesecretaris. De naam komt pas in het bericht zelf.",
        Save = "Opslaan",
        Remove = "Gemeente weghalen",
        RemoveHint = "Dat kan alleen als er geen onderzoek over deze gemeente gaat.",
    };

    public static MunicipalityPageTexts English { get; } = new()
    {
        Organisation = "Organisation",
        New = "Add a municipality",
        Name = "Name of the municipality",
        Number = "Number that is rung",
        NumberHint = "As residents know it, for example 14 000.",
        MemoHeading = "Heading of the memo",
        MemoHeadingHint = "To whom the memo is addressed, for example: To the executive of mayor and aldermen.",
        Signatory = "Who signs it",
        SignatoryHint = "The office, for example: the municipal secretary. The name comes in the memo itself.",
        Save = "Save",
        Remove = "Remove the municipality",
        RemoveHint = "Only where no study is about this municipality.",
    };
}
