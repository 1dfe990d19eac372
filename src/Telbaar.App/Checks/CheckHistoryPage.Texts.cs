namespace Telbaar.Checks;

sealed record CheckHistoryPageTexts
{
    public required Func<string, string> Title { get; init; }
    public required string Overview { get; init; }
    public required string Nothing { get; init; }
    public required string History { get; init; }
    public required string On { get; init; }
    public required string Point { get; init; }
    public required string Result { get; init; }
    public required string Note { get; init; }
    public required string By { get; init; }

    public static CheckHistoryPageTexts Dutch { get; } = new()
    {
        Title = name => $"Alles wat is nagekeken: {name}",
        Overview = "Telefoons nakijken",
        Nothing = "Hier is nog niets nagekeken.",
        History = "Alle controles",
        On = "Nagekeken op",
        Point = "Wat",
        Result = "Uitkomst",
        Note = "Opmerking",
        By = "Vastgelegd door",
    };

    public static CheckHistoryPageTexts English { get; } = new()
    {
        Title = name => $"All that was checked: {name}",
        Overview = "Check telephones",
        Nothing = "Nothing has been checked here yet.",
        History = "All checks",
        On = "Checked on",
        Point = "What",
        Result = "Result",
        Note = "Note",
        By = "Noted by",
    };
}
