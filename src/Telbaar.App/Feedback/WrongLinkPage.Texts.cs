namespace Telbaar.Feedback;

sealed record WrongLinkPageTexts
{
    public required string Title { get; init; }
    public required string Lead { get; init; }

    public static WrongLinkPageTexts Dutch { get; } = new()
    {
        Title = "Deze link werkt niet",
        Lead = "Deze link klopt niet, of het onderzoek is afgelopen.",
    };

    public static WrongLinkPageTexts English { get; } = new()
    {
        Title = "This link does not work",
        Lead = "This link is not right, or the study has ended.",
    };
}
