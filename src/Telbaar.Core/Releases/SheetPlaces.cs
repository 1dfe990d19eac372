using System.Globalization;
using System.Xml;

namespace Telbaar.Releases;

/// <summary>The places of a sheet of a workbook: its cells, also where their text stands in the list of shared strings.</summary>
sealed class SheetPlaces(string part, string sheet, bool isHidden, SharedTexts shared) : MarkupPlaces(part)
{
    string cell = "";
    bool isShared, isRowHidden;

    /// <summary>To be called at each element.</summary>
    public void Open(XmlReader reader)
    {
        if (reader.LocalName is "row")
            isRowHidden = reader.GetAttribute("hidden") is "1" or "true";
        if (reader.LocalName is "c")
            (cell, isShared) = (reader.GetAttribute("r") ?? "", reader.GetAttribute("t") is "s");
        if (reader.LocalName is "sheetData")
            cell = "";
    }

    /// <summary>What is seen in a cell, for what is written in it.</summary>
    public string TextOf(string element, string text) =>
        isShared && element is "v" ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? shared.Take(number) : text : text;

    public override Place Text(string element, int paragraph, int line) => element switch
    {
        "oddHeader" or "evenHeader" or "firstHeader" => new(PlaceKind.Header, Part, sheet, IsHidden: isHidden),
        "oddFooter" or "evenFooter" or "firstFooter" => new(PlaceKind.Footer, Part, sheet, IsHidden: isHidden),
        "v" or "t" or "f" or "is" or "r" => new(PlaceKind.Cell, Part, sheet, cell, IsHidden: isHidden || isRowHidden),
        _ => base.Text(element, paragraph, line),
    };
}
