using Telbaar.Findings;

namespace Telbaar.Reports;

/// <summary>What a finding says.</summary>
public static class FindingSentences
{
    /// <summary>One or two whole sentences, without the identifiers of attempts.</summary>
    public static string Sentence(this Printing print, Finding finding)
    {
        var (texts, numbers) = (print.Texts.Findings, print.Numbers);
        return finding switch
        {
            OddAttemptsFinding odd => texts.Oddity(odd.Oddity),
            FewAttempts few => texts.FewAttempts(numbers.Count(few.Minimum), print.Texts.List(few.Departments)),
            OutOfScope outside => texts.OutOfScope(print.Texts.List([.. outside.Departments.Select(department => $"{department.Name} ({numbers.Count(department.Attempts)})")])),
            WithoutAttempts without => texts.WithoutAttempts(print.Texts.List(without.Departments)),
            SimilarNames similar => texts.SimilarNames(print.Texts.List([.. similar.Departments.Select(name => $"‘{name}’")])),
            WithoutData without => texts.WithoutData(print.Texts.List([.. without.Measures.Select(print.NameOf)])),
            NormsYounger younger => texts.NormsYounger(print.Of(younger.Norms.Title), numbers.Day(younger.Norms.ValidFrom), numbers.Day(younger.FirstAttempt)),
            StillPending pending => texts.StillPending(pending.Count, numbers.Count(pending.Count)),
            WrongWeekday wrong => texts.WrongWeekday(
                numbers.Weekday(wrong.Published), numbers.Day(wrong.Day), numbers.Weekday(wrong.Day.DayOfWeek), numbers.DayInFull(wrong.Meant)),
            FigureDiffers { Figure: { Reading: null } figure } => texts.Differs(print.NameOf(figure.Published), print.PublishedValue(figure.Published), print.ComputedValue(figure)),
            FigureDiffers { Figure: var figure } => texts.ReadOtherwise(
                print.NameOf(figure.Published), print.PublishedValue(figure.Published), print.ComputedValue(figure), print.ReadingOf(figure)),
            TwoReadings two => texts.TwoReadings(print.NameOf(two.Figure.Published), print.PublishedValue(two.Figure.Published), print.NameOf(two.OtherMeasure)),
            PartsDoNotAdd parts => PartsSentence(print, parts),
            _ => throw new ArgumentOutOfRangeException(nameof(finding), finding.Code, "There are no words for this finding."),
        };
    }

    static string PartsSentence(Printing print, PartsDoNotAdd parts)
    {
        var (texts, decimals) = (print.Texts.Findings, parts.Whole.Decimals);
        var sentence = texts.PartsDoNotAdd(print.NameOf(parts.Whole), print.PublishedValue(parts.Whole), print.Numbers.Fixed(parts.Sum, decimals));
        var difference = parts.Sum - (double)parts.Whole.Value;
        return difference == parts.NotAttributedToDepartments ? $"{sentence} {texts.PartsExplained(print.Numbers.Fixed(difference, decimals))}" : sentence;
    }
}
