namespace Telbaar.Acts;

/// <summary>Something that was asked and is not done, which the one who asked can act on. The words for its code stand with the pages.</summary>
/// <param name="Code">Stable; one of its feature's list.</param>
public sealed record Refusal(string Code)
{
    /// <summary>The input that it is about, by its name in the act's input; empty when it is about the whole.</summary>
    public string Field { get; init; } = "";

    /// <summary>What the sentence about it names: what was found, what is allowed. Texts, whole numbers and days.</summary>
    public IReadOnlyList<object> Found { get; init; } = [];

    public Refusal About(string field) => this with { Field = field };

    public Refusal With(params IReadOnlyList<object> found) => this with { Found = found };
}

/// <summary>The refusals that any act can give.</summary>
public static class ActRefusals
{
    /// <summary>None of one's roles allows it.</summary>
    public static Refusal NotAllowed { get; } = new("not-allowed");

    /// <summary>What it is about is not there, or belongs to somebody else: the two look alike on purpose.</summary>
    public static Refusal NotFound { get; } = new("not-found");

    /// <summary>Somebody else changed it since it was shown.</summary>
    public static Refusal ChangedMeanwhile { get; } = new("changed-meanwhile");

    /// <summary>A required input is empty.</summary>
    public static Refusal Missing { get; } = new("missing");

    /// <summary>A text is longer than the number of characters that is named.</summary>
    public static Refusal TooLong { get; } = new("too-long");

    /// <summary>A text holds a character that is not seen, such as one that turns the direction of reading around.</summary>
    public static Refusal HiddenCharacter { get; } = new("hidden-character");

    /// <summary>The same name (or number) is there already.</summary>
    public static Refusal AlreadyThere { get; } = new("already-there");

    /// <summary>Something else that stays refers to it, so that it cannot be taken away.</summary>
    public static Refusal InUse { get; } = new("in-use");

    /// <summary>A number lies outside the two ends that are named.</summary>
    public static Refusal OutOfRange { get; } = new("out-of-range");

    /// <summary>The last day or moment lies before the first.</summary>
    public static Refusal EndsBeforeItBegins { get; } = new("ends-before-it-begins");
}
