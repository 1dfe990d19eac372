using System.Text.RegularExpressions;

namespace Telbaar.Releases;

/// <summary>Names the places of a part in XML: by its lines, and where it stands by itself.</summary>
/// <param name="part">The path of the part in its package; empty for a file of its own.</param>
partial class MarkupPlaces(string part = "")
{
    protected string Part { get; } = part;

    /// <param name="element">The element that the text is in.</param>
    /// <param name="paragraph">How many paragraphs began, with this one.</param>
    public virtual Place Text(string element, int paragraph, int line) => element switch
    {
        "title" or "desc" when Part.Length == 0 => new(PlaceKind.AlternativeText, Part, Number: line),
        "style" => new(PlaceKind.Style, Part, Number: line),
        "script" => new(PlaceKind.Script, Part, Number: line),
        _ => Part.Length == 0 ? new(PlaceKind.Line, Number: line) : new(PlaceKind.Part, Part, Number: line),
    };

    public Place Attribute(string element, string attribute, int line) => attribute switch
    {
        "descr" or "alt" or "title" or "aria-label" => new(PlaceKind.AlternativeText, Part, attribute, Number: line),
        "name" when element is "sheet" => new(PlaceKind.SheetName, Part),
        "Target" or "href" or "src" or "action" => new(PlaceKind.Link, Part, attribute, Number: line),
        _ => new(PlaceKind.Attribute, Part, attribute, element, line),
    };

    /// <summary>The lines of a drawing: M1000 200 begins one, and is nobody's code.</summary>
    public static bool IsDrawn(string attribute, string value) => attribute is "d" or "points" && Drawn().IsMatch(value);

    public Place Comment(int line) => new(PlaceKind.Comment, Part, Number: line);

    [GeneratedRegex(@"\A\s*[Mm]?\s*-?[0-9.]+[\s,-]+[0-9.][MmLlHhVvCcSsQqTtAaZzeE0-9.,+\-\s]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Drawn();
}
