using System.Text;

namespace Telbaar.Releases;

/// <summary>Telephone numbers in any writing: 023-511 1234, (023) 5111234, +31 23 511 12 34, 0031.23.5111234, +31 (0)23 511 1234, 31 23 511 1234, and 511 1234 as it is dialled within a place.</summary>
sealed class TelephoneNumbers
{
    /// <summary>An extension of four digits cannot be told from a year or a count.</summary>
    const int Shortest = 7;

    const int Longest = 15;

    const int LongestGap = 3;

    /// <summary>Digits of a number of the Netherlands without its first nought: of a place and what is dialled within it, or of a mobile telephone.</summary>
    const int National = 9;

    const int WithinPlace = 7, Mobile = 8;

    const string Own = "31";

    /// <summary>How the digits of a number within a place are grouped: 511 1234, 511 12 34, 1234 5678. Other groups cannot be told from the figures of a table.</summary>
    static readonly int[][] groupings = [[3, 4], [3, 2, 2], [4, 4]];

    /// <summary>By their digits with the code of the country.</summary>
    readonly Dictionary<string, List<string>> whole = [];

    /// <summary>What is dialled within a place, of numbers that are known with their place.</summary>
    readonly Dictionary<string, List<string>> parts = [];

    /// <summary>Numbers of which no place was filled in.</summary>
    readonly Dictionary<string, List<string>> placeless = [];

    /// <param name="numbers">What was filled in as a number, in which there may be words and several numbers; and whose it is.</param>
    /// <param name="allowed">Numbers that are not one employee's.</param>
    public TelephoneNumbers(IEnumerable<(string Written, string Code)> numbers, IEnumerable<string> allowed)
    {
        var open = allowed.SelectMany(Canonical).ToHashSet();
        var openParts = open.Select(PartOf).OfType<string>().ToHashSet();
        foreach (var (written, code) in numbers)
        {
            foreach (var number in Canonical(written).Where(number => !open.Contains(number)))
            {
                Note(IsPlaceless(number) ? placeless : whole, number, code);
                if (PartOf(number) is { } part && !openParts.Contains(part))
                    Note(parts, part, code);
            }
        }

        static void Note(Dictionary<string, List<string>> numbers, string number, string code)
        {
            if (!numbers.TryGetValue(number, out var codes))
                numbers[number] = codes = [];
            if (!codes.Contains(code))
                codes.Add(code);
        }
    }

    /// <summary>Whether it is a number and nothing else.</summary>
    public static bool IsNumber(string word) => word.All(letter => char.IsAsciiDigit(letter) || letter == '+' || IsGap(letter)) && Canonical(word).Any();

    /// <summary>The numbers that somebody filled in in one place, with the code of the country and nothing else than digits: 31235111234. None where there is none that can be searched for.</summary>
    public static IEnumerable<string> Canonical(string written)
    {
        var piece = new StringBuilder();
        foreach (var letter in written.Append(';'))
        {
            if (char.IsAsciiDigit(letter) || letter == '+' || IsGap(letter))
                piece.Append(letter);
            else if (!IsUnseen(letter))
            {
                foreach (var number in Apart(piece.ToString()).Select(One).OfType<string>())
                    yield return number;
                piece.Clear();
            }
        }
    }

    public IEnumerable<PersonPatterns.Hit> In(string source)
    {
        if (whole.Count + parts.Count + placeless.Count == 0)
            yield break;
        var digits = new StringBuilder();
        for (var start = source.AsSpan().IndexOfAnyInRange('0', '9'); start >= 0 && start < source.Length; start = NextGroup(source, start))
        {
            if (!Begins(source, start))
                continue;
            if (WithinAPlace(source, start) is { } local)
                yield return local;
            var plus = start > 0 && source[start - 1] == '+';
            digits.Clear();
            for (var (at, groups) = (start, 1); ; groups++)
            {
                at = AfterGroup(source, at, digits);
                if (digits.Length > Longest + 2)
                    break;
                if (digits.Length >= Shortest && Whose(digits.ToString(), plus, groups == 1) is { } codes)
                {
                    yield return new(plus ? start - 1 : start, at, FoundKind.Number, codes);
                    break;
                }
                // Groups make one number only where it begins as one: 0,5 and the 0 of an axis are no beginning.
                if (groups == 1 && !plus && !IsBeginning(source, start, at, digits))
                    break;
                var next = AfterGap(source, at);
                if (next < 0)
                    break;
                at = next;
            }
        }
    }

    List<string>? Whose(string found, bool plus, bool isOneGroup)
    {
        if (plus || found.StartsWith('0'))
        {
            var number = WithCountry(found, plus);
            return whole.GetValueOrDefault(number) ?? (PartOf(number) is { } part ? placeless.GetValueOrDefault(part) : null);
        }
        // Without a sign that it is one: as the code of the country and all, or as a cell of a workbook that took it for a number.
        return found.StartsWith(Own, StringComparison.Ordinal) && found.Length == National + Own.Length ? whole.GetValueOrDefault(found)
            : isOneGroup && found.Length >= National ? whole.GetValueOrDefault(found) ?? whole.GetValueOrDefault(Own + found) : null;
    }

