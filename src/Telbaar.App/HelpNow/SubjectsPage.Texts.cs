namespace Telbaar.HelpNow;

sealed record SubjectsPageTexts
{
    public required string Help { get; init; }
    public required string Title { get; init; }
    public required string What { get; init; }
    public required string None { get; init; }
    public required string Name { get; init; }
    public required string Synonyms { get; init; }
    public required string SynonymsHint { get; init; }
    public required string Place { get; init; }
    public required string Employee { get; init; }
    public required string EmployeeHint { get; init; }
    public required string Add { get; init; }
    public required string Save { get; init; }
    public required string Remove { get; init; }
    public required Func<string, string> RemoveThis { get; init; }
    public required string Import { get; init; }
    public required string Columns { get; init; }
    public required string Example { get; init; }
    public required string File { get; init; }
    public required string TakeIn { get; init; }

    public static SubjectsPageTexts Dutch { get; } = new()
    {
        Help = "Wie kan nu helpen?",
        Title = "Onderwerpen",
        What = "Waar bellers over bellen, en wie daarover gaat. Het KCC vindt een onderwerp ook onder zijn synoniemen.",
        None = "Er zijn nog geen onderwerpen.",
        Name = "Onderwerp",
        Synonyms = "Synoniemen",
        SynonymsHint = "Hoe bellers het ook noemen, met komma's ertussen.",
        Place = "Afdeling of team",
        Employee = "Medewerker (code)",
        EmployeeHint = "Wie hier het meest van weet, zoals M0012.",
        Add = "Onderwerp toevoegen",
        Save = "Bewaren",
        Remove = "Verwijderen",
        RemoveThis = name => $"{name} verwijderen",
        Import = "Lijst inlezen",
        Columns = "Een CSV- of Excelbestand met de kolommen onderwerp, synoniemen, afdeling, team en medewerker. Een onderwerp dat er al is, wordt bijgewerkt.",
        Example = "Voorbeeld ophalen (CSV)",
        File = "Bestand",
        TakeIn = "Inlezen",
    };

    public static SubjectsPageTexts English { get; } = new()
    {
        Help = "Who can help now?",
        Title = "Subjects",
        What = "What callers ring about, and who sees to it. The KCC finds a subject by its synonyms as well.",
        None = "There are no subjects yet.",
        Name = "Subject",
        Synonyms = "Synonyms",
        SynonymsHint = "What callers call it as well, with commas between.",
        Place = "Department or team",
        Employee = "Employee (code)",
        EmployeeHint = "Who knows most of it, such as M0012.",
        Add = "Add a subject",
        Save = "Save",
        Remove = "Remove",
        RemoveThis = name => $"Remove {name}",
        Import = "Read in a list",
        Columns = "A CSV or Excel file with the columns subject, synonyms, department, team and employee. A subject that is there already is changed.",
        Example = "Fetch an example (CSV)",
        File = "File",
        TakeIn = "Read in",
    };
}
