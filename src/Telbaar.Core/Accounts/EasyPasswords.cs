using System.IO.Compression;
using System.Reflection;

namespace Telbaar.Accounts;

/// <summary>
/// Passwords that are guessed first: one of the list of those that people chose most, or one of which little is left beside words that lie at hand and runs of a keyboard. Looks at nothing
/// outside the program.
/// </summary>
static class EasyPasswords
{
    /// <summary>How many characters must be left beside words at hand and runs.</summary>
    const int LeastLeft = Passwords.Shortest / 2;

    /// <summary>A shorter word says nothing: it stands in any sentence.</summary>
    const int ShortestWord = 4;

    /// <summary>The words of where Telbaar is used. docs/administrator.md names them.</summary>
    static readonly string[] words =
    [
        "telbaar", "gemeente", "municipality", "bereikbaarheid", "bereikbaar", "telefonisch", "telefoon", "telephone", "onderzoeker", "onderzoek", "enquêteur", "enqueteur", "coördinator", "coordinator",
        "leidinggevende", "stuurgroep", "beheerder", "administrator", "admin", "wachtwoord", "password", "welkom", "welcome", "geheim", "secret",
        "januari", "februari", "maart", "april", "juni", "juli", "augustus", "september", "oktober", "november", "december",
        "lente", "voorjaar", "zomer", "herfst", "najaar", "winter", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
    ];

    static readonly string[] runs = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

    static readonly Lazy<HashSet<string>> common = new(Read);

    /// <summary>How many of the list are long enough for us.</summary>
    public static int Listed => common.Value.Count;

    /// <param name="own">What somebody would think of who knows whose password it is: the names of person and organisation.</param>
    public static bool Holds(string password, IEnumerable<string> own)
    {
        var lower = password.ToLowerInvariant();
        if (common.Value.Contains(lower))
            return true;
        foreach (var word in words.Concat(own.SelectMany(WordsOf)).OrderByDescending(word => word.Length))
            lower = lower.Replace(word, "", StringComparison.Ordinal);
        return Surprises(lower) < LeastLeft;
    }

    static IEnumerable<string> WordsOf(string name)
    {
        var lower = name.ToLowerInvariant();
        return lower.Split([' ', '-', '.', '_', '@', '\''], StringSplitOptions.RemoveEmptyEntries).Append(lower).Where(word => word.Length >= ShortestWord);
    }

    /// <summary>How many characters do not follow from the one before, and differ.</summary>
    static int Surprises(string text)
    {
        var steps = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i == 0 || !Follows(text[i - 1], text[i]))
                steps++;
        }
        // A few over and over surprise nobody either.
        return Math.Min(steps, text.Distinct().Count());
    }

    static bool Follows(char before, char after) =>
        before == after || runs.Any(run => run.Contains($"{before}{after}", StringComparison.Ordinal) || run.Contains($"{after}{before}", StringComparison.Ordinal));

    static HashSet<string> Read()
    {
        using var zipped = Assembly.GetExecutingAssembly().GetManifestResourceStream("common-passwords.gz")!;
        using var lines = new StreamReader(new GZipStream(zipped, CompressionMode.Decompress));
        var found = new HashSet<string>(StringComparer.Ordinal);
        while (lines.ReadLine() is { } line)
        {
            if (line.Length >= Passwords.Shortest)
                found.Add(line.ToLowerInvariant());
        }
        return found;
    }
}