    /// <summary>A number without its place: as one group, or in the groups that only a number has, with no other figure beside it.</summary>
    PersonPatterns.Hit? WithinAPlace(string source, int start)
    {
        if (source[start] == '0' || (start > 0 && source[start - 1] == '+'))
            return null;
        var (digits, lengths, at) = (new StringBuilder(), new List<int>(), start);
        while (at >= 0 && digits.Length <= Mobile && lengths.Count < 4)
        {
            var before = digits.Length;
            var end = AfterGroup(source, at, digits);
            lengths.Add(digits.Length - before);
            var next = AfterGap(source, end);
            var isNumber = lengths.Count == 1 ? digits.Length is WithinPlace or Mobile && !FollowsPlace(source, start)
                : next < 0 && groupings.Any(grouping => grouping.SequenceEqual(lengths)) && BeforeGap(source, start) < 0;
            if (isNumber && (parts.GetValueOrDefault(digits.ToString()) ?? placeless.GetValueOrDefault(digits.ToString())) is { } codes)
                return new(start, end, FoundKind.Number, codes);
            at = next;
        }
        return null;
    }

    static bool IsBeginning(string source, int start, int end, StringBuilder digits) => digits.Length > 1
        ? digits[0] == '0' || (digits.Length == 2 && digits.Equals(Own))
        : digits[0] == '0' && start > 0 && source[start - 1] == '(' && end < source.Length && source[end] == ')';

    /// <summary>Several numbers with nothing but a gap between them.</summary>
    static IEnumerable<string> Apart(string piece)
    {
        var lines = piece.Split('/', '\n', '\r');
        if (lines.Length > 1 && lines.All(line => line.Count(char.IsAsciiDigit) >= Shortest))
            return lines.SelectMany(Apart);
        if (piece.Count(char.IsAsciiDigit) <= Longest)
            return [piece];
        var (cuts, before) = (new List<int> { 0 }, 0);
        for (var i = 0; i < piece.Length; i++)
        {
            var begins = piece[i] == '+' || (piece[i] == '0' && (i == 0 || IsGap(piece[i - 1])));
            if (begins && before >= Shortest)
            {
                cuts.Add(i);
                before = 0;
            }
            before += char.IsAsciiDigit(piece[i]) ? 1 : 0;
        }
        return cuts.Zip(cuts.Skip(1).Append(piece.Length), (from, to) => piece[from..to]);
    }

    static string? One(string piece)
    {
        // The nought that is dialled without the code of the country only.
        var nought = piece.IndexOf("(0)", StringComparison.Ordinal);
        var text = nought < 0 ? piece : piece.Remove(nought, 3).Insert(nought, piece.AsSpan(0, nought).ContainsAnyInRange('0', '9') ? "" : "0");
        var (digits, plus) = (new string([.. text.Where(char.IsAsciiDigit)]), text.Contains('+', StringComparison.Ordinal));
        var number = digits.Length == National && !plus && digits[0] != '0' ? Own + digits : WithCountry(digits, plus);
        return number is { Length: >= Shortest and <= Longest } ? number : null;
    }

    static string WithCountry(string digits, bool plus) =>
        plus ? digits.StartsWith(Own + "0", StringComparison.Ordinal) ? Own + digits[3..] : digits
        : digits.StartsWith("00", StringComparison.Ordinal) ? WithCountry(digits[2..], plus: true)
        : digits.StartsWith('0') ? Own + digits[1..] : digits;

    static bool IsPlaceless(string number) => number.Length is WithinPlace or Mobile && !number.StartsWith(Own, StringComparison.Ordinal);

    /// <summary>What is dialled within a place, of a number with its place.</summary>
    static string? PartOf(string number) => number.Length == National + Own.Length && number.StartsWith(Own, StringComparison.Ordinal) ? number[^(number[Own.Length] == '6' ? Mobile : WithinPlace)..] : null;

    static int AfterGroup(string source, int at, StringBuilder digits)
    {
        for (; at < source.Length && (char.IsAsciiDigit(source[at]) || IsUnseen(source[at])); at++)
        {
            if (char.IsAsciiDigit(source[at]) && digits.Length <= Longest + 2)
                digits.Append(source[at]);
        }
        return at;
    }

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

    /// <summary>Whether the digits before a gap are those of a place or a country: then it is another number, of that place.</summary>
    static bool FollowsPlace(string source, int start)
    {
        var first = BeforeGap(source, start);
        if (first < 0)
            return false;
        while (first > 0 && char.IsAsciiDigit(source[first - 1]) && start - first < Longest)
            first--;
        return source[first] == '0' || (first > 0 && source[first - 1] == '+');
    }

    /// <summary>The digit before what may stand between groups of one number; less than 0 where there is none.</summary>
    static int BeforeGap(string source, int start)
    {
        for (var gap = start - 1; gap >= 0 && start - gap <= LongestGap + 1; gap--)
        {
            if (char.IsAsciiDigit(source[gap]))
                return gap;
            if (!(IsGap(source[gap]) || IsUnseen(source[gap])))
                return -1;
        }
        return -1;
    }

    /// <summary>Where the digits go on after what may stand between groups of one number; less than 0 where they do not.</summary>
    static int AfterGap(string source, int at)
    {
        var lines = 0;
        var rest = source.AsSpan(at);
        var begin = rest.StartsWith("(0)", StringComparison.Ordinal) ? at + 3 : rest.Length > 0 && rest[1..].StartsWith("(0)", StringComparison.Ordinal) ? at + 4 : at;
        for (var gap = begin; gap < source.Length && gap - at <= LongestGap + 3; gap++)
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
