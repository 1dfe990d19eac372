using System.Xml.Linq;
using AngleSharp.Dom;
using static Telbaar.Reports.WordXml;

namespace Telbaar.Reports;

/// <summary>A cell as it stands in the grid of a table; one that only continues the cell above it has no element.</summary>
readonly record struct WordCell(IElement? Element, int Column, int Columns, bool GoesOn);

/// <summary>A table of the page in Word: its head is repeated on each page, no row is torn apart, and its columns fit on the paper.</summary>
sealed class WordTable
{
    /// <summary>At the left and the right of a cell together, as in styles.xml, and a little more: no two programs measure text alike.</summary>
    const int Padding = 140 + 50;

    /// <summary>A table is no narrower than this share of the text.</summary>
    const double Narrowest = 0.6;

    /// <summary>No single column asks for more than this share of the text, as others have words to say too.</summary>
    const double Greediest = 0.45;

    /// <summary>The sizes of letter, in half points, largest first: the first is that of the style, the last is still read without effort.</summary>
    static readonly int[] sizes = [17, 16, 15, 14];

    /// <summary>What the schema wants after the size of a letter.</summary>
    static readonly string[] afterSize = ["highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange"];

    readonly List<(IElement Element, List<WordCell> Cells)> rows = [];
    readonly int columns;

