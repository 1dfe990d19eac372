using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using static Telbaar.Reports.WordXml;

namespace Telbaar.Reports;

/// <summary>What stands around the text of a document: its styles and lists, the head and foot of each page, language and properties.</summary>
static class WordFrame
{
    /// <summary>The id of the head of each page.</summary>
    public const string Header = "header";

    public const string Footer = "footer";

    /// <param name="numbered">Where each list with numbers begins.</param>
    public static void Write(WordprocessingDocument document, WordFacts facts, string title, IReadOnlyList<int> numbered)
    {
        var texts = WordTexts.Of(facts.Language);
        XElement[] head = facts.Recipient is { } recipient ? [Run(null, facts.Study), Tab(), Run(W("rPr", W("b")), texts.CopyFor(recipient))] : [Run(null, facts.Study)];
        WriteLook(document.MainDocumentPart!, facts.Language, numbered, head, [Run(null, facts.Program)]);
        document.PackageProperties.Title = title;
        document.PackageProperties.Creator = XmlText.Sound(facts.Program);
        document.PackageProperties.Created = facts.MadeAt.UtcDateTime;
        document.PackageProperties.Modified = facts.MadeAt.UtcDateTime;
        document.PackageProperties.Language = facts.Language.Culture.Name;
    }

    /// <param name="head">What stands at the head of each page.</param>
    /// <param name="foot">What stands at its foot, to the left of its number.</param>
    public static void WriteLook(MainDocumentPart main, Language language, IReadOnlyList<int> numbered, IEnumerable<XElement> head, IEnumerable<XElement> foot)
    {
        var page = WordTexts.Of(language).Page;
        Save(main.AddNewPart<StyleDefinitionsPart>("styles"), Styles(language));
        Save(main.AddNewPart<NumberingDefinitionsPart>("numbering"), Numbering(numbered));
        Save(main.AddNewPart<DocumentSettingsPart>("settings"), Settings(language));
        Save(main.AddNewPart<HeaderPart>(Header), W("hdr", W("p", W("pPr", Val("pStyle", "Header")), head)));
        Save(main.AddNewPart<FooterPart>(Footer), W("ftr",
            W("p", W("pPr", Val("pStyle", "Footer")), foot, Tab(), Run(null, page.Before), Field("PAGE", "1"), Run(null, page.Between), Field("NUMPAGES", "1"))));
    }

    static XElement Styles(Language language)
    {
        var styles = Resource("styles.xml");
        foreach (var said in styles.Descendants(Main + "lang"))
        {
            said.SetAttributeValue(Main + "val", language.Culture.Name);
            said.SetAttributeValue(Main + "eastAsia", language.Culture.Name);
        }
        return styles;
    }

    static XElement Numbering(IReadOnlyList<int> numbered)
    {
        var numbering = Resource("numbering.xml");
        foreach (var (i, start) in numbered.Index())
        {
            numbering.Add(W("num", At("numId", i + 3), Val("abstractNumId", 1), W("lvlOverride", At("ilvl", 0), Val("startOverride", start))));
        }
        return numbering;
    }

    static XElement Settings(Language language) => W("settings",
        Val("defaultTabStop", 709),
        Val("characterSpacingControl", "doNotCompress"),
        W("compat", W("compatSetting", At("name", "compatibilityMode"), At("uri", "http://schemas.microsoft.com/office/word"), At("val", 15))),
        Val("themeFontLang", language.Culture.Name),
        Val("decimalSymbol", language.Culture.NumberFormat.NumberDecimalSeparator),
        Val("listSeparator", ";"));

    static XElement Resource(string name)
    {
        using var stream = typeof(WordFrame).Assembly.GetManifestResourceStream($"word/{name}")
            ?? throw new InvalidOperationException($"{name}, of the look in Word, is missing from the program.");
        return XElement.Load(stream);
    }
}
