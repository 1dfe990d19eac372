using System.Globalization;
using System.Xml.Linq;
using AngleSharp.Dom;
using static Telbaar.Reports.WordXml;

namespace Telbaar.Reports;

/// <summary>
/// Tells a page of HTML in Word, element by element. What has no form of its own here gives its text as paragraphs, so that a new part of the page is never
/// left out. Left out is what only a screen needs: the skip link, what is hidden, and the drawings for a phone.
/// </summary>
sealed class WordBody
{
    /// <summary>How far the parts of a sum stand to the right, in twentieths of a point.</summary>
    public const int PartIndent = 170;

    const int DeepestHeading = 4;
    const int DeepestInContents = 3;
    const int DeepestList = 3;
    const int ListIndent = 340;

    /// <summary>Before what follows a table, a list or facts, in twentieths of a point.</summary>
    const int AfterTable = 200;
    const int AfterList = 100;
    const int AfterFacts = 140;

    static readonly HashSet<string> blocks =
    [
        "address", "article", "aside", "blockquote", "body", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "svg", "table", "ul",
    ];

    readonly WordTexts texts;
    readonly IReadOnlyDictionary<IElement, WordPicture> pictures;
    readonly Func<WordPicture, (string Png, string Svg)> embed;
    readonly Func<Uri, string> outside;
    readonly Dictionary<string, string> targets;
    readonly List<XElement> body = [];
    readonly List<(int Level, string Text, string Bookmark)> headings = [];
    readonly List<string> arrived = [];
    readonly HashSet<string> placed = [];

    /// <summary>Parts of a figure that stand in the document already.</summary>
    readonly HashSet<IElement> told = [];
    readonly List<int> numbered = [];
    int? contents;
    bool titled;
    int gap;
    bool afterTable;
    int bookmarks;
    int drawings;
    int tables;
    int figures;
    int level;

    /// <param name="pictures">The drawings of the page, by their element.</param>
    /// <param name="embed">Puts a picture into the document and gives the ids of its two parts.</param>
    /// <param name="outside">Notes an address outside the document and gives its id.</param>
    public WordBody(IDocument page, WordTexts texts, IReadOnlyDictionary<IElement, WordPicture> pictures, Func<WordPicture, (string Png, string Svg)> embed, Func<Uri, string> outside)
    {
        (this.texts, this.pictures, this.embed, this.outside) = (texts, pictures, embed, outside);
        var wanted = page.QuerySelectorAll("a[href^='#']").Where(anchor => !IsLeftOut(anchor) && anchor.Closest("nav") is null)
            .Select(anchor => anchor.GetAttribute("href")![1..]).Where(id => page.GetElementById(id) is not null).Distinct();
        targets = wanted.Select((id, i) => (id, Name: $"_Target{i + 1}")).ToDictionary(target => target.id, target => target.Name);
        Flow(page.Body!.ChildNodes, new("Normal"));
        UnlinkLost();
        if (contents is { } at && headings.Count > 0)
            body.Insert(at, Contents());
    }

    /// <summary>All but the section.</summary>
    public IReadOnlyList<XElement> Blocks => body;

    /// <summary>For each list with numbers, where it begins; the first is instance 3 of the numbering.</summary>
    public IReadOnlyList<int> Numbered => numbered;

    public static bool IsBlock(IElement element) => blocks.Contains(element.LocalName);

    public static bool IsLeftOut(IElement element) =>
        element.LocalName is "script" or "style" or "template" or "noscript" or "button" || element.HasAttribute("hidden")
        || element.ClassList.Contains("skip") || element.ClassList.Contains("on-phone");

    /// <summary>What a block stands in.</summary>
    sealed record Place(string Style)
    {
        /// <summary>What each of its runs looks like.</summary>
        public WordFormat Format { get; init; }

        /// <summary>How deep in lists, from 0.</summary>
        public int Depth { get; init; } = -1;

        /// <summary>The item that its first paragraph begins.</summary>
        public ListItem? Item { get; init; }

        /// <summary>Where the paragraphs go, within a cell.</summary>
        public List<XElement>? Cell { get; init; }

        public int Indent { get; init; }

        /// <summary>Whether it stands on the page of what follows.</summary>
        public bool Announces { get; init; }
    }

    sealed class ListItem
    {
        public required string Style { get; init; }

