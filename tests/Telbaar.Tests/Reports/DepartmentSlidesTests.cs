using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using DocumentFormat.OpenXml.Validation;
using Telbaar.Attempts;
using Telbaar.Intervals;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Results;
using Telbaar.Scores;
using Telbaar.Tests.Demonstration;
using Telbaar.Tests.Given;
using Xunit;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Telbaar.Tests.Reports;

public sealed partial class DepartmentSlidesTests
{
    static readonly string longName = string.Join(' ', Enumerable.Repeat("Maatschappelijke Ondersteuning en Welzijn", 5))[..200];

    internal static SlideMatter Matter { get; } = new()
    {
        Explanations = new(12, 8, [new("Geen melding van de voicemail", 5), new("Geen tijd", 3), new("Anders", null)]),
        Actions = [new("Voicemail doorsturen naar de groepslijn", "Klaar"), new("Vervanging regelen bij afwezigheid", "Loopt")],
    };

    /// <summary>Departments that are usual, small, unsettled, alone, or have a name that might do harm.</summary>
    internal static IReadOnlyDictionary<string, Func<(ReportInput Input, string Department)>> Studies { get; } = new Dictionary<string, Func<(ReportInput Input, string Department)>>
    {
        ["usual"] = () => (ReportStudies.Haarlem, "Wmo"),
        ["odd"] = () => (ReportStudies.Odd, "Élan"),
        ["weighted"] = () => (ReportStudies.Weighted, "Belastingen"),
        ["unsettled"] = () => (Unsettled, "HRM"),
        ["three attempts"] = () => (WithThree, "HRM"),
        ["alone"] = () => (ReportStudies.WithDepartment("Wmo"), "Wmo"),
        ["markup"] = () => Renamed("<b>Zorg & \"Jeugd\"</b> ]]> 'x'"),
        ["right to left"] = () => Renamed("قسم الخدمات & שירות"),
        ["200 characters"] = () => Renamed(longName),
        ["200 wide characters"] = () => Renamed(new string('W', 200)),
        ["characters that XML cannot hold"] = () => Renamed("a\u0001b\tc\r\nd😀"),
        ["no name"] = () => Renamed(" "),
    };

    public static TheoryData<string, Language> Cases { get; } = new(from name in Studies.Keys from language in Languages.All select (name, language));

    public static TheoryData<Language> BothLanguages { get; } = [.. Languages.All];

    [Theory, MemberData(nameof(Cases))]
    public void The_file_is_valid(string name, Language language)
    {
        var (input, department) = Studies[name]();
        foreach (var told in new[] { null, Matter })
        {
            using var slides = new SlidesOf(input, department, language, told);
            var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(slides.Document, TestContext.Current.CancellationToken);
            Assert.Empty(faults.Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"));
            Assert.All(slides.Charts, chart =>
            {
                using var workbook = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(FileMode.Open, FileAccess.Read), isEditable: false);
                Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook, TestContext.Current.CancellationToken).Select(fault => fault.Description));
            });
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Each_slide_has_one_title_of_its_own_and_something_below_it(string name, Language language)
    {
        var (input, department) = Studies[name]();
        using var slides = new SlidesOf(input, department, language, Matter);
        Assert.Equal(7, slides.Slides.Count);
        Assert.DoesNotContain(slides.Titles, string.IsNullOrWhiteSpace);
        Assert.Equal(slides.Titles.Count, slides.Titles.Distinct().Count());
        Assert.All(slides.Slides, slide => Assert.True(SlidesOf.Lines(slide).Count(line => line.Length > 0) > 2));
        // The title is read first.
        Assert.All(slides.Slides, slide => Assert.Same(SlidesOf.TitlesOf(slide).Single(), slide.Slide!.CommonSlideData!.ShapeTree!.Elements<Shape>().First()));
    }

