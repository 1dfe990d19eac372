namespace Telbaar.Releases;

/// <summary>How a name can be written, each way as folded letters.</summary>
static class NameForms
{
    /// <param name="InitialsBefore">How many of its first letters are initials.</param>
    /// <param name="InitialsAfter">How many of its last letters are initials.</param>
    /// <param name="Breaks">Of a code: before which of its letters something else may stand, each a bit. M-0042 is M0042, and M00 42 is none.</param>
    public readonly record struct Form(string Letters, FoundKind Kind, int InitialsBefore = 0, int InitialsAfter = 0, ulong Breaks = 0);

    static readonly HashSet<string> prefixes =
    [
        "van", "v", "vd", "vander", "vanden", "de", "den", "der", "des", "het", "t", "s", "ten", "ter", "te", "in", "op", "aan", "bij", "uit", "uijt", "over", "onder", "voor", "tot", "thoe", "d", "l",
        "la", "le", "les", "du", "di", "da", "do", "dos", "das", "del", "della", "von", "vom", "zu", "zum", "zur", "am", "af", "av", "el", "al", "ben", "bin", "ibn", "y", "e",
    ];

    /// <summary>Those that are no given names: what begins with one is a surname by itself.</summary>
    static readonly HashSet<string> openings = ["van", "de", "den", "der", "het", "ten", "ter", "te", "von", "la", "le", "du"];

    static readonly HashSet<string> titles = ["dhr", "mw", "mevr", "mevrouw", "meneer", "heer", "dr", "drs", "ir", "ing", "mr", "mrs", "ms", "prof", "bc", "ba", "bsc", "ma", "msc", "llm", "llb", "phd", "jr", "sr"];

    static readonly char[] between = [' ', '\t', '\u00A0', '\u202F', '(', ')', '"', ',', '.', '\'', '’', '‘', '`'];

    public static IEnumerable<Form> Of(string name)
    {
        var (given, surname) = Parted(name);
        if (surname.Count == 0)
            return [];
        var whole = Joined(surname);
        // VTH-047 in the place of a name: the list of attempts knew no more of somebody.
        return given.Count == 0 && whole.Any(char.IsAsciiDigit)
            ? [OfCode(name)]
            : Forms([.. given.SelectMany(word => word.Split('-')).Select(FoldedText.Folded).Where(word => word.Length > 0)], surname)
                .Where(form => form.Letters.Length - form.InitialsBefore - form.InitialsAfter >= 2).Distinct();
    }

    public static Form OfCode(string code)
    {
        var text = FoldedText.Of(code);
        var breaks = 0UL;
        for (var i = 1; i < Math.Min(text.Letters.Length, 64); i++)
            breaks |= text.EdgeAt(i) is FoldedText.Edge.None ? 0 : 1UL << i;
        return new(text.Letters.ToString(), FoundKind.Code, Breaks: breaks);
    }

    static IEnumerable<Form> Forms(List<string> given, List<string> surname)
    {
        var (whole, bare) = (Joined(surname), Joined(Bare(surname)));
        var prefix = Joined(surname.TakeWhile(IsPrefix));
        foreach (var last in Halves(surname).Prepend(bare).Prepend(whole).Distinct())
        {
            // Medewerker 100: a number by itself names nobody.
            if (last.Any(char.IsLetter))
                yield return new(last, FoundKind.Surname);
            if (given.Count == 0)
                continue;
            // All, the first, and those that were filled in as such, with a calling name behind them.
            var letters = string.Concat(given.Select(word => word[0]));
            var filledIn = string.Concat(given.TakeWhile(word => word.Length == 1));
            foreach (var first in new[] { string.Concat(given), given[0], given[^1] }.Where(first => first.Length > 1))
            {
                yield return new(first + last, FoundKind.FullName);
                yield return new(last + first, FoundKind.FullName);
                // Voorbeeld, Jan de; Voorbeeld (de), Jan.
                yield return new(bare + first + prefix, FoundKind.FullName);
                yield return new(bare + prefix + first, FoundKind.FullName);
            }
            foreach (var initials in new[] { letters, letters[..1], filledIn }.Where(initials => initials.Length > 0))
            {
                yield return new(initials + last, FoundKind.FullName, InitialsBefore: initials.Length);
                yield return new(last + initials, FoundKind.FullName, InitialsAfter: initials.Length);
            }
        }
    }

    /// <summary>Given names and surname, in words: Jan | de Voorbeeld; also where the surname stands first, with a comma.</summary>
    static (List<string> Given, List<string> Surname) Parted(string name)
    {
        if (name.Split(',', 2) is [var before, var after] && Words(after) is { Count: > 0 } rest && Words(before) is { Count: > 0 } last)
        {
            var behind = rest.AsEnumerable().Reverse().TakeWhile(IsPrefix).Count();
            return (rest[..^behind], [.. rest[^behind..], .. last]);
        }
        var words = Words(name);
        if (words.Count < 2 || openings.Contains(FoldedText.Folded(words[0])))
            return ([], words);
        // The surname begins at the first prefix after a given name, and is one word where there is none.
        var begin = words.FindIndex(1, word => IsPrefix(word.Split('-')[^1]));
        begin = begin > 0 && begin < words.Count - 1 ? begin : words.Count - 1;
        return (words[..begin], words[begin..]);
    }

    /// <summary>The words of a name without titles; a hyphen with blanks around it joins like one without.</summary>
    static List<string> Words(string name)
    {
        var words = name.Replace('‐', '-').Replace('‑', '-').Replace('–', '-').Replace(" -", "-", StringComparison.Ordinal).Replace("- ", "-", StringComparison.Ordinal)
            .Split(between, StringSplitOptions.RemoveEmptyEntries).Where(word => FoldedText.Folded(word).Length > 0).ToList();
        var untitled = words.Where(word => !titles.Contains(FoldedText.Folded(word))).ToList();
        return untitled.Count > 1 ? untitled : words;
    }

    /// <summary>The surnames of which a double name is made, each with and without its prefix: de Vries and Vries, van Dam and Dam.</summary>
    static IEnumerable<string> Halves(List<string> surname)
    {
        var halves = string.Join(' ', surname).Split('-');
        return halves.Length == 1 ? [] : halves.Select(half => half.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList()).Where(half => half.Count > 0).SelectMany(half => new[] { Joined(half), Joined(Bare(half)) });
    }

    static List<string> Bare(List<string> surname) => surname.SkipWhile(IsPrefix).ToList() is { Count: > 0 } bare ? bare : [surname[^1]];

    static string Joined(IEnumerable<string> words) => string.Concat(words.Select(FoldedText.Folded));

    static bool IsPrefix(string word) => prefixes.Contains(FoldedText.Folded(word));
}