        public required int Numbering { get; init; }

        public bool Begun { get; set; }
    }

    void Flow(IEnumerable<INode> nodes, Place place)
    {
        var line = new List<INode>();
        foreach (var node in nodes)
        {
            if (node is not IElement element)
                line.Add(node);
            else if (IsLeftOut(element) || told.Contains(element))
                continue;
            else if (IsBlock(element) || element.QuerySelector("p, ul, ol, dl, table, figure, div, details, h2, h3, h4, svg") is not null)
            {
                Line(line, place);
                Block(element, place);
            }
            else
                line.Add(element);
        }
        Line(line, place);
    }

    void Line(List<INode> nodes, Place place)
    {
        var line = new WordLine(LinkOf);
        line.Add(nodes, place.Format);
        nodes.Clear();
        if (!line.IsEmpty)
            Paragraph(line.Runs, place);
    }

    void Block(IElement element, Place place)
    {
        Arrive(element);
        switch (element.LocalName)
        {
            case "nav" when element.ClassList.Contains("contents"):
                Nav(element);
                break;
            case "h1" when !titled && place.Cell is null:
                titled = true;
                Flow(element.ChildNodes, place with { Style = "Title" });
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" when place.Cell is null:
                Heading(element);
                break;
            case "p":
                Flow(element.ChildNodes, (StyleOf(element) is { } style && place.Item is null && place.Cell is null ? place with { Style = style } : place) with { Announces = Announces(element) });
                break;
            case "ul" or "ol":
                List(element, place);
                break;
            case "dl":
                Facts(element, place);
                break;
            case "table" when place.Cell is null:
                Table(element);
                break;
            case "figure" when place.Cell is null && Drawn(element) is { } drawn:
                Figure(element, drawn);
                break;
            case "svg":
                if (pictures.TryGetValue(element, out var picture))
                    Paragraph([W("r", Drawing(picture))], place.Cell is null ? place with { Style = "Picture" } : place);
                break;
            case "details":
                Details(element, place);
                break;
            case "summary" when place.Cell is null:
                Flow(element.ChildNodes, place with { Style = "Summary" });
                break;
            case "blockquote":
                Flow(element.ChildNodes, place with { Style = "Quote" });
                break;
            case "footer" when element.ParentElement?.LocalName == "body":
                Flow(element.ChildNodes, place with { Style = "Colophon" });
                break;
            default:
                Flow(element.ChildNodes, place);
                break;
        }
    }

    static bool Announces(IElement paragraph) =>
        paragraph.NextElementSibling is { } next && (next.LocalName is "ul" or "ol" or "dl" or "table" or "figure" || next.ClassList.Contains("frame"));

    static string? StyleOf(IElement paragraph) => paragraph.ClassList switch
    {
        var classes when classes.Contains("study") => "Subtitle",
        var classes when classes.Contains("lead") => "Lead",
        var classes when classes.Contains("figure") => "Mark",
        var classes when classes.Contains("note") || classes.Contains("meaning") || classes.Contains("identifiers") => "Note",
        _ => null,
    };

    /// <summary>A heading is never more than one level below the one before it, whatever the page has.</summary>
    void Heading(IElement element)
    {
        level = Math.Clamp(element.LocalName[1] - '0' - 1, 1, Math.Min(level + 1, DeepestHeading));
        var line = new WordLine(LinkOf);
        line.Add(element.ChildNodes, default);
        if (line.IsEmpty)
            return;
        var bookmark = $"_Toc{headings.Count + 1:D6}";
        var text = string.Concat(line.Runs.Select(run => WordsOf(run))).Replace('\n', ' ');
        headings.Add((level, text, bookmark));
        arrived.Add(bookmark);
        Paragraph(line.Runs, new($"Heading{level.ToString(CultureInfo.InvariantCulture)}"));
    }

    void List(IElement list, Place place)
    {
        var (depth, style) = (Math.Min(place.Depth + 1, DeepestList), list.LocalName == "ol" ? "ListNumber" : "ListBullet");
        var numbering = 1;
        if (list.LocalName == "ol")
        {
            numbered.Add(int.TryParse(list.GetAttribute("start"), CultureInfo.InvariantCulture, out var start) ? Math.Max(0, start) : 1);
            numbering = numbered.Count + 2;
        }
        foreach (var item in list.Children.Where(item => item.LocalName == "li" && !IsLeftOut(item)))
        {
            Arrive(item);
            Flow(item.ChildNodes, place with { Style = "ListContinue", Depth = depth, Item = new() { Style = style, Numbering = numbering } });
        }
        if (depth == 0 && place.Cell is null)
            gap = AfterList;
    }

