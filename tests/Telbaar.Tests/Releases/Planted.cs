using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Telbaar.Tests.Releases;

/// <summary>Documents with a text in one place of theirs.</summary>
static class Planted
{
    const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    const string Slide = "http://schemas.openxmlformats.org/presentationml/2006/main";

    /// <summary>A package of these parts, beside those that every reader expects.</summary>
    public static byte[] Package(params IReadOnlyList<(string Path, byte[] Part)> parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, part) in parts.Prepend(("[Content_Types].xml", Bytes("""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"""))))
            {
                using var entry = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
                entry.Write(part);
            }
        }
        return stream.ToArray();
    }

    public static byte[] Package(string path, string part) => Package((path, Bytes(part)));

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A document of Word, each run on its own.</summary>
    public static byte[] Document(params IEnumerable<string> runs) => Package("word/document.xml", Body("document", string.Concat(runs.Select(run => $"""<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{run}</w:t></w:r><w:proofErr w:type="spellStart"/>"""))));

    /// <summary>A part of Word with one paragraph.</summary>
    public static string Body(string root, string paragraph) => $"""<w:{root} xmlns:w="{Word}"><w:body><w:p><w:r><w:t>Eerste.</w:t></w:r></w:p><w:p>{paragraph}</w:p></w:body></w:{root}>""";

    public static string Run(string text) => $"<w:r><w:t>{text}</w:t></w:r>";

    /// <summary>A workbook of two sheets, the second of them hidden, each with a list of shared strings behind it.</summary>
    public static byte[] Workbook(string shown, string hidden, string unused = "", string names = "", string header = "")
    {
        const string main = Given.Workbook.Main;
        string Sheet(int shared) => $"""<worksheet xmlns="{main}"><sheetData><row r="2"><c r="A2"><v>12</v></c><c r="B2" t="s"><v>{shared}</v></c></row></sheetData><headerFooter><oddHeader>{header}</oddHeader></headerFooter></worksheet>""";
        return Package(
            ("xl/workbook.xml", Bytes($"""<workbook xmlns="{main}" xmlns:r="{Office}"><sheets><sheet name="Open" sheetId="1" r:id="r1"/><sheet name="Weg" sheetId="2" state="veryHidden" r:id="r2"/></sheets><definedNames>{names}</definedNames></workbook>""")),
            ("xl/_rels/workbook.xml.rels", Bytes($"""<Relationships xmlns="{Relations}"><Relationship Id="r1" Type="x" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x" Target="/xl/worksheets/sheet2.xml"/></Relationships>""")),
            ("xl/sharedStrings.xml", Bytes($"""<sst xmlns="{main}"><si><t>{shown}</t></si><si><r><t>{hidden[..(hidden.Length / 2)]}</t></r><r><rPr><b/></rPr><t>{hidden[(hidden.Length / 2)..]}</t></r></si><si><t>{unused}</t></si></sst>""")),
            ("xl/worksheets/sheet1.xml", Bytes(Sheet(0))),
            ("xl/worksheets/sheet2.xml", Bytes(Sheet(1))));
    }

    /// <summary>A presentation whose only shown slide is its second part, with notes and an attachment.</summary>
    public static byte[] Presentation(string text, string notes = "", byte[]? embedded = null, string alternative = "") => Package(
        ("ppt/presentation.xml", Bytes($"""<p:presentation xmlns:p="{Slide}" xmlns:r="{Office}"><p:sldIdLst><p:sldId id="256" r:id="r2"/><p:sldId id="257" r:id="r1"/></p:sldIdLst></p:presentation>""")),
        ("ppt/_rels/presentation.xml.rels", Bytes($"""<Relationships xmlns="{Relations}"><Relationship Id="r1" Type="x" Target="slides/slide1.xml"/><Relationship Id="r2" Type="x" Target="slides/slide2.xml"/></Relationships>""")),
        ("ppt/slides/slide1.xml", Bytes(Shown("Leeg", ""))),
        ("ppt/slides/slide2.xml", Bytes(Shown(text, alternative))),
        ("ppt/notesSlides/notesSlide1.xml", Bytes(Shown(notes, ""))),
        ("ppt/notesSlides/_rels/notesSlide1.xml.rels", Bytes($"""<Relationships xmlns="{Relations}"><Relationship Id="r1" Type="x" Target="../slides/slide2.xml"/></Relationships>""")),
        ("ppt/embeddings/map.xlsx", embedded ?? Workbook("Eén", "Twee")));

    static string Shown(string text, string alternative)
    {
        var half = text.Length / 2;
        return $"""<p:sld xmlns:p="{Slide}" xmlns:a="{Drawing}"><p:sp><p:nvSpPr><p:cNvPr id="1" name="Vorm" descr="{alternative}"/></p:nvSpPr><p:txBody><a:p><a:r><a:t>{text[..half]}</a:t></a:r><a:r><a:rPr b="1"><a:solidFill/></a:rPr><a:t>{text[half..]}</a:t></a:r></a:p></p:txBody></p:sp></p:sld>""";
    }

    public static byte[] Page(string body, string head = "") => Bytes($"<!DOCTYPE html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\">{head}</head>\n<body><h1>Rapport</h1>\n{body}\n<p>Einde &amp; uit.</p></body></html>");

    /// <summary>A workbook that the library of Excel wrote, with a text in its properties, a comment and a cell.</summary>
    public static byte[] WrittenWorkbook(string title = "", string comment = "", string cell = "")
    {
        var stream = new MemoryStream();
        stream.Write(Given.Workbook.Of([("Blad", [[Given.Workbook.Text("Vast"), Given.Workbook.Text(cell)]])]));
        using (var workbook = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            workbook.PackageProperties.Title = title;
            var comments = workbook.WorkbookPart!.WorksheetParts.Single().AddNewPart<WorksheetCommentsPart>();
            comments.Comments = new(new Authors(new Author("Rapport")), new CommentList(new Comment(new CommentText(new Text(comment))) { Reference = "A1", AuthorId = 0 }));
        }
        return stream.ToArray();
    }
}
