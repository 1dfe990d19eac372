using System.Text;

namespace Telbaar.Releases;

/// <summary>Telephone numbers in any writing: 023-511 1234, (023) 5111234, +31 23 511 12 34, 0031.23.5111234, +31 (0)23 511 1234.</summary>
static class TelephoneNumbers
{
    /// <summary>An extension of four digits cannot be told from a year or a count.</summary>
    const int Shortest = 7;

    const int Longest = 15;

    const int LongestGap = 3;

    const string Own = "31";

    /// <summary>With the code of the country and nothing else than digits: 31235111234. Nothing for what is no number that can be searched for.</summary>
    public static string? Canonical(string number)
    {
        var text = number.Trim();
        if (text.Length == 0 || text.Any(letter => !char.IsAsciiDigit(letter) && letter != '+' && !IsGap(letter)))
            return null;
        var digits = new string([.. text.Replace("(0)", "", StringComparison.Ordinal).Where(char.IsAsciiDigit)]);
        return WithCountry(digits, text.Contains('+', StringComparison.Ordinal)) is { Length: >= Shortest and <= Longest } canonical ? canonical : null;
    }

    public static IEnumerable<PersonPatterns.Hit> In(string source, IReadOnlyDictionary<string, List<string>> numbers)
    {
        if (numbers.Count == 0)
            yield break;
        var digits = new StringBuilder();
        for (var start = source.AsSpan().IndexOfAnyInRange('0', '9'); start >= 0 && start < source.Length; start = NextGroup(source, start))
        {
            if (!Begins(source, start))
                continue;
            var plus = start > 0 && source[start - 1] == '+';
            digits.Clear();
            for (var (at, groups) = (start, 1); ; groups++)
            {
                while (at < source.Length && (char.IsAsciiDigit(source[at]) || IsUnseen(source[at])))
                {
                    if (char.IsAsciiDigit(source[at]))
                        digits.Append(source[at]);
                    at++;
                }
                if (digits.Length > Longest + 2)
                    break;
                if (digits.Length >= Shortest && Whose(digits.ToString(), plus, groups == 1) is { } codes)
                {
                    yield return new(plus ? start - 1 : start, at, FoundKind.Number, codes);
                    break;
                }
                // Groups make one number only where it begins as one: 0,5 and the 0 of an axis are no beginning.
                if (groups == 1 && !plus && (digits.Length == 1 || digits[0] != '0'))
                    break;
                var next = AfterGap(source, at);
                if (next < 0)
                    break;
                at = next;
            }
        }

        List<string>? Whose(string found, bool plus, bool isWhole)
        {
            if (plus || found.StartsWith('0'))
                return numbers.GetValueOrDefault(WithCountry(found, plus));
            // Without a sign that it is one: as the code of the country and all, or as a cell of a workbook that took it for a number.
            return isWhole && found.Length >= 9 ? numbers.GetValueOrDefault(found) ?? numbers.GetValueOrDefault(Own + found) : null;
        }
    }

    static string WithCountry(string digits, bool plus) =>
        plus ? digits.StartsWith(Own + "0", StringComparison.Ordinal) ? Own + digits[3..] : digits
        : digits.StartsWith("00", StringComparison.Ordinal) ? WithCountry(digits[2..], plus: true)
        : digits.StartsWith('0') ? Own + digits[1..] : digits;

    /// <summary>The next digit after a stretch of digits.</summary>
    static int NextGroup(string source, int start)
    {
        while (start < source.Length && char.IsAsciiDigit(source[start]))
            start++;
        var next = source.AsSpan(start).IndexOfAnyInRange('0', '9');
        return next < 0 ? -1 : start + next;
    }

    /// <summary>Not in the middle of a word or after a decimal sign.</summary>
    static bool Begins(string source, int start)
    {
        var before = start - 1;
        while (before >= 0 && IsUnseen(source[before]))
            before--;
        return before < 0 || !(char.IsLetterOrDigit(source[before]) || (source[before] is '.' or ',' && before > 0 && char.IsAsciiDigit(source[before - 1])));
    }

    /// <summary>Where the digits go on after what may stand between groups of one number; less than 0 where they do not.</summary>
    static int AfterGap(string source, int at)
    {
        var lines = 0;
        var zero = source.AsSpan(at).IndexOf("(0)", StringComparison.Ordinal);
        for (var gap = zero is >= 0 and <= 1 ? at + zero + 3 : at; gap < source.Length && gap - at <= LongestGap + 3; gap++)
        {
            if (char.IsAsciiDigit(source[gap]))
                return gap > at ? gap : -1;
            lines += source[gap] == '\n' ? 1 : 0;
            if (lines > 1 || !(IsGap(source[gap]) || IsUnseen(source[gap])))
                return -1;
        }
        return -1;
    }

    static bool IsGap(char letter) => letter is ' ' or '\u00A0' or '\u202F' or '\u2009' or '.' or '-' or '‐' or '‑' or '–' or '/' or '(' or ')' or '\n' or '\r';

    static bool IsUnseen(char letter) => letter is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';
}
