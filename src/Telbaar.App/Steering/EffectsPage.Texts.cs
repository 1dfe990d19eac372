namespace Telbaar.Steering;

sealed record EffectsPageTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string Caution { get; init; }
    public required string None { get; init; }
    public required Func<int, string> Others { get; init; }

    public static EffectsPageTexts Dutch { get; } = new()
    {
        Title = "Helpt het?",
        Intro = "Per actiepunt leest u hier of het resultaat dat het moest verbeteren ook anders werd: hoe was het vóór de ingangsdatum, en hoe daarna?",
        Caution = "De afdeling die het laagst scoort, scoort de volgende keer meestal vanzelf hoger: voor een deel had zij pech. Daarom noemen we iets pas een verbetering als de stijging te groot is om toeval te zijn, ook voor de laagste, en zetten we er afdelingen naast die ongeveer even laag scoorden en zo’n actie niet hadden. Dat geldt voor elk resultaat apart: wie er veel naast elkaar legt, vindt door toeval wel eens een sprong.",
        None = "Er is nog geen actiepunt waarvan dit te zeggen is. Vul bij een actiepunt in welk resultaat het moet verbeteren, en vanaf welke dag het geldt.",
        Others = count => count == 1 ? "Eén actiepunt staat hier niet: het zegt niet wat het moet verbeteren of geldt nog niet." : $"{count} actiepunten staan hier niet: ze zeggen niet wat ze moeten verbeteren of gelden nog niet.",
    };

    public static EffectsPageTexts English { get; } = new()
    {
        Title = "Does it help?",
        Intro = "For each action point this page tells whether the result that it was to improve became different: how was it before its first day, and how since?",
        Caution = "The department that scores lowest mostly scores higher the next time by itself: part of it was bad luck. So a change is called an improvement only where it is too large to be chance, also for the lowest, and it is set beside departments that scored about as low and had no such action. That holds for each result by itself: whoever looks at many finds a leap by chance now and then.",
        None = "There is no action point yet of which this can be told. Enter which result an action point is to improve, and from which day on it works.",
        Others = count => count == 1 ? "One action point is not here: it does not say what it is to improve, or does not work yet." : $"{count} action points are not here: they do not say what they are to improve, or do not work yet.",
    };
}
