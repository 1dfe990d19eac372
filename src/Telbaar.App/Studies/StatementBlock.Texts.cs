namespace Telbaar.Studies;

sealed record StatementBlockTexts
{
    public required string WorksCouncil { get; init; }
    public required string Months { get; init; }
    public required string Persons { get; init; }
    public required string OpenTo { get; init; }
    public required string Nobody { get; init; }
    public required string Document { get; init; }
    public required string Date { get; init; }
    public required string Made { get; init; }
    public required string Confirmed { get; init; }
    public required string Withdrawn { get; init; }
    public required string By { get; init; }

    public static StatementBlockTexts Dutch { get; } = new()
    {
        WorksCouncil = "Ondernemingsraad",
        Months = "maanden",
        Persons = "personen",
        OpenTo = "Open voor",
        Nobody = "niemand",
        Document = "Document",
        Date = "Datum van het document",
        Made = "Opgesteld",
        Confirmed = "Bevestigd",
        Withdrawn = "Ingetrokken",
        By = "door",
    };

    public static StatementBlockTexts English { get; } = new()
    {
        WorksCouncil = "Works council",
        Months = "months",
        Persons = "persons",
        OpenTo = "Open to",
        Nobody = "nobody",
        Document = "Document",
        Date = "Date of the document",
        Made = "Made",
        Confirmed = "Confirmed",
        Withdrawn = "Withdrawn",
        By = "by",
    };
}
