using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Telbaar.Norms;

namespace Telbaar.Serving;

/// <summary>
/// The colours and letter of a municipality, laid over ours. A theme file holds nothing but our custom properties, in :root, and in :root within @media (prefers-color-scheme: dark);
/// so no theme can break a page, reach elsewhere, or be half light in the dark.
/// </summary>
sealed partial class Theme
{
    const int LongestFile = 64 * 1024;

    Theme(string css)
    {
        Css = css;
        Path = $"{Address}?v={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(css)))[..12]}";
    }

    public const string Address = "/assets/theme.css";

    public string Css { get; }

    /// <summary>With a digest, so that a browser may keep it and still sees a new one.</summary>
    public string Path { get; }

    /// <summary>The custom properties that there are: those of our own style.</summary>
    public static IReadOnlySet<string> Names { get; } = NamesInOurs();

    public static Theme? Read(string path, List<Words> faults)
    {
        var before = faults.Count;
        var text = new FileInfo(path).Length > LongestFile ? "" : File.ReadAllText(path);
        var bare = Comment().Replace(text, comment => new string('\n', comment.Value.Count(letter => letter == '\n')));
        var (light, dark) = (new StringBuilder(), new StringBuilder());
        var at = 0;
        foreach (Match block in Block().Matches(bare))
        {
            if (!string.IsNullOrWhiteSpace(bare[at..block.Index]))
                break;
            at = block.Index + block.Length;
            var target = block.Groups["dark"].Success ? dark : light;
            foreach (Match declaration in Declaration().Matches(block.Groups["body"].Value))
            {
                var (name, value) = (declaration.Groups["name"].Value, declaration.Groups["value"].Value.Trim());
                var line = LineOf(bare, block.Groups["body"].Index + declaration.Index);
                if (!Names.Contains(name))
                    faults.Add(new($"{path}:{line}: {name}: deze eigenschap is er niet. Er zijn: {string.Join(", ", Names)}.", $"{path}:{line}: {name}: there is no such property. There are: {string.Join(", ", Names)}."));
                else if (!Value().IsMatch(value))
                    faults.Add(new($"{path}:{line}: {name}: alleen een kleur of namen van lettertypen.", $"{path}:{line}: {name}: a colour or names of fonts only."));
                else
                    target.Append(name).Append(':').Append(value).Append(';');
            }
            if (!string.IsNullOrWhiteSpace(Declaration().Replace(block.Groups["body"].Value, "")))
                at = block.Index;
        }
        if (!string.IsNullOrWhiteSpace(bare[at..]) || at == 0)
            faults.Add(new($"{path}:{LineOf(bare, at)}: een thema heeft alleen :root {{ --telbaar-…: …; }}, eventueel binnen @media (prefers-color-scheme: dark).", $"{path}:{LineOf(bare, at)}: a theme has nothing but :root {{ --telbaar-…: …; }}, within @media (prefers-color-scheme: dark) if need be."));
        return faults.Count > before ? null : new($"@media not (prefers-color-scheme:dark){{:root{{{light}}}}}@media (prefers-color-scheme:dark){{:root{{{dark}}}}}");
    }

    static int LineOf(string text, int at) => 1 + text.AsSpan(0, at).Count('\n');

    static SortedSet<string> NamesInOurs()
    {
        using var reader = new StreamReader(Server.Assets.GetFileInfo("telbaar.css").CreateReadStream());
        return new(Property().Matches(reader.ReadToEnd()).Select(found => found.Value), StringComparer.Ordinal);
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<dark>@media\s*\(\s*prefers-color-scheme\s*:\s*dark\s*\)\s*\{\s*):root\s*\{(?<body>[^{}]*)\}\s*\}|:root\s*\{(?<body>[^{}]*)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex(@"(?<name>--[A-Za-z0-9-]+)\s*:(?<value>[^;{}]*)(;|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();

    /// <summary>Colours by number, by name or as a function, and names of fonts; no address and no variable.</summary>
    [GeneratedRegex(@"^(#[0-9A-Fa-f]{3,8}|(rgb|rgba|hsl|hsla|oklch|oklab|lab|lch)\([0-9A-Za-z.,%/ +-]*\)|[A-Za-z0-9 ,'""-]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Value();

    [GeneratedRegex(@"--telbaar-[a-z-]+(?=\s*:)")]
    private static partial Regex Property();
}
