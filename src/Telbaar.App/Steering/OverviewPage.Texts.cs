namespace Telbaar.Steering;

sealed record OverviewPageTexts
{
    public required string Title { get; init; }
    public required string None { get; init; }
    public required string Overdue { get; init; }
    public required string NoneOverdue { get; init; }

    public static OverviewPageTexts Dutch { get; } = new()
    {
        Title = "Wat is gedaan en wat niet",
        None = "Er zijn nog geen actiepunten.",
        Overdue = "Over de termijn",
        NoneOverdue = "Van geen enkel actiepunt is de termijn voorbij.",
    };

    public static OverviewPageTexts English { get; } = new()
    {
        Title = "What is done and what is not",
        None = "There are no action points yet.",
        Overdue = "Over their term",
        NoneOverdue = "No action point is over its term.",
    };
}
