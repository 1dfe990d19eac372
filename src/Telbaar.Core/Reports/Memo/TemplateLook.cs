using System.Globalization;
using System.Xml.Linq;
using static Telbaar.Reports.WordXml;

namespace Telbaar.Reports;

/// <summary>How a memo looks in a template: in the styles that the template has, and where it lacks one, near to it.</summary>
sealed class TemplateLook
{
    /// <summary>The width of the text, where a template does not say it, in twentieths of a point.</summary>
    const int UsualWidth = 9_000;

    const int AfterTable = 200;
    const int AfterList = 100;
    const int BeforeSignature = 240;

    /// <summary>Where a pen has room.</summary>
    const int Signature = 900;

    /// <summary>Around the text of a cell as Word has it, and a little more.</summary>
    const int CellPadding = 216 + 60;

    /// <summary>Letters of a house style may be this much wider than those by which text is measured.</summary>
    const double Widest = 1.15;

    /// <summary>The size of letter where a template does not say it, in half points; and the smallest to which a wide table goes down.</summary>
    const int UsualLetter = 20, SmallestLetter = 14;

    /// <summary>No style rests on more others.</summary>
    const int DeepestStyle = 20;

    /// <summary>The styles in which a table is set, the first that a template has.</summary>
    static readonly string[] tableStyles = ["figures", "table grid", "grid table light"];

    static readonly string[] lines = ["top", "bottom", "insideH"];

    readonly Dictionary<string, string> styles;
    readonly Dictionary<string, XElement> looks;
    readonly int letter;
    readonly int width;

    /// <param name="styles">The styles of the template; nothing where it has none.</param>
    /// <param name="document">Its text, which says how wide the page is.</param>
    public TemplateLook(XElement? styles, XElement document)
    {
        this.styles = (styles?.Elements(Main + "style") ?? []).Select(style => (Id: (string?)style.Attribute(Main + "styleId"), Name: (string?)style.Element(Main + "name")?.Attribute(Main + "val")))
            .Where(style => style is { Id: not null, Name: not null }).DistinctBy(style => style.Name!.ToLowerInvariant()).ToDictionary(style => style.Name!.ToLowerInvariant(), style => style.Id!);
        looks = (styles?.Elements(Main + "style") ?? []).Where(style => style.Attribute(Main + "styleId") is not null).DistinctBy(style => (string)style.Attribute(Main + "styleId")!).ToDictionary(style => (string)style.Attribute(Main + "styleId")!);
        var normal = looks.Values.FirstOrDefault(style => (string?)style.Attribute(Main + "type") == "paragraph" && (string?)style.Attribute(Main + "default") is "1" or "true");
        letter = Letter(normal?.Element(Main + "rPr")) ?? Letter(styles?.Element(Main + "docDefaults")?.Element(Main + "rPrDefault")?.Element(Main + "rPr")) ?? UsualLetter;
        var section = document.Descendants(Main + "sectPr").LastOrDefault();
        var text = Length(section, "pgSz", "w") - Length(section, "pgMar", "left") - Length(section, "pgMar", "right");
        width = text is > 2_000 and < 40_000 ? text.Value : UsualWidth;
    }

    /// <param name="paragraph">The look of the paragraph that stood in the field.</param>
    /// <param name="run">The look of its text.</param>
    public IEnumerable<XElement> Write(IReadOnlyList<MemoBlock> blocks, XElement? paragraph, XElement? run)
    {
        var first = true;
        foreach (var (i, block) in blocks.Index())
        {
            var gap = i == 0 || block is MemoHeading or MemoTable ? 0 : blocks[i - 1] switch { MemoTable => AfterTable, MemoList when block is not MemoList => AfterList, _ => 0 };
            foreach (var (at, element) in Elements(block, paragraph, run).Index())
            {
                if (at == 0 && gap > 0 && element.Element(Main + "pPr")?.Element(Main + "spacing") is null)
                    Properties(element).Add(W("spacing", At("before", gap)));
                // What announces a list or a table stands on the same page.
                if (block is MemoParagraph && i + 1 < blocks.Count && blocks[i + 1] is MemoList or MemoTable)
                    Properties(element).Add(W("keepNext"));
                // What stood in the field began a page or stood in a frame once.
                if (!first)
                    element.Element(Main + "pPr")?.Elements().Where(part => part.Name.LocalName is "pageBreakBefore" or "framePr").Remove();
                first = false;
                yield return Ordered(element);
            }
        }
    }