    /// <summary>Terms and what they are, on one line each: a table would need a head that says nothing.</summary>
    void Facts(IElement list, Place place)
    {
        var terms = list.QuerySelectorAll("dt").Where(term => term.Closest("dl") == list).ToList();
        foreach (var (i, term) in terms.Index())
        {
            var line = new WordLine(LinkOf);
            line.Add(term.ChildNodes, place.Format with { Style = "Muted" });
            for (var said = term.NextElementSibling; said is { LocalName: "dd" }; said = said.NextElementSibling)
            {
                line.Tab();
                line.Add(said.ChildNodes, place.Format);
            }
            Paragraph(line.Runs, place with { Style = place.Cell is null ? "Fact" : place.Style, Item = null, Indent = 0, Announces = i < terms.Count - 1 });
        }
        if (place.Cell is null)
            gap = AfterFacts;
    }

    void Table(IElement table)
    {
        var grid = new WordTable(table);
        var caption = table.Children.FirstOrDefault(child => child.LocalName == "caption");
        if (grid.IsEmpty)
        {
            if (caption is not null)
                Flow([caption], new("Normal"));
            return;
        }
        if (caption is not null)
        {
            Arrive(caption);
            tables++;
            Caption(texts.Table, tables, caption);
        }
        else if (afterTable)
            // Two tables without anything between would become one.
            Paragraph([], new("Normal"));
        body.Add(grid.Write(caption?.TextContent.Trim(), Cell));
        (gap, afterTable) = (AfterTable, true);
    }

    List<XElement> Cell(IElement cell)
    {
        var (row, group) = (cell.ParentElement!, cell.ParentElement!.ParentElement!);
        var (head, figure) = (group.LocalName == "thead", cell.ClassList.Contains("n"));
        var first = cell.PreviousElementSibling is null;
        // Of a row that differs, its name and the verdict.
        var strong = group.LocalName == "tfoot" || row.ClassList.Contains("sum") || (row.ClassList.Contains("differs") && (first || row.Children.Index(cell) == 3));
        var paragraphs = new List<XElement>();
        Flow(cell.ChildNodes, new(head ? figure ? "TableHeadingNumber" : "TableHeading" : figure ? "TableNumber" : "TableText")
        {
            Cell = paragraphs,
            Format = new(Bold: strong),
            Indent = first && row.ClassList.Contains("part") ? PartIndent : 0,
        });
        return paragraphs;
    }

    IElement? Drawn(IElement figure) => figure.QuerySelectorAll("svg").FirstOrDefault(pictures.ContainsKey);

    void Figure(IElement figure, IElement drawn)
    {
        if (figure.QuerySelector("figcaption") is { } caption)
        {
            figures++;
            Caption(texts.Figure, figures, caption);
            told.Add(caption);
        }
        Paragraph([W("r", Drawing(pictures[drawn]))], new("Picture"));
        told.Add(drawn);
        // What else there is in it.
        Flow(figure.ChildNodes, new("Note"));
    }

    XElement Drawing(WordPicture picture)
    {
        var (png, svg) = embed(picture);
        return picture.Drawing(++drawings, png, svg);
    }

    void Caption(string label, int number, IElement caption)
    {
        var line = new WordLine(LinkOf);
        line.Add(caption.ChildNodes, default);
        Paragraph([Run(null, $"{label} "), .. Field($"SEQ {label} \\* ARABIC", number.ToString(CultureInfo.InvariantCulture)), Run(null, ". "), .. line.Runs], new("Caption"));
    }

    /// <summary>Open, as on paper. Where its summary only announces a table, the table's caption says the same.</summary>
    void Details(IElement details, Place place)
    {
        var parts = details.Children.Where(child => child.LocalName != "summary").ToList();
        var announced = parts is [var only] && (only.LocalName == "table" ? only : only.QuerySelector(":scope > table"))?.QuerySelector("caption") is not null;
        Flow(announced ? parts : details.ChildNodes, place);
    }

