using System.Net;
using System.Text.RegularExpressions;
using Telbaar.Reports;
using Xunit;

namespace Telbaar.Tests.Reports;

public sealed partial class ReportHtmlTests
{
    static readonly Pictures pictures = Pictures.Start();

    static string Render(ReportInput input, Language language = Language.Dutch) => ReportHtml.Render(input, language, pictures);

    [Fact]
    public void The_published_marks_are_in_the_report()
    {
        var words = Words(Render(ReportStudies.Haarlem));
        Assert.Contains("6,4 Streefcijfer 8", words, StringComparison.Ordinal);
        Assert.Matches("Haarlem 2018’ krijgen dezelfde contactpogingen een 6,0", words);
        Assert.Contains("Cijfer 1,5 1,2\u00a0– 1,8", words, StringComparison.Ordinal);
        Assert.Contains("In 82% van de gevallen nam het KCC binnen 60 seconden op (norm 80%).", words, StringComparison.Ordinal);
        Assert.Contains("488 van 595", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Dutch, "nl")]
    [InlineData(Language.English, "en")]
    public void The_report_is_one_file_without_script_or_network(Language language, string tag)
    {
        var html = Render(ReportStudies.Odd, language);
        Assert.StartsWith($"<!DOCTYPE html>\n<html lang=\"{tag}\"", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"<script|<link|<img|<iframe|javascript:| on\w+=|@import|url\((?!#)", html);
        Assert.DoesNotMatch(@"https?://(?!www\.w3\.org/)", html);
    }

    [Fact]
    public void Every_id_is_there_once_and_every_reference_finds_its_own()
    {
        var html = Render(ReportStudies.Odd);
        var ids = Ids.Matches(html).Select(id => id.Groups[1].Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var referred = References.Matches(html).SelectMany(reference => reference.Groups[1].Value.Split(' '));
        Assert.Empty(referred.Except(ids));
    }

    [Fact]
    public void Headings_never_skip_a_level()
    {
        var levels = Headings.Matches(Render(ReportStudies.Odd)).Select(heading => int.Parse(heading.Groups[1].Value, null)).ToList();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public void A_study_without_attempts_gives_a_decent_report(Language language)
    {
        var html = Render(ReportStudies.WithoutAttempts with { Reconciled = [], Published = null, Findings = [] }, language);
        Assert.Contains(WebUtility.HtmlEncode(ReportTexts.Of(language).Head.NoAttempts), html, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Departments_stand_in_the_order_of_their_names()
    {
        var words = Words(Render(ReportStudies.Haarlem));
        var table = words[words.LastIndexOf("Afdelingen, met onder elk cijfer", StringComparison.Ordinal)..];
        var places = ReportStudies.Haarlem.Departments.Select(group => table.IndexOf($" {group.Key.Name} ", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void A_figure_on_few_attempts_bears_the_word_indicative()
    {
        var words = Words(Render(ReportStudies.Haarlem));
        Assert.Matches("Minima 62 [0-9,]+ [0-9,]+\u00a0– [0-9,]+ indicatief", words);
        Assert.Matches("HRM 13 indicatief [0-9,]+ [0-9,]+\u00a0– [0-9,]+ [0-9,]+%", words);
        Assert.Contains("Staat ‘indicatief’ bij het aantal pogingen, dan geldt het voor de hele rij.", words, StringComparison.Ordinal);
    }

    [Fact]
    public void One_sentence_says_why_so_many_final_marks_are_indicative()
    {
        Assert.Contains("Van de 14 eindcijfers zijn er 13 indicatief", Words(Render(ReportStudies.Haarlem)), StringComparison.Ordinal);
        var few = Words(Render(ReportStudies.Odd));
        Assert.Contains("Alle eindcijfers zijn indicatief", few, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public void Weighted_figures_stand_beside_the_others_with_what_they_mean(Language language)
    {
        var texts = ReportTexts.Of(language).Weighted;
        var words = Words(Render(ReportStudies.Weighted, language));
        Assert.All([texts.Heading, texts.Meaning, texts.Differ, texts.Method, texts.Result, texts.Mark, texts.Caption], text => Assert.Contains(text, words, StringComparison.Ordinal));
        Assert.DoesNotContain(texts.Heading, Words(Render(ReportStudies.Haarlem, language)), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_weighted_figures_that_differ_by_more_than_a_point_are_named()
    {
        var (scores, print) = (ReportStudies.Weighted.Scores, new Printing(ReportStudies.Weighted.Scores.Norms, Language.Dutch));
        var differing = scores.Whole.Parameters.Zip(scores.Weighted!.Parameters).Where(pair => Math.Abs((pair.First.Figure.Value - pair.Second.Figure.Value) ?? 0) > 1).Select(pair => print.Name(pair.First.Measure));
        Assert.Equal(differing, print.DifferencesByWeight(scores).Select(sentence => sentence.Split(':')[0]));
    }

    [Fact]
    public void A_name_is_never_markup()
    {
        var html = Render(ReportStudies.WithDepartment("</style><script>alert(1)</script>") with { Study = "\"} </style><script>" });
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Single(EndsOfStyle.Matches(html));
    }

    [Fact]
    public void The_same_study_gives_the_same_report() => Assert.Equal(Render(ReportStudies.Odd), Render(ReportStudies.Odd));

    static string Words(string html) => WebUtility.HtmlDecode(Spaces.Replace(Tags.Replace(html[html.IndexOf("<body", StringComparison.Ordinal)..], " "), " "));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags { get; }

    [GeneratedRegex(@"[ \r\n]+")]
    private static partial Regex Spaces { get; }

    [GeneratedRegex(@"\sid=""([^""]+)""")]
    private static partial Regex Ids { get; }

    [GeneratedRegex(@"(?:aria-labelledby=""|href=""#|url\(#)([^"")]+)")]
    private static partial Regex References { get; }

    [GeneratedRegex(@"<h(\d)")]
    private static partial Regex Headings { get; }

    [GeneratedRegex("</style")]
    private static partial Regex EndsOfStyle { get; }
}
