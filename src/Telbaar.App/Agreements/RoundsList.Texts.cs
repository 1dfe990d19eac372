namespace Telbaar.Agreements;

sealed record RoundsListTexts
{
    public required string None { get; init; }
    public required string Gone { get; init; }
    public required Func<string, string, string> Of { get; init; }
    public required Func<int, string, string> Open { get; init; }
    public required Func<int, int, string> Closed { get; init; }

    public static RoundsListTexts Dutch { get; } = new()
    {
        None = "Er is nog niet naar gevraagd.",
        Gone = "een werkplek die er niet meer is",
        Of = (place, day) => $"{place}, {day}",
        Open = (asked, until) => $"{asked} collega's gevraagd, uitkomst na {until}",
        Closed = (answered, asked) => $"{answered} van {asked} {(answered == 1 ? "antwoordde" : "antwoordden")}",
    };

    public static RoundsListTexts English { get; } = new()
    {
        None = "It has not been asked yet.",
        Gone = "a workplace that is no more",
        Of = (place, day) => $"{place}, {day}",
        Open = (asked, until) => $"{asked} colleagues asked, result after {until}",
        Closed = (answered, asked) => $"{answered} of {asked} answered",
    };
}
