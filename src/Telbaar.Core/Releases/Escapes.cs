using System.Text;
using System.Text.RegularExpressions;
using Telbaar.Formats;

namespace Telbaar.Releases;

/// <summary>Texts in which characters are written as something else: jan%20voorbeeld, voorbeeld&amp;#64;stad, voorbeeld\u0040stad, =40.</summary>
static partial class Escapes
{
    /// <summary>What is written within what is written: a link in a script in a page.</summary>
    const int Deepest = 3;

    /// <summary>A text once its escapes are undone.</summary>
    /// <param name="Origin">Where a character stands in the text with escapes.</param>
    public readonly record struct Reading(string Text, Func<int, int> Origin);

    /// <summary>The text with its escapes undone once, then those that appeared, and so on; nothing for a text without any.</summary>
    public static IEnumerable<Reading> Undone(string text)
    {
        Func<int, int> origin = index => index;
        for (var depth = 0; depth < Deepest && Written().IsMatch(text); depth++)
        {
            var before = origin;
            var (undone, starts) = Once(text);
            if (undone == text)
                yield break;
            origin = index => before(OriginOf(starts, index));
            text = undone;
            yield return new(text, origin);
        }
    }

    /// <summary>With where each stretch that stayed as it was begins, after and before.</summary>
    static (string Text, List<(int After, int Before)> Starts) Once(string text)
    {
        var undone = new StringBuilder(text.Length);
        var starts = new List<(int, int)> { (0, 0) };
        var copied = 0;
        foreach (var match in Written().EnumerateMatches(text))
        {
            undone.Append(text, copied, match.Index - copied);
            starts.Add((undone.Length, match.Index));
            undone.Append(Character(text.Substring(match.Index, match.Length)));
            copied = match.Index + match.Length;
            starts.Add((undone.Length, copied));
        }
        undone.Append(text, copied, text.Length - copied);
        return (undone.ToString(), starts);
    }

    static int OriginOf(List<(int After, int Before)> starts, int index)
    {
        var found = starts.BinarySearch((index, int.MaxValue));
        var (after, before) = starts[Math.Max(0, (found < 0 ? ~found : found) - 1)];
        return before + index - after;
    }

    static string Character(string written) => written[0] switch
    {
        '%' => Utf8(written, '%'),
        '=' => Utf8(written, '='),
        '&' => Entities.Decoded(written),
        _ => written[1] is 'x' or 'u' ? ((char)Convert.ToInt32(written[2..], 16)).ToString() : " ",
    };

    /// <summary>Of %C3%AB or =C3=AB; of bytes that are no UTF-8 what Windows makes of them.</summary>
    static string Utf8(string written, char sign)
    {
        var bytes = Convert.FromHexString(written.Replace(sign.ToString(), "", StringComparison.Ordinal));
        return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Windows1252.Text(bytes);
    }

    [GeneratedRegex(@"(?:%[0-9A-Fa-f]{2})+|(?:=[0-9A-F]{2})+|&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|\\[nrt]", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
