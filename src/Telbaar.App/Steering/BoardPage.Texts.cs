namespace Telbaar.Steering;

sealed record BoardPageTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string Empty { get; init; }
    public required string Somebody { get; init; }
    public required Func<int, string> MoveTo { get; init; }
    public required string Move { get; init; }
    public required Func<int, string> Point { get; init; }

    public static BoardPageTexts Dutch { get; } = new()
    {
        Title = "Bord met actiepunten",
        Intro = "Elke kolom is een stand. Kies bij een actiepunt een andere stand om het te verplaatsen.",
        Empty = "Geen",
        Somebody = "een medewerker",
        MoveTo = number => $"Nieuwe stand van actiepunt {number}",
        Move = "Verplaatsen",
        Point = number => $"actiepunt {number}",
    };

    public static BoardPageTexts English { get; } = new()
    {
        Title = "Board of action points",
        Intro = "Each column is a state. Choose another state for an action point to move it.",
        Empty = "None",
        Somebody = "an employee",
        MoveTo = number => $"New state of action point {number}",
        Move = "Move",
        Point = number => $"action point {number}",
    };
}
