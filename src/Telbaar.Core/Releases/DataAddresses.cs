using System.Text;
using System.Text.RegularExpressions;

namespace Telbaar.Releases;

/// <summary>Files that stand in an address themselves (data:image/svg+xml;base64,…), in an attribute, a style or a script.</summary>
static partial class DataAddresses
{
    /// <summary>Reads the files in a text, and gives the text without them: in base64 letters stand together by chance.</summary>
    public static string Taken(string text, Place place, Searching searching)
    {
        if (!text.Contains("data:", StringComparison.OrdinalIgnoreCase))
            return text;
        return Address().Replace(text, match =>
        {
            if (FileOf(match) is not { } file)
                return match.Value;
            searching.Embedded(file, match.Groups["type"].Value, place);
            return $"data:{match.Groups["type"].Value}{match.Groups["settings"].Value},";
        });
    }

    static byte[]? FileOf(Match match)
    {
        var written = Uri.UnescapeDataString(match.Groups["data"].Value);
        if (!match.Groups["settings"].Value.EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
            return Encoding.UTF8.GetBytes(written);
        var packed = string.Concat(written.Where(letter => !char.IsWhiteSpace(letter))).TrimEnd('=').Replace('-', '+').Replace('_', '/');
        var file = new byte[packed.Length];
        return Convert.TryFromBase64String(packed.PadRight((packed.Length + 3) / 4 * 4, '='), file, out var length) ? file[..length] : null;
    }

    [GeneratedRegex("""data:(?<type>[A-Za-z]+/[A-Za-z0-9.+-]+)?(?<settings>(?:;[A-Za-z0-9=_-]+)*),(?<data>[^"')]*)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
