using System.Globalization;
using System.Xml.Linq;
using AngleSharp.Dom;

namespace Telbaar.Reports;

/// <summary>A drawing of the page as a file by itself: SVG with plain colours, a letter and a size of its own.</summary>
sealed class WordPicture
{
    /// <summary>English Metric Units, in which Word measures pictures: 914,400 to the inch.</summary>
    const long UnitsOfMillimetre = 36_000;

    /// <summary>As wide as the printed page has it, in millimetres.</summary>
    const double Widest = 155;

    /// <summary>The tallest that stands on a page under its caption, in millimetres.</summary>
    const double Tallest = 215;

    /// <summary>One pixel, seen through: what older versions of Word show where nothing on this machine makes a PNG.</summary>
    static readonly byte[] nothing = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNgGAUgAAABCAABgukLHQAAAABJRU5ErkJggg==");

    static readonly XNamespace svgNamespace = "http://www.w3.org/2000/svg";
    static readonly XNamespace drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    static readonly XNamespace inline = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    static readonly XNamespace pictures = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    static readonly XNamespace vector = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";

    static readonly string[] distances = ["distT", "distB", "distL", "distR"];

    readonly double width;
    readonly double height;

    WordPicture(IElement element, double width, double height)
    {
        (this.width, this.height) = (width, height);
        var root = Copied(element);
        root.SetAttributeValue("width", width.ToString(CultureInfo.InvariantCulture));
        root.SetAttributeValue("height", height.ToString(CultureInfo.InvariantCulture));
        root.SetAttributeValue("font-family", "Arial, Liberation Sans, Helvetica, sans-serif");
        Svg = Pictures.WithPlainColours(root.ToString(SaveOptions.DisableFormatting));
        Text = string.Join(". ", new[] { Said(element, "title") ?? element.GetAttribute("aria-label"), Said(element, "desc") }.OfType<string>().Where(text => text.Length > 0).Distinct());
    }

    /// <summary>A picture of an element that says how large it is; nothing where it is hidden from readers or has no size.</summary>
    public static WordPicture? Of(IElement svg)
    {
        var box = (svg.GetAttribute("viewBox") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return svg.GetAttribute("aria-hidden") != "true" && box.Length == 4
            && double.TryParse(box[2], CultureInfo.InvariantCulture, out var width) && double.TryParse(box[3], CultureInfo.InvariantCulture, out var height) && width > 0 && height > 0
            ? new(svg, width, height) : null;
    }

    public string Svg { get; }

    /// <summary>What it says, for who does not see it.</summary>
    public string Text { get; }

    /// <summary>The same in points, for older versions of Word.</summary>
    public byte[] Png { get; set; } = nothing;

    /// <summary>Both files are parts of the document already.</summary>
    public XElement Drawing(int number, string png, string svg)
    {
        var scale = Math.Min(Widest / ReportPictures.PageWidth, Tallest / height);
        var extent = new[] { new XAttribute("cx", (long)(width * scale * UnitsOfMillimetre)), new XAttribute("cy", (long)(height * scale * UnitsOfMillimetre)) };
        return WordXml.W("drawing", new XElement(inline + "inline",
            // Without these, some programs keep the text away from it.
            distances.Select(side => new XAttribute(side, 0)),
            new XElement(inline + "extent", extent),
            new XElement(inline + "docPr", new XAttribute("id", number), new XAttribute("name", $"SVG {number}"), new XAttribute("descr", XmlText.Sound(Text))),
            new XElement(inline + "cNvGraphicFramePr", new XElement(drawing + "graphicFrameLocks", new XAttribute("noChangeAspect", 1))),
            new XElement(drawing + "graphic", new XElement(drawing + "graphicData", new XAttribute("uri", pictures.NamespaceName),
                new XElement(pictures + "pic",
                    new XElement(pictures + "nvPicPr", new XElement(pictures + "cNvPr", new XAttribute("id", number), new XAttribute("name", $"SVG {number}")), new XElement(pictures + "cNvPicPr")),
                    new XElement(pictures + "blipFill",
                        new XElement(drawing + "blip", new XAttribute(WordXml.Relationship + "embed", png),
                            new XElement(drawing + "extLst", new XElement(drawing + "ext", new XAttribute("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"),
                                new XElement(vector + "svgBlip", new XAttribute(WordXml.Relationship + "embed", svg))))),
                        new XElement(drawing + "stretch", new XElement(drawing + "fillRect"))),
                    new XElement(pictures + "spPr",
                        new XElement(drawing + "xfrm", new XElement(drawing + "off", new XAttribute("x", 0), new XAttribute("y", 0)), new XElement(drawing + "ext", extent)),
                        new XElement(drawing + "prstGeom", new XAttribute("prst", "rect"), new XElement(drawing + "avLst"))))))));
    }

    static string? Said(IElement svg, string name) => svg.Children.FirstOrDefault(child => child.LocalName == name)?.TextContent.Trim();

    /// <summary>As XML: a page of HTML may name things that XML does not know.</summary>
    static XElement Copied(IElement element) => new(svgNamespace + element.LocalName,
        element.Attributes.Where(attribute => attribute.NamespaceUri is null && attribute.Name is not "xmlns").Select(attribute => new XAttribute(attribute.LocalName, XmlText.Sound(attribute.Value))),
        element.ChildNodes.Select(node => node switch
        {
            IElement child => Copied(child),
            IText text => new XText(XmlText.Sound(text.Data)),
            _ => (object?)null,
        }));
}
