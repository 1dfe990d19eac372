using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using static Telbaar.Reports.WordXml;

namespace Telbaar.Reports;

/// <summary>Fills a template in Word with a memo: every content control whose tag is the name of a field takes what the field holds, in the look that it has there.</summary>
public static class MemoWord
{
    /// <summary>No larger template is read.</summary>
    public const int MostBytes = 16 << 20;
    const long MostUnpacked = 64L << 20;
    const int MostParts = 2_000;

    /// <summary>Bytes of one part in XML: all of it is held at once, in some twenty times as much memory.</summary>
    const int MostXml = 8 << 20;

    /// <summary>Each content control may take a whole section.</summary>
    const int MostControls = 500;

    /// <param name="template">A document or template of Word; without it the one that comes along.</param>
    /// <returns>The memo; or what is wrong with the template.</returns>
    public static (byte[]? Word, IReadOnlyList<TemplateFault> Faults) Write(MemoInput input, Language language, byte[]? template = null)
    {
        template ??= MemoTemplate.Make(language);
        // What the memo says does not rest on the template: a mistake of ours in it is no fault of the template.
        var fields = new Memo(input, language).Fields;
        if (template.Length > MostBytes)
            return (null, [new(TemplateProblem.TooLarge)]);
        // What is announced by a packed file need not be what comes out of it, so it is counted.
        if (ProblemOf(template) is { } problem)
            return (null, [new(problem)]);
        using var whole = new MemoryStream();
        whole.Write(template);
        whole.Position = 0;
        var (read, faults) = Read(whole);
        if (read is null)
            return (null, faults);
        using (read.Document)
            Fill(read, fields, input, language);
        return (whole.ToArray(), []);
    }

