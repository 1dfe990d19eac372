namespace Telbaar.Steering;

sealed record ActionImportPageTexts
{
    public required string All { get; init; }
    public required string Title { get; init; }
    public required string What { get; init; }
    public required string Columns { get; init; }
    public required string Example { get; init; }
    public required string Matching { get; init; }
    public required string Owners { get; init; }
    public required string File { get; init; }
    public required string FileHint { get; init; }
    public required string Check { get; init; }
    public required Func<long, string> Faults { get; init; }
    public required string FaultsHint { get; init; }
    public required string FaultList { get; init; }
    public required string Line { get; init; }
    public required string Column { get; init; }
    public required string Value { get; init; }
    public required string Wrong { get; init; }

    public static ActionImportPageTexts Dutch { get; } = new()
    {
        All = "Actiepunten",
        Title = "Lijst van actiepunten inlezen",
        What = "Geef een XLSX- of CSV-bestand met actiepunten. U ziet eerst wat er verandert; pas als u dat bevestigt, gebeurt er iets.",
        Columns = "De eerste regel bevat de namen van de kolommen: actiepunt en lijn zijn nodig; nr, niveau, afdeling, team, trekker, termijn, stand, reden, parameter, ingang, voortgang en doelafdeling mogen erbij.",
        Example = "Voorbeeldbestand (Excel)",
        Matching = "Een rij met een nummer dat al bestaat, werkt dat actiepunt bij. Een rij zonder nummer wordt een nieuw actiepunt; een rij met een nummer dat nog niet bestaat, wordt een nieuw actiepunt met dat nummer. Een lege cel maakt de waarde leeg, behalve bij stand en niveau: die blijven dan zoals ze zijn. Wat niet op de lijst staat, blijft zoals het is.",
        Owners = "Bij trekker mag een code, e-mailadres of naam van de medewerkerslijst staan, of een functie zoals hoofd KCC.",
        File = "Bestand",
        FileHint = "Ten hoogste 2 MB.",
        Check = "Bekijken wat er verandert",
        Faults = count => count == 1 ? "Er zit een fout in de lijst" : $"Er zitten {count} fouten in de lijst",
        FaultsHint = "Er is niets gewijzigd. Verbeter het bestand en kies het opnieuw.",
        FaultList = "Fouten in de lijst",
        Line = "Regel",
        Column = "Kolom",
        Value = "Waarde",
        Wrong = "Wat er mis is, en wat mag",
    };

    public static ActionImportPageTexts English { get; } = new()
    {
        All = "Action points",
        Title = "Read in a list of action points",
        What = "Give an XLSX or CSV file with action points. You see first what will change; nothing happens until you confirm it.",
        Columns = "The first line holds the names of the columns: action point and line are needed; number, level, department, team, owner, term, state, reason, parameter, effective, progress and target department may be added.",
        Example = "Example file (Excel)",
        Matching = "A row with a number that is there already changes that action point. A row without a number becomes a new one; a row with a number that is not there becomes a new one with that number. An empty cell clears the value, but for state and level: these stay as they are then. What is not on the list stays as it is.",
        Owners = "The owner may be a code, e-mail address or name of the staff list, or a function such as head of the KCC.",
        File = "File",
        FileHint = "2 MB at most.",
        Check = "See what changes",
        Faults = count => count == 1 ? "There is a fault in the list" : $"There are {count} faults in the list",
        FaultsHint = "Nothing was changed. Mend the file and choose it again.",
        FaultList = "Faults in the list",
        Line = "Line",
        Column = "Column",
        Value = "Value",
        Wrong = "What is wrong, and what is allowed",
    };
}