    [Theory, MemberData(nameof(Cases))]
    public void No_text_takes_more_room_than_its_place_has(string name, Language language)
    {
        var (input, department) = Studies[name]();
        using var slides = new SlidesOf(input, department, language, Matter);
        var bodies = slides.Slides.SelectMany(slide => slide.Slide!.Descendants<TextBody>()).Select(body => body.GetFirstChild<A.BodyProperties>()!);
        Assert.All(bodies.Select(body => body.GetFirstChild<A.NormalAutoFit>()?.FontScale?.Value ?? 100_000), scale => Assert.InRange(scale, 60_000, 100_000));
        Assert.All(slides.Slides.SelectMany(slide => slide.Slide!.Descendants<GraphicFrame>()), frame =>
        {
            var (offset, extents) = (frame.Transform!.Offset!, frame.Transform.Extents!);
            Assert.True(offset.Y!.Value + extents.Cy!.Value <= SlidePlace.Content.Y + SlidePlace.Content.Cy);
            Assert.True(offset.X!.Value + extents.Cx!.Value <= SlidePlace.Whole.Cx);
        });
    }

    [Theory, MemberData(nameof(BothLanguages))]
    public void Each_chart_and_table_is_described_and_has_a_name_of_its_own(Language language)
    {
        using var slides = new SlidesOf(ReportStudies.Haarlem, "Wmo", language, Matter);
        var frames = slides.Slides.SelectMany(slide => slide.Slide!.Descendants<GraphicFrame>()).Select(frame => frame.NonVisualGraphicFrameProperties!.NonVisualDrawingProperties!).ToList();
        Assert.Equal(6, frames.Count);
        Assert.All(frames, frame => Assert.InRange(frame.Description!.Value!.Length, 20, 1000));
        Assert.All(slides.Slides, slide =>
        {
            var names = slide.Slide!.Descendants<NonVisualDrawingProperties>().ToList();
            Assert.Equal(names.Count, names.Select(shape => shape.Id!.Value).Distinct().Count());
            Assert.Equal(names.Count, names.Select(shape => shape.Name!.Value).Distinct().Count());
        });
    }

    [Theory]
    [InlineData(Language.Dutch, "nl-NL", "Telefonische bereikbaarheid: Wmo")]
    [InlineData(Language.English, "en-GB", "Reachability by telephone: Wmo")]
    public void Every_word_says_in_which_language_it_is(Language language, string tag, string title)
    {
        using var slides = new SlidesOf(ReportStudies.Haarlem, "Wmo", language, Matter);
        Assert.Equal((title, tag), (slides.Document.PackageProperties.Title, slides.Document.PackageProperties.Language));
        var runs = slides.Slides.SelectMany(slide => slide.Slide!.Descendants<A.RunProperties>().Concat(slide.NotesSlidePart!.NotesSlide!.Descendants<A.RunProperties>()));
        Assert.All(runs, run => Assert.Equal(tag, run.Language!.Value));
    }

    [Fact]
    public void Each_slide_has_its_number_something_to_say_and_a_layout_with_all_its_places()
    {
        using var slides = new SlidesOf(ReportStudies.Haarlem, "Wmo", matter: Matter);
        foreach (var (i, slide) in slides.Slides.Index())
        {
            var field = Assert.Single(slide.Slide!.Descendants<A.Field>());
            Assert.Equal(("slidenum", $"{i + 1}"), (field.Type!.Value, field.InnerText));
            Assert.InRange(slide.NotesSlidePart!.NotesSlide!.Descendants<A.Text>().Single().Text.Split(". ").Length, 1, 3);
            var places = slide.SlideLayoutPart!.SlideLayout!.Descendants<PlaceholderShape>().Select(place => place.Index?.Value ?? 0).ToHashSet();
            Assert.All(slide.Slide!.Descendants<PlaceholderShape>(), place => Assert.Contains(place.Index?.Value ?? 0, places));
        }
        Assert.Equal(["Titeldia", "Titel en inhoud", "Titel en twee inhouden"], slides.Document.PresentationPart!.SlideMasterParts.Single().SlideLayoutParts.Select(layout => layout.SlideLayout!.CommonSlideData!.Name!.Value));
    }

