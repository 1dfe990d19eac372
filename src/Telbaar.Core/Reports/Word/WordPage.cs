using System.Xml.Linq;
using static Telbaar.Reports.WordXml;

namespace Telbaar.Reports;

/// <summary>The paper: A4, upright. Distances in twentieths of a point.</summary>
static class WordPage
{
    const int Width = 11_906;
    const int Height = 16_838;
    const int Side = 1_247;

    /// <summary>What is left between the margins.</summary>
    public const int TextWidth = Width - (2 * Side);

    /// <summary>The last element of a body, which names the head and foot of its pages.</summary>
    public static XElement Section => W("sectPr",
        W("headerReference", At("type", "default"), new XAttribute(Relationship + "id", WordFrame.Header)),
        W("footerReference", At("type", "default"), new XAttribute(Relationship + "id", WordFrame.Footer)),
        W("pgSz", At("w", Width), At("h", Height)),
        W("pgMar", At("top", 1_360), At("right", Side), At("bottom", 1_247), At("left", Side), At("header", 624), At("footer", 567), At("gutter", 0)));
}
