namespace Telbaar.Agreements;

sealed record KnowledgePageTexts
{
    public required Func<string, string> Title { get; init; }
    public required string Lead { get; init; }
    public required string Known { get; init; }
    public required string Follows { get; init; }
    public required string Choose { get; init; }
    public required IReadOnlyList<(string, string)> YesOrNo { get; init; }
    public required string Kept { get; init; }
    public required Func<string, int, string> WhatIsKept { get; init; }
    public required string Send { get; init; }
    public required string Thanks { get; init; }
    public required string Used { get; init; }
    public required string AskYourHead { get; init; }
    public required string WrongLink { get; init; }

    public static KnowledgePageTexts Dutch { get; } = new()
    {
        Title = place => $"Kent u de afspraken van {place}?",
        Lead = "Twee korte vragen over elke afspraak. U blijft anoniem.",
        Known = "Kende u deze afspraak?",
        Follows = "Doet u het zo?",
        Choose = "– kies –",
        YesOrNo = [("yes", "Ja"), ("no", "Nee")],
        Kept = "Wat we bewaren",
        WhatIsKept = (day, minimum) => $"We bewaren dat deze link is gebruikt, zodat u geen herinnering krijgt. Wanneer dat was, bewaren we niet. Uw antwoorden tellen we op bij die van uw collega's; wie wat antwoordde, bewaren we nergens. De uitkomst is te zien na {day}, en alleen als ten minste {minimum} collega's antwoordden. U kunt één keer antwoorden.",
        Send = "Antwoorden versturen",
        Thanks = "Dank u wel. Uw antwoorden zijn opgeteld.",
        Used = "Deze link is al gebruikt. Antwoorden kan één keer.",
        AskYourHead = "Wilt u weten wat er is afgesproken? Vraag het uw leidinggevende.",
        WrongLink = "Deze link klopt niet, of de vraagronde is afgelopen.",
    };

    public static KnowledgePageTexts English { get; } = new()
    {
        Title = place => $"Do you know what was agreed at {place}?",
        Lead = "Two short questions about each agreement. You stay anonymous.",
        Known = "Did you know this agreement?",
        Follows = "Do you do it like this?",
        Choose = "– choose –",
        YesOrNo = [("yes", "Yes"), ("no", "No")],
        Kept = "What we keep",
        WhatIsKept = (day, minimum) => $"We keep that this link was used, so that you get no reminder. When that was we do not keep. Your answers are added to those of your colleagues; who answered what is kept nowhere. The result can be seen after {day}, and only if at least {minimum} colleagues answered. You can answer once.",
        Send = "Send answers",
        Thanks = "Thank you. Your answers have been added.",
        Used = "This link has been used already. You can answer once.",
        AskYourHead = "Do you want to know what was agreed? Ask your head of department.",
        WrongLink = "This link is not right, or the questions are over.",
    };
}