    void Nav(IElement nav)
    {
        var line = new WordLine(LinkOf);
        line.Add(nav.QuerySelector("h1, h2, h3, h4, h5, h6")?.ChildNodes ?? Enumerable.Empty<INode>(), default);
        body.Add(W("p", W("pPr", Val("pStyle", "TOCHeading")), line.Runs));
        contents = body.Count;
    }

    /// <summary>
    /// The contents, as Word would make them of the headings. Without page numbers: nobody knows them before Word has laid out the pages, and a field that asks
    /// to be computed at opening asks each reader for leave.
    /// </summary>
    XElement Contents()
    {
        var listed = headings.Where(listed => listed.Level <= DeepestInContents).ToList();
        return W("sdt",
            W("sdtPr", W("docPartObj", Val("docPartGallery", "Table of Contents"), W("docPartUnique"))),
            W("sdtContent", listed.Select((entry, i) => W("p",
                W("pPr", Val("pStyle", $"TOC{entry.Level.ToString(CultureInfo.InvariantCulture)}")),
                i == 0 ? new[] { FieldMark("begin"), W("r", W("instrText", new XAttribute(XNamespace.Xml + "space", "preserve"), " TOC \\o \"1-3\" \\n \\h \\z ")), FieldMark("separate") } : null,
                W("hyperlink", At("anchor", entry.Bookmark), At("history", 1), Run(null, entry.Text)),
                i == listed.Count - 1 ? FieldMark("end") : null))));
    }

    XElement? LinkOf(IElement anchor)
    {
        var address = anchor.GetAttribute("href") ?? "";
        if (address.StartsWith('#'))
            return targets.TryGetValue(address[1..], out var target) ? W("hyperlink", At("anchor", target), At("history", 1)) : null;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto"
            ? W("hyperlink", new XAttribute(Relationship + "id", outside(uri)), At("history", 1)) : null;
    }

    /// <summary>What links lead to this element lead to the next paragraph.</summary>
    void Arrive(IElement element)
    {
        if (element.Id is { } id && targets.TryGetValue(id, out var target))
            arrived.Add(target);
    }

    /// <summary>What leads to something that no paragraph came after is text.</summary>
    void UnlinkLost()
    {
        foreach (var link in body.SelectMany(block => block.Descendants(Main + "hyperlink")).Where(link => (string?)link.Attribute(Main + "anchor") is { } anchor && !placed.Contains(anchor)).ToList())
        {
            link.Descendants(Main + "rStyle").Where(style => (string?)style.Attribute(Main + "val") == "Hyperlink").Remove();
            link.ReplaceWith(link.Nodes());
        }
    }

    void Paragraph(IReadOnlyList<XElement> runs, Place place)
    {
        var properties = W("pPr", Val("pStyle", place.Style));
        if (place.Item is { Begun: false } item)
        {
            item.Begun = true;
            properties = W("pPr", Val("pStyle", item.Style), W("numPr", Val("ilvl", place.Depth), Val("numId", item.Numbering)));
        }
        if (place.Announces)
            properties.Element(Main + "pStyle")!.AddAfterSelf(W("keepNext"));
        if (place.Cell is null)
        {
            // Those have room of their own.
            if (gap > 0 && place.Style is not "Caption" and not "Colophon" and not "Summary" && !place.Style.StartsWith("Heading", StringComparison.Ordinal))
                properties.Add(W("spacing", At("before", gap)));
            (gap, afterTable) = (0, false);
        }
        if (place.Item is not null && place.Depth > 0 && properties.Element(Main + "numPr") is null)
            properties.Add(W("ind", At("left", ListIndent * (place.Depth + 1))));
        else if (place.Indent > 0)
            properties.Add(W("ind", At("left", place.Indent)));
        var paragraph = W("p", properties,
            arrived.Select((name, i) => W("bookmarkStart", At("id", bookmarks + i), At("name", name))),
            runs,
            arrived.Select((_, i) => W("bookmarkEnd", At("id", bookmarks + i))));
        bookmarks += arrived.Count;
        placed.UnionWith(arrived);
        arrived.Clear();
        if (place.Cell is { } cell)
            cell.Add(paragraph);
        else
            body.Add(paragraph);
    }
}
