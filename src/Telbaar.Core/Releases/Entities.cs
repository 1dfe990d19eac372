using System.Net;
using System.Text.RegularExpressions;

namespace Telbaar.Releases;

/// <summary>Undoes the entities of HTML.</summary>
static partial class Entities
{
    /// <summary>The names that came after HTML 4, as far as they can stand in a name, an address or a number.</summary>
    static readonly Dictionary<string, string> later = new()
    {
        ["commat"] = "@",
        ["period"] = ".",
        ["hyphen"] = "-",
        ["dash"] = "-",
        ["lowbar"] = "_",
        ["plus"] = "+",
        ["comma"] = ",",
        ["lpar"] = "(",
        ["rpar"] = ")",
        ["sol"] = "/",
        ["apos"] = "'",
        ["Tab"] = "\t",
        ["NewLine"] = "\n",
        ["ZeroWidthSpace"] = "",
        ["NoBreak"] = "",
        ["inodot"] = "i",
        ["imath"] = "i",
        ["ijlig"] = "ij",
        ["IJlig"] = "IJ",
        ["filig"] = "fi",
        ["fllig"] = "fl",
        ["fflig"] = "ff",
    };

    /// <summary>Letters lose their accents where HTML 4 had no name for them; the search does not look at accents.</summary>
    public static string Decoded(string text) =>
        text.Contains('&', StringComparison.Ordinal) ? Later().Replace(WebUtility.HtmlDecode(text), match => match.Groups["letter"] is { Success: true, Value: var letter } ? letter : later.GetValueOrDefault(match.Groups["name"].Value, match.Value)) : text;

    [GeneratedRegex("&(?:(?<letter>[A-Za-z])(?:acute|grave|circ|uml|tilde|caron|cedil|ring|macr|breve|dot|ogon|strok|dblac)|(?<name>[A-Za-z]{3,14}));", RegexOptions.CultureInvariant)]
    private static partial Regex Later();
}
