using Telbaar.Attempts;
using Telbaar.Findings;
using Telbaar.Scores;

namespace Telbaar.Reports;

/// <summary>A memo to the council: two to six pages in which the figures of a study are told to who decides. It holds no person but those who sign.</summary>
public sealed class Memo(MemoInput input, Language language)
{
    readonly Printing print = new(input.Report.Scores.Norms, language);
    readonly MemoTexts texts = MemoTexts.Of(language);

    StudyScores Scores => input.Report.Scores;

    Numbers Numbers => print.Numbers;

    /// <summary>What each field of a template takes.</summary>
    public MemoFields Fields => new()
    {
        Texts = new Dictionary<string, string>
        {
            ["municipality"] = input.Municipality ?? texts.Municipality,
            ["study"] = input.Report.Study,
            ["period"] = print.Period(Scores) ?? Printing.Nothing,
            ["date"] = Numbers.Day(input.Date),
            ["attempts"] = Numbers.Count(Scores.Counts.Valid),
            ["norms"] = print.Of(Scores.Norms.Title),
            ["agency"] = input.Agency ?? Printing.Nothing,
            ["final-mark"] = print.FinalMark(Scores.Whole.Final),
            ["target-mark"] = print.Target,
            ["program"] = input.Report.Program,
        },
        Blocks = new Dictionary<string, IReadOnlyList<MemoBlock>>
        {
            [MemoFields.Introduction] = [.. Introduction(), .. Own(MemoFields.Introduction)],
            [MemoFields.Results] = [.. Results(), .. Own(MemoFields.Results)],
            [MemoFields.Analysis] = [.. Analysis(), .. Own(MemoFields.Analysis)],
            [MemoFields.NotMeasured] = [.. NotMeasured(), .. Own(MemoFields.NotMeasured)],
            [MemoFields.Lessons] = [.. HasOwn(MemoFields.Lessons) ? Own(MemoFields.Lessons) : Lessons()],
            [MemoFields.WhatFollows] = [.. HasOwn(MemoFields.WhatFollows) ? Own(MemoFields.WhatFollows) : [new MemoParagraph(texts.FollowsPrompt)]],
            [MemoFields.Signatories] = [.. Own(MemoFields.Signatories), .. Signatures()],
        },
    };

    IEnumerable<MemoBlock> Introduction()
    {
        yield return new MemoParagraph(print.Period(Scores) is { } period
            ? $"{texts.Measured(period, input.Agency, texts.TheMunicipality(input.Municipality))} {texts.HowMeasured(print.Attempts(Scores.Counts.Valid))}"
            : print.Texts.Head.NoAttempts);
        yield return new MemoParagraph(texts.HeldAgainst(print.Of(Scores.Norms.Title), print.Target));
        if (Scores.Norms.Reconstructed.Count > 0)
            yield return new MemoParagraph(print.Texts.Head.Reconstructed);
        yield return new MemoParagraph(texts.Certainty);
    }

    IEnumerable<MemoBlock> Results()
    {
        if (Scores.Whole.Final is not { Value: not null } final)
        {
            yield return new MemoParagraph(print.Texts.Final.NoMark, Strong: true);
            yield break;
        }
        yield return new MemoParagraph(texts.Final(print.FinalMark(final), print.MarkInterval(final.Interval), print.Target), Strong: true);
        // A mark under changed norms never stands without the one under the norms of before.
        foreach (var compared in input.Report.Compared)
        {
            var under = print.Texts.Final.UnderNorms(print.Of(compared.Norms.Title), new Printing(compared.Norms, language).FinalMark(compared.Whole.Final));
            var differences = print.DifferencesFrom(compared.Norms).ToList();
            yield return new MemoParagraph(differences.Count == 0 ? under : $"{under} {print.Texts.Final.WhatDiffers} {string.Join("; ", differences)}. {texts.Together}", Strong: false);
        }
        if (MarkHistory.Of(input.Report, print) is { Count: > 1 } years)
        {
            yield return new MemoHeading(texts.YearsHeading);
            // Of marks alone nothing can be said of their differences.
            var tellsChange = input.Report.EarlierStudies.Count > 0;
            yield return new MemoTable(print.Texts.Final.YearsCaption, [print.Texts.Final.Year, print.Texts.Final.Mark, print.Texts.Final.Interval, print.Texts.Final.Origin, .. tellsChange ? [print.Texts.Years.Change] : Array.Empty<string>()],
                [.. years.Select(year => (string[])[year.Year.ToString(language.Culture), year.Printed, year.Interval, year.Origin, .. tellsChange ? [year.Change] : Array.Empty<string>()])], new HashSet<int> { 1, 2 }, new HashSet<int>());
        }
        foreach (var component in Scores.Whole.Components)
        {
            yield return new MemoHeading(texts.Component(print.Of(component.Component.Title), print.Mark(component)));
            yield return new MemoList([.. Marked(component).Select(score => score.Mark is null ? print.Sentence(score) : texts.WithMark(print.Sentence(score), print.Mark(score)))]);
        }
        yield return new MemoHeading(texts.MarksHeading);
        yield return Marks();
    }

