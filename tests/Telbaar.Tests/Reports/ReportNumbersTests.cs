using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Results;
using Telbaar.Scores;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Reports;

/// <summary>The numbers that a reader finds in a report, read back from it, are those of <c>scores.json</c>.</summary>
public sealed partial class ReportNumbersTests
{
    /// <summary>A thousand take some hundred seconds; ./test --long reads them all.</summary>
    static int Studies => Environment.GetEnvironmentVariable("LONG_TESTS") == "1" ? 1000 : 200;

    [Fact]
    public async Task In_random_studies_every_figure_mark_and_count_of_the_report_is_that_of_the_scores()
    {
        using var folder = new Folder();
        var checkedNumbers = 0;
        for (var seed = 0; seed < Studies; seed++)
        {
            var language = seed % 2 == 0 ? Language.Dutch : Language.English;
            var scored = Score(folder, seed);
            var print = new Printing(scored.Scores!.Norms, language);
            using var scores = JsonDocument.Parse(new ScoresJson(finding => print.Sentence(finding)).Write("study", "Telbaar", scored));
            using var page = new HtmlParser().ParseDocument(await Rendered(scored, language));
            checkedNumbers += new Reading(page, scores.RootElement, print, $"seed {seed}").All();
        }
        Assert.True(checkedNumbers > 50 * Studies, $"only {checkedNumbers} numbers were read");
    }

