namespace Telbaar.Agreements;

sealed record WallPageTexts
{
    public required Func<string, string> Title { get; init; }
    public required string Overview { get; init; }
    public required Func<string, string> AsOf { get; init; }
    public required string Hint { get; init; }

    public static WallPageTexts Dutch { get; } = new()
    {
        Title = place => $"Zo zijn wij bereikbaar: {place}",
        Overview = "Bereikbaarheidsafspraken",
        AsOf = day => $"Zoals het geldt op {day}.",
        Hint = "Druk deze pagina af met uw browser. Menu en knoppen komen niet op papier.",
    };

    public static WallPageTexts English { get; } = new()
    {
        Title = place => $"How we can be reached: {place}",
        Overview = "Agreements about reachability",
        AsOf = day => $"As it holds on {day}.",
        Hint = "Print this page with your browser. Menu and buttons do not come on paper.",
    };
}
