using Telbaar.Reports;

namespace Telbaar.Releases;

/// <summary>What was found of persons in a document, and where, in words.</summary>
sealed record ReleaseTexts
{
    public required Func<FoundKind, string> Kind { get; init; }

    /// <summary>Of a place, without the file that it is in.</summary>
    public required Func<Place, string> PlaceName { get; init; }

    /// <summary>Of a place in an embedded file, and the place of that file.</summary>
    public required Func<string, string, string> Inside { get; init; }

    /// <summary>Of a place.</summary>
    public required Func<string, string> NotSearched { get; init; }

    public required string Hidden { get; init; }

    public static ReleaseTexts Of(Language language) => language is Language.Dutch ? Dutch : English;

    /// <summary>Of a place and all that it is in, from within: "regel 3, in bijlage xl/media/plaat.svg".</summary>
    public string Where(Place place)
    {
        var here = PlaceName(place) + (place.IsHidden ? $" ({Hidden})" : "");
        return place.Within is { } within ? Inside(here, Where(within)) : here;
    }

    public static ReleaseTexts Dutch { get; } = new()
    {
        Kind = kind => kind switch
        {
            FoundKind.FullName => "naam",
            FoundKind.Address => "e-mailadres",
            FoundKind.Number => "telefoonnummer",
            FoundKind.Code => "code van een medewerker",
            _ => "achternaam, of een gewoon woord",
        },
        PlaceName = place => place.Kind switch
        {
            PlaceKind.File => "het bestand",
            PlaceKind.FileName => place.Part.Length > 0 ? $"naam van onderdeel {place.Part}" : "bestandsnaam",
            PlaceKind.DocumentProperties => $"documenteigenschappen{Named(place.Name)}",
            PlaceKind.Line => $"regel {place.Number}",
            PlaceKind.Page => $"pagina {place.Number}",
            PlaceKind.Paragraph => $"alinea {place.Number}{In(place)}",
            PlaceKind.Cell => $"blad {place.Name}, cel {place.Detail}",
            PlaceKind.SheetName => "naam van een blad",
            PlaceKind.DefinedName => "gedefinieerde naam in de werkmap",
            PlaceKind.Slide => $"dia {place.Number}",
            PlaceKind.Notes => place.Number > 0 ? $"notities bij dia {place.Number}" : $"notities{In(place)}",
            PlaceKind.Header => place.Name.Length > 0 ? $"koptekst van blad {place.Name}" : $"koptekst{In(place)}",
            PlaceKind.Footer => place.Name.Length > 0 ? $"voettekst van blad {place.Name}" : $"voettekst{In(place)}",
            PlaceKind.Comment => $"opmerking{In(place)}{At("regel", place)}",
            PlaceKind.AlternativeText => $"alternatieve tekst{In(place)}{At("regel", place)}",
            PlaceKind.Attribute => $"kenmerk {place.Name} van {place.Detail}{In(place)}{At("regel", place)}",
            PlaceKind.Link => $"koppeling{In(place)}{At("regel", place)}",
            PlaceKind.Bookmark => "bladwijzer",
            PlaceKind.Style => $"opmaak{In(place)}{At("regel", place)}",
            PlaceKind.Script => $"script{In(place)}{At("regel", place)}",
            PlaceKind.Attachment => $"bijlage {(place.Part.Length > 0 ? place.Part : place.Name)}".TrimEnd(),
            PlaceKind.Part => $"onderdeel {place.Part}{At("regel", place)}",
            PlaceKind.PdfObject => $"object {place.Number}{Named(place.Name)}",
            PlaceKind.Bytes => $"byte {place.Number}",
            _ => "een eerdere versie die nog in het bestand zit",
        },
        Inside = (here, there) => $"{here}, in {there}",
        NotSearched = place => $"Dit kon niet worden doorzocht: {place}. Het document kan zo niet worden vrijgegeven.",
        Hidden = "verborgen",
    };

    public static ReleaseTexts English { get; } = new()
    {
        Kind = kind => kind switch
        {
            FoundKind.FullName => "name",
            FoundKind.Address => "e-mail address",
            FoundKind.Number => "telephone number",
            FoundKind.Code => "code of an employee",
            _ => "surname, or an ordinary word",
        },
        PlaceName = place => place.Kind switch
        {
            PlaceKind.File => "the file",
            PlaceKind.FileName => place.Part.Length > 0 ? $"name of part {place.Part}" : "file name",
            PlaceKind.DocumentProperties => $"document properties{Named(place.Name)}",
            PlaceKind.Line => $"line {place.Number}",
            PlaceKind.Page => $"page {place.Number}",
            PlaceKind.Paragraph => $"paragraph {place.Number}{In(place)}",
            PlaceKind.Cell => $"sheet {place.Name}, cell {place.Detail}",
            PlaceKind.SheetName => "name of a sheet",
            PlaceKind.DefinedName => "defined name in the workbook",
            PlaceKind.Slide => $"slide {place.Number}",
            PlaceKind.Notes => place.Number > 0 ? $"notes with slide {place.Number}" : $"notes{In(place)}",
            PlaceKind.Header => place.Name.Length > 0 ? $"header of sheet {place.Name}" : $"header{In(place)}",
            PlaceKind.Footer => place.Name.Length > 0 ? $"footer of sheet {place.Name}" : $"footer{In(place)}",
            PlaceKind.Comment => $"comment{In(place)}{At("line", place)}",
            PlaceKind.AlternativeText => $"alternative text{In(place)}{At("line", place)}",
            PlaceKind.Attribute => $"attribute {place.Name} of {place.Detail}{In(place)}{At("line", place)}",
            PlaceKind.Link => $"link{In(place)}{At("line", place)}",
            PlaceKind.Bookmark => "bookmark",
            PlaceKind.Style => $"style{In(place)}{At("line", place)}",
            PlaceKind.Script => $"script{In(place)}{At("line", place)}",
            PlaceKind.Attachment => $"attachment {(place.Part.Length > 0 ? place.Part : place.Name)}".TrimEnd(),
            PlaceKind.Part => $"part {place.Part}{At("line", place)}",
            PlaceKind.PdfObject => $"object {place.Number}{Named(place.Name)}",
            PlaceKind.Bytes => $"byte {place.Number}",
            _ => "an earlier version that is still in the file",
        },
        Inside = (here, there) => $"{here}, in {there}",
        NotSearched = place => $"This could not be searched: {place}. The document cannot be released like this.",
        Hidden = "hidden",
    };

    static string In(Place place) => place.Part.Length > 0 ? $" in {place.Part}" : "";

    static string Named(string name) => name.Length > 0 ? $" ({name})" : "";

    static string At(string word, Place place) => place.Number > 0 ? $", {word} {place.Number}" : "";
}
