namespace Telbaar.Reports;

/// <summary>The final mark of a year, and where it comes from.</summary>
/// <param name="Interval">As words; an earlier mark has none.</param>
public sealed record YearlyMark(int Year, double Mark, string Printed, string Interval, string Origin, MarkKind Kind);

/// <summary>Final marks through the years: earlier ones as published, this study's, and this study's under other norms.</summary>
public static class MarkHistory
{
    public static IReadOnlyList<YearlyMark> Of(ReportInput input, Printing print)
    {
        var texts = print.Texts.Final;
        var marks = (input.Published?.Earlier ?? [])
            .Select(earlier => new YearlyMark(earlier.Year, (double)earlier.Mark, print.Numbers.Fixed(earlier.Mark, Math.Max(1, (int)earlier.Mark.Scale)),
                Printing.Nothing, texts.Published, MarkKind.Published))
            .OrderBy(mark => mark.Year)
            .ToList();
        if (input.Scores.Last is not { } last)
            return marks;
        if (input.Scores.Whole.Final is { Value: { } mark } final)
            marks.Add(new(last.Year, mark, print.FinalMark(final), print.MarkInterval(final.Interval), texts.Computed, MarkKind.Computed));
        foreach (var compared in input.Compared)
        {
            var under = new Printing(compared.Norms, print.Language);
            if (compared.Whole.Final is { Value: { } other } recomputed)
                marks.Add(new(last.Year, other, under.FinalMark(recomputed), under.MarkInterval(recomputed.Interval), texts.Recomputed(under.Of(compared.Norms.Title)), MarkKind.Recomputed));
        }
        return marks;
    }
}
