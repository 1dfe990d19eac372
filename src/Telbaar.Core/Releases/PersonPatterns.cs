using System.Text;

namespace Telbaar.Releases;

/// <summary>
/// All that is searched for, in order of the alphabet. A word of the text is looked up letter by letter, each letter narrowing the stretch of patterns that it can still be:
/// the time goes with the length of the text and hardly with the number of employees.
/// </summary>
sealed class PersonPatterns
{
    /// <summary>A shorter surname is found as a word of its own only, not with blanks between its letters.</summary>
    const int LongEnoughToBreak = 4;

    /// <summary>A shorter pattern begins and ends where a word does, not at a capital or a digit in the middle of one.</summary>
    const int LongEnoughToJoin = 6;

    /// <summary>A shorter full name is none where it is written as one word in small letters: "called" is not Ed Call.</summary>
    const int LongEnoughForOneWord = 12;

    /// <summary>Among bytes that are no text, letters stand together by chance.</summary>
    const int LongEnoughForBytes = 5;

    readonly List<Pattern> patterns;
    readonly TelephoneNumbers numbers;

    public PersonPatterns(IReadOnlyList<PersonWords> persons, IReadOnlyCollection<string> allowed)
    {
        var gathered = new Dictionary<(NameForms.Form Form, bool Allowed), List<string>>();
        foreach (var person in persons)
        {
            Note(NameForms.OfCode(person.Code), person.Code);
            foreach (var form in person.Names.SelectMany(NameForms.Of))
                Note(form, person.Code);
            foreach (var address in person.Addresses)
                Note(new(FoldedText.Folded(address), FoundKind.Address), person.Code);
        }
        foreach (var word in allowed)
        {
            if (TelephoneNumbers.IsNumber(word))
                continue;
            if (word.Contains('@', StringComparison.Ordinal))
                Note(new(FoldedText.Folded(word), FoundKind.Address), null);
            else
            {
                foreach (var form in NameForms.Of(word))
                    Note(form, null);
            }
        }
        patterns = [.. gathered.Where(pair => pair.Key.Form.Letters.Length > 0).OrderBy(pair => pair.Key.Form.Letters, StringComparer.Ordinal).Select(pair => new Pattern(pair.Key.Form, pair.Key.Allowed, pair.Value))];
        numbers = new(persons.SelectMany(person => person.Numbers.Select(number => (number, person.Code))), allowed.Where(TelephoneNumbers.IsNumber));

        void Note(NameForms.Form form, string? code)
        {
            if (!gathered.TryGetValue((form, code is null), out var codes))
                gathered[(form, code is null)] = codes = [];
            if (code is not null && (codes.Count == 0 || codes[^1] != code))
                codes.Add(code);
        }
    }

    sealed record Pattern(NameForms.Form Form, bool IsAllowed, IReadOnlyList<string> Codes)
    {
        public string Letters { get; } = Form.Letters;
    }

    /// <summary>Something found in a text.</summary>
    /// <param name="Start">In the source.</param>
    /// <param name="End">In the source; the first character after it.</param>
    public readonly record struct Hit(int Start, int End, FoundKind Kind, IReadOnlyList<string> Codes);

    /// <summary>What stands in a text, in its order. What is part of something longer (the surname in a full name, the name of a signatory) is not told apart.</summary>
    /// <param name="isText">False for bytes that may be text.</param>
    public List<Hit> In(string source, bool isText)
    {
        var text = FoldedText.Of(source);
        var hits = new List<(Hit Hit, bool IsAllowed)>();
        for (var start = 0; start < text.Letters.Length; start++)
        {
            if (text.EdgeAt(start) is not FoldedText.Edge.None)
                Walk(text, start, isText, hits);
        }
        hits.AddRange(numbers.In(source).Select(hit => (hit, false)));
        return Outermost(hits);
    }

    void Walk(FoldedText text, int start, bool isText, List<(Hit, bool)> hits)
    {
        var (low, high) = (0, patterns.Count);
        for (var depth = 0; start + depth < text.Letters.Length && low < high; depth++)
        {
            var letter = text.Letters[start + depth];
            low = FirstFrom(low, high, depth, letter);
            high = FirstFrom(low, high, depth, (char)(letter + 1));
            for (; low < high && patterns[low].Letters.Length == depth + 1; low++)
            {
                if (Stands(patterns[low].Form, text, start, isText))
                {
                    var (from, to) = text.SourceOf(start, start + depth + 1);
                    hits.Add((new(from, to, patterns[low].Form.Kind, patterns[low].Codes), patterns[low].IsAllowed));
                }
            }
        }
    }