    IEnumerable<XElement> Elements(MemoBlock block, XElement? paragraph, XElement? run) => block switch
    {
        MemoHeading heading => [Styled("heading 2", heading.Text, paragraph, run, bold: true, keepNext: true)],
        MemoParagraph words => [Paragraph(paragraph, run, words.Text, words.Strong)],
        MemoList list => list.Items.Select(item => styles.TryGetValue("list bullet", out var style)
            ? W("p", W("pPr", Val("pStyle", style)), Runs(run, item)) : Paragraph(paragraph, run, $"– {item}", bold: false)),
        MemoTable table => [Styled("caption", table.Caption, paragraph, run, bold: true, keepNext: true), Table(table, paragraph, run)],
        MemoSignature { By: var by } => [Space(Paragraph(paragraph, run, by.Role, bold: false), BeforeSignature, Signature, keepNext: true), Paragraph(paragraph, run, by.Name, bold: true)],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "No template knows how this looks."),
    };

    /// <summary>A paragraph in a style of the template; without that, in the look of the field.</summary>
    XElement Styled(string name, string text, XElement? paragraph, XElement? run, bool bold, bool keepNext)
    {
        if (styles.TryGetValue(name, out var style))
            return W("p", W("pPr", Val("pStyle", style), keepNext ? W("keepNext") : null), Runs(null, text));
        var made = WithoutList(Paragraph(paragraph, run, text, bold));
        if (keepNext)
            Properties(made).Add(W("keepNext"));
        return made;
    }

    static XElement Paragraph(XElement? paragraph, XElement? run, string text, bool bold) => W("p", paragraph is null ? null : new XElement(paragraph), Runs(Bold(run, bold), text));

    /// <summary>Words of one's own may break off within a paragraph.</summary>
    static IEnumerable<XElement> Runs(XElement? look, string text) =>
        text.Split('\n').SelectMany((line, i) => i == 0 ? new[] { Run(look, line) } : [Break(), Run(look, line)]);

    static XElement? Bold(XElement? run, bool bold)
    {
        if (!bold)
            return run;
        var look = run is null ? W("rPr") : new XElement(run);
        look.Elements(Main + "b").Remove();
        var before = look.Elements().LastOrDefault(element => element.Name.LocalName is "rStyle" or "rFonts");
        if (before is null)
            look.AddFirst(W("b"));
        else
            before.AddAfterSelf(W("b"));
        return look;
    }

    XElement Table(MemoTable table, XElement? paragraph, XElement? run)
    {
        var (widths, size) = Widths(table, paragraph, run);
        var own = tableStyles.Select(name => styles.GetValueOrDefault(name)).FirstOrDefault(style => style is not null);
        return W("tbl",
            W("tblPr", own is null ? null : Val("tblStyle", own), W("tblW", At("w", widths.Sum()), At("type", "dxa")),
                own is null ? W("tblBorders", lines.Select(side => W(side, At("val", "single"), At("sz", 4), At("space", 0), At("color", "A6A6A6")))) : null,
                W("tblLayout", At("type", "fixed")), W("tblLook", At("val", "0620"), At("firstRow", 1), At("lastRow", 0), At("firstColumn", 0), At("lastColumn", 0), At("noHBand", 1), At("noVBand", 1)),
                Val("tblCaption", XmlText.Sound(table.Caption))),
            W("tblGrid", widths.Select(column => W("gridCol", At("w", column)))),
            new[] { table.Head }.Concat(table.Rows).Select((row, i) => W("tr",
                W("trPr", W("cantSplit"), i == 0 ? W("tblHeader") : null),
                row.Select((text, column) => W("tc", W("tcPr", W("tcW", At("w", widths[column]), At("type", "dxa"))),
                    Ordered(Sized(Cell(text, head: i == 0, figure: table.Figures.Contains(column), strong: table.StrongRows.Contains(i - 1), paragraph, run), size)))))));
    }

    static XElement Sized(XElement cell, int? size)
    {
        foreach (var run in size is null ? [] : cell.Elements(Main + "r"))
            WordTable.Resize(run, size!.Value);
        return cell;
    }

    XElement Cell(string text, bool head, bool figure, bool strong, XElement? paragraph, XElement? run)
    {
        var name = (head, figure) switch { (true, true) => "table heading number", (true, false) => "table heading", (false, true) => "table number", _ => "table text" };
        XElement cell;
        if (styles.TryGetValue(name, out var style))
            cell = W("p", W("pPr", Val("pStyle", style)), Runs(Bold(null, strong), text));
        else
        {
            cell = Space(WithoutList(Paragraph(paragraph, run, text, head || strong)), 20, 20, keepNext: false);
            if (figure)
                Properties(cell).Add(Val("jc", "right"));
        }
        return cell;
    }

    /// <summary>The width of each column, by its longest word and its longest text; and the size of letter in which each word fits, where that is not the template's own.</summary>
    (int[] Widths, int? Size) Widths(MemoTable table, XElement? paragraph, XElement? run)
    {
        var own = styles.TryGetValue("table text", out var style) ? LetterOf(style) : Letter(run) ?? LetterOf((string?)paragraph?.Element(Main + "pStyle")?.Attribute(Main + "val"));
        var rows = table.Rows.Prepend(table.Head).ToList();
        for (var size = own; ; size--)
        {
            // Figures keep their line, and words break at their blanks.
            var least = Columns((row, column) => table.Figures.Contains(column) && row != table.Head ? [row[column]] : row[column].Split(' '), size);
            if (least.Sum() > width && size > SmallestLetter)
                continue;
            var wanted = Columns((row, column) => [row[column]], size);
            return (WordTable.Divided(least, [.. wanted.Zip(least, Math.Max)], width), size == own ? null : size);
        }

        double[] Columns(Func<IReadOnlyList<string>, int, IEnumerable<string>> parts, int size) => [.. Enumerable.Range(0, table.Head.Count)
            .Select(column => CellPadding + rows.SelectMany(row => parts(row, column)).Max(part => LetterWidths.Of(part, size, bold: true) * Widest))];
    }

    /// <summary>The size of letter of a style, or of those on which it rests.</summary>
    int LetterOf(string? style)
    {
        for (var depth = 0; depth < DeepestStyle && style is not null && looks.TryGetValue(style, out var look); depth++)
        {
            if (Letter(look.Element(Main + "rPr")) is { } found)
                return found;
            style = (string?)look.Element(Main + "basedOn")?.Attribute(Main + "val");
        }
        return letter;
    }

    static int? Letter(XElement? look) => int.TryParse((string?)look?.Element(Main + "sz")?.Attribute(Main + "val"), CultureInfo.InvariantCulture, out var size) && size is > 0 and < 200 ? size : null;

    /// <summary>What stands in a table or above it is no item of the list that the field stood in.</summary>
    static XElement WithoutList(XElement paragraph)
    {
        paragraph.Element(Main + "pPr")?.Elements().Where(part => part.Name.LocalName is "numPr" or "pageBreakBefore" or "framePr").Remove();
        return paragraph;
    }

    static XElement Space(XElement paragraph, int before, int after, bool keepNext)
    {
        var properties = Properties(paragraph);
        properties.Elements(Main + "spacing").Remove();
        properties.Add(W("spacing", At("before", before), At("after", after)));
        if (keepNext)
            properties.Add(W("keepNext"));
        return paragraph;
    }

    static XElement Properties(XElement paragraph)
    {
        if (paragraph.Element(Main + "pPr") is { } properties)
            return properties;
        paragraph.AddFirst(properties = W("pPr"));
        return properties;
    }

    /// <summary>The order in which the schema wants what a paragraph looks like; the same twice is said once.</summary>
    static XElement Ordered(XElement element)
    {
        if (element.Name == Main + "p" && element.Element(Main + "pPr") is { } properties)
        {
            string[] order =
            [
                "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
                "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
                "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr",
            ];
            // A section or a change that was tracked belongs to the one paragraph that had it.
            properties.ReplaceNodes(properties.Elements().Where(part => order.Contains(part.Name.LocalName)).GroupBy(part => part.Name).Select(parts => parts.Last())
                .OrderBy(part => Array.IndexOf(order, part.Name.LocalName)).ToList());
        }
        return element;
    }

    static int? Length(XElement? section, string of, string name) =>
        int.TryParse((string?)section?.Element(Main + of)?.Attribute(Main + name), CultureInfo.InvariantCulture, out var length) ? length : null;
}