    public WordTable(IElement table)
    {
        var running = new Dictionary<int, (int Rows, int Columns)>();
        IElement? group = null;
        foreach (var row in table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table))
        {
            // A cell that spans rows ends with its group of rows.
            if (row.ParentElement != group)
                (group, running) = (row.ParentElement, []);
            var cells = new List<WordCell>();
            var column = 0;
            foreach (var cell in row.Children.Where(cell => cell.LocalName is "td" or "th"))
            {
                column = Continued(column);
                var (across, down) = (Span(cell, "colspan"), Span(cell, "rowspan"));
                cells.Add(new(cell, column, across, GoesOn: down > 1));
                if (down > 1)
                    running[column] = (down, across);
                column += across;
            }
            columns = Math.Max(columns, Continued(column));
            rows.Add((row, cells));
            foreach (var (at, (down, across)) in running.ToList())
            {
                if (down == 1)
                    running.Remove(at);
                else
                    running[at] = (down - 1, across);
            }

            int Continued(int at)
            {
                while (running.TryGetValue(at, out var above) && cells.All(cell => cell.Column != at))
                {
                    cells.Add(new(null, at, above.Columns, GoesOn: true));
                    at += above.Columns;
                }
                return at;
            }
        }
    }

    public bool IsEmpty => columns == 0;

    /// <param name="caption">What it shows, for who does not see it.</param>
    /// <param name="content">The paragraphs of a cell; of none where it is empty.</param>
    public XElement Write(string? caption, Func<IElement, IReadOnlyList<XElement>> content)
    {
        var contents = rows.SelectMany(row => row.Cells).Where(cell => cell.Element is not null).ToDictionary(cell => cell.Element!, cell => content(cell.Element!));
        var (size, widths) = Fitted(contents);
        if (size != sizes[0])
        {
            foreach (var run in contents.Values.SelectMany(paragraphs => paragraphs).Descendants(Main + "r"))
                Resize(run, size);
        }
        return W("tbl",
            W("tblPr", Val("tblStyle", "Figures"), W("tblW", At("w", widths.Sum()), At("type", "dxa")), W("tblLayout", At("type", "fixed")),
                W("tblLook", At("val", "0620"), At("firstRow", Heads > 0 ? 1 : 0), At("lastRow", 0), At("firstColumn", 0), At("lastColumn", 0), At("noHBand", 1), At("noVBand", 1)),
                caption is null ? null : Val("tblCaption", XmlText.Sound(caption))),
            W("tblGrid", widths.Select(width => W("gridCol", At("w", width)))),
            // No row is told to stay with the next: some versions of LibreOffice then lose rows at the foot of a page.
            rows.Select((row, i) => W("tr",
                W("trPr", W("cantSplit"), i < Heads ? W("tblHeader") : null),
                Whole(row.Cells).Select(cell => Cell(cell, widths, cell.Element is { } element ? contents[element] : [])))));
    }

    /// <summary>How many rows there are at the head.</summary>
    int Heads => rows.TakeWhile(row => row.Element.ParentElement?.LocalName == "thead").Count();

    /// <summary>In order, and with empty cells where the row ends early.</summary>
    IEnumerable<WordCell> Whole(List<WordCell> cells)
    {
        var column = 0;
        foreach (var cell in cells.OrderBy(cell => cell.Column))
        {
            yield return cell;
            column = cell.Column + cell.Columns;
        }
        for (; column < columns; column++)
            yield return new(null, column, 1, GoesOn: false);
    }

    static XElement Cell(WordCell cell, int[] widths, IReadOnlyList<XElement> paragraphs)
    {
        if (paragraphs.Count == 0)
            paragraphs = [W("p", W("pPr", Val("pStyle", "TableText")))];
        return W("tc",
            W("tcPr",
                W("tcW", At("w", widths.Skip(cell.Column).Take(cell.Columns).Sum()), At("type", "dxa")),
                cell.Columns > 1 ? Val("gridSpan", cell.Columns) : null,
                cell.GoesOn ? cell.Element is null ? W("vMerge") : Val("vMerge", "restart") : null),
            paragraphs);
    }

    /// <summary>The largest letter in which each word fits into its column, and the width of each column.</summary>
    (int Size, int[] Widths) Fitted(Dictionary<IElement, IReadOnlyList<XElement>> contents)
    {
        foreach (var size in sizes)
        {
            var (least, wanted) = Asked(contents, size, wholeFigures: true);
            if (least.Sum() <= WordPage.TextWidth)
                return (size, Divided(least, wanted));
        }
        return (sizes[^1], Divided(Asked(contents, sizes[^1], wholeFigures: false)));
    }

    /// <summary>What each column needs at least, and what it would take where there was room.</summary>
    /// <param name="wholeFigures">Whether a figure keeps its line.</param>
    (double[] Least, double[] Wanted) Asked(Dictionary<IElement, IReadOnlyList<XElement>> contents, int size, bool wholeFigures)
    {
        var (least, wanted) = (new double[columns], new double[columns]);
        foreach (var (row, cells) in rows)
        {
            foreach (var cell in cells.Where(cell => cell is { Element: not null, Columns: 1 }))
            {
                var bold = row.ParentElement?.LocalName is "thead" or "tfoot" || row.ClassList.Contains("sum");
                var whole = wholeFigures && row.ParentElement?.LocalName != "thead" && (cell.Element!.ClassList.Contains("n") || cell.Element.ClassList.Contains("short"));
                foreach (var line in contents[cell.Element!].SelectMany(paragraph => WordsOf(paragraph).Split('\n')))
                {
                    var width = Padding + LetterWidths.Of(line, size, bold) + (row.ClassList.Contains("part") && cell.Column == 0 ? WordBody.PartIndent : 0);
                    wanted[cell.Column] = Math.Max(wanted[cell.Column], Math.Min(width, WordPage.TextWidth * Greediest));
                    least[cell.Column] = Math.Max(least[cell.Column], whole ? width : Padding + line.Split(' ').Max(word => LetterWidths.Of(word, size, bold)));
                }
            }
        }
        return (least, [.. wanted.Zip(least, Math.Max)]);
    }

    static int[] Divided((double[] Least, double[] Wanted) asked) => Divided(asked.Least, asked.Wanted);

    static int[] Divided(double[] least, double[] wanted) => Divided(least, wanted, WordPage.TextWidth);

    /// <summary>The widths of columns, in the measure in which they come.</summary>
    /// <param name="least">What each needs at least.</param>
    /// <param name="wanted">What each would take where there was room; never less than it needs.</param>
    /// <param name="width">What there is for all.</param>
    public static int[] Divided(double[] least, double[] wanted, double width)
    {
        var (lower, upper) = (least.Sum(), wanted.Sum());
        var room = Math.Clamp(upper, width * Narrowest, width);
        return upper <= room ? [.. wanted.Select(column => Whole(column * room / upper))]
            : lower >= room ? [.. least.Select(column => Whole(column * room / lower))]
            : [.. least.Zip(wanted, (few, many) => Whole(few + ((many - few) * (room - lower) / (upper - lower))))];

        static int Whole(double column) => Math.Max(1, (int)column);
    }

    public static void Resize(XElement run, int size)
    {
        if (run.Element(Main + "rPr") is not { } properties)
            run.AddFirst(properties = W("rPr"));
        // What is small already stays a little smaller than the rest.
        var own = (string?)properties.Element(Main + "rStyle")?.Attribute(Main + "val") == "Small" ? size - 1 : size;
        properties.Elements().Where(known => known.Name == Main + "sz" || known.Name == Main + "szCs").Remove();
        var behind = properties.Elements().FirstOrDefault(known => afterSize.Contains(known.Name.LocalName));
        if (behind is null)
            properties.Add(Val("sz", own), Val("szCs", own));
        else
            behind.AddBeforeSelf(Val("sz", own), Val("szCs", own));
    }

    static int Span(IElement cell, string name) => int.TryParse(cell.GetAttribute(name), System.Globalization.CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, 100) : 1;
}
