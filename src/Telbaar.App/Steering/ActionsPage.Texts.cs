namespace Telbaar.Steering;

sealed record ActionsPageTexts
{
    public required string Title { get; init; }
    public required string Add { get; init; }
    public required string Import { get; init; }
    public required string None { get; init; }
    public required string NoneHint { get; init; }
    /// <summary>Of how many are shown, how many there are, and how many of those shown are over their term.</summary>
    public required Func<int, int, int, string> Found { get; init; }
    public required string Number { get; init; }
    public required string What { get; init; }
    public required string Line { get; init; }
    public required string Level { get; init; }
    public required string Place { get; init; }
    public required string Owner { get; init; }
    public required string Somebody { get; init; }
    public required string Term { get; init; }
    public required string State { get; init; }
    public required string TakeAlong { get; init; }
    public required string TakeAlongHint { get; init; }
    public required string Xlsx { get; init; }
    public required string Csv { get; init; }
    public required string FileName { get; init; }
    /// <summary>Of how many were added and changed by a list.</summary>
    public required Func<int, int, string> Imported { get; init; }

    public static ActionsPageTexts Dutch { get; } = new()
    {
        Title = "Actiepunten",
        Add = "Actiepunt toevoegen",
        Import = "Lijst inlezen",
        None = "Er zijn nog geen actiepunten.",
        NoneHint = "Een actiepunt is een afspraak van de stuurgroep: wat gaat er gebeuren, wie trekt het, en wanneer is het klaar? Hebt u al een lijst in Excel, lees die dan in.",
        Found = (shown, all, over) => $"{(shown == all ? shown == 1 ? "1 actiepunt" : $"{shown} actiepunten" : $"{shown} van {all} actiepunten")}{over switch { 0 => "", 1 => ", waarvan er 1 over de termijn is", _ => $", waarvan er {over} over de termijn zijn" }}.",
        Number = "Nr.",
        What = "Actiepunt",
        Line = "Lijn",
        Level = "Niveau",
        Place = "Afdeling of team",
        Owner = "Trekker",
        Somebody = "een medewerker",
        Term = "Termijn",
        State = "Stand",
        TakeAlong = "De lijst meenemen",
        TakeAlongHint = "U krijgt de actiepunten die hierboven staan. U kunt het bestand bijwerken en weer inlezen. Van een trekker staat alleen de code erin, geen naam.",
        Xlsx = "Lijst ophalen (Excel)",
        Csv = "Lijst ophalen (CSV)",
        FileName = "actiepunten",
        Imported = (added, changed) => $"De lijst is ingelezen: {(added == 1 ? "1 nieuw actiepunt" : $"{added} nieuwe actiepunten")}, {changed} bijgewerkt.",
    };

    public static ActionsPageTexts English { get; } = new()
    {
        Title = "Action points",
        Add = "Add an action point",
        Import = "Read in a list",
        None = "There are no action points yet.",
        NoneHint = "An action point is something that the steering group agreed on: what will happen, who owns it, and when is it done? If you have a list in a spreadsheet, read it in.",
        Found = (shown, all, over) => $"{(shown == all ? shown == 1 ? "1 action point" : $"{shown} action points" : $"{shown} of {all} action points")}{over switch { 0 => "", 1 => ", 1 of which is over its term", _ => $", {over} of which are over their term" }}.",
        Number = "No.",
        What = "Action point",
        Line = "Line",
        Level = "Level",
        Place = "Department or team",
        Owner = "Owner",
        Somebody = "an employee",
        Term = "Term",
        State = "State",
        TakeAlong = "Take the list along",
        TakeAlongHint = "You get the action points that are shown above. You can change the file and read it in again. Of an owner it holds the code only, no name.",
        Xlsx = "Fetch the list (Excel)",
        Csv = "Fetch the list (CSV)",
        FileName = "action-points",
        Imported = (added, changed) => $"The list was read in: {added} new, {changed} changed.",
    };
}
