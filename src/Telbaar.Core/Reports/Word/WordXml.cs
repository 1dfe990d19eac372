using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Telbaar.Reports;

/// <summary>The vocabulary of WordprocessingML (ECMA-376), as far as we write it.</summary>
static class WordXml
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static readonly XNamespace Relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    const int Deepest = 250;

    /// <summary>An element with attributes and content; what is null is not there.</summary>
    public static XElement W(string name, params object?[] content) => new(Main + name, content);

    public static XAttribute At(string name, object value) => new(Main + name, value);

    /// <summary>An element that says one thing: <c>&lt;w:jc w:val="right"/&gt;</c>.</summary>
    public static XElement Val(string name, object value) => W(name, At("val", value));

    public static XElement Run(XElement? format, string text) => W("r", format, Text(text));

    public static XElement Text(string text) => W("t", new XAttribute(XNamespace.Xml + "space", "preserve"), XmlText.Sound(text));

    public static XElement Break() => W("r", W("br"));

    public static XElement Tab() => W("r", W("tab"));

    /// <summary>The runs of a field: what Word computes anew when asked, and what it shows until then.</summary>
    public static IEnumerable<XElement> Field(string code, string shown, XElement? format = null) =>
    [
        FieldMark("begin", format), W("r", format, W("instrText", new XAttribute(XNamespace.Xml + "space", "preserve"), $" {code} ")),
        FieldMark("separate", format), Run(format, shown), FieldMark("end", format),
    ];

    public static XElement FieldMark(string kind, XElement? format = null) => W("r", format, W("fldChar", At("fldCharType", kind)));

    public static void Save(OpenXmlPart part, XElement root)
    {
        using var stream = part.GetStream(FileMode.Create);
        using var writer = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false) });
        root.Save(writer);
    }

    /// <exception cref="XmlException">It is no XML, names a document type, or is deeper than any document.</exception>
    public static XElement Load(OpenXmlPart part)
    {
        using (var measured = Reader(part))
        {
            while (measured.Read())
            {
                // What is copied is copied level by level, each on top of the one before.
                if (measured.Depth > Deepest)
                    throw new XmlException($"{part.Uri} is more than {Deepest} levels deep.");
            }
        }
        using var reader = Reader(part);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);

        static XmlReader Reader(OpenXmlPart part) => XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });
    }

    /// <summary>The words of a paragraph, with a line feed for each break.</summary>
    public static string WordsOf(XElement paragraph)
    {
        var words = new StringBuilder();
        foreach (var element in paragraph.Descendants())
        {
            if (element.Name == Main + "t")
                words.Append(element.Value);
            else if (element.Name == Main + "br" || element.Name == Main + "tab")
                words.Append('\n');
        }
        return words.ToString();
    }
}
