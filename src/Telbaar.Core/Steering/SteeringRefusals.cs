using Telbaar.Acts;

namespace Telbaar.Steering;

public static class SteeringRefusals
{
    /// <summary>A function text holds the name, address, number or code of an employee: he or she is to be chosen from the staff list instead.</summary>
    public static Refusal NamesSomebody { get; } = new("steering-names-somebody");

    /// <summary>Free words hold the name, address, number or code of an employee: whoever is named there could not be taken out.</summary>
    public static Refusal WordsNameSomebody { get; } = new("steering-words-name-somebody");

    /// <summary>Of what an action point came is neither a reason of explanations nor a day.</summary>
    public static Refusal NoOrigin { get; } = new("steering-no-origin");

    /// <summary>The highest number has been given; names it.</summary>
    public static Refusal NoNumberLeft { get; } = new("steering-no-number-left");

    /// <summary>No employee has this code or address, or several have it; names it.</summary>
    public static Refusal NoSuchOwner { get; } = new("steering-no-such-owner");

    /// <summary>An action point at the level of a department or team does not say of which.</summary>
    public static Refusal NoPlace { get; } = new("steering-no-place");

    /// <summary>The line is out of use.</summary>
    public static Refusal LineRetired { get; } = new("steering-line-retired");

    /// <summary>The catalogue has no such measure.</summary>
    public static Refusal NoMeasure { get; } = new("steering-no-measure");

    /// <summary>Dropping an action point asks why.</summary>
    public static Refusal WhyDropped { get; } = new("steering-why-dropped");

    /// <summary>The action point is in this state already.</summary>
    public static Refusal SameState { get; } = new("steering-same-state");

    /// <summary>The last line in use cannot go.</summary>
    public static Refusal LastLine { get; } = new("steering-last-line");

    /// <summary>A member is an account or has a function.</summary>
    public static Refusal NoMember { get; } = new("steering-no-member");

    /// <summary>Without somebody from whom mail comes nobody can be reminded.</summary>
    public static Refusal NoSender { get; } = new("steering-no-sender");

    /// <summary>A list of action points is larger than is allowed; names how many kilobytes.</summary>
    public static Refusal ListTooLarge { get; } = new("steering-list-too-large");

    /// <summary>There is something wrong with rows of the list.</summary>
    public static Refusal ListFaulty { get; } = new("steering-list-faulty");

    /// <summary>Action points, lines, departments or staff changed since the preview was made.</summary>
    public static Refusal ChangedSincePreview { get; } = new("steering-changed-since-preview");

    /// <summary>The preview was made too long ago, or by somebody else.</summary>
    public static Refusal PreviewExpired { get; } = new("steering-preview-expired");
}
