namespace Telbaar.Releases;

/// <summary>How a name can be written, each way as folded letters.</summary>
static class NameForms
{
    /// <param name="InitialsBefore">How many of its first letters are initials.</param>
    /// <param name="InitialsAfter">How many of its last letters are initials.</param>
    /// <param name="Prefix">Of a surname by itself: how many of its first letters are van or de. What comes after them begins with a capital: a baker is no Bakker.</param>
    /// <param name="Breaks">Of a code: before which of its letters something else may stand, each a bit. M-0042 is M0042, and M00 42 is none.</param>
    public readonly record struct Form(string Letters, FoundKind Kind, int InitialsBefore = 0, int InitialsAfter = 0, int Prefix = 0, ulong Breaks = 0);

    static readonly HashSet<string> prefixes =
    [
        "van", "v", "vd", "vander", "vanden", "de", "den", "der", "des", "het", "t", "s", "ten", "ter", "te", "in", "op", "aan", "bij", "uit", "uijt", "over", "onder", "voor", "tot", "thoe", "d", "l",
        "la", "le", "les", "du", "di", "da", "do", "dos", "das", "del", "della", "von", "vom", "zu", "zum", "zur", "am", "af", "av", "el", "al", "ben", "bin", "ibn", "y", "e",
    ];

    /// <summary>Those that are no given names: what begins with one is a surname by itself.</summary>
    static readonly HashSet<string> openings = ["van", "de", "den", "der", "het", "ten", "ter", "te", "von", "la", "le", "du"];

    /// <summary>Those that stand before a name. A surname may be one of them, and then stands behind something.</summary>
    static readonly HashSet<string> titles =
        ["dhr", "mw", "mevr", "mevrouw", "mej", "meneer", "mijnheer", "heer", "dr", "drs", "ir", "ing", "mr", "mrs", "ms", "miss", "prof", "professor", "bc", "ds", "jhr", "jkvr", "jonkheer", "jonkvrouw"];

    /// <summary>Those that stand behind a name, as letters alone: M.Sc. and LL.M. are msc and llm.</summary>
    static readonly HashSet<string> degrees =
    [
        "ba", "bba", "bc", "beng", "bsc", "bn", "ma", "mba", "emba", "msc", "meng", "mpa", "mpm", "mcm", "mph", "mphil", "mmo", "llm", "llb", "phd", "dba", "ra", "re", "rc", "rb", "aa", "cpa", "cisa",
        "cissp", "cipp", "rma", "jr", "sr", "ir", "ing", "dr", "drs", "mr", "mw", "mevr", "mevrouw", "dhr",
    ];

    static readonly char[] spaces = [' ', '\t', '\n', '\r', '\u00A0', '\u202F', '(', ')', '"'];

    static readonly char[] between = [',', '.', '\'', '’', '‘', '`'];

    /// <summary>A name of more words is not read in more ways.</summary>
    const int MostReadings = 6;

    /// <summary>A name that can be read in several ways is searched for in each.</summary>
    public static IEnumerable<Form> Of(string name) => Readings(name).SelectMany(reading => Of(name, reading.Given, reading.Surname)).Distinct();