    MemoTable Marks()
    {
        var rows = new List<string[]>();
        var sums = new HashSet<int>();
        foreach (var component in Scores.Whole.Components)
        {
            sums.Add(rows.Count);
            rows.Add([print.Of(component.Component.Title), "", "", print.Mark(component)]);
            rows.AddRange(Marked(component).Select(score => (string[])[print.Name(score.Measure), print.Value(score), print.Norm(score.Parameter!), print.Mark(score)]));
        }
        sums.Add(rows.Count);
        rows.Add([print.Texts.Final.Heading, "", "", print.FinalMark(Scores.Whole.Final)]);
        var words = print.Texts.Parameters;
        return new(texts.MarksCaption, [words.Parameter, words.Result, words.Norm, words.Mark], rows, new HashSet<int> { 1, 2, 3 }, sums);
    }

    IEnumerable<MemoBlock> Analysis()
    {
        if (Scores.Whole.Find("success") is { Figure: { Value: not null } success })
        {
            var (all, succeeded, failed) = (success.Denominator, (long)success.Numerator, Scores.DepartmentFailures);
            yield return new MemoParagraph($"{texts.Succeeded(Numbers.Count(succeeded), Numbers.Count(all), print.Share(succeeded, all))} {texts.HowSucceeded(
                Numbers.Count(Scores.CountOf(Outcome.Employee)), Numbers.Count(Scores.CountOf(Outcome.CalledBackInTime)), Numbers.Count(Scores.CountOf(Outcome.CorrectInitiative)))}");
            if (failed > 0)
                yield return new MemoParagraph($"{texts.RingAgain(Numbers.Count(failed), print.Share(failed, all))} {texts.OfAHundred(Numbers.Fixed(100.0 * failed / all, 0))}", Strong: true);
        }
        if (Scores.Failures - Scores.DepartmentFailures is > 0 and var others)
            yield return new MemoParagraph(texts.NotTheDepartments(Numbers.Count(others)));
        if (FailureCounts.Of(Scores.Tally) is { Count: > 0 } failures)
        {
            var kinds = new[] { Attribution.Department, Attribution.Kcc, Attribution.Technical };
            yield return new MemoHeading(texts.WhyHeading);
            yield return new MemoTable(texts.WhyCaption, [print.Texts.Failures.Reason, .. kinds.Select(print.Texts.AttributionName), print.Texts.Flow.Total],
                [
                    .. failures.Select(row => Row(print.Texts.OutcomeName(row.Outcome), row.Department, row.Kcc, row.Technical, row.Total)),
                    Row(print.Texts.Flow.Total, failures.Sum(row => row.Department), failures.Sum(row => row.Kcc), failures.Sum(row => row.Technical), failures.Sum(row => row.Total)),
                ], new HashSet<int> { 1, 2, 3, 4 }, new HashSet<int> { failures.Count });
        }
        if (MessageCounts.Of(Scores.Tally) is { Count: > 0 } messages)
        {
            yield return new MemoHeading(texts.MessagesHeading);
            yield return new MemoList([.. messages.Select(row => texts.Message(print.Texts.MessageName(row.Message), Numbers.Count(row.Total), Numbers.Count(row.InTime), Numbers.Count(row.Late), Numbers.Count(row.Never)))]);
        }
        if (input.Explanations is { } explanations)
        {
            yield return new MemoHeading(texts.ExplanationsHeading);
            yield return new MemoParagraph(texts.Explained(Numbers.Count(explanations.Asked), Numbers.Count(explanations.Answered), print.Share(explanations.Answered, explanations.Asked)));
            if (explanations.Reasons.Count > 0)
                yield return new MemoList([.. explanations.Reasons.Select(reason => texts.Reason(reason.Name, Numbers.Count(reason.Count)))]);
        }
        // What differs from what was published is said before somebody else finds it.
        if (input.Report.Findings.Where(finding => finding is FigureDiffers or PartsDoNotAdd).Select(print.Sentence).ToList() is { Count: > 0 } differing)
        {
            yield return new MemoHeading(texts.PublishedHeading);
            yield return new MemoParagraph(texts.PublishedIntro);
            yield return new MemoList(differing);
        }
    }

    string[] Row(string name, params IEnumerable<long> counts) => [name, .. counts.Select(Numbers.Count)];

    IEnumerable<MemoBlock> NotMeasured()
    {
        yield return new MemoParagraph(texts.OnlyTelephone);
        yield return new MemoParagraph(texts.NoContent);
        var said = new List<string>();
        if (Scores.Whole.Parameters.Where(score => score is { Parameter: not null, Mark: null }).Select(score => print.Name(score.Measure)).ToList() is { Count: > 0 } missing)
            said.Add(texts.WithoutData(print.Texts.List(missing)));
        if (Scores.Counts.Voided > 0)
            said.Add(texts.LeftOut(print.Attempts(Scores.Counts.Voided)));
        if (Scores.Counts.Redone > 0)
            said.Add(texts.MadeAgain(print.Attempts(Scores.Counts.Redone)));
        if (Scores.Counts.Pending + Scores.Counts.Incomplete is > 0 and var unsettled)
            said.Add(texts.Unsettled(print.Attempts(unsettled)));
        said.AddRange(input.Report.Findings.Where(finding => finding is OutOfScope or WithoutAttempts or FewAttempts).Select(print.Sentence));
        if (said.Count > 0)
            yield return new MemoList(said);
        yield return new MemoParagraph(texts.Chance);
    }

    IEnumerable<MemoBlock> Lessons()
    {
        var marked = Scores.Whole.Parameters.Where(score => score is { Parameter: not null, Mark: not null }).ToList();
        foreach (var (words, lessons) in new[]
        {
            (texts.GoesWell, marked.Where(Printing.MeetsNorm).ToList()),
            (texts.CanBeBetter, marked.Where(score => !Printing.MeetsNorm(score)).OrderBy(score => score.Mark).ToList()),
        })
        {
            if (lessons.Count == 0)
                continue;
            yield return new MemoParagraph(words);
            yield return new MemoList([.. lessons.Select(score => texts.Lesson(print.Name(score.Measure), print.Value(score), print.Norm(score.Parameter!), print.Mark(score)))]);
        }
        yield return new MemoParagraph(texts.LessonsPrompt);
    }

    IEnumerable<MemoBlock> Signatures()
    {
        yield return new MemoParagraph(texts.Executive(texts.TheMunicipality(input.Municipality)));
        foreach (var signatory in input.Signatories.Count > 0 ? input.Signatories : texts.UsualRoles.Select(role => new Signatory(role)))
            yield return new MemoSignature(signatory);
    }

    IEnumerable<ParameterScore> Marked(ComponentScore component) => Scores.Whole.Parameters.Where(score => score.Component == component.Component && score.Parameter is not null);

    bool HasOwn(string section) => !string.IsNullOrWhiteSpace(input.Own.GetValueOrDefault(section));

    IEnumerable<MemoBlock> Own(string section) => (input.Own.GetValueOrDefault(section) ?? "").ReplaceLineEndings("\n")
        .Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(paragraph => new MemoParagraph(paragraph));
}