    /// <summary>Whether it is a packed file that stays within bounds when it is unpacked; nothing where it is.</summary>
    static TemplateProblem? ProblemOf(byte[] template)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(template, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostParts)
                return TemplateProblem.TooLarge;
            var (room, buffer) = (MostUnpacked, new byte[1 << 16]);
            foreach (var entry in archive.Entries)
            {
                using var stream = entry.Open();
                var left = IsXml(entry.FullName) ? MostXml : MostUnpacked;
                for (int read; (read = stream.Read(buffer)) > 0;)
                {
                    room -= read;
                    left -= read;
                    if (room < 0 || left < 0)
                        return TemplateProblem.TooLarge;
                }
            }
            return null;
        }
        catch (InvalidDataException)
        {
            return TemplateProblem.NoDocument;
        }
    }

    static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>A template that can be filled.</summary>
    /// <param name="Styles">Nothing where it has none.</param>
    /// <param name="Parts">Those that may have fields; the text of the document is the first.</param>
    /// <param name="Controls">The fields, in their order.</param>
    sealed record Opened(WordprocessingDocument Document, XElement? Styles, IReadOnlyList<(OpenXmlPart Part, XElement Root)> Parts, IReadOnlyList<(XElement Control, string Field)> Controls);

    static (Opened? Template, IReadOnlyList<TemplateFault> Faults) Read(MemoryStream whole)
    {
        WordprocessingDocument? document = null;
        try
        {
            document = WordprocessingDocument.Open(whole, isEditable: true, new() { AutoSave = false });
            var (opened, faults) = Read(document);
            if (opened is null)
                document.Dispose();
            return (opened, faults);
        }
        // A file of somebody else's goes wrong in many ways.
        catch (Exception damaged) when (damaged is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or InvalidOperationException or ArgumentException or UriFormatException)
        {
            document?.Dispose();
            return (null, [new(TemplateProblem.NoDocument)]);
        }
    }

    static (Opened? Template, IReadOnlyList<TemplateFault> Faults) Read(WordprocessingDocument document)
    {
        if (document.DocumentType is WordprocessingDocumentType.MacroEnabledDocument or WordprocessingDocumentType.MacroEnabledTemplate
            || document.GetAllParts().Any(part => part is VbaProjectPart || part.ContentType.Contains("vba", StringComparison.OrdinalIgnoreCase)))
            return (null, [new(TemplateProblem.Macros)]);
        if (document.MainDocumentPart is not { } main)
            return (null, [new(TemplateProblem.NoDocument)]);
        var parts = new OpenXmlPart?[] { main, main.FootnotesPart, main.EndnotesPart }.OfType<OpenXmlPart>().Concat(main.HeaderParts).Concat(main.FooterParts)
            .Select(part => (Part: part, Root: Load(part))).ToList();
        var all = parts.SelectMany(part => part.Root.Descendants(Main + "sdt")).Take(MostControls + 1).ToList();
        if (all.Count > MostControls)
            return (null, [new(TemplateProblem.TooManyFields)]);
        var controls = all.Select(control => (Control: control, Field: FieldOf(control)!)).Where(found => found.Field is not null).ToList();
        List<TemplateFault> faults =
        [
            .. controls.Where(found => !MemoFields.All.Contains(found.Field)).Select(found => new TemplateFault(TemplateProblem.UnknownField, found.Field)).Distinct(),
            .. controls.Where(found => MemoFields.All.Contains(found.Field) && LevelOf(found.Control) is Level.Row).Select(found => new TemplateFault(TemplateProblem.FieldAroundRow, found.Field)).Distinct(),
            .. controls.Where(found => MemoFields.Sections.Contains(found.Field) && LevelOf(found.Control) is Level.Run).Select(found => new TemplateFault(TemplateProblem.FieldWithinLine, found.Field)).Distinct(),
        ];
        if (controls.Count == 0)
            faults.Add(new(TemplateProblem.NoFields));
        return faults.Count > 0 ? (null, faults) : (new(document, main.StyleDefinitionsPart is { } styles ? Load(styles) : null, parts, controls), []);
    }

    static void Fill(Opened template, MemoFields fields, MemoInput input, Language language)
    {
        var document = template.Document;
        var look = new TemplateLook(template.Styles, template.Parts[0].Root);
        var gone = new HashSet<XElement>();
        foreach (var (control, field) in template.Controls)
        {
            // One within another went with the content of the other.
            if (gone.Contains(control))
                continue;
            gone.UnionWith(control.Descendants(Main + "sdt"));
            if (fields.Blocks.TryGetValue(field, out var blocks))
                Put(control, look, blocks);
            else
                Put(control, fields.Texts[field]);
        }
        foreach (var (part, root) in template.Parts)
            Save(part, root);
        if (document.DocumentType is WordprocessingDocumentType.Template)
            document.ChangeDocumentType(WordprocessingDocumentType.Document);
        document.PackageProperties.Title = XmlText.Sound($"{MemoTexts.Of(language).Title}: {input.Report.Study}");
        document.PackageProperties.Creator = XmlText.Sound(input.Municipality ?? input.Report.Program);
        document.PackageProperties.LastModifiedBy = XmlText.Sound(input.Report.Program);
        document.PackageProperties.Created = input.Report.MadeAt.UtcDateTime;
        document.PackageProperties.Modified = input.Report.MadeAt.UtcDateTime;
        document.Save();
    }

    static string? FieldOf(XElement control) =>
        ((string?)control.Element(Main + "sdtPr")?.Element(Main + "tag")?.Attribute(Main + "val"))?.Trim().ToLowerInvariant() is { Length: > 0 } tag ? tag : null;

    /// <summary>Where a control stands.</summary>
    enum Level
    {
        /// <summary>Within a line.</summary>
        Run,

        /// <summary>By itself, between paragraphs.</summary>
        Block,

        /// <summary>Around a cell.</summary>
        Cell,

        /// <summary>Around a row.</summary>
        Row,
    }

    static Level LevelOf(XElement control) => control.Ancestors().First(ancestor => ancestor.Name.LocalName is not ("sdt" or "sdtContent" or "customXml" or "ins" or "moveTo")).Name.LocalName switch
    {
        "tbl" => Level.Row,
        "tr" => Level.Cell,
        "body" or "tc" or "hdr" or "ftr" or "footnote" or "endnote" or "txbxContent" => Level.Block,
        _ => Level.Run,
    };

    /// <summary>A few words, in the look of what stood there.</summary>
    static void Put(XElement control, string words)
    {
        var (level, content) = (LevelOf(control), Emptied(control, ofParagraphs: false));
        var run = RunLook(content);
        if (level is Level.Run)
        {
            content.ReplaceNodes(Run(run, words));
            return;
        }
        var properties = content.Descendants(Main + "p").FirstOrDefault()?.Element(Main + "pPr");
        var section = SectionsOf(content).LastOrDefault();
        var paragraph = W("p", properties, Run(run, words));
        if (section is not null && properties?.Element(Main + "sectPr") is null)
            WithSection(paragraph, section);
        Replace(Place(content, level), [paragraph]);
    }

    static void Put(XElement control, TemplateLook look, IReadOnlyList<MemoBlock> blocks)
    {
        var (level, content) = (LevelOf(control), Emptied(control, ofParagraphs: true));
        var (place, sections) = (Place(content, level), SectionsOf(content).ToList());
        var written = look.Write(blocks, content.Descendants(Main + "p").FirstOrDefault()?.Element(Main + "pPr"), RunLook(content)).ToList();
        // Word wants a paragraph in each cell and field, and after a table that would be the last of its place.
        if (written.Count == 0 || (written[^1].Name.LocalName == "tbl" && (level is Level.Cell || sections.Count > 0 || control.ElementsAfterSelf().FirstOrDefault()?.Name.LocalName != "p")))
            written.Add(W("p"));
        // Where a part of the document with a page of its own ended, it still ends.
        foreach (var section in sections)
        {
            if (written[^1].Element(Main + "pPr")?.Element(Main + "sectPr") is not null)
                written.Add(W("p"));
            WithSection(written[^1], section);
        }
        Replace(place, written);
    }

    static IEnumerable<XElement> SectionsOf(XElement content) => content.Descendants(Main + "pPr").Elements(Main + "sectPr").Select(section => new XElement(section));

    static void WithSection(XElement paragraph, XElement section)
    {
        if (paragraph.Element(Main + "pPr") is not { } properties)
            paragraph.AddFirst(properties = W("pPr"));
        properties.Elements(Main + "pPrChange").Remove();
        properties.Add(section);
    }

    static void Replace(XElement place, IReadOnlyList<XElement> written) => place.ReplaceNodes(place.Element(Main + "tcPr"), written);

    /// <summary>The cell, where the control holds one; otherwise its content.</summary>
    static XElement Place(XElement content, Level level)
    {
        if (level is not Level.Cell)
            return content;
        if (content.Element(Main + "tc") is { } cell)
            return cell;
        content.Add(cell = W("tc"));
        return cell;
    }

    /// <summary>The content of a control that no longer waits for somebody to fill it.</summary>
    static XElement Emptied(XElement control, bool ofParagraphs)
    {
        var properties = control.Element(Main + "sdtPr")!;
        // What is bound to data of the document would be written over by it.
        properties.Elements().Where(element => element.Name.LocalName is "showingPlcHdr" or "dataBinding"
            || (ofParagraphs && element.Name.LocalName is "text" or "date" or "comboBox" or "dropDownList" or "picture" or "checkbox")).Remove();
        if (control.Element(Main + "sdtContent") is { } content)
            return content;
        control.Add(content = W("sdtContent"));
        return content;
    }

    static XElement? RunLook(XElement content)
    {
        if (content.Descendants(Main + "r").FirstOrDefault()?.Element(Main + "rPr") is not { } found)
            return null;
        var look = new XElement(found);
        look.Elements(Main + "rStyle").Where(style => (string?)style.Attribute(Main + "val") is "PlaceholderText" or "Tekstvantijdelijkeaanduiding").Remove();
        return look;
    }
}