    static IEnumerable<Form> Of(string name, List<string> given, List<string> surname)
    {
        if (surname.Count == 0)
            return [];
        var whole = Joined(surname);
        // VTH-047 in the place of a name: the list of attempts knew no more of somebody.
        return given.Count == 0 && whole.Any(char.IsAsciiDigit)
            ? [OfCode(name)]
            : Forms([.. given.SelectMany(word => word.Split('-')).Select(FoldedText.Folded).Where(word => word.Length > 0)], surname)
                .Where(form => form.Letters.Length - form.InitialsBefore - form.InitialsAfter >= 2);
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
        var (all, prefix) = (Joined(Bare(surname)), Joined(surname.TakeWhile(IsPrefix)));
        foreach (var last in Halves(surname).Where(half => !half.All(IsPrefix)).Prepend(Bare(surname)).Prepend(surname).DistinctBy(Joined))
        {
            var (letters, bare) = (Joined(last), Joined(Bare(last)));
            // Medewerker 100: a number by itself names nobody, and neither does Do or Ben.
            if (letters.Any(char.IsLetter) && !last.All(IsPrefix))
                yield return new(letters, FoundKind.Surname, Prefix: letters.Length - bare.Length);
            if (given.Count == 0)
                continue;
            // All, the first, and those that were filled in as such, with a calling name behind them.
            var initial = string.Concat(given.Select(word => word[0]));
            var filledIn = string.Concat(given.TakeWhile(word => word.Length == 1));
            foreach (var first in new[] { string.Concat(given), given[0], given[^1] }.Where(first => first.Length > 1))
            {
                yield return new(first + letters, FoundKind.FullName);
                yield return new(letters + first, FoundKind.FullName);
                // Voorbeeld, Jan de; Voorbeeld (de), Jan.
                yield return new(all + first + prefix, FoundKind.FullName);
                yield return new(all + prefix + first, FoundKind.FullName);
            }
            foreach (var initials in new[] { initial, initial[..1], filledIn }.Where(initials => initials.Length > 0))
            {
                yield return new(initials + letters, FoundKind.FullName, InitialsBefore: initials.Length);
                yield return new(letters + initials, FoundKind.FullName, InitialsAfter: initials.Length);
            }
        }
    }

    /// <summary>Given names and surname, in words: Jan | de Voorbeeld; also where the surname stands first, with a comma. Where it does not show which words are which, in each way.</summary>
    static List<(List<string> Given, List<string> Surname)> Readings(string name)
    {
        var all = name.Split(',').Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        var parts = all.Where((part, i) => i == 0 || !IsDegrees(part)).ToList();
        return parts.Count switch
        {
            0 => [([], Words(name))],
            // M.A. behind a surname alone may be initials.
            1 when all.Count > 1 && Words(parts[0]).Count(word => !IsPrefix(word)) == 1 => [([], Words(parts[0])), .. SurnameFirst(Words(parts[0]), Words(string.Join(' ', all.Skip(1)), isGiven: true), name)],
            1 => InOrder(Words(parts[0]), name),
            _ => SurnameFirst(Words(parts[0]), Words(string.Join(' ', parts.Skip(1)), isGiven: true), name),
        };
    }

    static List<(List<string> Given, List<string> Surname)> SurnameFirst(List<string> last, List<string> rest, string name)
    {
        if (last.Count == 0 || rest.Count == 0)
            return [([], [.. last, .. rest])];
        // Voorbeeld, J. de (Jan): what stands behind the initials belongs to the surname; Jan may look like one of these himself, and then stands between brackets.
        var calling = BetweenBrackets(name);
        var behind = rest.Index().Where(word => word.Index > 0 && IsPrefix(word.Item) && (!calling.Contains(word.Item) || word.Index == rest.Count - 1)).Select(word => word.Index).ToHashSet();
        List<(List<string> Given, List<string> Surname)> readings = [([.. rest.Where((_, i) => !behind.Contains(i))], [.. rest.Where((_, i) => behind.Contains(i)), .. last])];
        if (behind.Count > 0)
            readings.Add((rest, last));
        // Voorbeeld (de), Jan.
        if (last.Skip(1).Any(IsPrefix) && last.SkipWhile(word => !IsPrefix(word)).All(IsPrefix))
            readings.Add((rest, [.. last.Where(IsPrefix), .. last.Where(word => !IsPrefix(word))]));
        return readings;
    }

    static List<(List<string> Given, List<string> Surname)> InOrder(List<string> words, string name)
    {
        if (words.Count < 2 || openings.Contains(FoldedText.Folded(words[0])))
            return [([], words)];
        // The surname begins at the first prefix after a given name, and is one word where there is none.
        var begin = words.FindIndex(1, word => IsPrefix(word.Split('-')[^1]));
        begin = begin > 0 && begin < words.Count - 1 ? begin : words.Count - 1;
        // Two surnames without a hyphen: what stands before the last may be a given name or a surname, but for what somebody is called, between brackets.
        var calling = BetweenBrackets(name);
        List<(List<string> Given, List<string> Surname)> readings =
        [
            (words[..begin], words[begin..]),
            .. Enumerable.Range(1, begin - 1).Where(at => words[at].Length > 1 && !calling.Contains(words[at])).Take(MostReadings).Select(at => (words[..at], words[at..])),
        ];
        // Voorbeeld J. de: initials behind a surname, without a comma.
        if (words[0].Length > 1 && words[1].Length == 1 && words.Skip(1).All(word => word.Length == 1 || IsPrefix(word)))
            readings.Add(([.. words.Skip(1).Where(word => !IsPrefix(word))], [.. words.Skip(1).Where(IsPrefix), words[0]]));
        return readings;
    }

