using Telbaar.Acts;

namespace Telbaar.HelpNow;

/// <summary>Why an act about subjects and keys may be refused, beside <see cref="ActRefusals"/>.</summary>
public static class HelpNowRefusals
{
    /// <summary>Rows of a list of subjects have faults; names how many.</summary>
    public static Refusal FileHasFaults { get; } = new("subjects-file-has-faults");

    /// <summary>The list has no row.</summary>
    public static Refusal FileEmpty { get; } = new("subjects-file-empty");

    /// <summary>There are so many keys in use already.</summary>
    public static Refusal TooManyKeys { get; } = new("desktop-keys-too-many");
}