    static Scored Score(Folder folder, int seed)
    {
        folder.Write("study.csv", new RandomAttempts(seed).File(20 + (seed % 180)));
        return ScoreAttempts.Run(new()
        {
            File = new(folder.PathOf("study.csv")),
            Norms = ShippedNorms.All[seed % ShippedNorms.All.Count],
            AsOf = Zones.Local(new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero)),
            ClosingDays = new HashSet<DateOnly>(),
            Scope = Scope.All,
        }, CancellationToken.None);
    }

    /// <summary>Pictures hold no number that a table does not, and take most of the time.</summary>
    static Task<string> Rendered(Scored scored, Language language)
    {
        var input = new ReportInput
        {
            Study = "study",
            Source = "study.csv",
            Scores = scored.Scores!,
            Findings = scored.Findings,
            Reconciled = [],
            MadeAt = TestDatabase.Now,
            Program = "Telbaar",
        };
        return ReportHtml.Rendered<ReportDocument>((nameof(ReportDocument.Report), new ReportContext(input, language, _ => Task.FromResult("<svg></svg>"))), (nameof(ReportDocument.Style), ""));
    }

    /// <summary>Reads one report back.</summary>
    sealed class Reading(IDocument page, JsonElement scores, Printing print, string study)
    {
        int read;

        public int All()
        {
            Final();
            foreach (var parameter in scores.GetProperty("parameters").EnumerateArray())
                Parameter(parameter);
            Sentences();
            Departments();
            Failures();
            return read;
        }

        void Final()
        {
            if (NumberOf(scores.GetProperty("final"), "mark") is not { } mark)
                return;
            Same("final mark", mark, page.QuerySelector("#final .figure")!.TextContent);
            var interval = page.QuerySelector("#final .beside span")!.TextContent;
            Same("low end of the final mark", NumberOf(scores.GetProperty("final"), "low")!.Value, NumbersIn(interval)[^2]);
            Same("high end of the final mark", NumberOf(scores.GetProperty("final"), "high")!.Value, NumbersIn(interval)[^1]);
        }

        void Parameter(JsonElement parameter)
        {
            var name = print.NameOf(parameter.GetProperty("id").GetString()!);
            var rows = page.QuerySelectorAll("#parameters-table ~ tbody tr.part, #unmarked-table ~ tbody tr").ToDictionary(row => row.QuerySelector("th")!.ChildNodes[0].TextContent.Trim());
            Assert.True(rows.TryGetValue(name, out var row), $"{study}: {name} is not among {string.Join(", ", rows.Keys)}");
            var cells = row!.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList();
            if (NumberOf(parameter, "value") is not { } value)
            {
                Assert.Equal((study, print.Texts.NoData), (study, cells[0]));
                return;
            }
            Same(name, value, NumbersIn(cells[0])[0]);
            var basis = NumbersIn(cells[^1]);
            Same($"basis of {name}", parameter.GetProperty("denominator").GetDouble(), basis[^1]);
            if (parameter.GetProperty("unit").GetString() == "percent")
                Same($"numerator of {name}", parameter.GetProperty("numerator").GetDouble(), basis[0]);
            if (NumberOf(parameter, "mark") is { } mark)
                Same($"mark of {name}", mark, NumbersIn(cells[2])[0]);
        }

        /// <summary>A sentence tells its figure in as many decimals as it needs beside the norm.</summary>
        void Sentences()
        {
            var articles = page.QuerySelectorAll("article.parameter");
            Assert.Equal((study, scores.GetProperty("parameters").EnumerateArray().Count(parameter => parameter.GetProperty("component").ValueKind is not JsonValueKind.Null)), (study, articles.Length));
            foreach (var article in articles)
            {
                var parameter = scores.GetProperty("parameters").EnumerateArray().Single(candidate => print.NameOf(candidate.GetProperty("id").GetString()!) == article.QuerySelector("h4")!.TextContent);
                var sentence = article.QuerySelector("p")!.TextContent;
                if (NumberOf(parameter, "value") is { } value && !sentence.Contains(print.Texts.AllCases, StringComparison.OrdinalIgnoreCase) && !sentence.Contains(print.Texts.NoCase, StringComparison.OrdinalIgnoreCase))
                {
                    // Its norm and, for some, the threshold stand there as well, and may happen to be rounded to the same.
                    var told = Asked().Replace(sentence, "");
                    var figures = NumbersIn(NumbersIn(told).Count == 1 ? told : told.Replace(print.Threshold(print.Norms.Threshold), "", StringComparison.Ordinal));
                    Assert.True(figures is [var figure] && IsSame(value, figure), $"{study}: {value} is not the figure of: {sentence}");
                }
                read++;
            }
        }

        void Departments()
        {
            var departments = scores.GetProperty("departments").EnumerateArray().ToList();
            var rows = page.QuerySelectorAll("#departments-table ~ tbody tr");
            Assert.Equal((study, departments.Count), (study, rows.Length));
            foreach (var department in departments)
            {
                var name = department.GetProperty("name").GetString()!;
                var row = rows.Single(row => row.QuerySelector("th")!.TextContent == name);
                var cells = row.QuerySelectorAll("td").ToList();
                Same($"attempts of {name}", department.GetProperty("attempts").GetDouble(), NumbersIn(cells[0].TextContent)[0]);
                if (NumberOf(department.GetProperty("final"), "mark") is { } mark)
                    Same($"mark of {name}", mark, cells[1].QuerySelector("strong")!.TextContent);
                var marked = department.GetProperty("parameters").EnumerateArray().Where(parameter => parameter.GetProperty("component").ValueKind is not JsonValueKind.Null).ToList();
                Assert.Equal((study, marked.Count), (study, cells.Count - 2));
                foreach (var (parameter, cell) in marked.Zip(cells.Skip(2)))
                {
                    if (NumberOf(parameter, "value") is { } value)
                        Same($"{parameter.GetProperty("id")} of {name}", value, NumbersIn(cell.ChildNodes[0].TextContent)[0]);
                }
            }
        }

        void Failures()
        {
            if (page.QuerySelector("#failures-table")?.ParentElement is not { } table)
            {
                Assert.Equal((study, 0), (study, scores.GetProperty("attributions").EnumerateObject().Sum(whose => whose.Value.GetInt64())));
                return;
            }
            var foot = table.QuerySelectorAll("tfoot td").Select(cell => NumbersIn(cell.TextContent)[0]).ToList();
            foreach (var (i, whose) in new[] { "department", "kcc", "technical" }.Index())
                Same($"failures of {whose}", scores.GetProperty("attributions").GetProperty(whose).GetDouble(), foot[i]);
            foreach (var row in table.QuerySelectorAll("tbody tr"))
            {
                var outcome = scores.GetProperty("outcomes").EnumerateObject().Single(outcome => NameOfOutcome(outcome.Name) == row.QuerySelector("th")!.TextContent);
                Same(outcome.Name, outcome.Value.GetDouble(), NumbersIn(row.QuerySelectorAll("td")[^1].TextContent)[0]);
            }
        }

        string NameOfOutcome(string code) => print.Texts.OutcomeName(Enum.Parse<Telbaar.Attempts.Outcome>(code.Replace("-", "", StringComparison.Ordinal), ignoreCase: true));

        static double? NumberOf(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetDouble() : null;

        /// <summary>With the decimals that it is printed with.</summary>
        static List<string> NumbersIn(string text) => [.. Number().Matches(text).Select(match => match.Value)];

        void Same(string what, double expected, string printed)
        {
            read++;
            Assert.True(IsSame(expected, printed), $"{study}: {what} is {expected}, and the report says {printed}");
        }

        bool IsSame(double expected, string printed)
        {
            var culture = print.Language.Culture.NumberFormat;
            var plain = printed.Trim().Replace(culture.NumberGroupSeparator, "", StringComparison.Ordinal).Replace(culture.NumberDecimalSeparator, ".", StringComparison.Ordinal);
            return decimal.TryParse(plain, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && print.Numbers.Rounding.Round(expected, number.Scale) == number;
        }
    }

    [GeneratedRegex(@"\d+(?:[.,]\d+)*")]
    private static partial Regex Number();

    /// <summary>What was asked for, behind what was found.</summary>
    [GeneratedRegex(@"\((?:norm|the norm is) [^)]*\)")]
    private static partial Regex Asked();
}
