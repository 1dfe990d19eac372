using Telbaar.Attempts;
using Telbaar.Findings;
using Telbaar.Scores;

namespace Telbaar.Reports;

/// <summary>A memo to the council: two to six pages in which the figures of a study are told to who decides. It holds no person but those who sign.</summary>
public sealed class Memo(MemoInput input, Language language)
{
    /// <summary>What a line of a list begins with in words of one's own.</summary>
    const string Item = "- ";

    static readonly Attribution[] kinds = [Attribution.Department, Attribution.Kcc, Attribution.Technical];

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
            ["final-marks"] = FinalMarks,
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

    /// <summary>A mark under changed norms never stands without the one under the norms of before, also at the head of the memo.</summary>
    string FinalMarks => string.Join("; ", input.Report.Compared.Where(_ => Scores.Whole.Final is { Value: not null })
        .Select(compared => texts.MarkUnder(new Printing(compared.Norms, language).FinalMark(compared.Whole.Final), print.Of(compared.Norms.Title))).Prepend(print.FinalMark(Scores.Whole.Final)));

    IEnumerable<MemoBlock> Introduction()
    {
        yield return new MemoParagraph(print.Period(Scores) is { } period
            ? $"{texts.Measured(period, input.Agency, texts.TheMunicipality(input.Municipality))} {texts.HowMeasured(print.Attempts(Scores.Counts.Valid))}"
            : print.Texts.Head.NoAttempts);
        yield return new MemoParagraph(texts.HeldAgainst(print.Of(Scores.Norms.Title), print.Target));
        if (Scores.Norms.Reconstructed.Count > 0)
            yield return new MemoParagraph(texts.Reconstructed);
        yield return new MemoParagraph(texts.Certainty);
    }

