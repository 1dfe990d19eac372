namespace Telbaar.Releases;

/// <summary>
/// Reads a page of HTML for a search: its text as one, with nothing between words of a sentence and something between all else; attributes, comments, styles, scripts, pictures in SVG,
/// and files that stand in an address. It is lenient, as browsers are: whatever is not closed or not right is read as something.
/// </summary>
sealed class HtmlReader
{
    /// <summary>What a word can go on across.</summary>
    static readonly HashSet<string> inline =
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "ruby", "s", "samp", "small", "span", "strike", "strong",
        "sub", "sup", "time", "tspan", "tt", "u", "var", "wbr",
    ];

    /// <summary>In which nothing but their own end is a tag.</summary>
    static readonly HashSet<string> raw = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"];

    readonly string page;
    readonly Searching searching;
    readonly Passage text = new(), attributes = new();
    int at, line = 1, counted, pictures;

    HtmlReader(string page, Searching searching) => (this.page, this.searching) = (page, searching);

    public static void Read(string page, Searching searching) => new HtmlReader(page, searching).Read();

    void Read()
    {
        while (at < page.Length)
        {
            var open = page.IndexOf('<', at);
            open = open < 0 ? page.Length : open;
            AddText(page[at..open], new(PlaceKind.Line, Number: LineAt(at)));
            at = open;
            if (at == page.Length)
                break;
            if (page.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
                ReadComment(4, "-->");
            else if (at + 1 < page.Length && page[at + 1] is '!' or '?')
                ReadComment(2, ">");
            else if (at + 1 < page.Length && (char.IsAsciiLetter(page[at + 1]) || page[at + 1] == '/'))
                ReadTag();
            else
            {
                text.Add("<", new(PlaceKind.Line, Number: LineAt(at)));
                at++;
            }
        }
        searching.Search(text);
        searching.Search(attributes);
    }

    /// <summary>A comment, a declaration, or what a browser takes for one. CDATA of a picture is seen as text.</summary>
    void ReadComment(int opening, string closing)
    {
        var isData = page.AsSpan(at).StartsWith("<![CDATA[", StringComparison.Ordinal);
        var end = page.IndexOf(isData ? "]]>" : closing, at + opening, StringComparison.Ordinal);
        end = end < 0 ? page.Length : end;
        var place = new Place(isData ? PlaceKind.Line : PlaceKind.Comment, Number: LineAt(at));
        var inside = page[Math.Min(at + (isData ? 9 : opening), end)..end];
        if (isData)
            text.Add(inside, place);
        else
        {
            foreach (var (i, said) in inside.Split('\n').Index())
                searching.Search(Entities.Decoded(said), place with { Number = place.Number + i });
            // A name that goes on over the end of a line.
            searching.Search(Entities.Decoded(inside), place);
        }
        at = Math.Min(page.Length, end + (isData ? 3 : closing.Length));
    }

    void ReadTag()
    {
        var isEnd = page[at + 1] == '/';
        var begin = at + (isEnd ? 2 : 1);
        at = begin;
        while (at < page.Length && !char.IsWhiteSpace(page[at]) && page[at] is not ('>' or '/'))
            at++;
        var element = page[begin..at].ToLowerInvariant();
        if (!inline.Contains(element))
            text.Separate(element is "td" or "th" ? '\t' : '\n');
        while (at < page.Length && page[at] != '>')
            ReadAttribute(element);
        at = Math.Min(page.Length, at + 1);
        pictures = Math.Max(0, pictures + (element is "svg" ? isEnd ? -1 : 1 : 0));
        if (!isEnd && raw.Contains(element))
            ReadRaw(element);
    }

    void ReadAttribute(string element)
    {
        while (at < page.Length && (char.IsWhiteSpace(page[at]) || page[at] == '/'))
            at++;
        var (begin, line) = (at, LineAt(at));
        while (at < page.Length && !char.IsWhiteSpace(page[at]) && page[at] is not ('>' or '=' or '/'))
            at++;
        var name = page[begin..at];
        while (at < page.Length && char.IsWhiteSpace(page[at]))
            at++;
        if (at < page.Length && page[at] == '=')
        {
            at++;
            AddAttribute(element, name, Value(), line);
        }
        else if (name.Length > 0)
            AddAttribute(element, name, name, line);
    }

    string Value()
    {
        while (at < page.Length && char.IsWhiteSpace(page[at]))
            at++;
        if (at == page.Length)
            return "";
        var begin = at;
        if (page[at] is '"' or '\'' && page.IndexOf(page[at], at + 1) is > 0 and var end)
        {
            at = end + 1;
            return page[(begin + 1)..end];
        }
        while (at < page.Length && !char.IsWhiteSpace(page[at]) && page[at] != '>')
            at++;
        return page[begin..at];
    }

    void AddAttribute(string element, string name, string value, int line)
    {
        if (MarkupPlaces.IsDrawn(name, value))
            return;
        var place = new MarkupPlaces().Attribute(element, name.ToLowerInvariant(), line);
        // A page in an attribute is a page.
        if (name.Equals("srcdoc", StringComparison.OrdinalIgnoreCase))
            Read(Entities.Decoded(value), searching);
        attributes.Add(DataAddresses.Taken(Entities.Decoded(value), place, searching), place);
        attributes.Separate(Passage.Apart);
    }

    void ReadRaw(string element)
    {
        // A picture's title is no title of the page, and may hold tags.
        var end = at;
        do
            end = page.IndexOf($"</{element}", end, StringComparison.OrdinalIgnoreCase) is >= 0 and var found ? found : page.Length;
        while (end < page.Length && end + element.Length + 2 < page.Length && char.IsAsciiLetterOrDigit(page[end + element.Length + 2]) && ++end > 0);
        var line = LineAt(at);
        var inside = page[at..end];
        at = end;
        if (element is "title" or "textarea")
        {
            var place = element is "textarea" ? new(PlaceKind.Line, Number: line) : pictures > 0 ? new(PlaceKind.AlternativeText, Name: "title", Number: line) : new Place(PlaceKind.DocumentProperties, Name: "title");
            AddText(inside, place);
            return;
        }
        var kind = element is "style" ? PlaceKind.Style : PlaceKind.Script;
        var code = new Passage();
        foreach (var (i, part) in inside.Split('\n').Index())
        {
            var place = new Place(kind, Number: line + i);
            code.Add(DataAddresses.Taken(part, place, searching), place);
            code.Separate('\n');
        }
        searching.Search(code);
    }

    void AddText(string piece, Place place)
    {
        if (!piece.Contains('\n', StringComparison.Ordinal))
        {
            text.Add(Entities.Decoded(piece), place);
            return;
        }
        foreach (var (i, part) in piece.Split('\n').Index())
        {
            if (i > 0)
                text.Separate('\n');
            text.Add(Entities.Decoded(part), place.Kind is PlaceKind.DocumentProperties ? place : place with { Number = place.Number + i });
        }
    }

    /// <summary>The line of a place further on than the last that was asked for.</summary>
    int LineAt(int index)
    {
        if (index > counted)
        {
            line += page.AsSpan(counted, index - counted).Count('\n');
            counted = index;
        }
        return line;
    }
}
