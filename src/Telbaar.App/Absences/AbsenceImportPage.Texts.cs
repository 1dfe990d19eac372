namespace Telbaar.Absences;

sealed record AbsenceImportPageTexts
{
    public required string Absence { get; init; }
    public required string Title { get; init; }
    public required string What { get; init; }
    public required string Columns { get; init; }
    public required string Example { get; init; }
    public required string Days { get; init; }
    public required string NoReason { get; init; }
    public required string File { get; init; }
    public required string IsWhole { get; init; }
    public required string IsWholeHint { get; init; }
    public required string TakeIn { get; init; }
    public required Func<string, string> Added { get; init; }
    public required Func<string, string> Over { get; init; }
    public required Func<string, string> Objecting { get; init; }
    public required Func<string, string> Ignored { get; init; }

    public static AbsenceImportPageTexts Dutch { get; } = new()
    {
        Absence = "Afwezigheid",
        Title = "Afwezigheid inlezen uit een bestand",
        What = "Bijvoorbeeld het verlof uit uw personeelssysteem.",
        Columns = "Een CSV- of Excelbestand met de kolommen medewerker (code of e-mailadres), van en tot.",
        Example = "Voorbeeld ophalen (CSV)",
        Days = "Een datum zonder tijd is een hele dag; de dag bij ‘tot’ telt mee.",
        NoReason = "Andere kolommen, zoals de reden, worden niet gelezen en niet bewaard.",
        File = "Bestand",
        IsWhole = "Dit bestand is volledig",
        IsWholeHint = "Wat eerder uit een bestand kwam en hier niet meer in staat, vervalt.",
        TakeIn = "Inlezen",
        Added = count => $"Ingelezen: {count}.",
        Over = count => $"Al voorbij, en daarom niet bewaard: {count}.",
        Objecting = count => $"Van medewerkers die bezwaar maken, en daarom niet bewaard: {count}.",
        Ignored = columns => $"Deze kolommen zijn niet gelezen en niet bewaard: {columns}.",
    };

    public static AbsenceImportPageTexts English { get; } = new()
    {
        Absence = "Absence",
        Title = "Read in absence from a file",
        What = "Such as the leave from your staff system.",
        Columns = "A CSV or Excel file with the columns employee (code or mail address), from and until.",
        Example = "Fetch an example (CSV)",
        Days = "A date without a time is a whole day; the day under ‘until’ is part of it.",
        NoReason = "Other columns, such as the reason, are not read and not kept.",
        File = "File",
        IsWhole = "This file is complete",
        IsWholeHint = "What came from a file before and does not stand in this one goes.",
        TakeIn = "Read in",
        Added = count => $"Read in: {count}.",
        Over = count => $"Over already, and therefore not kept: {count}.",
        Objecting = count => $"Of employees who object, and therefore not kept: {count}.",
        Ignored = columns => $"These columns were not read and not kept: {columns}.",
    };
}
