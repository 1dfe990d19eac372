using System.IO.Compression;
using System.Text;
using Telbaar.Releases;
using Xunit;

namespace Telbaar.Tests.Releases;

/// <summary>A name, an address and a surname, planted in each place of each format.</summary>
public sealed class PlantedLeaksTests
{
    static readonly PersonWords someone = Staff.Of("Cunera van der Zwiebelsteijn", "M0042", "c.zwiebel@voorbeeldstad.example", "023-511 1234");

    static readonly IReadOnlyList<PersonWords> staff = [.. Staff.Some(300), someone];

    static readonly Dictionary<string, (string Name, PlaceKind Kind, Func<string, byte[]> Plant)> places = new()
    {
        ["a text"] = ("a.txt", PlaceKind.Line, Planted.Bytes),
        ["a text in UTF-16"] = ("a.txt", PlaceKind.Line, leak => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(leak)]),
        ["a value of CSV"] = ("a.csv", PlaceKind.Line, leak => Planted.Bytes($"afdeling;wie\nHRM;\"{leak}\"\n")),
        ["a value of JSON"] = ("a.json", PlaceKind.Line, leak => Planted.Bytes($"{{\n  \"wie\": \"{string.Concat(leak.Select(letter => $"\\u{(int)letter:x4}"))}\"\n}}")),
        ["a name of JSON"] = ("a.json", PlaceKind.Line, leak => Planted.Bytes($"{{ \"{leak}\": 1 }}")),

        ["HTML: text"] = ("a.html", PlaceKind.Line, leak => Planted.Page($"<p>Met {leak} erbij</p>")),
        ["HTML: text with tags in it"] = ("a.html", PlaceKind.Line, leak => Planted.Page($"<p>Met {leak[..3]}<em>{leak[3..]}</em>")),
        ["HTML: text as entities"] = ("a.html", PlaceKind.Line, leak => Planted.Page(string.Concat(leak.Select(letter => $"&#{(int)letter};")))),
        ["HTML: title"] = ("a.html", PlaceKind.DocumentProperties, leak => Planted.Page("", $"<title>{leak}</title>")),
        ["HTML: alternative text"] = ("a.html", PlaceKind.AlternativeText, leak => Planted.Page($"<img src=x.png alt='Foto van {leak}'>")),
        ["HTML: label"] = ("a.html", PlaceKind.AlternativeText, leak => Planted.Page($"<nav aria-label=\"{leak}\"></nav>")),
        ["HTML: description"] = ("a.html", PlaceKind.Attribute, leak => Planted.Page("", $"<meta name=author content=\"{leak}\">")),
        ["HTML: link"] = ("a.html", PlaceKind.Link, leak => Planted.Page($"<a href=\"?wie={Uri.EscapeDataString(leak)}\">daar</a>")),
        ["HTML: comment"] = ("a.html", PlaceKind.Comment, leak => Planted.Page($"<!-- {leak} -->")),
        ["HTML: comment that does not end"] = ("a.html", PlaceKind.Comment, leak => Planted.Page($"<!-- {leak}")),
        ["HTML: style"] = ("a.html", PlaceKind.Style, leak => Planted.Page("", $"<style>\np::after {{ content: '{leak}' }}</style>")),
        ["HTML: script"] = ("a.html", PlaceKind.Script, leak => Planted.Page($"<script>var wie = \"{leak}\"; // </p></script>")),
        ["HTML: template"] = ("a.html", PlaceKind.Line, leak => Planted.Page($"<template><i hidden>{leak}</i></template>")),
        ["HTML: title of a picture"] = ("a.html", PlaceKind.AlternativeText, leak => Planted.Page($"<svg><title>{leak}</title></svg>")),
        ["HTML: description of a picture"] = ("a.html", PlaceKind.Line, leak => Planted.Page($"<svg><desc>{leak}</desc></svg>")),
        ["HTML: text of a picture"] = ("a.html", PlaceKind.Line, leak => Planted.Page($"<svg><text>{leak[..4]}<tspan>{leak[4..]}</tspan></text></svg>")),
        ["HTML: picture in an address"] = ("a.html", PlaceKind.Line, leak => Planted.Page($"<img src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Planted.Bytes($"<svg><text>{leak}</text></svg>"))}\">")),
        ["HTML: picture in an address in a style"] = ("a.html", PlaceKind.AlternativeText, leak => Planted.Page("", $"<style>i {{ background: url(\"data:image/svg+xml,{Uri.EscapeDataString($"<svg><desc>{leak}</desc></svg>")}\") }}</style>")),