    /// <summary>The first pattern of a stretch whose letter at a depth is not before this one. All of the stretch are longer than the depth, and alike up to it.</summary>
    int FirstFrom(int low, int high, int depth, char letter)
    {
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (patterns[middle].Letters[depth] < letter)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>Whether a pattern whose letters are in the text stands there as words.</summary>
    static bool Stands(NameForms.Form pattern, FoldedText text, int start, bool isText)
    {
        var end = start + pattern.Letters.Length;
        var joins = pattern.Kind is not FoundKind.Code && pattern.Letters.Length >= LongEnoughToJoin;
        return Bounds(text.EdgeAt(start)) && Bounds(text.EdgeAt(end))
            && (isText || pattern.Letters.Length >= LongEnoughForBytes)
            && (pattern.Kind is not FoundKind.Surname || ((pattern.Letters.Length >= LongEnoughToBreak || text.IsUnbroken(start, end)) && !text.IsSmall(start + pattern.Prefix)))
            && (pattern.Kind is not FoundKind.FullName || pattern.Letters.Length >= LongEnoughForOneWord || !text.IsSeamless(start, end))
            && (pattern.Kind is not FoundKind.Code || BreaksAsACode(pattern, text, start))
            && (pattern.InitialsBefore == 0 || IsInitials(text, start, start + pattern.InitialsBefore, start + pattern.InitialsBefore, end))
            && (pattern.InitialsAfter == 0 || IsInitials(text, end - pattern.InitialsAfter, end, start, end - pattern.InitialsAfter));

        bool Bounds(FoldedText.Edge edge) => edge is FoldedText.Edge.Hard || (edge is FoldedText.Edge.Soft && joins);
    }

    static bool BreaksAsACode(NameForms.Form code, FoldedText text, int start)
    {
        for (var i = 1; i < code.Letters.Length; i++)
        {
            if (text.EdgeAt(start + i) is FoldedText.Edge.Hard && (i >= 64 || (code.Breaks & (1UL << i)) == 0))
                return false;
        }
        return true;
    }

    /// <summary>Initials are apart from the surname, and look like it: with a point, or as capitals beside a capital. Else every "a bakery" would be one A. Bakery.</summary>
    static bool IsInitials(FoldedText text, int from, int to, int surname, int surnameEnd)
    {
        if (text.EdgeAt(from) is not FoldedText.Edge.Hard || text.EdgeAt(to) is not FoldedText.Edge.Hard)
            return false;
        var (first, last) = text.SourceOf(from, to);
        if (last < text.Source.Length && text.Source[last] == '.')
            return true;
        var (begin, end) = text.SourceOf(surname, surnameEnd);
        // Behind the surname without a point: only after a comma, for "Week A" is not A. Week.
        return char.IsUpper(text.Source[first]) && HasCapital(text.Source.AsSpan(begin, end - begin)) && (from < surname || text.Source.AsSpan(end, first - end).Contains(','));
    }

    static bool HasCapital(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsUpper(rune))
                return true;
        }
        return false;
    }

    static List<Hit> Outermost(List<(Hit Hit, bool IsAllowed)> hits)
    {
        hits.Sort((one, other) => (one.Hit.Start, -one.Hit.End, !one.IsAllowed, one.Hit.Kind).CompareTo((other.Hit.Start, -other.Hit.End, !other.IsAllowed, other.Hit.Kind)));
        var outermost = new List<Hit>();
        // Sorted so, whatever contains a hit has come before it; and the one that reaches furthest contains it where any does.
        var furthest = 0;
        foreach (var (hit, isAllowed) in hits)
        {
            if (hit.End <= furthest)
            {
                // The same stretch as the last: one name of two people, found as two patterns.
                if (!isAllowed && outermost is [.., var last] && (last.Start, last.End, last.Kind) == (hit.Start, hit.End, hit.Kind) && last.End == furthest)
                    outermost[^1] = last with { Codes = [.. last.Codes.Union(hit.Codes)] };
                continue;
            }
            furthest = hit.End;
            if (!isAllowed)
                outermost.Add(hit);
        }
        return outermost;
    }
}
