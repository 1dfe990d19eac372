namespace Telbaar.Reports;

/// <summary>The final mark of a year, and where it comes from.</summary>
/// <param name="Interval">As words; an earlier mark has none.</param>
/// <param name="Decimals">With which it is printed.</param>
/// <param name="Change">How this study's mark differs from it, and whether that is more than chance; nothing beside this study's own.</param>
public sealed record YearlyMark(int Year, double Mark, string Printed, string Interval, string Origin, MarkKind Kind, int Decimals, string Change = Printing.Nothing);

/// <summary>Final marks through the years: earlier ones as published, this study's, and this study's under other norms.</summary>
public static class MarkHistory
{
    public static IReadOnlyList<YearlyMark> Of(ReportInput input, Printing print)
    {
        var texts = print.Texts.Final;
        var marks = (input.Published?.Earlier ?? [])
            .Select(earlier => new YearlyMark(earlier.Year, (double)earlier.Mark, print.Numbers.Fixed(earlier.Mark, Math.Max(1, (int)earlier.Mark.Scale)),
                Printing.Nothing, texts.Published, MarkKind.Published, Math.Max(1, (int)earlier.Mark.Scale), print.Texts.Years.CannotTell))
            .Concat(input.EnteredYears.Select(year => new YearlyMark(
                year.Year, (double)year.Mark, print.Numbers.Fixed(year.Mark, Math.Max(1, (int)year.Mark.Scale)), Printing.Nothing,
                year.Norms.Length == 0 ? texts.Published : print.Texts.Years.OnNorms(year.Norms), MarkKind.Published, Math.Max(1, (int)year.Mark.Scale), print.Texts.Years.CannotTell)))
            .Concat(input.EarlierStudies.SelectMany(study => Of(study, input, print)))
            .OrderBy(mark => mark.Year)
            .ToList();
        if (input.Scores.Last is not { } last)
            return marks;
        if (input.Scores.Whole.Final is { Value: { } mark } final)
            marks.Add(new(last.Year, mark, print.FinalMark(final), print.MarkInterval(final.Interval), texts.Computed, MarkKind.Computed, print.Norms.Rounding.FinalDecimals));
        foreach (var compared in input.Compared)
        {
            var under = new Printing(compared.Norms, print.Language);
            if (compared.Whole.Final is { Value: { } other } recomputed)
                marks.Add(new(last.Year, other, under.FinalMark(recomputed), under.MarkInterval(recomputed.Interval), texts.Recomputed(under.Of(compared.Norms.Title)), MarkKind.Recomputed, under.Norms.Rounding.FinalDecimals));
        }
        return marks;
    }

    /// <summary>As it was scored then; and under this study's norms where those are others.</summary>
    static IEnumerable<YearlyMark> Of(EarlierStudy study, ReportInput input, Printing print)
    {
        if (study.Scores.Last is not { } last)
            yield break;
        var (then, isAgain) = (new Printing(study.Scores.Norms, print.Language), !ReferenceEquals(study.Scores, study.Again));
        if (study.Scores.Whole.Final is { Value: { } scored } thenFinal)
        {
            yield return new(last.Year, scored, then.FinalMark(thenFinal), then.MarkInterval(thenFinal.Interval), print.Texts.Years.ScoredThen(study.Name, then.Of(then.Norms.Title)),
                isAgain ? MarkKind.Published : MarkKind.Computed, then.Norms.Rounding.FinalDecimals, isAgain ? Printing.Nothing : print.Change(thenFinal, input.Scores.Whole.Final));
        }
        if (isAgain && study.Again.Whole.Final is { Value: { } mark } final)
        {
            yield return new(last.Year, mark, print.FinalMark(final), print.MarkInterval(final.Interval), print.Texts.Years.ScoredAgain(study.Name, print.Of(print.Norms.Title)),
                MarkKind.Recomputed, print.Norms.Rounding.FinalDecimals, print.Change(final, input.Scores.Whole.Final));
        }
    }
}
