namespace Telbaar.Releases;

/// <summary>The places of the parts of an office document by the paths that Word, Excel and PowerPoint give them.</summary>
/// <param name="number">Of the slide that the part is, or belongs to.</param>
sealed class OfficePlaces(string part, int number, bool isHidden) : MarkupPlaces(part)
{
    public override Place Text(string element, int paragraph, int line) => Part switch
    {
        _ when Part.StartsWith("docProps/", StringComparison.Ordinal) || Part.StartsWith("package/services/metadata/", StringComparison.Ordinal) => new(PlaceKind.DocumentProperties, Part, element),
        _ when Part.Contains("omment", StringComparison.Ordinal) || Part.Contains("/persons/", StringComparison.Ordinal) => new(PlaceKind.Comment, Part, Number: paragraph),
        _ when Part.StartsWith("word/header", StringComparison.Ordinal) => new(PlaceKind.Header, Part),
        _ when Part.StartsWith("word/footer", StringComparison.Ordinal) => new(PlaceKind.Footer, Part),
        _ when Part.StartsWith("ppt/notesSlides/", StringComparison.Ordinal) => new(PlaceKind.Notes, Part, Number: number),
        _ when Part.StartsWith("ppt/slides/", StringComparison.Ordinal) => new(PlaceKind.Slide, Part, Number: number, IsHidden: isHidden),
        _ when Part.StartsWith("word/", StringComparison.Ordinal) && paragraph > 0 => new(PlaceKind.Paragraph, Part, Number: paragraph),
        "xl/workbook.xml" when element is "definedName" => new(PlaceKind.DefinedName, Part),
        _ => base.Text(element, paragraph, line),
    };
}
