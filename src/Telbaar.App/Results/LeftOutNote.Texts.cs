namespace Telbaar.Results;

sealed record LeftOutNoteTexts
{
    public required string Void { get; init; }
    public required string MadeAgain { get; init; }
    public required string NoReason { get; init; }

    public static LeftOutNoteTexts Dutch { get; } = new()
    {
        Void = "Vervallen",
        MadeAgain = "Overgedaan",
        NoReason = "zonder reden",
    };

    public static LeftOutNoteTexts English { get; } = new()
    {
        Void = "Left out",
        MadeAgain = "Made again",
        NoReason = "without a reason",
    };
}
