using System.Globalization;
using System.Text;

namespace Telbaar.Releases;

/// <summary>
/// A text as the search sees it: its letters and digits only, folded as names are (<see cref="Storage.Folding"/>), and for each where it came from and whether a word begins there.
/// Letters that are written as one (ﬁ, ĳ) come apart; what is not seen (soft hyphens, zero-width characters) is not there.
/// </summary>
sealed class FoldedText
{
    /// <summary>Letters with no accent to take off, and how they are written without.</summary>
    static readonly Dictionary<int, string> plain = new()
    {
        ['ß'] = "ss",
        ['ẞ'] = "ss",
        ['ø'] = "o",
        ['Ø'] = "o",
        ['ł'] = "l",
        ['Ł'] = "l",
        ['đ'] = "d",
        ['Đ'] = "d",
        ['ð'] = "d",
        ['Ð'] = "d",
        ['þ'] = "th",
        ['Þ'] = "th",
        ['æ'] = "ae",
        ['Æ'] = "ae",
        ['œ'] = "oe",
        ['Œ'] = "oe",
        ['ı'] = "i",
        ['ħ'] = "h",
        ['Ħ'] = "h",
        ['ŀ'] = "l",
    };

    readonly char[] letters;
    readonly int[] origins;
    readonly Edge[] edges;

    FoldedText(string source, char[] letters, int[] origins, Edge[] edges) => (Source, this.letters, this.origins, this.edges) = (source, letters, origins, edges);

    /// <summary>What lies before a letter.</summary>
    public enum Edge : byte
    {
        None,

        /// <summary>A capital after a small letter, or a digit beside a letter: a word may begin there.</summary>
        Soft,

        /// <summary>Something that is no letter or digit.</summary>
        Hard,
    }

    public string Source { get; }

    public ReadOnlySpan<char> Letters => letters;

    /// <summary>Before the letter at this place; the end counts as one more.</summary>
    public Edge EdgeAt(int index) => edges[index];

    /// <summary>Whether the letters from one place up to another stand together as one word.</summary>
    public bool IsUnbroken(int start, int end) => !edges.AsSpan(start + 1, end - start - 1).Contains(Edge.Hard);

    /// <summary>Whether nothing between two places shows that a word ends there, not even a capital.</summary>
    public bool IsSeamless(int start, int end) => !edges.AsSpan(start + 1, end - start - 1).ContainsAnyExcept(Edge.None);

    /// <summary>Whether the letter at this place is written small; a sign that knows no small and large is not.</summary>
    public bool IsSmall(int index) => Rune.TryGetRuneAt(Source, origins[index], out var rune) && Rune.IsLower(rune);

    /// <summary>Where a stretch of letters stands in the source: from its first character up to and with its last.</summary>
    public (int Start, int End) SourceOf(int start, int end) => (origins[start], origins[end - 1] + (char.IsHighSurrogate(Source[origins[end - 1]]) ? 2 : 1));

    /// <summary>The letters of a word, as they are compared.</summary>
    public static string Folded(string word) => Of(word).Letters.ToString();

    public static FoldedText Of(string source)
    {
        var (letters, origins, edges) = (new List<char>(source.Length), new List<int>(source.Length), new List<Edge>(source.Length + 1));
        var edge = Edge.Hard;
        var before = UnicodeCategory.OtherNotAssigned;
        Span<char> one = stackalloc char[1];
        for (var i = 0; i < source.Length; i++)
        {
            UnicodeCategory category;
            scoped ReadOnlySpan<char> folded;
            if (char.IsAscii(source[i]))
            {
                category = char.GetUnicodeCategory(source[i]);
                one[0] = char.ToLowerInvariant(source[i]);
                folded = char.IsAsciiLetterOrDigit(source[i]) ? one : [];
            }
            else
            {
                var rune = Rune.TryGetRuneAt(source, i, out var whole) ? whole : Rune.ReplacementChar;
                category = Rune.GetUnicodeCategory(rune);
                if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
                {
                    i += rune.Utf16SequenceLength - 1;
                    continue;
                }
                folded = Unaccented(rune);
            }
            if (folded.IsEmpty)
                edge = Edge.Hard;
            foreach (var letter in folded)
            {
                var now = char.IsAsciiDigit(letter) ? UnicodeCategory.DecimalDigitNumber : category;
                if (edge is Edge.None && (now is UnicodeCategory.DecimalDigitNumber != before is UnicodeCategory.DecimalDigitNumber || (now is UnicodeCategory.UppercaseLetter && before is UnicodeCategory.LowercaseLetter)))
                    edge = Edge.Soft;
                letters.Add(letter);
                origins.Add(i);
                edges.Add(edge);
                (edge, before) = (Edge.None, now);
            }
            if (char.IsHighSurrogate(source[i]))
                i++;
        }
        edges.Add(Edge.Hard);
        return new(source, [.. letters], [.. origins], [.. edges]);
    }

    static string Unaccented(Rune rune)
    {
        if (plain.TryGetValue(rune.Value, out var written))
            return written;
        if (rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned)
            return "";
        var folded = new StringBuilder();
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(part))
                folded.Append(Rune.ToLowerInvariant(part).ToString());
        }
        return folded.ToString();
    }
}
