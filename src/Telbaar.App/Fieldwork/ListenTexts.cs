namespace Telbaar.Fieldwork;

sealed record ListenTexts
{
    public required string Title { get; init; }
    public required Func<string, string> OneTitle { get; init; }
    public required string Studies { get; init; }
    public required string Intro { get; init; }
    public required string ShareHeading { get; init; }
    public required string Percent { get; init; }
    public required string PercentHint { get; init; }
    public required string Save { get; init; }
    public required string Calls { get; init; }
    public required string Nothing { get; init; }
    public required Func<int, string> Drawn { get; init; }
    public required string None { get; init; }
    public required string Call { get; init; }
    public required string Caller { get; init; }
    public required string Department { get; init; }
    public required string Claimed { get; init; }
    public required string Stands { get; init; }
    public required string Over { get; init; }
    public required string Now { get; init; }
    public required string Soon { get; init; }
    public required string Blind { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }
    public required string NotJudged { get; init; }
    public required string WhoWasReached { get; init; }
    public required string Choose { get; init; }
    public required string Store { get; init; }
    public required string Back { get; init; }
    public required string Stored { get; init; }
    public required string Both { get; init; }
    public required string What { get; init; }
    public required string FirstHeard { get; init; }
    public required string SecondHeard { get; init; }

    public static ListenTexts Dutch { get; } = new()
    {
        Title = "Meeluisteren",
        OneTitle = identifier => $"Meeluisteren met gesprek {identifier}",
        Studies = "Onderzoeken",
        Intro = "Bij een deel van de gesprekken luistert een tweede persoon mee en oordeelt zelf. Zo blijkt of enquêteurs op dezelfde manier oordelen. De cijfers veranderen er niet door.",
        ShareHeading = "Hoe vaak wordt er meegeluisterd?",
        Percent = "Bij hoeveel van de honderd gesprekken",
        PercentHint = "Bijvoorbeeld 10. Het lot wijst de gesprekken aan; niemand kan kiezen. Vul 0 in om er geen te kiezen.",
        Save = "Opslaan",
        Calls = "Gesprekken om mee te luisteren",
        Nothing = "Er zijn voor dit onderzoek geen gesprekken aangewezen om mee te luisteren.",
        Drawn = percent => $"Het lot wijst ongeveer {percent} van de honderd gesprekken aan. Uw eigen gesprekken staan er niet bij.",
        None = "Er is nu geen gesprek om mee te luisteren.",
        Call = "Gesprek",
        Caller = "Enquêteur",
        Department = "Afdeling",
        Claimed = "Opgepakt",
        Stands = "Stand",
        Over = "voorbij",
        Now = "wordt nu gebeld",
        Soon = "wordt zo gebeld",
        Blind = "Vul in wat u zelf hoorde. Wat de enquêteur invulde, ziet u pas daarna. U kunt uw oordeel later niet meer veranderen.",
        Yes = "ja",
        No = "nee",
        NotJudged = "niet beoordeeld",
        WhoWasReached = "Wie werd er uiteindelijk bereikt?",
        Choose = "Kies",
        Store = "Oordeel vastleggen",
        Back = "Naar de lijst",
        Stored = "Het tweede oordeel is vastgelegd. Hieronder staan beide oordelen.",
        Both = "Beide oordelen",
        What = "Wat",
        FirstHeard = "Enquêteur",
        SecondHeard = "Meeluisteraar",
    };

    public static ListenTexts English { get; } = new()
    {
        Title = "Listen along",
        OneTitle = identifier => $"Listen along with call {identifier}",
        Studies = "Studies",
        Intro = "On a part of the calls a second person listens along and judges alone. This shows whether callers judge in the same way. It changes no figure.",
        ShareHeading = "How often does somebody listen along?",
        Percent = "On how many of a hundred calls",
        PercentHint = "For example 10. Calls are drawn by lot; nobody can choose. Enter 0 to draw none.",
        Save = "Save",
        Calls = "Calls to listen along with",
        Nothing = "No calls of this study have been drawn to listen along with.",
        Drawn = percent => $"About {percent} of a hundred calls are drawn by lot. Your own calls are not among them.",
        None = "There is no call to listen along with now.",
        Call = "Call",
        Caller = "Caller",
        Department = "Department",
        Claimed = "Claimed",
        Stands = "Stands",
        Over = "over",
        Now = "being rung now",
        Soon = "about to be rung",
        Blind = "Enter what you heard yourself. What the caller entered is shown only afterwards. You cannot change your judgement later.",
        Yes = "yes",
        No = "no",
        NotJudged = "not judged",
        WhoWasReached = "Who was reached in the end?",
        Choose = "Choose",
        Store = "Store judgement",
        Back = "To the list",
        Stored = "The second judgement has been stored. Both judgements are below.",
        Both = "Both judgements",
        What = "What",
        FirstHeard = "Caller",
        SecondHeard = "Listener",
    };
}
