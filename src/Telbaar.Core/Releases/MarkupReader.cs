using System.Xml;

namespace Telbaar.Releases;

/// <summary>
/// Reads a part in XML for a search, whatever its vocabulary: its text as one, with nothing between the runs of a paragraph and something between all else; its attributes; its comments.
/// What nobody foresaw is read as well.
/// </summary>
static class MarkupReader
{
    /// <summary>What a word can go on across: the runs of Word, PowerPoint and Excel and what stands between them, and the spans of SVG.</summary>
    static readonly HashSet<string> inline =
    [
        "r", "t", "rPr", "delText", "proofErr", "bookmarkStart", "bookmarkEnd", "smartTag", "hyperlink", "ins", "del", "moveFrom", "moveTo", "sdt", "sdtContent", "fldSimple", "softHyphen", "noBreakHyphen",
        "lastRenderedPageBreak", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd", "tspan", "span", "a", "b", "i", "em", "strong",
    ];

    static readonly XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    public static void Read(byte[] xml, Searching searching, MarkupPlaces places)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(xml), settings);
            Read(reader, searching, places);
            // Entities that a document declares for itself are not filled in: they make it endless, or say what stands nowhere.
            if (!xml.AsSpan().Contains((byte)0) && xml.AsSpan().IndexOf("<!ENTITY"u8) >= 0)
                searching.NotSearched(places.Text("", 1, 1));
        }
        catch (XmlException damaged)
        {
            searching.NotSearched(places.Text("", 1, Math.Max(1, damaged.LineNumber)));
            if (FileReader.TextOf(xml, isPromised: true) is { } text)
                searching.SearchLines(text, line => places.Text("", 1, line));
        }
    }

    static void Read(XmlReader reader, Searching searching, MarkupPlaces places)
    {
        var (text, attributes) = (new Passage(), new Passage());
        var open = new Stack<string>([""]);
        var (paragraph, lineOf, formatting) = (0, (IXmlLineInfo)reader, 0);
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    paragraph += reader.LocalName is "p" or "si" ? 1 : 0;
                    if (reader.LocalName is "rPr" && !reader.IsEmptyElement)
                        formatting++;
                    Separate(text, reader.LocalName, formatting);
                    var (element, isEmpty) = (reader.LocalName, reader.IsEmptyElement);
                    (places as SheetPlaces)?.Open(reader);
                    ReadAttributes(reader, attributes, searching, places);
                    if (isEmpty)
                        Separate(text, element, formatting);
                    else
                        open.Push(element);
                    break;
                case XmlNodeType.EndElement:
                    Separate(text, open.Pop(), formatting);
                    if (reader.LocalName is "rPr")
                        formatting--;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    var place = places.Text(open.Peek(), Math.Max(1, paragraph), lineOf.LineNumber);
                    var value = places is SheetPlaces sheet ? sheet.TextOf(open.Peek(), reader.Value) : reader.Value;
                    text.Add(reader.NodeType is XmlNodeType.Whitespace && value.Contains('\n', StringComparison.Ordinal) ? "\n" : DataAddresses.Taken(value, place, searching), place);
                    break;
                case XmlNodeType.Comment or XmlNodeType.ProcessingInstruction:
                    searching.Search(reader.Name + " " + reader.Value, places.Comment(lineOf.LineNumber));
                    break;
            }
        }
        searching.Search(text);
        searching.Search(attributes);
    }

    static void Separate(Passage text, string element, int formatting)
    {
        if (formatting == 0 && !inline.Contains(element))
            text.Separate(element is "c" or "tc" or "td" ? '\t' : '\n');
    }

    static void ReadAttributes(XmlReader reader, Passage attributes, Searching searching, MarkupPlaces places)
    {
        // Cells and rows have nothing but places and styles, and are many.
        if (places is SheetPlaces && reader.LocalName is "c" or "row" or "v" or "f")
            return;
        var (element, line) = (reader.LocalName, ((IXmlLineInfo)reader).LineNumber);
        while (reader.MoveToNextAttribute())
        {
            if (MarkupPlaces.IsDrawn(reader.LocalName, reader.Value))
                continue;
            var place = places.Attribute(element, reader.LocalName, line);
            attributes.Add(DataAddresses.Taken(reader.Value, place, searching), place);
            attributes.Separate(Passage.Apart);
        }
        reader.MoveToElement();
    }
}
