namespace Telbaar.Organisations;

sealed record StaffImportPageTexts
{
    public required string Organisation { get; init; }
    public required string Staff { get; init; }
    public required string Title { get; init; }
    public required string What { get; init; }
    public required string Done { get; init; }
    public required string SeeStaff { get; init; }
    public required string Columns { get; init; }
    public required string Example { get; init; }
    public required string Matching { get; init; }
    public required string Gone { get; init; }
    public required string File { get; init; }
    public required string FileHint { get; init; }
    public required string Check { get; init; }
    public required Func<long, string, string> Faults { get; init; }
    public required string FaultsHint { get; init; }
    public required string FaultList { get; init; }
    public required string Line { get; init; }
    public required string Column { get; init; }
    public required string Value { get; init; }
    public required string Wrong { get; init; }
    public required string LastImport { get; init; }
    public required Func<string, string, string, string, string> Last { get; init; }
    public required Func<string, string> Undone { get; init; }
    public required string UndoHint { get; init; }
    public required string UndoIt { get; init; }

    public static StaffImportPageTexts Dutch { get; } = new()
    {
        Organisation = "Organisatie",
        Staff = "Medewerkers",
        Title = "Lijst van medewerkers inlezen",
        What = "Geef een CSV- of XLSX-bestand met alle medewerkers. U ziet eerst wat er verandert; pas als u dat bevestigt, gebeurt er iets.",
        Done = "De lijst is ingelezen.",
        SeeStaff = "Naar de medewerkers",
        Columns = "De eerste regel bevat de namen van de kolommen: naam en afdeling zijn nodig; code, email, nummer, team en actief mogen erbij.",
        Example = "Voorbeeldbestand (CSV)",
        Matching = "Wie al bekend is, wordt herkend aan de code, anders aan het e-mailadres, anders aan de naam binnen de afdeling.",
        Gone = "Wie niet op de lijst staat, werkt hier daarna niet meer.",
        File = "Bestand",
        FileHint = "Ten hoogste 2 MB.",
        Check = "Bekijken wat er verandert",
        Faults = (count, text) => count == 1 ? "Er zit een fout in de lijst" : $"Er zitten {text} fouten in de lijst",
        FaultsHint = "Er is niets gewijzigd. Verbeter het bestand en kies het opnieuw.",
        FaultList = "Fouten in de lijst",
        Line = "Regel",
        Column = "Kolom",
        Value = "Waarde",
        Wrong = "Wat er mis is, en wat mag",
        LastImport = "De laatste keer",
        Last = (moment, added, changed, gone) => $"Op {moment} uur is een lijst ingelezen: {added} nieuw, {changed} gewijzigd, {gone} niet meer in dienst.",
        Undone = moment => $"Dat is teruggedraaid op {moment} uur.",
        UndoHint = "U kunt dit terugdraaien tot de volgende lijst, zolang er niets op is voortgebouwd. Alles wordt dan weer zoals het daarvoor was.",
        UndoIt = "Terugdraaien",
    };

    public static StaffImportPageTexts English { get; } = new()
    {
        Organisation = "Organisation",
        Staff = "Staff",
        Title = "Read in a staff list",
        What = "Give a CSV or XLSX file with all employees. You first see what changes; nothing is done until you confirm it.",
        Done = "The list has been read in.",
        SeeStaff = "To the staff",
        Columns = "The first line holds the names of the columns: name and department are needed; code, email, number, team and active may be added.",
        Example = "Example file (CSV)",
        Matching = "Whoever is known is recognised by the code, else by the e-mail address, else by the name within the department.",
        Gone = "Whoever is not on the list no longer works here afterwards.",
        File = "File",
        FileHint = "2 MB at most.",
        Check = "See what changes",
        Faults = (count, text) => count == 1 ? "There is a fault in the list" : $"There are {text} faults in the list",
        FaultsHint = "Nothing has been changed. Mend the file and choose it again.",
        FaultList = "Faults in the list",
        Line = "Line",
        Column = "Column",
        Value = "Value",
        Wrong = "What is wrong, and what is allowed",
        LastImport = "The last time",
        Last = (moment, added, changed, gone) => $"On {moment} a list was read in: {added} new, {changed} changed, {gone} gone.",
        Undone = moment => $"That was undone on {moment}.",
        UndoHint = "You can undo this until the next list, as long as nothing has been built upon it. All is then as it was before.",
        UndoIt = "Undo",
    };
}
