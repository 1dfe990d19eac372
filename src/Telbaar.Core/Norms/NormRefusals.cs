using Telbaar.Acts;

namespace Telbaar.Norms;

/// <summary>Why an act on norm sets may be refused, beside <see cref="ActRefusals"/>.</summary>
public static class NormRefusals
{
    /// <summary>The norm file has faults; names how many.</summary>
    public static Refusal FileHasFaults { get; } = new("norms-file-has-faults");

    /// <summary>The file is not UTF-8, so that it could not be kept byte for byte.</summary>
    public static Refusal NotUtf8 { get; } = new("norms-not-utf8");

    /// <summary>A set that comes with the program bears this name; names it.</summary>
    public static Refusal ShippedName { get; } = new("norms-shipped-name");

    /// <summary>A study uses the set; names how many do.</summary>
    public static Refusal InUse { get; } = new("norms-in-use");
}