    static List<string> BetweenBrackets(string name) => name.Split('(').Skip(1).SelectMany(part => Words(part.Split(')')[0])).ToList();

    /// <summary>The words of a name without titles; a hyphen with blanks around it joins like one without.</summary>
    /// <param name="isGiven">Whether initials alone may be left of it: mw. J.</param>
    static List<string> Words(string name, bool isGiven = false)
    {
        var written = name.Replace('‐', '-').Replace('‑', '-').Replace('–', '-').Replace(" -", "-", StringComparison.Ordinal).Replace("- ", "-", StringComparison.Ordinal)
            .Split(spaces, StringSplitOptions.RemoveEmptyEntries).Where(word => FoldedText.Folded(word).Length > 0).ToList();
        while (written.Count > 1 && IsDegree(written[^1]) && (written.Count > 2 || IsCertain(written[^1])))
            written.RemoveAt(written.Count - 1);
        var words = written.SelectMany(word => word.Split(between, StringSplitOptions.RemoveEmptyEntries)).Where(word => FoldedText.Folded(word).Length > 0).ToList();
        var first = 0;
        while (TitleAt(words, first) is > 0 and var length && words.Skip(first + length).Any(word => isGiven || (word.Length > 1 && !IsPrefix(word))))
            first += length;
        return words[first..];

        static bool IsCertain(string word) => word.Length > 2 && !word.Contains('.', StringComparison.Ordinal);
    }

    /// <summary>MA is a degree, and Ma may be a surname.</summary>
    static bool IsDegree(string word) => FoldedText.Folded(word) is { Length: var length } folded && degrees.Contains(folded) && (length > 2 || titles.Contains(folded) || folded is "jr" or "sr" || !word.Any(char.IsLower));

    /// <summary>How many words of a title begin at a place: "de heer" is one.</summary>
    static int TitleAt(List<string> words, int at) => at >= words.Count ? 0 : titles.Contains(FoldedText.Folded(words[at])) ? 1
        : at + 1 < words.Count && FoldedText.Folded(words[at]) is "de" && FoldedText.Folded(words[at + 1]) is "heer" ? 2 : 0;

    static bool IsDegrees(string part) => part.Split(spaces, StringSplitOptions.RemoveEmptyEntries).All(word => IsDegree(word) || titles.Contains(FoldedText.Folded(word)));

    /// <summary>The surnames of which a double name is made, each with its prefix: de Vries and Bakker; van Dam; each with its bare form.</summary>
    static IEnumerable<List<string>> Halves(List<string> surname)
    {
        var (halves, half) = (new List<List<string>>(), new List<string>());
        foreach (var word in surname.SelectMany(word => word.Split('-', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (half.Count > 0 && !IsPrefix(half[^1]))
            {
                halves.Add(half);
                half = [];
            }
            half.Add(word);
        }
        halves.Add(half);
        return halves.Count == 1 ? [] : halves.SelectMany(each => new[] { each, Bare(each) });
    }

    static List<string> Bare(List<string> surname) => surname.SkipWhile(IsPrefix).ToList() is { Count: > 0 } bare ? bare : [surname[^1]];

    static string Joined(IEnumerable<string> words) => string.Concat(words.Select(FoldedText.Folded));

    /// <summary>A single capital is an initial: V. is no van.</summary>
    static bool IsPrefix(string word) => !(word.Length == 1 && char.IsUpper(word[0])) && prefixes.Contains(FoldedText.Folded(word));
}
