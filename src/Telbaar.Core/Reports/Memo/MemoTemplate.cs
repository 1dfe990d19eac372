using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using static Telbaar.Reports.WordXml;

namespace Telbaar.Reports;

/// <summary>The template that comes along: every field, in a look without a house style, to be adapted in Word.</summary>
public static class MemoTemplate
{
    public static byte[] Make(Language language)
    {
        using var whole = new MemoryStream();
        using (var document = WordprocessingDocument.Create(whole, WordprocessingDocumentType.Document))
            Write(document, language, MemoTexts.Of(language));
        return whole.ToArray();
    }

    static void Write(WordprocessingDocument document, Language language, MemoTexts texts)
    {
        var main = document.AddMainDocumentPart();
        WordFrame.WriteLook(main, language, [], [Field("municipality")], [Run(null, $"{texts.Subject} · "), Field("study")]);
        document.PackageProperties.Title = texts.Title;
        document.PackageProperties.Language = language.Culture.Name;
        Save(main, W("document", new XAttribute(XNamespace.Xmlns + "w", Main.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", Relationship.NamespaceName),
            W("body",
                Paragraph("Title", Run(null, texts.Title)),
                Paragraph("Subtitle", Run(null, texts.Subject)),
                Fact(texts.Date, "date"),
                Fact(texts.Study, "study"),
                Fact(texts.Period, "period"),
                Fact(texts.FinalMark, "final-marks"),
                Section(texts.Introduction, MemoFields.Introduction),
                Section(texts.Results, MemoFields.Results),
                Section(texts.Analysis, MemoFields.Analysis),
                Section(texts.NotMeasured, MemoFields.NotMeasured),
                Section(texts.Lessons, MemoFields.Lessons),
                Section(texts.WhatFollows, MemoFields.WhatFollows),
                Section(texts.Signatories, MemoFields.Signatories),
                WordPage.Section)));

        XElement Fact(string name, string field) => Paragraph("Fact", Run(Muted, name), Tab(), Field(field));

        XElement[] Section(string heading, string field) =>
        [
            Paragraph("Heading1", Run(null, heading)),
            Control(field, Paragraph("Normal", Run(null, texts.Placeholder(field)))),
        ];

        XElement Field(string field) => Control(field, Run(null, texts.Placeholder(field)));
    }

    static XElement Muted => W("rPr", Val("rStyle", "Muted"));

    static XElement Paragraph(string style, params XElement[] content) => W("p", W("pPr", Val("pStyle", style)), content);

    static XElement Control(string field, XElement content) => W("sdt", W("sdtPr", Val("alias", field), Val("tag", field)), W("sdtContent", content));
}
