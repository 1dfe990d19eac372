using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Telbaar.Attempts;
using Telbaar.Reports;
using Telbaar.Tests.Demonstration;
using Telbaar.Tests.Given;
using Xunit;
using Languages = Telbaar.Reports.Languages;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Telbaar.Tests.Reports;

public sealed partial class MemoWordTests
{
    const string Hostile = "<script>alert(1)</script> & \u0001\ufffe ]]> שלום";

    static readonly MemoInput haarlem = new()
    {
        Report = ReportStudies.Haarlem,
        Date = new(2020, 2, 3),
        Municipality = "Teststad",
        Agency = "bureau Voorbeeld",
        Signatories = [new("de secretaris", "S. Verzonnen"), new("de burgemeester")],
    };

    public static TheoryData<string, Language> Studies { get; } = new(
        from study in new[] { "haarlem", "odd", "empty", "weighted" }
        from language in Languages.All
        select (study, language));

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Studies))]
    public void It_is_valid_and_fills_every_field(string study, Language language)
    {
        var report = study switch { "odd" => ReportStudies.Odd, "empty" => ReportStudies.WithoutAttempts, "weighted" => ReportStudies.Weighted, _ => ReportStudies.Haarlem };
        using var memo = Open(Written(haarlem with { Report = report, Explanations = new(129, 86, [("Ziek of vrij", 31), ("Anders & overig", 5)]) }, language: language));
        Assert.Empty(FaultsOf(memo));
        Assert.All(MemoFields.All, field => Assert.DoesNotContain(MemoTexts.Of(language).Placeholder(field), TextOf(memo), StringComparison.Ordinal));
        Assert.All(memo.MainDocumentPart!.Document!.Descendants<Table>(), table => Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>()));
    }

    [Fact]
    public void The_changed_norm_and_the_converted_mark_stand_together()
    {
        var results = TextOf(Open(Written(haarlem)), "results");
        Assert.Contains("Het eindcijfer is een 6,4; het streefcijfer is een 8. Het eindcijfer rust op een steekproef en is dus niet helemaal zeker: met 95% zekerheid ligt het tussen 6,2 en 6,6.", results, StringComparison.Ordinal);
        Assert.Contains("krijgen dezelfde contactpogingen een 6,0. Wat daarin anders is: Snelheid van opnemen door het KCC, termijn: 30 seconden in plaats van 60 seconden.", results, StringComparison.Ordinal);
    }

    /// <summary>What was published of the study that the sample reproduces.</summary>
    [Theory]
    [InlineData("results", "In 82% van de gevallen nam het KCC binnen 60 seconden op (norm 80%). Cijfer: 8.")]
    [InlineData("results", "In 98% van de gevallen begroette het KCC de beller correct (norm 90%). Cijfer: 9.")]
    [InlineData("results", "In 42% van de gevallen kreeg de beller de gezochte medewerker of een collega van dezelfde afdeling aan de lijn (norm 80%).")]
    [InlineData("results", "Directe en indirecte bereikbaarheid: 1,5")]
    [InlineData("results", "gemiddeld 48 seconden tot iemand opnam (norm 30 seconden). Cijfer: 6.")]
    [InlineData("results", "gemiddeld 30 seconden (norm 30 seconden). Cijfer: 10.")]
    [InlineData("results", "4,9")]
    [InlineData("results", "5,7")]
    [InlineData("introduction", "Samen zijn dat 595 contactpogingen.")]
    [InlineData("analysis", "Van alle 595 contactpogingen mislukten er 142. Van elke honderd bellers moeten er 24 nog een keer bellen")]
    [InlineData("analysis", "De mislukte pogingen horen bij de afdelingen (129) en het klantcontactcentrum (13). Wat niet bij de afdelingen hoort, telt niet mee in hun cijfer.")]
    [InlineData("analysis", "De afdelingen staan in voor 582 contactpogingen. Daarvan slaagden er 453, dat is 77,8%. In 206 gevallen kwam de gezochte medewerker zelf aan de lijn. In 196 gevallen werd op tijd teruggebeld. In 51 gevallen")]
    [InlineData("results", "Het klantcontactcentrum nam op na gemiddeld 33,0 seconden. In 35% van de gevallen")]
    [InlineData("introduction", "Niet alles van deze normen is gepubliceerd.")]
    [InlineData("analysis", "Voicemail: 164 achtergelaten. Op tijd teruggebeld: 100; te laat: 10; niet: 54.")]
    [InlineData("analysis", "Geslaagde contactpogingen: gepubliceerd is 77%, uit de contactpogingen volgt 78%.")]
    [InlineData("analysis", "Mislukte contactpogingen van de afdelingen, aandeel: gepubliceerd is 23%, uit de contactpogingen volgt 22%.")]
    public void Its_figures_are_those_that_were_published_or_it_says_how_they_differ(string field, string sentence) =>
        Assert.Contains(sentence, TextOf(Open(Written(haarlem)), field), StringComparison.Ordinal);

    [Fact]
    public void Whoever_rings_again_is_counted_over_all_attempts_in_the_words_of_one_or_of_many()
    {
        var sample = new SampleStudy(2019).Attempts;
        var failed = sample.Where(attempt => attempt is { Reached: Reached.OtherDepartment or Reached.Kcc, Initiative: false }).Take(1).ToList();
        var succeeded = sample.Where(attempt => attempt.Reached is Reached.Employee).Take(99).ToList();
        var analysis = TextOf(Open(Written(haarlem with { Report = ReportStudies.Of([.. failed, .. succeeded]) })), "analysis");
        Assert.StartsWith("Van alle 100 contactpogingen mislukte er 1. Van elke honderd bellers moet er 1 nog een keer bellen", analysis, StringComparison.Ordinal);
        Assert.Contains("De mislukte poging hoort bij het klantcontactcentrum (1).", analysis, StringComparison.Ordinal);
        Assert.DoesNotContain("In 0 gevallen", analysis, StringComparison.Ordinal);
        Assert.DoesNotContain("mislukte", TextOf(Open(Written(haarlem with { Report = ReportStudies.Of(succeeded) })), "analysis"), StringComparison.Ordinal);
        Assert.StartsWith("Er is nog geen enkele contactpoging waarvan de uitkomst vaststaat.", TextOf(Open(Written(haarlem with { Report = ReportStudies.WithoutAttempts })), "analysis"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_became_of_messages_adds_up()
    {
        var analysis = TextOf(Open(Written(haarlem with { Report = ReportStudies.Odd })), "analysis");
        var told = analysis.Split('\n').Where(line => line.Contains("achtergelaten.", StringComparison.Ordinal)).Select(line => Numbers().Matches(line).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToList()).ToList();
        Assert.NotEmpty(told);
        Assert.All(told, numbers => Assert.Equal(numbers[0], numbers.Skip(1).Sum()));
        Assert.Contains("de termijn loopt nog", analysis, StringComparison.Ordinal);
    }

    [Fact]
    public void The_converted_mark_stands_at_the_head_too() =>
        Assert.Contains("6,4; 6,0 met de normen ‘Servicenormen telefonische bereikbaarheid Haarlem 2018’", TextOf(Open(Written(haarlem))), StringComparison.Ordinal);

    [Fact]
    public void The_words_of_the_lead_stand_in_the_place_of_the_program_s_and_those_on_the_years_after_their_table()
    {
        var print = new Printing(ReportStudies.Haarlem.Scores.Norms, Language.Dutch);
        var made = ReportSentences.Of("haarlem-2019", ReportStudies.Haarlem.Scores, print).ToDictionary(sentence => sentence.Key, sentence => sentence.Text);
        var report = ReportStudies.Haarlem with
        {
            Words = new(new Dictionary<Chapter, string>(), new Dictionary<string, ReplacedSentence>
            {
                [ReportSentences.FinalMark] = new("Zes komma vier, zegt de onderzoeker.", made[ReportSentences.FinalMark]),
                ["kcc-speed"] = new("Het KCC is vlot.", made["kcc-speed"]),
                ["direct"] = new("Niet meer waar.", "Een zin van een vorige uitgave."),
                [ReportSentences.Failures] = new("Het ligt aan de afdelingen.", made[ReportSentences.Failures]),
            }),
        };
        var memo = Open(Written(haarlem with { Report = report, Own = new Dictionary<string, string> { [MemoFields.Years] = "Zo ging het elk jaar." } }));
        var results = TextOf(memo, "results");
        Assert.StartsWith("Zes komma vier, zegt de onderzoeker. Het eindcijfer rust op een steekproef", results, StringComparison.Ordinal);
        Assert.Contains("Het KCC is vlot. Cijfer: 8.", results, StringComparison.Ordinal);
        Assert.DoesNotContain("Niet meer waar.", results, StringComparison.Ordinal);
        Assert.Contains("Het ligt aan de afdelingen.", TextOf(memo, "analysis"), StringComparison.Ordinal);
        var own = results.IndexOf("Zo ging het elk jaar.", StringComparison.Ordinal);
        Assert.InRange(own, results.IndexOf(print.Texts.Final.EarlierNote, StringComparison.Ordinal), results.IndexOf("Klantcontactcentrum (KCC): 9", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_of_own_words_that_begin_with_a_hyphen_become_a_list()
    {
        var memo = Open(Written(haarlem with { Own = new Dictionary<string, string> { ["lessons"] = "We doen drie dingen:\n- bellen\n- mailen\n\nEn dan - zo - verder." } }));
        var lessons = ControlsOf(memo, "lessons").Single().Descendants<Paragraph>().Select(paragraph => (paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "ListBullet", paragraph.InnerText));
        Assert.Equal([(false, "We doen drie dingen:"), (true, "bellen"), (true, "mailen"), (false, "En dan - zo - verder.")], lessons);
    }

    [Fact]
    public void Small_departments_are_not_what_was_not_measured() =>
        Assert.DoesNotContain("indicatief", TextOf(Open(Written(haarlem)), "not-measured"), StringComparison.Ordinal);

    [Fact]
    public void Own_words_follow_the_figures_or_stand_for_what_is_to_be_filled_in()
    {
        var memo = Open(Written(haarlem with { Own = new Dictionary<string, string> { ["lessons"] = "Eerste.\nNog een regel.\n\nTweede <b>.", ["analysis"] = "Zelf gezien." } }));
        var lessons = ControlsOf(memo, "lessons").Single();
        Assert.Equal(["Eerste.Nog een regel.", "Tweede <b>."], lessons.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText));
        Assert.EndsWith("Zelf gezien.", TextOf(memo, "analysis"), StringComparison.Ordinal);
        Assert.Contains("[In te vullen:", TextOf(memo, "what-follows"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_were_made_to_do_harm_do_none()
    {
        var memo = Open(Written(haarlem with { Report = ReportStudies.Haarlem with { Study = Hostile }, Municipality = Hostile, Agency = Hostile, Signatories = [new(Hostile, Hostile)] }));
        Assert.Empty(FaultsOf(memo));
        Assert.Contains("<script>alert(1)</script> & \ufffd\ufffd ]]> שלום", TextOf(memo), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Dutch, "6,4", "6,0")]
    [InlineData(Language.English, "6.4", "6.0")]
    public async Task LibreOffice_lays_it_out_on_two_to_six_pages(Language language, string mark, string converted)
    {
        var pages = await OtherProgram.PagesOf(Written(haarlem with { Explanations = new(129, 86, [("Ziek of vrij", 31)]) }, language: language));
        Assert.InRange(pages.Count, 2, 6);
        Assert.Contains(mark, pages[0], StringComparison.Ordinal);
        var (words, texts) = (Spaces().Replace(string.Concat(pages), " "), MemoTexts.Of(language));
        Assert.All(new[] { converted, "S. Verzonnen", texts.Introduction, texts.Results, texts.Analysis, texts.NotMeasured, texts.Lessons, texts.WhatFollows }, part => Assert.Contains(part, words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_template_keeps_its_own_look_and_its_fields_may_stand_anywhere_and_twice()
    {
        var template = Template("""
            <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>Cijfer </w:t></w:r><w:sdt><w:sdtPr><w:tag w:val="final-mark"/><w:showingPlcHdr/><w:dataBinding w:xpath="/a" w:storeItemID="{x}"/><w:text/></w:sdtPr><w:sdtContent>
              <w:r><w:rPr><w:b/></w:rPr><w:t>fi</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>nal</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t> telt</w:t></w:r></w:p>
            <w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid><w:tr><w:sdt><w:sdtPr><w:tag w:val="Lessons"/></w:sdtPr><w:sdtContent><w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>
            <w:sdt><w:sdtPr><w:tag w:val="results"/></w:sdtPr><w:sdtContent><w:p><w:pPr><w:ind w:left="700"/><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>hier</w:t></w:r></w:p></w:sdtContent></w:sdt>
            <w:sdt><w:sdtPr><w:alias w:val="Zonder tag"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>blijft staan</w:t></w:r></w:p></w:sdtContent></w:sdt>
            """, head: """<w:p><w:sdt><w:sdtPr><w:tag w:val=" study "/></w:sdtPr><w:sdtContent/></w:sdt></w:p><w:sdt><w:sdtPr><w:tag w:val="final-mark"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>y</w:t></w:r></w:p></w:sdtContent></w:sdt>""");
        var memo = Open(Written(haarlem, template));
        Assert.Empty(FaultsOf(memo));
        var (body, head) = (memo.MainDocumentPart!.Document!.Body!, memo.MainDocumentPart.HeaderParts.Single().Header!);
        Assert.StartsWith("Cijfer 6,4 telt", body.InnerText, StringComparison.Ordinal);
        Assert.NotNull(ControlsOf(memo, "final-mark").First().Descendants<Run>().Single().RunProperties!.Bold);
        Assert.Equal("haarlem-20196,4", head.InnerText);
        var paragraph = ControlsOf(memo, "results").Single().Descendants<Paragraph>().First();
        Assert.Equal(("700", JustificationValues.Both), (paragraph.ParagraphProperties!.Indentation!.Left!.Value, paragraph.ParagraphProperties.Justification!.Val!.Value));
        var told = Assert.Single(ControlsOf(memo, "results").Single().Descendants<Run>(), run => run.InnerText.StartsWith("Het eindcijfer is een 6,4", StringComparison.Ordinal));
        Assert.Equal((true, true), (told.RunProperties!.Italic is not null, told.RunProperties.Bold is not null));
        Assert.Contains("Aan deze normen is voldaan", body.Descendants<TableCell>().First().InnerText, StringComparison.Ordinal);
        Assert.Contains("blijft staan", body.InnerText, StringComparison.Ordinal);
        Assert.Empty(body.Descendants<DataBinding>());
    }

    [Fact]
    public void An_unknown_field_is_named_with_those_that_are_allowed()
    {
        var (memo, faults) = MemoWord.Write(haarlem, Language.Dutch, Template("""<w:p><w:sdt><w:sdtPr><w:tag w:val="eindcijfer"/></w:sdtPr><w:sdtContent/></w:sdt></w:p>"""));
        Assert.Null(memo);
        Assert.Equal(new TemplateFault(TemplateProblem.UnknownField, "eindcijfer"), Assert.Single(faults));
        var sentence = MemoTexts.Dutch.Sentence(faults[0]);
        Assert.Contains("‘eindcijfer’", sentence, StringComparison.Ordinal);
        Assert.All(MemoFields.All, field => Assert.Contains(field, sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void A_section_within_a_line_is_refused() =>
        Assert.Equal([new(TemplateProblem.FieldWithinLine, "results")], MemoWord.Write(haarlem, Language.Dutch, Template("""<w:p><w:sdt><w:sdtPr><w:tag w:val="results"/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt></w:p>""")).Faults);

    [Theory]
    [InlineData("period")]
    [InlineData("results")]
    public void A_field_around_a_row_is_refused(string field) => Assert.Equal([new(TemplateProblem.FieldAroundRow, field)], MemoWord.Write(haarlem, Language.Dutch, Template(
        $"""<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid><w:sdt><w:sdtPr><w:tag w:val="{field}"/></w:sdtPr><w:sdtContent><w:tr><w:tc><w:p/></w:tc></w:tr></w:sdtContent></w:sdt></w:tbl><w:p/>""")).Faults);

    [Theory]
    [InlineData("results")]
    [InlineData("analysis")]
    [InlineData("period")]
    public void A_cell_and_a_field_without_anything_in_it_get_a_paragraph(string field)
    {
        string Control(string content = "") => $"""<w:sdt><w:sdtPr><w:tag w:val="{field}"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>""";
        var template = Template($"""{Control()}<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>{Control()}</w:tc>{Control("<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr><w:p/></w:tc>")}</w:tr></w:tbl><w:p/>""");
        foreach (var report in new[] { ReportStudies.Haarlem, ReportStudies.WithoutAttempts })
        {
            using var memo = Open(Written(haarlem with { Report = report }, template));
            Assert.Empty(FaultsOf(memo));
            Assert.All(ControlsOf(memo, field), each => Assert.NotEmpty(each.Descendants<Paragraph>()));
            Assert.Equal(3, ControlsOf(memo, field).Count());
        }
    }

    [Fact]
    public void A_part_with_its_own_page_still_ends_and_a_page_or_a_frame_begins_once()
    {
        const string look = """<w:pageBreakBefore/><w:framePr w:w="4000" w:h="1000" w:hRule="exact"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>""";
        const string section = """<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>""";
        using var memo = Open(Written(haarlem, Template(
            $"""<w:sdt><w:sdtPr><w:tag w:val="results"/></w:sdtPr><w:sdtContent><w:p><w:pPr>{look}{section}</w:pPr><w:r><w:t>x</w:t></w:r></w:p></w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:tag w:val="date"/></w:sdtPr><w:sdtContent><w:p><w:pPr>{section}</w:pPr></w:p></w:sdtContent></w:sdt><w:p/>""",
            change: document => document.MainDocumentPart!.AddNewPart<NumberingDefinitionsPart>().FeedData(new MemoryStream("<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:abstractNum w:abstractNumId=\"0\"/><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"u8.ToArray())))));
        Assert.Empty(FaultsOf(memo));
        var body = memo.MainDocumentPart!.Document!.Body!;
        Assert.Equal(2, body.Descendants<SectionProperties>().Count());
        Assert.Single(body.Descendants<PageBreakBefore>());
        Assert.Single(body.Descendants<FrameProperties>());
        Assert.NotEmpty(body.Descendants<NumberingProperties>());
        Assert.Empty(body.Descendants<TableCell>().SelectMany(cell => cell.Descendants<NumberingProperties>()));
    }

    [Fact]
    public void A_template_of_endless_fields_text_or_depth_is_refused_soon()
    {
        const string control = """<w:sdt><w:sdtPr><w:tag w:val="date"/></w:sdtPr><w:sdtContent>""";
        Assert.Equal([TemplateProblem.TooManyFields], Problems(Template(string.Concat(Enumerable.Repeat($"<w:p>{control}</w:sdtContent></w:sdt></w:p>", 501)))));
        Assert.Equal([TemplateProblem.TooLarge], Problems(Template($"<w:p><w:r><w:t>{new string('a', 9 << 20)}</w:t></w:r></w:p>")));
        Assert.Equal([TemplateProblem.NoDocument], Problems(Template(string.Concat(Enumerable.Repeat("<w:ins>", 20_000)) + string.Concat(Enumerable.Repeat("</w:ins>", 20_000)))));
        Assert.Empty(Problems(Template(string.Concat(Enumerable.Repeat(control, 60)) + "<w:p/>" + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 60)) + "<w:p/>")));
    }

    [Fact]
    public void A_mistake_of_ours_is_no_fault_of_the_template() =>
        Assert.ThrowsAny<Exception>(() => MemoWord.Write(haarlem with { Report = haarlem.Report with { Compared = [null!] } }, Language.Dutch));

    /// <summary>Large letters, a wide font and a narrow page: what keeps its line in a report still does.</summary>
    [Fact]
    public async Task In_LibreOffice_no_figure_of_a_table_breaks_in_the_letters_of_a_template()
    {
        var template = Template("""
            <w:sdt><w:sdtPr><w:tag w:val="results"/></w:sdtPr><w:sdtContent><w:p><w:r><w:rPr><w:rFonts w:ascii="DejaVu Sans" w:hAnsi="DejaVu Sans"/><w:sz w:val="26"/><w:lang w:val="nl-NL"/></w:rPr><w:t>x</w:t></w:r></w:p></w:sdtContent></w:sdt>
            <w:sectPr><w:pgSz w:w="9000" w:h="16838"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>
            """);
        var memo = Written(haarlem, template);
        using (var document = Open(memo))
            Assert.Empty(FaultsOf(document));
        var words = string.Join('\n', await OtherProgram.PagesOf(memo)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (var whole in new[] { "2017", "2018", "2019", "82,0%", "Doorverbindtijd", "Resultaat" })
            Assert.Contains(whole, words);
    }

    [Fact]
    public void What_is_no_template_is_refused()
    {
        var report = new MemoryStream();
        ReportWorkbook.Write(report, ReportStudies.WithoutAttempts, Language.Dutch);
        Assert.Equal([TemplateProblem.NoDocument], Problems("not a document"u8.ToArray()));
        Assert.Equal([TemplateProblem.NoDocument], Problems([]));
        Assert.Equal([TemplateProblem.NoDocument], Problems(report.ToArray()));
        Assert.Equal([TemplateProblem.NoDocument], Problems(Zipped(("a.txt", 1))));
        Assert.Equal([TemplateProblem.NoDocument], Problems(MemoTemplate.Make(Language.Dutch)[..5_000]));
        Assert.Equal([TemplateProblem.NoDocument], Problems(Template("<w:p>", wellFormed: false)));
        Assert.Equal([TemplateProblem.NoFields], Problems(Template("<w:p/>")));
    }

    [Fact]
    public void A_template_that_grows_beyond_bounds_is_refused()
    {
        Assert.Equal([TemplateProblem.TooLarge], Problems(Zipped(("a", 40 << 20), ("b", 40 << 20))));
        Assert.Equal([TemplateProblem.TooLarge], Problems(Zipped([.. Enumerable.Range(0, 2_001).Select(i => ($"{i}", 1))])));
        Assert.Equal([TemplateProblem.TooLarge], Problems(new byte[MemoWord.MostBytes + 1]));
    }

    [Theory]
    [InlineData(WordprocessingDocumentType.MacroEnabledDocument, false)]
    [InlineData(WordprocessingDocumentType.MacroEnabledTemplate, false)]
    [InlineData(WordprocessingDocumentType.Document, true)]
    public void A_template_with_macros_is_refused(WordprocessingDocumentType type, bool project) =>
        Assert.Equal([TemplateProblem.Macros], Problems(Template("<w:p/>", change: document =>
        {
            document.ChangeDocumentType(type);
            if (project)
                document.MainDocumentPart!.AddNewPart<VbaProjectPart>().FeedData(new MemoryStream([1, 2, 3]));
        })));

    [Fact]
    public void A_template_of_Word_becomes_a_document()
    {
        using var memo = Open(Written(haarlem, Template("""<w:p><w:sdt><w:sdtPr><w:tag w:val="date"/></w:sdtPr><w:sdtContent/></w:sdt></w:p>""", change: document => document.ChangeDocumentType(WordprocessingDocumentType.Template))));
        Assert.Equal(WordprocessingDocumentType.Document, memo.DocumentType);
        Assert.Equal("3 februari 2020", memo.MainDocumentPart!.Document!.Body!.InnerText);
    }

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public void The_template_that_comes_along_has_every_section_and_is_valid(Language language)
    {
        using var template = Open(MemoTemplate.Make(language));
        Assert.Empty(FaultsOf(template));
        Assert.All(MemoFields.Sections, field => Assert.Single(ControlsOf(template, field)));
    }

    [Fact]
    public async Task The_command_writes_a_memo_in_the_look_of_a_template()
    {
        using var folder = new Folder();
        Assert.Equal(0, (await Commanded.Run("memo-template", "--out", folder.PathOf("template.docx"))).Code);
        string[] asked = ["memo", Demonstration.Repository.PathOf("samples/haarlem-2019.csv"), "--norms", "haarlem-2019", "--as-of", "2020-01-31T00:00", "--out", folder.PathOf("memo.docx")];
        var words = folder.Write("words.json", """{"lessons": "Geleerd."}""");
        var (code, _, errors) = await Commanded.Run([.. asked, "--template", folder.PathOf("template.docx"), "--municipality", "Teststad", "--signatory", "de secretaris: S. Verzonnen", "--words", words]);
        Assert.True(code == 0, errors);
        using var memo = Open(await File.ReadAllBytesAsync(folder.PathOf("memo.docx"), Cancellation));
        Assert.Equal("Geleerd.", TextOf(memo, "lessons"));
        Assert.Contains("S. Verzonnen", TextOf(memo, "signatories"), StringComparison.Ordinal);

        var bad = folder.Write("bad.docx", Template("""<w:p><w:sdt><w:sdtPr><w:tag w:val="mark"/></w:sdtPr><w:sdtContent/></w:sdt></w:p>"""));
        (code, _, errors) = await Commanded.Run([.. asked, "--template", bad]);
        Assert.Equal((1, true), (code, errors.Contains($"{bad}: Veld ‘mark’ bestaat niet. Toegestaan: municipality", StringComparison.Ordinal)));
        Assert.Equal(2, (await Commanded.Run(asked[..^2])).Code);
        Assert.Equal(1, (await Commanded.Run([.. asked, "--words", folder.Write("other.json", """{"lesson": "x"}""")])).Code);
        Assert.Equal(3, (await Commanded.Run([.. asked, "--template", folder.PathOf("missing.docx")])).Code);
    }

    static IEnumerable<TemplateProblem> Problems(byte[] template) => MemoWord.Write(haarlem, Language.Dutch, template).Faults.Select(fault => fault.Problem);

    static byte[] Written(MemoInput input, byte[]? template = null, Language language = Language.Dutch)
    {
        var (memo, faults) = MemoWord.Write(input, language, template);
        Assert.Empty(faults);
        return memo!;
    }

    /// <summary>A document without styles, as somebody else may have made it.</summary>
    static byte[] Template(string body, string? head = null, Action<WordprocessingDocument>? change = null, bool wellFormed = true)
    {
        const string space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        using var whole = new MemoryStream();
        using (var document = WordprocessingDocument.Create(whole, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var section = "";
            if (head is not null)
            {
                main.AddNewPart<HeaderPart>("head").FeedData(new MemoryStream(Encoding.UTF8.GetBytes($"<w:hdr {space}>{head}</w:hdr>")));
                section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"head\"/></w:sectPr>";
            }
            main.FeedData(new MemoryStream(Encoding.UTF8.GetBytes($"<w:document {space}><w:body>{body}{section}{(wellFormed ? "</w:body>" : "")}</w:document>")));
            change?.Invoke(document);
        }
        return whole.ToArray();
    }

    static byte[] Zipped(params (string Name, int Length)[] entries)
    {
        using var whole = new MemoryStream();
        using (var archive = new ZipArchive(whole, ZipArchiveMode.Create))
        {
            foreach (var (name, length) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(new byte[length]);
            }
        }
        return whole.ToArray();
    }

    static WordprocessingDocument Open(byte[] word) => WordprocessingDocument.Open(new MemoryStream(word), isEditable: false);

    static IEnumerable<string> FaultsOf(WordprocessingDocument document) =>
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, Cancellation).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}");

    static IEnumerable<SdtElement> ControlsOf(WordprocessingDocument document, string field) =>
        document.MainDocumentPart!.Document!.Descendants<SdtElement>().Where(control => control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value == field);

    static string TextOf(WordprocessingDocument document, string field) => string.Join('\n', ControlsOf(document, field).SelectMany(control => control.Descendants<Paragraph>()).Select(paragraph => paragraph.InnerText));

    static string TextOf(WordprocessingDocument document) => string.Join('\n', document.MainDocumentPart!.Document!.Descendants<Paragraph>()
        .Concat(document.MainDocumentPart.HeaderParts.SelectMany(part => part.Header!.Descendants<Paragraph>())).Concat(document.MainDocumentPart.FooterParts.SelectMany(part => part.Footer!.Descendants<Paragraph>()))
        .Select(paragraph => paragraph.InnerText));

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
