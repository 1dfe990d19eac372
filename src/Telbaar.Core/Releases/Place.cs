namespace Telbaar.Releases;

public enum PlaceKind
{
    /// <summary>The file as a whole.</summary>
    File,
    FileName,
    DocumentProperties,

    /// <summary>Number: the line, from 1.</summary>
    Line,

    /// <summary>Number: the page, from 1.</summary>
    Page,

    /// <summary>Number: the paragraph of the part, from 1.</summary>
    Paragraph,

    /// <summary>Name: the sheet; Detail: the cell.</summary>
    Cell,
    SheetName,
    DefinedName,

    /// <summary>Number: the slide, from 1.</summary>
    Slide,

    /// <summary>Number: the slide that the notes belong to; 0 where there is none.</summary>
    Notes,
    Header,
    Footer,
    Comment,
    AlternativeText,

    /// <summary>Name: the attribute; Number: the line, from 1.</summary>
    Attribute,
    Link,
    Bookmark,
    Style,
    Script,
    Attachment,

    /// <summary>A part of a package whose contents have no place of their own; Name: its path; Number: the line, from 1.</summary>
    Part,

    /// <summary>An object of a PDF: Number.</summary>
    PdfObject,

    /// <summary>Bytes that are no text; Number: how many lie before.</summary>
    Bytes,

    /// <summary>What the file was before it was changed, and what is still in it.</summary>
    EarlierVersion,
}

/// <summary>Where in a document, without words of a language.</summary>
/// <param name="Part">The path of the part of a package; empty where the document is one piece.</param>
/// <param name="Name">What the kind says: a sheet, an attribute.</param>
/// <param name="Number">What the kind says, counted from 1; 0 where it has none.</param>
/// <param name="IsHidden">It is not shown when the document is opened: a hidden sheet, slide, row or column.</param>
/// <param name="Within">The embedded file that it stands in, and where that stands.</param>
public sealed record Place(PlaceKind Kind, string Part = "", string Name = "", string Detail = "", long Number = 0, bool IsHidden = false, Place? Within = null)
{
    public static Place File { get; } = new(PlaceKind.File);
}
