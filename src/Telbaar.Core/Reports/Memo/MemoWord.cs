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

    /// <param name="template">A document or template of Word; without it the one that comes along.</param>
    /// <returns>The memo; or what is wrong with the template.</returns>
    public static (byte[]? Word, IReadOnlyList<TemplateFault> Faults) Write(MemoInput input, Language language, byte[]? template = null)
    {
        template ??= MemoTemplate.Make(language);
        if (template.Length > MostBytes)
            return (null, [new(TemplateProblem.TooLarge)]);
        // What is announced by a packed file need not be what comes out of it, so it is counted.
        if (Unpacked(template) is not { } unpacked)
            return (null, [new(TemplateProblem.NoDocument)]);
        if (!unpacked)
            return (null, [new(TemplateProblem.TooLarge)]);
        using var whole = new MemoryStream();
        whole.Write(template);
        whole.Position = 0;
        try
        {
            List<TemplateFault> faults;
            using (var document = WordprocessingDocument.Open(whole, isEditable: true, new() { AutoSave = false }))
                faults = Fill(document, input, language);
            return faults.Count > 0 ? (null, faults) : (whole.ToArray(), []);
        }
        catch (Exception damaged) when (damaged is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or InvalidOperationException or ArgumentException or UriFormatException)
        {
            return (null, [new(TemplateProblem.NoDocument)]);
        }
    }

    /// <summary>Whether it stays within bounds when it is unpacked; nothing where it is no packed file.</summary>
    static bool? Unpacked(byte[] template)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(template, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostParts)
                return false;
            var (room, buffer) = (MostUnpacked, new byte[1 << 16]);
            foreach (var entry in archive.Entries)
            {
                using var stream = entry.Open();
                for (int read; (read = stream.Read(buffer)) > 0;)
                {
                    room -= read;
                    if (room < 0)
                        return false;
                }
            }
            return true;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    static List<TemplateFault> Fill(WordprocessingDocument document, MemoInput input, Language language)
    {
        if (document.DocumentType is WordprocessingDocumentType.MacroEnabledDocument or WordprocessingDocumentType.MacroEnabledTemplate
            || document.GetAllParts().Any(part => part is VbaProjectPart || part.ContentType.Contains("vba", StringComparison.OrdinalIgnoreCase)))
            return [new(TemplateProblem.Macros)];
        if (document.MainDocumentPart is not { } main)
            return [new(TemplateProblem.NoDocument)];
        var parts = new OpenXmlPart?[] { main, main.FootnotesPart, main.EndnotesPart }.OfType<OpenXmlPart>().Concat(main.HeaderParts).Concat(main.FooterParts)
            .Select(part => (Part: part, Root: Load(part))).ToList();
        var controls = parts.SelectMany(part => part.Root.Descendants(Main + "sdt")).Select(control => (Control: control, Field: FieldOf(control))).Where(found => found.Field is not null).ToList();
        List<TemplateFault> faults =
        [
            .. controls.Where(found => !MemoFields.All.Contains(found.Field)).Select(found => new TemplateFault(TemplateProblem.UnknownField, found.Field!)).Distinct(),
            .. controls.Where(found => MemoFields.Sections.Contains(found.Field) && !TakesParagraphs(found.Control)).Select(found => new TemplateFault(TemplateProblem.FieldWithinLine, found.Field!)).Distinct(),
        ];
        if (controls.Count == 0)
            faults.Add(new(TemplateProblem.NoFields));
        if (faults.Count > 0)
            return faults;
        var fields = new Memo(input, language).Fields;
        var look = new TemplateLook(main.StyleDefinitionsPart is { } styles ? Load(styles) : null, parts[0].Root);
        foreach (var (control, field) in controls)
        {
            // One within another went with the content of the other.
            if (control.Parent is null || parts.All(part => control.Ancestors().Last() != part.Root))
                continue;
            if (fields.Blocks.TryGetValue(field!, out var blocks))
                Put(control, look, blocks);
            else
                Put(control, fields.Texts[field!]);
        }
        foreach (var (part, root) in parts)
            Save(part, root);
        if (document.DocumentType is WordprocessingDocumentType.Template)
            document.ChangeDocumentType(WordprocessingDocumentType.Document);
        document.PackageProperties.Title = Sound($"{MemoTexts.Of(language).Title}: {input.Report.Study}");
        document.PackageProperties.Creator = Sound(input.Municipality ?? input.Report.Program);
        document.PackageProperties.LastModifiedBy = Sound(input.Report.Program);
        document.PackageProperties.Created = input.Report.MadeAt.UtcDateTime;
        document.PackageProperties.Modified = input.Report.MadeAt.UtcDateTime;
        document.Save();
        return [];
    }

    static string? FieldOf(XElement control) =>
        ((string?)control.Element(Main + "sdtPr")?.Element(Main + "tag")?.Attribute(Main + "val"))?.Trim().ToLowerInvariant() is { Length: > 0 } tag ? tag : null;

    /// <summary>Whether it stands by itself, or is a whole cell.</summary>
    static bool TakesParagraphs(XElement control) => control.Parent?.Name.LocalName is not ("p" or "hyperlink" or "smartTag" or "tbl" or "ins" or "del")
        && control.Element(Main + "sdtContent")?.Elements().All(element => element.Name.LocalName is not ("r" or "tr")) == true;

    /// <summary>A few words, in the look of what stood there.</summary>
    static void Put(XElement control, string words)
    {
        var content = Emptied(control, ofParagraphs: false);
        var (paragraph, run) = (content.Descendants(Main + "p").FirstOrDefault(), RunLook(content));
        if (paragraph is null)
            content.ReplaceNodes(Run(run, words));
        else
            Whole(content).ReplaceNodes(Whole(content).Element(Main + "tcPr"), W("p", paragraph.Element(Main + "pPr"), Run(run, words)));
    }

    static void Put(XElement control, TemplateLook look, IReadOnlyList<MemoBlock> blocks)
    {
        var content = Emptied(control, ofParagraphs: true);
        var place = Whole(content);
        var written = look.Write(blocks, content.Descendants(Main + "p").FirstOrDefault()?.Element(Main + "pPr"), RunLook(content)).ToList();
        // Word wants a paragraph after a table that would be the last of its place.
        if (written.LastOrDefault()?.Name.LocalName == "tbl" && (place.Name.LocalName == "tc" || control.ElementsAfterSelf().FirstOrDefault()?.Name.LocalName != "p"))
            written.Add(W("p"));
        place.ReplaceNodes(place.Element(Main + "tcPr"), written);
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

    /// <summary>The cell, where the control holds one; otherwise its content.</summary>
    static XElement Whole(XElement content) => content.Element(Main + "tc") ?? content;

    static XElement? RunLook(XElement content)
    {
        if (content.Descendants(Main + "r").FirstOrDefault()?.Element(Main + "rPr") is not { } found)
            return null;
        var look = new XElement(found);
        look.Elements(Main + "rStyle").Where(style => (string?)style.Attribute(Main + "val") is "PlaceholderText" or "Tekstvantijdelijkeaanduiding").Remove();
        return look;
    }
}
