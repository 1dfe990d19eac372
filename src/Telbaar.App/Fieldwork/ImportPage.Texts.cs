namespace Telbaar.Fieldwork;

sealed record ImportPageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required Func<string, string> Done { get; init; }
    public required string LeftOut { get; init; }
    public required string Import { get; init; }
    public required string ImportIntro { get; init; }
    public required string File { get; init; }
    public required string FileHint { get; init; }
    public required string Sheet { get; init; }
    public required string SheetHint { get; init; }
    public required string Purpose { get; init; }
    public required string Send { get; init; }
    public required string Closed { get; init; }
    public required string Earlier { get; init; }
    public required string Moment { get; init; }
    public required string Rows { get; init; }
    public required string Export { get; init; }
    public required string ExportIntro { get; init; }
    public required string WhichOnes { get; init; }
    public required string WithRemarks { get; init; }
    public required string WithRemarksHint { get; init; }
    public required string Download { get; init; }
    public required string Nothing { get; init; }

    public static ImportPageTexts Dutch { get; } = new()
    {
        Title = "Contactpogingen",
        Studies = "Onderzoeken",
        Done = rows => $"Ingelezen contactpogingen: {rows}.",
        LeftOut = "Download de rijen die zijn overgeslagen, met hun fouten. Dat kan nog een half uur.",
        Import = "Bestand inlezen",
        ImportIntro = "Lees contactpogingen in uit een bestand. Klopt er iets niet, dan ziet u per regel wat, en wordt er niets ingelezen.",
        File = "Bestand met contactpogingen",
        FileHint = "CSV of XLSX, ten hoogste 64 MB. Namen van medewerkers komen alleen in de personeelslijst; bij de pogingen staat een code.",
        Sheet = "Werkblad",
        SheetHint = "Alleen bij XLSX. Vult u niets in, dan wordt het eerste werkblad gelezen.",
        Purpose = "Waarvoor zijn deze pogingen gedaan?",
        Send = "Controleren en inlezen",
        Closed = "Dit onderzoek is afgesloten. Er kan niets meer bij.",
        Earlier = "Eerder ingelezen",
        Moment = "Wanneer",
        Rows = "Contactpogingen",
        Export = "Bestand downloaden",
        ExportIntro = "U krijgt een CSV-bestand met medewerkers als code. U kunt het later weer inlezen.",
        WhichOnes = "Welke pogingen?",
        WithRemarks = "Met opmerkingen",
        WithRemarksHint = "Opmerkingen kunnen over personen gaan. Ga er zorgvuldig mee om.",
        Download = "Downloaden",
        Nothing = "Dit onderzoek heeft nog geen contactpogingen.",
    };

    public static ImportPageTexts English { get; } = new()
    {
        Title = "Attempts",
        Studies = "Studies",
        Done = rows => $"Attempts imported: {rows}.",
        LeftOut = "Download the rows that were left out, with their faults. You can for another half hour.",
        Import = "Import a file",
        ImportIntro = "Import attempts from a file. When something is not right you see what, line by line, and nothing is imported.",
        File = "File of attempts",
        FileHint = "CSV or XLSX, 64 MB at most. Names of employees go into the staff list only; attempts bear a code.",
        Sheet = "Sheet",
        SheetHint = "For XLSX only. Without a name the first sheet is read.",
        Purpose = "What were these attempts made for?",
        Send = "Check and import",
        Closed = "This study is closed. Nothing can be added.",
        Earlier = "Imported before",
        Moment = "When",
        Rows = "Attempts",
        Export = "Download a file",
        ExportIntro = "You get a CSV file with employees as codes. You can import it again later.",
        WhichOnes = "Which attempts?",
        WithRemarks = "With remarks",
        WithRemarksHint = "Remarks may be about persons. Handle them with care.",
        Download = "Download",
        Nothing = "This study has no attempts yet.",
    };
}