    IEnumerable<MemoBlock> Results()
    {
        if (Scores.Whole.Final is not { Value: not null } final)
        {
            yield return new MemoParagraph(print.Texts.Final.NoMark, Strong: true);
            yield break;
        }
        var mark = input.Report.Words.Say(ReportSentences.FinalMark, ReportSentences.FinalMarkOf(Scores, print), texts.Final(print.FinalMark(final), print.Target));
        yield return new MemoParagraph(final.Interval is { } interval ? $"{mark} {texts.Between(Bound(interval.Low), Bound(interval.High))}" : mark, Strong: true);
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
            if (input.Report.EnteredYears.Count > 0 || input.Report.Published is { Earlier.Count: > 0 })
                yield return new MemoParagraph(print.Texts.Final.EarlierNote);
            if (tellsChange)
                yield return new MemoParagraph(print.Texts.Years.ChangeNote);
        }
        foreach (var words in Own(MemoFields.Years))
            yield return words;
        foreach (var component in Scores.Whole.Components)
        {
            yield return new MemoHeading(texts.Component(print.Of(component.Component.Title), print.Mark(component)));
            yield return new MemoList([.. Marked(component).Select(score => score.Mark is null ? Sentence(score) : texts.WithMark(Sentence(score), print.Mark(score)))]);
        }
        List<string> besides = [];
        if (Scores.Times.Answer.Mean is { } answer)
            besides.Add(texts.AnswerTime(print.Seconds(answer)));
        if (Scores.Whole.Find("employee") is { Figure.Value: not null, Parameter: null } personally)
            besides.Add(print.Sentence(personally));
        if (besides.Count > 0)
            yield return new MemoParagraph(string.Join(' ', besides));
        yield return new MemoHeading(texts.MarksHeading);
        yield return Marks();
    }

    /// <summary>The lead's sentence where the report has one for this figure.</summary>
    string Sentence(ParameterScore score) => score.Figure.Value is null ? print.Sentence(score) : input.Report.Words.Say(score.Measure.Id, print.Sentence(score));

    string Bound(double bound) => Numbers.Fixed(bound, Printing.MarkIntervalDecimals);

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
        var (settled, failures) = (Scores.Tally.Count(attempt => attempt.Outcome.IsSettled), Scores.Failures);
        if (settled == 0)
            yield return new MemoParagraph(texts.NothingSettled);
        // Whoever was not helped rings again, whosever failure it was: these are counted over all attempts, and not over those of the departments alone.
        if (failures > 0)
        {
            yield return new MemoParagraph($"{texts.RingAgain(failures, Numbers.Count(failures), Numbers.Count(settled))} {OfAHundred(failures, settled)}", Strong: true);
            var shares = kinds.Select(by => (By: by, Count: Scores.Tally.Count(attempt => attempt.Attribution == by))).Where(share => share.Count > 0).ToList();
            var whose = texts.Whose(failures, print.Texts.List([.. shares.Select(share => texts.WhoseShare(share.By, Numbers.Count(share.Count)))]));
            yield return new MemoParagraph(shares.All(share => share.By is Attribution.Department) ? whose : $"{whose} {texts.NotTheDepartments}");
        }
        if (Scores.DepartmentAttempts is > 0 and var all)
        {
            var succeeded = all - Scores.DepartmentFailures;
            yield return new MemoParagraph(string.Join(' ', Outcomes.All.Where(outcome => outcome.IsSuccess).Select(outcome => (Outcome: outcome, Count: Scores.CountOf(outcome))).Where(way => way.Count > 0)
                .Select(way => texts.HowSucceeded(way.Outcome, way.Count, Numbers.Count(way.Count))).Prepend(texts.Succeeded(print.Attempts(all), succeeded, Numbers.Count(succeeded), print.Share(succeeded, all)))));
            if (input.Report.Words.Say(ReportSentences.Failures, print.Failures(Scores), "") is { Length: > 0 } own)
                yield return new MemoParagraph(own);
        }
        if (FailureCounts.Of(Scores.Tally) is { Count: > 0 } reasons)
        {
            yield return new MemoHeading(texts.WhyHeading);
            yield return new MemoTable(texts.WhyCaption, [print.Texts.Failures.Reason, .. kinds.Select(print.Texts.AttributionName), print.Texts.Flow.Total],
                [
                    .. reasons.Select(row => Row(print.Texts.OutcomeName(row.Outcome), row.Department, row.Kcc, row.Technical, row.Total)),
                    Row(print.Texts.Flow.Total, reasons.Sum(row => row.Department), reasons.Sum(row => row.Kcc), reasons.Sum(row => row.Technical), reasons.Sum(row => row.Total)),
                ], new HashSet<int> { 1, 2, 3, 4 }, new HashSet<int> { reasons.Count });
        }
        if (MessageCounts.Of(Scores.Tally) is { Count: > 0 } messages)
        {
            yield return new MemoHeading(texts.MessagesHeading);
            yield return new MemoList([.. messages.Select(Sentence)]);
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

    /// <summary>How many callers of a hundred, as a whole number; where that is none or all of them, without one.</summary>
    string OfAHundred(long failures, long settled) => Numbers.Rounding.Round(100.0 * failures / settled, 0) is > 0 and < 100 and var count ? texts.OfAHundred((long)count, Numbers.Fixed(count, 0)) : texts.RingOnceMore;

    /// <summary>What became of messages adds up to how many there were.</summary>
    string Sentence(MessageCounts row)
    {
        var parts = new (string Words, long Count, bool Always)[]
        {
            (texts.InTime, row.InTime, true), (texts.Late, row.Late, true), (texts.Never, row.Never, true), (texts.TermRuns, row.Pending, false), (texts.Otherwise, row.Otherwise, false),
        };
        return texts.Message(print.Texts.MessageName(row.Message), Numbers.Count(row.Total), string.Join("; ", parts.Where(part => part.Always || part.Count > 0).Select(part => $"{part.Words}: {Numbers.Count(part.Count)}")));
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
        said.AddRange(input.Report.Findings.Where(finding => finding is OutOfScope or WithoutAttempts).Select(print.Sentence));
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

    /// <summary>Lines that begin with "- " are the items of a list, also where they follow a line of a paragraph.</summary>
    IEnumerable<MemoBlock> Own(string section)
    {
        foreach (var paragraph in (input.Own.GetValueOrDefault(section) ?? "").ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (items, lines) = (new List<string>(), new List<string>());
            foreach (var line in paragraph.Split('\n'))
            {
                if (line.TrimStart().StartsWith(Item, StringComparison.Ordinal))
                {
                    if (lines.Count > 0)
                        yield return new MemoParagraph(string.Join('\n', lines));
                    lines.Clear();
                    items.Add(line.TrimStart()[Item.Length..].Trim());
                    continue;
                }
                if (items.Count > 0)
                    yield return new MemoList([.. items]);
                items.Clear();
                lines.Add(line);
            }
            if (items.Count > 0)
                yield return new MemoList(items);
            if (lines.Count > 0)
                yield return new MemoParagraph(string.Join('\n', lines));
        }
    }
}