        ["SVG: text"] = ("a.svg", PlaceKind.Line, leak => Planted.Bytes($"<svg xmlns=\"http://www.w3.org/2000/svg\"><text>{leak}</text></svg>")),
        ["SVG: description"] = ("a.svg", PlaceKind.AlternativeText, leak => Planted.Bytes($"<svg xmlns=\"http://www.w3.org/2000/svg\"><desc>{leak}</desc></svg>")),
        ["SVG: attribute"] = ("a.svg", PlaceKind.Attribute, leak => Planted.Bytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" data-wie=\"{leak}\"/>")),

        ["Word: text"] = ("a.docx", PlaceKind.Paragraph, leak => Planted.Document(leak)),
        ["Word: text in pieces"] = ("a.docx", PlaceKind.Paragraph, leak => Planted.Document(leak.Select(letter => letter.ToString()))),
        ["Word: header"] = ("a.docx", PlaceKind.Header, leak => Planted.Package("word/header1.xml", Planted.Body("hdr", Planted.Run(leak)))),
        ["Word: footer"] = ("a.docx", PlaceKind.Footer, leak => Planted.Package("word/footer2.xml", Planted.Body("ftr", Planted.Run(leak)))),
        ["Word: comment"] = ("a.docx", PlaceKind.Comment, leak => Planted.Package("word/comments.xml", Planted.Body("comments", Planted.Run(leak)))),
        ["Word: author of a comment"] = ("a.docx", PlaceKind.Attribute, leak => Planted.Package("word/comments.xml", $"<comments author=\"{leak}\"/>")),
        ["Word: footnote"] = ("a.docx", PlaceKind.Paragraph, leak => Planted.Package("word/footnotes.xml", Planted.Body("footnotes", Planted.Run(leak)))),
        ["Word: alternative text"] = ("a.docx", PlaceKind.AlternativeText, leak => Planted.Package("word/document.xml", Planted.Body("document", $"<docPr id=\"1\" descr=\"{leak}\"/>"))),
        ["Word: bookmark"] = ("a.docx", PlaceKind.Attribute, leak => Planted.Package("word/document.xml", Planted.Body("document", $"<w:bookmarkStart w:name=\"{leak}\"/>"))),
        ["Word: link"] = ("a.docx", PlaceKind.Link, leak => Planted.Package("word/_rels/document.xml.rels", $"<Relationships><Relationship Id=\"r1\" Target=\"mailto:{Uri.EscapeDataString(leak)}\"/></Relationships>")),
        ["Word: deleted text"] = ("a.docx", PlaceKind.Paragraph, leak => Planted.Package("word/document.xml", Planted.Body("document", $"<w:del><w:r><w:delText>{leak}</w:delText></w:r></w:del>"))),
        ["core properties"] = ("a.docx", PlaceKind.DocumentProperties, leak => Planted.Package("docProps/core.xml", $"<core><creator>{leak}</creator><lastModifiedBy>Rapport</lastModifiedBy></core>")),
        ["application properties"] = ("a.docx", PlaceKind.DocumentProperties, leak => Planted.Package("docProps/app.xml", $"<Properties><Manager>{leak}</Manager></Properties>")),
        ["custom properties"] = ("a.docx", PlaceKind.DocumentProperties, leak => Planted.Package("docProps/custom.xml", $"<Properties><property name=\"Wie\"><lpwstr>{leak}</lpwstr></property></Properties>")),
        ["a part that nobody knows"] = ("a.docx", PlaceKind.Bytes, leak => Planted.Package(("word/printer.bin", [0, 1, 0, 200, .. Encoding.Unicode.GetBytes(leak), 0, 0]))),
        ["the name of a part"] = ("a.zip", PlaceKind.FileName, leak => Planted.Package($"bijlagen/{leak}.txt", "Leeg.")),

        ["Excel: cell"] = ("a.xlsx", PlaceKind.Cell, leak => Planted.Workbook(leak, "Twee")),
        ["Excel: cell that the library wrote"] = ("a.xlsx", PlaceKind.Cell, leak => Planted.WrittenWorkbook(cell: leak)),
        ["Excel: cell of a hidden sheet"] = ("a.xlsx", PlaceKind.Cell, leak => Planted.Workbook("Een", leak)),
        ["Excel: text that no cell uses"] = ("a.xlsx", PlaceKind.Part, leak => Planted.Workbook("Een", "Twee", unused: leak)),
        ["Excel: defined name"] = ("a.xlsx", PlaceKind.DefinedName, leak => Planted.Workbook("Een", "Twee", names: $"<definedName name=\"n\">\"{leak}\"</definedName>")),
        ["Excel: name of a defined name"] = ("a.xlsx", PlaceKind.Attribute, leak => Planted.Workbook("Een", "Twee", names: $"<definedName name=\"{leak}\">1</definedName>")),
        ["Excel: header"] = ("a.xlsx", PlaceKind.Header, leak => Planted.Workbook("Een", "Twee", header: leak)),
        ["Excel: comment"] = ("a.xlsx", PlaceKind.Comment, leak => Planted.WrittenWorkbook(comment: leak)),
        ["Excel: title"] = ("a.xlsx", PlaceKind.DocumentProperties, leak => Planted.WrittenWorkbook(title: leak)),

        ["PowerPoint: slide"] = ("a.pptx", PlaceKind.Slide, leak => Planted.Presentation(leak)),
        ["PowerPoint: notes"] = ("a.pptx", PlaceKind.Notes, leak => Planted.Presentation("Dia", notes: leak)),
        ["PowerPoint: alternative text"] = ("a.pptx", PlaceKind.AlternativeText, leak => Planted.Presentation("Dia", alternative: leak)),
        ["PowerPoint: workbook in it"] = ("a.pptx", PlaceKind.Cell, leak => Planted.Presentation("Dia", embedded: Planted.Workbook("Een", leak))),
        ["PowerPoint: comment"] = ("a.pptx", PlaceKind.Comment, leak => Planted.Package("ppt/comments/comment1.xml", $"<cmLst><cm><text>{leak}</text></cm></cmLst>")),

        ["a package in a package"] = ("a.zip", PlaceKind.Line, leak => Planted.Package(("b.zip", Planted.Package(("c.docx", Planted.Package(("d.zip", Planted.Package("e.txt", leak)))))))),
        ["a packed text"] = ("a.csv.gz", PlaceKind.Line, leak => Gzip(Planted.Bytes(leak))),
        ["a file of no known format"] = ("a.bin", PlaceKind.Bytes, leak => [0, 255, 1, .. Planted.Bytes(leak), 0]),
        ["Latin-1"] = ("a.bin", PlaceKind.Bytes, leak => [0, 0xEB, (byte)' ', .. Encoding.Latin1.GetBytes(leak), 0]),
        ["UTF-16 the other way around"] = ("a.bin", PlaceKind.Bytes, leak => [7, 0, 0, .. Encoding.BigEndianUnicode.GetBytes(leak), 0]),
    };

    public static TheoryData<string> Places { get; } = [.. places.Keys];

    [Theory, MemberData(nameof(Places))]
    public void A_full_name_is_caught_where_it_stands(string where)
    {
        var (name, kind, plant) = places[where];
        var searched = SearchForPersons.In(plant("Cunera van der Zwiebelsteijn"), name, staff, []);
        Assert.Empty(searched.NotSearched);
        Assert.Contains(searched.Found, found => (found.Kind, found.Place.Kind, found.Codes[0]) == (FoundKind.FullName, kind, "M0042"));
        Assert.True(searched.Refuses);
    }

    [Theory, MemberData(nameof(Places))]
    public void So_are_an_address_a_number_and_a_code(string where)
    {
        var (name, kind, plant) = places[where];
        foreach (var (leak, found) in new[] { ("c.zwiebel@voorbeeldstad.example", FoundKind.Address), ("+31 23 511 1234", FoundKind.Number), ("met M0042 erbij", FoundKind.Code) })
            Assert.Contains(SearchForPersons.In(plant(leak), name, staff, []).Found, each => (each.Kind, each.Place.Kind) == (found, kind));
    }

    [Theory, MemberData(nameof(Places))]
    public void A_surname_is_shown_there_and_no_more(string where)
    {
        var (name, kind, plant) = places[where];
        var searched = SearchForPersons.In(plant("Zwiebelsteijn"), name, staff, []);
        Assert.Contains(searched.Found, found => (found.Kind, found.Place.Kind) == (FoundKind.Surname, kind));
        Assert.False(searched.Refuses);
    }

    [Theory, MemberData(nameof(Places))]
    public void Where_nobody_stands_nothing_is_found(string where)
    {
        var (name, _, plant) = places[where];
        Assert.True(SearchForPersons.In(plant("de telefoon"), name, staff, []).IsClean);
    }

    [Fact]
    public void A_place_in_an_embedded_file_says_the_way_to_it()
    {
        var found = Assert.Single(SearchForPersons.In(Planted.Presentation("Dia", embedded: Planted.Workbook("Een", someone.Names[0])), "a.pptx", staff, []).Found);
        Assert.Equal(new Place(PlaceKind.Cell, "xl/worksheets/sheet2.xml", "Weg", "B2", IsHidden: true, Within: new(PlaceKind.Attachment, "ppt/embeddings/map.xlsx")), found.Place);
    }

    [Fact]
    public void Slides_are_numbered_as_they_are_shown() => Assert.Equal(
        [(PlaceKind.Slide, 1L), (PlaceKind.Notes, 1L)],
        SearchForPersons.In(Planted.Presentation(someone.Names[0], someone.Names[0]), "a.pptx", staff, []).Found.Select(found => (found.Place.Kind, found.Place.Number)));

    [Fact]
    public void A_name_over_two_cells_is_one()
    {
        var workbook = Given.Workbook.Of([("Blad", [[Given.Workbook.Text("Cunera"), Given.Workbook.Text("van der Zwiebelsteijn")]])]);
        Assert.Equal(FoundKind.FullName, Assert.Single(SearchForPersons.In(workbook, "a.xlsx", staff, []).Found).Kind);
        Assert.True(SearchForPersons.In(Planted.Page("<table><tr><td>Cunera</td><td>van der Zwiebelsteijn</td></tr></table>"), "a.html", staff, []).Refuses);
    }

    [Fact]
    public void A_number_that_a_cell_took_for_a_number_is_found() =>
        Assert.Equal(FoundKind.Number, Assert.Single(SearchForPersons.In(Given.Workbook.Of([("Blad", [[Given.Workbook.Number("235111234")]])]), "a.xlsx", staff, []).Found).Kind);

    public static TheoryData<string, byte[]> Unsearchable { get; } = new()
    {
        { "a.pdf", "%PDF-1.7\nen dan niets"u8.ToArray() },
        { "a.pdf", "geen PDF"u8.ToArray() },
        { "a.docx", "geen Word"u8.ToArray() },
        { "a.docx", Planted.Document("Heel.")[..^30] },
        { "a.zip", Spoiled(Planted.Package("a.txt", string.Join(' ', Enumerable.Range(0, 2000).Select(i => i * i)))) },
        { "a.zip", Locked(Planted.Package("a.txt", "Op slot.")) },
        { "a.xlsx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] },
        { "a.doc", [0xD0, 0xCF, 0x11, 0xE0, .. Encoding.Unicode.GetBytes("EncryptedPackage")] },
        { "a.docx", Planted.Package("word/document.xml", "<document><p>Niet af") },
        { "a.xlsx", Planted.Package("xl/sharedStrings.xml", "<sst><si>") },
        { "a.svg", "<!DOCTYPE svg [<!ENTITY wie \"Cunera\">]><svg>&wie;</svg>"u8.ToArray() },
        { "a.csv.gz", [0x1F, 0x8B, 8, 0, 1, 2, 3] },
        { "a.7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C] },
        { "a.zip", Enumerable.Range(0, 9).Aggregate("Diep."u8.ToArray(), (inner, _) => Planted.Package(("b.zip", inner))) },
    };

    [Theory, MemberData(nameof(Unsearchable))]
    public void What_cannot_be_searched_is_refused(string name, byte[] file)
    {
        var searched = SearchForPersons.In(file, name, staff, []);
        Assert.NotEmpty(searched.NotSearched);
        Assert.True(searched.Refuses);
        Assert.False(searched.IsClean);
    }

    [Fact]
    public void A_file_that_unpacks_without_end_is_refused_in_time()
    {
        var endless = Gzip(new byte[50_000_000]);
        Assert.True(SearchForPersons.In(Planted.Package([.. Enumerable.Range(0, 12).Select(i => ($"{i}.gz", endless))]), "a.zip", [someone], []).Refuses);
    }

    static byte[] Gzip(byte[] file)
    {
        var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest))
            stream.Write(file);
        return packed.ToArray();
    }

    /// <summary>A package with a byte in the midst of its contents changed.</summary>
    static byte[] Spoiled(byte[] package)
    {
        package[package.Length / 2] ^= 0x55;
        return package;
    }

    /// <summary>A package whose parts say that they are under a password.</summary>
    static byte[] Locked(byte[] package)
    {
        foreach (var sign in new[] { "PK\u0003\u0004", "PK\u0001\u0002" })
        {
            for (var at = 0; package.AsSpan(at).IndexOf(Encoding.Latin1.GetBytes(sign)) is >= 0 and var found; at++)
            {
                at += found;
                package[at + (sign[2] == '\u0003' ? 6 : 8)] |= 1;
            }
        }
        return package;
    }
}
