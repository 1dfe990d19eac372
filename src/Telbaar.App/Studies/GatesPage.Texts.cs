namespace Telbaar.Studies;

sealed record GatesPageTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string None { get; init; }
    public required string Study { get; init; }
    public required string State { get; init; }
    public required string Gate { get; init; }
    public required string Waiting { get; init; }
    public required string Passed { get; init; }
    public required Func<int, string> Missing { get; init; }

    public static GatesPageTexts Dutch { get; } = new()
    {
        Title = "Juridische poort",
        Intro = "Een onderzoek mag pas het veld in als is vastgelegd dat het mag en hoe medewerkers worden beschermd. Per onderzoek ziet u hier hoe het ervoor staat.",
        None = "Er is nog geen onderzoek.",
        Study = "Onderzoek",
        State = "Stand",
        Gate = "Poort",
        Waiting = "Wacht op bevestiging",
        Passed = "open",
        Missing = number => number == 1 ? "nog 1 onderdeel ontbreekt" : $"nog {number} onderdelen ontbreken",
    };

    public static GatesPageTexts English { get; } = new()
    {
        Title = "Legal gate",
        Intro = "A study may go into the field only once it has been laid down that it may, and how employees are protected. Here you see how each study stands.",
        None = "There is no study yet.",
        Study = "Study",
        State = "State",
        Gate = "Gate",
        Waiting = "Waiting for confirmation",
        Passed = "passed",
        Missing = number => number == 1 ? "1 part is missing" : $"{number} parts are missing",
    };
}
