namespace Telbaar.Steering;

sealed record SteeringTabsTexts
{
    public required string Label { get; init; }
    public required string Table { get; init; }
    public required string Board { get; init; }
    public required string Overview { get; init; }
    public required string Effects { get; init; }
    public required string Group { get; init; }
    public required string Settings { get; init; }

    public static SteeringTabsTexts Dutch { get; } = new()
    {
        Label = "Actiepunten en stuurgroep",
        Table = "Actiepunten",
        Board = "Bord",
        Overview = "Overzicht",
        Effects = "Helpt het?",
        Group = "Stuurgroep",
        Settings = "Lijnen en herinneringen",
    };

    public static SteeringTabsTexts English { get; } = new()
    {
        Label = "Action points and steering group",
        Table = "Action points",
        Board = "Board",
        Overview = "Overview",
        Effects = "Does it help?",
        Group = "Steering group",
        Settings = "Lines and reminders",
    };
}
