namespace Telbaar.Layout;

/// <summary>Words that every form has in common.</summary>
sealed record FormTexts
{
    public required string Problems { get; init; }
    public required string MayBeEmpty { get; init; }
    public required string Remove { get; init; }

    public static FormTexts Dutch { get; } = new()
    {
        Problems = "Er klopt iets niet",
        MayBeEmpty = "(mag leeg)",
        Remove = "Verwijderen",
    };

    public static FormTexts English { get; } = new()
    {
        Problems = "Something is not right",
        MayBeEmpty = "(may be empty)",
        Remove = "Remove",
    };
}