    [Theory, MemberData(nameof(BothLanguages))]
    public void The_figures_are_those_of_the_scores_as_they_are_printed(Language language)
    {
        var scores = ReportStudies.Haarlem.Scores;
        var print = new Printing(scores.Norms, language);
        var card = scores.Departments.Single(group => group.Key.Name == "Wmo").Card;
        using var slides = new SlidesOf(ReportStudies.Haarlem, "Wmo", language);
        var comparison = SlidesOf.Lines(slides.Slides[1]);
        Assert.Contains(print.Value(card.Find("success")!), comparison);
        Assert.Contains(comparison, line => line.Contains(print.ValueInterval(card.Find("success")!), StringComparison.Ordinal));
        Assert.Contains($"{print.FinalMark(card.Final)} {print.Texts.Indicative}", comparison);
        Assert.Contains(comparison, line => line.Contains(print.MarkInterval(card.Final.Interval), StringComparison.Ordinal));
        Assert.Contains(comparison, line => line.Contains(print.Value(scores.Whole.Find("success")!), StringComparison.Ordinal) && line.Contains("77", StringComparison.Ordinal));
        var marked = card.Parameters.Where(score => score.Parameter is not null).ToList();
        Assert.Equal(marked.Select(score => (print.ShortName(score.Measure), score.Indicative ? $"{print.Value(score)} {print.Texts.Indicative}" : print.Value(score), print.Norm(score.Parameter!))),
            SlidesOf.Rows(slides.Slides[2]).Select(row => (row[0], row[1], row[3])));
        Assert.Equal(marked.Select(score => print.Numbers.Fixed(score.Mark!.Value, 1)), SlidesOf.ValuesOf(slides.Charts[0])[0].Select(value => print.Numbers.Fixed(double.Parse(value!, CultureInfo.InvariantCulture), 1)));
        Assert.Equal(["9", "5", "1"], SlidesOf.ValuesOf(slides.Charts[1]).Single());
        Assert.StartsWith("15 ", slides.Titles[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_can_be_changed_by_whoever_has_it_for_its_workbook_holds_its_figures()
    {
        using var slides = new SlidesOf(ReportStudies.Haarlem, "Wmo");
        Assert.All(slides.Charts, chart =>
        {
            Assert.Equal(chart.GetIdOfPart(chart.EmbeddedPackagePart!), chart.ChartSpace!.GetFirstChild<C.ExternalData>()!.Id!.Value);
            using var workbook = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(FileMode.Open, FileAccess.Read), isEditable: false);
            var sheet = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!;
            var cells = sheet.Descendants<S.Cell>().ToDictionary(cell => cell.CellReference!.Value!, cell => cell.InnerText);
            foreach (var (formula, points) in chart.ChartSpace!.Descendants<C.NumberReference>().Select(reference => (reference.Formula!.Text, reference.Descendants<C.NumericPoint>())))
            {
                var column = formula.Split('$')[1];
                Assert.All(points, point => Assert.Equal(decimal.Parse(point.InnerText, CultureInfo.InvariantCulture), decimal.Parse(cells[$"{column}{point.Index!.Value + 2}"], CultureInfo.InvariantCulture)));
            }
            Assert.Empty(sheet.Descendants<S.CellFormula>());
        });
    }

    [Theory, MemberData(nameof(BothLanguages))]
    public void Under_the_minimum_every_figure_of_the_department_is_indicative(Language language)
    {
        var indicative = ReportTexts.Of(language).Indicative;
        using var slides = new SlidesOf(WithThree, "HRM", language);
        Assert.Contains(indicative, slides.Titles[1], StringComparison.Ordinal);
        Assert.Equal(2, SlidesOf.Lines(slides.Slides[1]).Count(line => Regex.IsMatch(line, $@"^\d+[.,]\d%? {indicative}$")));
        Assert.All(SlidesOf.Rows(slides.Slides[2]).Select(row => row[1]).Where(cell => char.IsDigit(cell[0])), cell => Assert.EndsWith(indicative, cell, StringComparison.Ordinal));
        Assert.Contains(indicative, slides.Charts[0].ChartSpace!.Descendants<C.SeriesText>().First().InnerText, StringComparison.Ordinal);
        Assert.Contains(indicative, slides.Titles[3], StringComparison.Ordinal);
        Assert.Contains(SlidesOf.Lines(slides.Slides[0]), line => line.StartsWith(ReportTexts.Capital(indicative), StringComparison.Ordinal));
    }

    [Fact]
    public void A_difference_that_may_be_chance_is_no_difference()
    {
        using var alike = new SlidesOf(ReportStudies.Haarlem, "Wmo");
        Assert.Equal("Wmo: geen aantoonbaar verschil met de andere afdelingen", alike.Titles[1]);
        Assert.Contains("Het verschil kan toeval zijn.", SlidesOf.Lines(alike.Slides[1]));

        // All that failed in one department, and nothing elsewhere.
        var attempts = new SampleStudy(2019).Attempts;
        var clear = ReportStudies.Of([.. attempts.Select(attempt => attempt with { Department = attempt.Reached is Reached.Employee && attempt.Reason is null ? "Wmo" : "Jeugd" })]);
        using var better = new SlidesOf(clear, "Wmo");
        using var worse = new SlidesOf(clear, "Jeugd");
        Assert.Equal("Wmo: vaker geslaagd dan bij de andere afdelingen", better.Titles[1]);
        Assert.Equal("Jeugd: minder vaak geslaagd dan bij de andere afdelingen", worse.Titles[1]);
        Assert.Contains("Dat is meer dan toeval.", SlidesOf.Lines(worse.Slides[1]));
    }

    [Fact]
    public void Without_outcomes_or_others_nothing_is_compared()
    {
        using var unsettled = new SlidesOf(Unsettled, "HRM");
        Assert.Equal("HRM: nog geen uitkomsten om naast de andere te leggen", unsettled.Titles[1]);
        Assert.Equal("Nog geen contactpogingen met een uitkomst", unsettled.Titles[3]);
        Assert.Contains("Geen gegevens", SlidesOf.Lines(unsettled.Slides[1]));
        using var alone = new SlidesOf(ReportStudies.WithDepartment("Wmo"), "Wmo");
        Assert.Equal("Wmo: geen andere afdeling om naast te leggen", alone.Titles[1]);
        Assert.Single(SlidesOf.ValuesOf(alone.Charts[0]));
        Assert.All(SlidesOf.Rows(alone.Slides[2]), row => Assert.Equal(3, row.Count));
        Assert.DoesNotContain(alone.Slides.SelectMany(SlidesOf.Lines), line => line.Contains("andere afdelingen", StringComparison.Ordinal) && !line.StartsWith("Geen", StringComparison.Ordinal));
    }

    [Fact]
    public void Explanations_and_actions_are_told_where_there_are_and_small_counts_are_not()
    {
        using var slides = new SlidesOf(ReportStudies.Haarlem, "Wmo", matter: Matter);
        Assert.Equal("Op 8 van de 12 vragen om uitleg kwam antwoord", slides.Titles[4]);
        Assert.Contains("66,7% indicatief", SlidesOf.Lines(slides.Slides[4]));
        Assert.Equal([["Geen melding van de voicemail", "5"], ["Geen tijd", "3"], ["Anders", "niet getoond"]], SlidesOf.Rows(slides.Slides[4]));
        Assert.Equal("Wat er is afgesproken", slides.Titles[5]);
        Assert.Equal([["Voicemail doorsturen naar de groepslijn", "Klaar"], ["Vervanging regelen bij afwezigheid", "Loopt"]], SlidesOf.Rows(slides.Slides[5]));

        using var hidden = new SlidesOf(ReportStudies.Haarlem, "Wmo", matter: new() { Explanations = new(null, null, []) });
        Assert.Equal("Uitleg na een mislukte contactpoging", hidden.Titles[4]);
        Assert.Contains("Hoe vaak om uitleg is gevraagd en hoe vaak er antwoord kwam, wordt niet getoond.", SlidesOf.Lines(hidden.Slides[4]));
        Assert.DoesNotContain(SlidesOf.Lines(hidden.Slides[4]), line => line.Contains("van niet getoond", StringComparison.Ordinal) || line == "van de vragen om uitleg is beantwoord");
    }

    [Theory]
    [InlineData(12, 8, "66,7% indicatief", "Op 8 van de 12 vragen om uitleg kwam antwoord")]
    [InlineData(12, null, "12 keer is om uitleg gevraagd", "Uitleg na een mislukte contactpoging")]
    [InlineData(0, 0, "Aan deze afdeling is nog niet om uitleg gevraagd.", "Uitleg na een mislukte contactpoging")]
    public void Without_reasons_a_slide_on_explanations_speaks_of_none(int? asked, int? reacted, string line, string title)
    {
        using var slides = new SlidesOf(ReportStudies.Haarlem, "Wmo", matter: new() { Explanations = new(asked, reacted, []) });
        Assert.Equal(title, slides.Titles[4]);
        Assert.Contains(line, SlidesOf.Lines(slides.Slides[4]));
        Assert.DoesNotContain(SlidesOf.Lines(slides.Slides[4]).Append(SpokenOn(slides.Slides[4])), said => said.Contains("reden", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_department_alone_with_many_attempts_is_not_said_to_have_few()
    {
        using var alone = new SlidesOf(ReportStudies.WithDepartment("Wmo"), "Wmo");
        Assert.StartsWith("Er zijn geen andere afdelingen met gegevens", SpokenOn(alone.Slides[1]), StringComparison.Ordinal);
        using var unsettled = new SlidesOf(Unsettled, "HRM");
        Assert.StartsWith("Er is nog niets te zeggen", SpokenOn(unsettled.Slides[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_is_indicative_where_the_others_have_few_attempts_too()
    {
        using var slides = new SlidesOf(OthersWithThree, "Wmo");
        Assert.EndsWith("(indicatief)", slides.Titles[1], StringComparison.Ordinal);
        Assert.Equal(2, SlidesOf.Lines(slides.Slides[1]).Count(line => line is "Het verschil kan toeval zijn. indicatief" or "Dat is meer dan toeval. indicatief"));
        Assert.StartsWith("Met zo weinig pogingen", SpokenOn(slides.Slides[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_only_the_contact_centre_failed_no_share_of_nothing_is_told()
    {
        var attempts = new SampleStudy(2019).Attempts;
        var kcc = attempts.Where(attempt => attempt is { Reached: Reached.OtherDepartment or Reached.Kcc, Initiative: false }).Take(3).Select(attempt => attempt with { Department = "HRM" });
        using var slides = new SlidesOf(ReportStudies.Of([.. attempts.Where(attempt => attempt.Department != "HRM"), .. kcc]), "HRM");
        Assert.Equal("Wat er mislukte, ligt niet aan de afdeling", slides.Titles[3]);
    }

    [Fact]
    public void Where_nothing_was_agreed_the_team_is_asked()
    {
        using var slides = new SlidesOf(ReportStudies.Haarlem, "Wmo");
        Assert.Equal(6, slides.Slides.Count);
        var rows = SlidesOf.Rows(slides.Slides[4]);
        Assert.Equal("‘Niet teruggebeld’ kwam het vaakst voor. Hoe komt dat bij ons?", rows[0][0]);
        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Equal("Hier invullen", row[1]));

        // One failure of one attempt is nobody's pattern.
        using var few = new SlidesOf(WithThree, "HRM");
        Assert.Equal("Waar loopt een beller bij ons op vast, en hoe komt dat?", SlidesOf.Rows(few.Slides[4])[0][0]);
    }

    [Fact]
    public void Many_actions_are_told_as_far_as_there_is_room()
    {
        var many = new SlideMatter { Actions = [.. Enumerable.Range(1, 40).Select(i => new SlideAction($"{i} {longName}", longName))] };
        using var slides = new SlidesOf(ReportStudies.Haarlem, "Wmo", matter: many);
        Assert.Contains("Er zijn 40 acties; hier staan de eerste 7.", SlidesOf.Lines(slides.Slides[4]));
        var table = slides.Slides[4].Slide!.Descendants<GraphicFrame>().Single();
        Assert.True(table.Transform!.Extents!.Cy!.Value <= SlidePlace.Content.Cy);
    }

    [Fact]
    public void A_long_name_ends_in_an_ellipsis_and_is_never_cut_within_a_character()
    {
        using var slides = new SlidesOf(Renamed(longName).Input, longName);
        Assert.Contains("…: ", slides.Titles[1], StringComparison.Ordinal);
        Assert.Equal("😀😀…", TextSize.Shortened("😀😀😀😀", 3.5));
        Assert.Equal("e\u0301…", TextSize.Shortened("e\u0301e\u0301e\u0301e\u0301", 1.9));
        Assert.Equal("Wmo", TextSize.Shortened("Wmo", 3));
    }

    [Fact]
    public void No_person_is_in_them()
    {
        using var slides = new SlidesOf(ReportStudies.Haarlem, "Wmo");
        var words = string.Join('\n', slides.Slides.SelectMany(slide => slide.Slide!.Descendants<A.Text>().Concat(slide.NotesSlidePart!.NotesSlide!.Descendants<A.Text>())).Select(text => text.Text)
            .Concat(slides.Charts.Select(chart => chart.ChartSpace!.InnerText)));
        var persons = new SampleStudy(2019).Rows.SelectMany(row => new[] { row["medewerker"], row["opmerking"] }).Where(person => person.Trim().Length > 3).Distinct().ToList();
        Assert.NotEmpty(persons);
        Assert.All(persons, person => Assert.DoesNotContain(person, words, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_department_that_the_scores_do_not_have_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => DepartmentSlides.Write(Stream.Null, ReportStudies.Haarlem, "Wmo ", Language.Dutch));

    /// <summary>Every decimal number on the slides is a figure of the department, of the others (the whole less the department) or of the whole.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void In_random_studies_every_number_is_a_figure_of_the_scores(int seed)
    {
        using var folder = new Folder();
        var norms = ShippedNorms.Find("haarlem-2019")!;
        var clock = new LocalClock(Zones.Amsterdam);
        var scored = ScoreAttempts.Run(new() { File = new(folder.Write("random.csv", new RandomAttempts(seed).File(40 * seed))), Norms = norms, AsOf = clock.At(new(2026, 10, 28, 12, 0, 0)) }, TestContext.Current.CancellationToken);
        var input = ReportStudies.Haarlem with { Study = "willekeurig", Source = "willekeurig.csv", Scores = scored.Scores!, Program = "Telbaar" };
        Assert.NotEmpty(input.Departments);
        foreach (var group in input.Departments)
        {
            using var slides = new SlidesOf(input, group.Key.Name!);
            var allowed = Figures(input.Scores, group).Select(value => Math.Abs(norms.Rounding.Round(value, 1))).ToHashSet();
            var said = slides.Slides.Skip(1).Take(3).SelectMany(SlidesOf.Lines).Concat(slides.Charts.SelectMany(chart => chart.ChartSpace!.Descendants<C.Values>().First().Descendants<C.NumericPoint>().Select(point => $"{point.InnerText}".Replace('.', ','))));
            Assert.All(said.SelectMany(line => Decimals.Matches(line.Replace("=1+1", "", StringComparison.Ordinal))), number => Assert.Contains(decimal.Parse(number.Value, CultureInfo.GetCultureInfo("nl-NL")), allowed));
        }
    }

    static string SpokenOn(SlidePart slide) => string.Concat(slide.NotesSlidePart!.NotesSlide!.Descendants<A.Text>().Select(text => text.Text));

    static IEnumerable<double> Figures(StudyScores scores, GroupScore group)
    {
        var others = OthersOf(scores, group);
        List<ScoreCard> cards = others is null ? [group.Card, scores.Whole] : [group.Card, others, scores.Whole];
        foreach (var card in cards)
        {
            foreach (var score in card.Parameters.Where(score => score.Figure.Value is not null))
            {
                foreach (var value in new[] { score.Figure.Value, score.Mark, score.MarkInterval?.Low, score.MarkInterval?.High, Printing.IntervalOf(score)?.Low, Printing.IntervalOf(score)?.High })
                {
                    if (value is { } known)
                        yield return known;
                }
            }
            foreach (var value in new[] { card.Final.Value, card.Final.Interval?.Low, card.Final.Interval?.High })
            {
                if (value is { } known)
                    yield return known;
            }
        }
        var failures = group.Tally.Count(attempt => attempt.Attribution is Attribution.Department);
        var all = group.Tally.Count(attempt => attempt.IsDepartmentAttempt);
        if (Interval.OfShare(failures, all) is { } interval)
        {
            foreach (var value in new[] { 100.0 * failures / all, interval.Low, interval.High })
                yield return value;
        }
        if (others is null)
            yield break;
        foreach (var (a, aroundA, b, aroundB) in new[]
        {
            (others.Find("success")!.Figure.Value, others.Find("success")!.Figure.Interval, group.Card.Find("success")!.Figure.Value, group.Card.Find("success")!.Figure.Interval),
            (others.Final.Value, others.Final.Interval, group.Card.Final.Value, group.Card.Final.Interval),
        })
        {
            if (a is null || b is null)
                continue;
            var difference = Interval.OfDifference(a.Value, aroundA!.Value, b.Value, aroundB!.Value);
            foreach (var value in new[] { b.Value - a.Value, difference.Low, difference.High })
                yield return value;
        }
    }

    /// <summary>From the tallies; and the counts are those of the whole less the department's.</summary>
    static ScoreCard? OthersOf(StudyScores scores, GroupScore group)
    {
        var tally = new Telbaar.Measures.Tally();
        foreach (var other in scores.Departments.Where(other => other.Key != group.Key))
            tally.Merge(other.Tally);
        if (tally.Attempts == 0)
            return null;
        var card = new Marking(scores.Norms).Department(tally);
        Assert.All(card.Parameters, score => Assert.Equal(scores.Whole.Find(score.Measure.Id)!.Figure.Denominator, score.Figure.Denominator + group.Card.Find(score.Measure.Id)!.Figure.Denominator));
        Assert.All(card.Parameters, score => Assert.Equal(scores.Whole.Find(score.Measure.Id)!.Figure.Numerator, score.Figure.Numerator + group.Card.Find(score.Measure.Id)!.Figure.Numerator, 6));
        return card;
    }

    static (ReportInput Input, string Department) Renamed(string name) =>
        (ReportStudies.Of([.. new SampleStudy(2019).Attempts.Select(attempt => attempt.Department == "Wmo" ? attempt with { Department = name } : attempt)]), name);

    static ReportInput WithThree => ReportStudies.Of([.. new SampleStudy(2019).Attempts.Where(attempt => attempt.Department != "HRM"), .. new SampleStudy(2019).Attempts.Where(attempt => attempt.Department == "HRM").Take(3)]);

    /// <summary>All but three attempts ask for one department.</summary>
    static ReportInput OthersWithThree => ReportStudies.Of([.. new SampleStudy(2019).Attempts.Select((attempt, i) => attempt with { Department = i % 200 == 7 ? "HRM" : "Wmo" })]);

    /// <summary>Of one department, every call ended in a message of which the term still runs.</summary>
    static ReportInput Unsettled => ReportStudies.Of([.. new SampleStudy(2019).Attempts.Select(attempt => attempt.Department != "HRM" ? attempt : attempt with
    {
        Reached = Reached.Nobody, Reason = null, Initiative = null, Message = Message.Voicemail, MessageAt = new DateTimeOffset(2020, 1, 30, 12, 0, 0, TimeSpan.FromHours(1)), CalledBackAt = null, TransferTime = null, Greeting = null, WaitingTime = null,
    })]);

    [GeneratedRegex(@"\d[\d.]*,\d+")]
    private static partial Regex Decimals { get; }
}
