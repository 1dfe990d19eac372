using Telbaar.Attempts;
using Telbaar.Intervals;
using Telbaar.Measures;
using Telbaar.Scores;

namespace Telbaar.Reports;

/// <summary>What the slides of a department say, one message each.</summary>
sealed class DepartmentStory
{
    /// <summary>How wide the names may be that come from elsewhere, in sizes of a letter.</summary>
    const double NameInTitle = 24, NameInHeading = 11, NameInOpening = 40, NameInFooter = 60;

    /// <summary>How many there is room for, and how wide each may be.</summary>
    const int MostReasons = 10, MostActions = 7;

    const double LongestReason = 42, LongestAction = 90, LongestState = 24;

    /// <summary>The least height of a row, in points: where there are few, and where there is to be written.</summary>
    const double Roomy = 36, ToWriteIn = 76;

    /// <summary>Marks run to ten.</summary>
    const int HighestMark = 10;

    readonly ReportInput input;
    readonly SlideMatter matter;
    readonly DepartmentFigures figures;
    readonly Printing print;
    readonly SlideTexts texts;
    readonly string department;

    public DepartmentStory(ReportInput input, string department, Language language, SlideMatter matter)
    {
        (this.input, this.matter) = (input, matter);
        figures = DepartmentFigures.Of(input.Scores, department);
        print = new(input.Scores.Norms, language);
        texts = SlideTexts.Of(language);
        this.department = string.IsNullOrWhiteSpace(department) ? print.Texts.NotFilledIn : TextSize.Writable(department);
    }

    public string Title => texts.Opening(Name(NameInOpening));

    public string Footer => $"{Short(input.Study, NameInFooter)} · {Name(NameInTitle)} · {input.Program}";

    Numbers Numbers => print.Numbers;

    Tally Tally => figures.Group.Tally;

    long DepartmentAttempts => Tally.Count(attempt => attempt.IsDepartmentAttempt);

    /// <summary>Every figure of the department rests on few attempts.</summary>
    bool IsIndicativeThroughout => figures.Group.IsIndicativeThroughout();

    string MinimumNote => print.Texts.Groups.IndicativeNote(print.Texts.Indicative, Numbers.Count(print.Norms.MinimumAttempts));

    public IEnumerable<SlideContent> Slides()
    {
        yield return Opening();
        yield return Comparison();
        yield return Parameters();
        yield return Failures();
        if (matter.Explanations is { } explanations)
            yield return Explanations(explanations);
        yield return matter.Actions.Count > 0 ? Actions() : Questions();
        yield return Method();
    }

    SlideContent Opening()
    {
        var norms = print.Norms;
        List<SlideLine> lines = [SlideLine.Of(texts.Study(Short(input.Study, NameInOpening)), RunLook.Strong)];
        if (print.Period(input.Scores) is { } period)
            lines.Add(SlideLine.Of(ReportTexts.Capital(period)));
        lines.Add(SlideLine.Of(texts.AttemptsOf(print.Attempts(figures.Card.Attempts), Numbers.Count(figures.Whole.Attempts))));
        List<string> note =
        [
            $"{print.Texts.Head.Norms}: {print.Texts.Head.NormsOf(Short(print.Of(norms.Title), NameInFooter), Numbers.Count(norms.Version), Numbers.Day(norms.ValidFrom))}.",
            input.Edition is { } edition ? $"{print.Texts.Head.Edition}: {edition}." : texts.Source(Short(input.Source, NameInFooter)),
            print.Texts.Head.MadeBy(input.Program, Numbers.Moment(input.MadeAt)),
        ];
        if (norms.Reconstructed.Count > 0)
            note.Insert(1, print.Texts.Head.Reconstructed);
        if (figures.Card.Attempts < norms.MinimumAttempts)
            note.Insert(0, MinimumNote);
        return new(SlideLayoutKind.Title, Title, [new SlideText(lines)], note, texts.SpokenOpening(Name(NameInOpening), Short(input.Study, NameInOpening)));
    }

    SlideContent Comparison()
    {
        List<string> note = [];
        if (figures is { Others: not null, SuccessOfWhole: { Figure.Value: not null } whole })
            note.Add(texts.WholeShare(print.Value(whole)));
        if (figures.Whole.Final.Value is not null && print.Norms.Components.Any(component => component.Side is Side.Kcc))
            note.Add(texts.WholeMark(print.FinalMark(figures.Whole.Final)));
        if (Tally.Count(attempt => !attempt.Outcome.IsSettled) is > 0 and var open)
            note.Add(print.Texts.Head.NotSettled(print.Attempts(open)));
        return new(SlideLayoutKind.TwoContents, ComparisonTitle(), [SuccessBeside(), MarkBeside()], note,
            figures switch
            {
                { Success.Figure.Value: null } => texts.SpokenNothingYet,
                _ when IsSuccessIndicative => texts.SpokenTooFew,
                { OfSuccess: null } => texts.SpokenAlone,
                _ => texts.SpokenComparison,
            });
    }

    /// <summary>Whether the comparison rests on few attempts, at either side.</summary>
    bool IsSuccessIndicative => figures.Success is { Indicative: true, Figure.Value: not null } || figures.SuccessOfOthers is { Indicative: true, Figure.Value: not null };

    string ComparisonTitle()
    {
        var name = Name(NameInTitle);
        var title = figures switch
        {
            { Others: null } => texts.Alone(name),
            { OfSuccess: null } => texts.NothingSettled(name),
            { OfSuccess.MayBeChance: true } => texts.NoDifference(name),
            { OfSuccess.Value: > 0 } => texts.MoreOften(name),
            _ => texts.LessOften(name),
        };
        return figures.OfSuccess is not null && IsSuccessIndicative ? texts.Marked(title, print.Texts.Indicative) : title;
    }

    SlideText SuccessBeside()
    {
        List<SlideLine> lines = [SlideLine.Of(texts.Successful, RunLook.Strong)];
        if (figures.Success is not { Figure.Value: not null } ours)
            return new([.. lines, SlideLine.Of(ReportTexts.Capital(print.Texts.NoData)), .. OfOthers()]);
        lines.Add(Figure(print.Value(ours), ours.Indicative));
        lines.Add(SlideLine.Of($"{texts.Interval(print.ValueInterval(ours))}; {print.Basis(ours)}", RunLook.Small));
        lines.AddRange(OfOthers());
        if (figures.OfSuccess is { } difference)
            lines.AddRange(Verdict(difference, texts.DifferenceInPoints, IsSuccessIndicative));
        return new(lines);

        IEnumerable<SlideLine> OfOthers()
        {
            if (figures.SuccessOfOthers is { Figure.Value: not null } others)
                yield return Beside(texts.OthersHave(print.Value(others), print.ValueInterval(others)), others.Indicative);
            else
                yield return SlideLine.Of(figures.Others is null ? texts.NoOthers : texts.OthersWithoutData);
        }
    }

    SlideText MarkBeside()
    {
        List<SlideLine> lines = [SlideLine.Of(texts.Mark, RunLook.Strong)];
        var ours = figures.Card.Final;
        if (ours.Value is null)
            lines.Add(SlideLine.Of(ReportTexts.Capital(print.Texts.NoMark)));
        else
        {
            lines.Add(Figure(print.FinalMark(ours), ours.Indicative));
            lines.Add(SlideLine.Of($"{texts.Interval(print.MarkInterval(ours.Interval))}; {ReportTexts.Small(print.Texts.Final.Target(print.Target))}", RunLook.Small));
        }
        if (figures.Others?.Final is { Value: not null } others)
            lines.Add(Beside(texts.OthersHave(print.FinalMark(others), print.MarkInterval(others.Interval)), others.Indicative));
        if (figures.OfMark is { } difference)
            lines.AddRange(Verdict(difference, texts.DifferenceInMarks, ours.Indicative || figures.Others!.Final.Indicative));
        return new(lines);
    }

    IEnumerable<SlideLine> Verdict(Difference difference, Func<string, string, string, string> words, bool isIndicative)
    {
        var (low, high) = (difference.Interval.Low, difference.Interval.High);
        yield return SlideLine.Of(words(Signed(difference.Value), Signed(low), Signed(high)), RunLook.Small);
        yield return Beside(difference.MayBeChance ? texts.MayBeChance : texts.MoreThanChance, isIndicative);
    }

    SlideContent Parameters()
    {
        var parameters = figures.Parameters.ToList();
        var hasMarks = parameters.Any(pair => pair.Ours.Mark is not null);
        List<string> note = [];
        if (hasMarks && figures.Others is not null)
            note.Add(texts.Overlap);
        if (parameters.Any(pair => pair.Ours.Indicative && pair.Ours.Figure.Value is not null))
            note.Add(MinimumNote);
        var title = figures.Others is null ? texts.ParametersTitleAlone(Name(NameInTitle)) : texts.ParametersTitle(Name(NameInTitle));
        return new(SlideLayoutKind.TwoContents, title,
            [hasMarks ? MarksChart(parameters) : new SlideText([SlideLine.Of(ReportTexts.Capital(print.Texts.NoData))]), ResultsTable(parameters)], note, texts.SpokenParameters);
    }

    SlideChart MarksChart(IReadOnlyList<(ParameterScore Ours, ParameterScore? Others)> parameters)
    {
        var name = Name(NameInTitle);
        List<ChartSeries> series = [new(IsIndicativeThroughout ? texts.Marked(name, print.Texts.Indicative) : name, SeriesLook.Tinted, [.. parameters.Select(pair => PointOf(pair.Ours))])];
        if (figures.Others is not null)
            series.Add(new(texts.OtherDepartments, SeriesLook.Pale, [.. parameters.Select(pair => PointOf(pair.Others))]));
        var described = parameters.Select(pair => figures.Others is null
            ? texts.CountOf(print.Name(pair.Ours.Measure), MarkInWords(pair.Ours)) : texts.MarksOf(print.Name(pair.Ours.Measure), MarkInWords(pair.Ours), MarkInWords(pair.Others)));
        return new(texts.ChartName, texts.ParametersDescription(string.Join(' ', described)), print.Texts.Parameters.Parameter, [.. parameters.Select(pair => CategoryOf(pair.Ours))],
            series, Stacked: false, texts.MarkAxis(print.Target), HighestMark, Printing.MarkIntervalDecimals, HasLegend: true);

        // Where all of them are, the name of the department says it.
        string CategoryOf(ParameterScore ours) => ours is { Indicative: true, Mark: not null } && !IsIndicativeThroughout
            ? texts.Marked(print.ShortName(ours.Measure), print.Texts.Indicative) : print.ShortName(ours.Measure);
    }

    SlideTable ResultsTable(IReadOnlyList<(ParameterScore Ours, ParameterScore? Others)> parameters)
    {
        var words = print.Texts.Parameters;
        var hasOthers = figures.Others is not null;
        List<SlideColumn> columns = hasOthers
            ? [new(words.Parameter, 0.33), new(Name(NameInHeading), 0.27, OfNumbers: true), new(texts.OtherDepartments, 0.25, OfNumbers: true), new(words.Norm, 0.15, OfNumbers: true)]
            : [new(words.Parameter, 0.45), new(Name(NameInHeading), 0.35, OfNumbers: true), new(words.Norm, 0.2, OfNumbers: true)];
        return new(texts.TableName, hasOthers ? texts.ParametersTableDescription : texts.ParametersTableDescriptionAlone, columns, [.. parameters.Select(pair => (IReadOnlyList<SlideLine>)
            [SlideLine.Of(print.ShortName(pair.Ours.Measure)), ValueOf(pair.Ours), .. hasOthers ? [ValueOf(pair.Others)] : Array.Empty<SlideLine>(), SlideLine.Of(print.Norm(pair.Ours.Parameter!))])]);

        SlideLine ValueOf(ParameterScore? score) => score is { Figure.Value: not null } ? Beside(print.Value(score), score.Indicative) : SlideLine.Of(print.Texts.NoData);
    }

    SlideContent Failures()
    {
        var (failed, all) = (Tally.Count(attempt => attempt.Attribution is Attribution.Department), DepartmentAttempts);
        var reasons = FailureCounts.Of(Tally);
        var isIndicative = all < print.Norms.MinimumAttempts;
        if (all == 0 && reasons.Count == 0)
            return new(SlideLayoutKind.Content, texts.NothingYet, [new SlideText([SlideLine.Of(print.Texts.Head.NotSettled(print.Attempts(figures.Card.Attempts)))])], [], texts.SpokenNothingYet);
        var title = failed > 0 ? texts.FailuresTitle(failed, Numbers.Count(failed), Numbers.Count(all)) : all > 0 ? texts.NoFailuresTitle(Numbers.Count(all)) : texts.OnlyOthersFailed;
        if (isIndicative && all > 0)
            title = texts.Marked(title, print.Texts.Indicative);
        List<string> note = [];
        if (failed > 0)
        {
            var interval = Interval.OfShare(failed, all)!.Value;
            note.Add(texts.FailuresShare(print.Share(failed, all), print.Texts.Range(Numbers.Fixed(interval.Low, Printing.ValueDecimals), Numbers.Fixed(interval.High, Printing.ValueDecimals)) + "%"));
        }
        if (reasons.Sum(reason => reason.Total) - failed is > 0 and var others)
            note.Add(print.Texts.Failures.OfOthers(others, Numbers.Count(others)));
        if (isIndicative && all > 0)
            note.Add(MinimumNote);
        return reasons.Count > 0
            ? new(SlideLayoutKind.Content, title, [ReasonsChart(reasons)], note, texts.SpokenFailures)
            : new(SlideLayoutKind.Content, title, [new SlideText([SlideLine.Of(texts.NothingFailed(Numbers.Count(all)))])], note, texts.SpokenNoFailures);
    }

    SlideChart ReasonsChart(IReadOnlyList<FailureCounts> reasons)
    {
        var series = new[]
        {
            (Attribution.Department, SeriesLook.Dark, (Func<FailureCounts, long>)(row => row.Department)),
            (Attribution.Kcc, SeriesLook.Pale, row => row.Kcc),
            (Attribution.Technical, SeriesLook.Striped, row => row.Technical),
        }.Where(part => reasons.Any(row => part.Item3(row) > 0)).ToList();
        return new(texts.ChartName, texts.FailuresDescription(string.Join(' ', reasons.Select(row => texts.CountOf(print.Texts.OutcomeName(row.Outcome), Numbers.Count(row.Total))))),
            print.Texts.Failures.Reason, [.. reasons.Select(row => print.Texts.OutcomeName(row.Outcome))],
            [.. series.Select(part => new ChartSeries(print.Texts.AttributionName(part.Item1), part.Item2, [.. reasons.Select(row => part.Item3(row) is > 0 and var count ? new ChartPoint(count) : default(ChartPoint?))]))],
            Stacked: true, texts.FailuresAxis, Most: null, Decimals: 0, HasLegend: series is not [(Attribution.Department, _, _)]);
    }

    SlideContent Explanations(SlideExplanations explanations)
    {
        List<SlideLine> lines = [];
        var (title, asked, reacted) = (texts.ExplanationsTitleHidden, CountOrHidden(explanations.Asked), CountOrHidden(explanations.Reacted));
        if (explanations is { Asked: 0 })
            lines.Add(SlideLine.Of(texts.NothingAsked));
        else if (explanations is { Asked: { } all, Reacted: { } answered })
        {
            title = texts.ExplanationsTitle(reacted, asked);
            lines.AddRange([Figure(print.Share(answered, all), all < print.Norms.MinimumAttempts), SlideLine.Of(texts.Answered), SlideLine.Of(texts.AnsweredOf(reacted, asked), RunLook.Small)]);
        }
        else
            lines.AddRange(explanations.Asked is null ? [SlideLine.Of(texts.AskedNotShown)] : [SlideLine.Of(texts.AskedTimes(asked)), SlideLine.Of(texts.AnsweredNotShown)]);
        var reasons = explanations.Reasons.Take(MostReasons).ToList();
        List<string> note = reasons.Count > 0 ? [texts.OwnWords] : [];
        if ((explanations is not { Asked: 0 } && (explanations.Asked is null || explanations.Reacted is null)) || reasons.Any(reason => reason.Count is null))
            note.Add(texts.HiddenNote);
        // Without reasons the slide speaks of none.
        return reasons.Count == 0
            ? new(SlideLayoutKind.Content, title, [new SlideText([.. lines, SlideLine.Of(texts.AskedWhy)])], note, texts.SpokenAnswers)
            : new(SlideLayoutKind.TwoContents, title,
                [
                    new SlideText(lines),
                    new SlideTable(texts.TableName, texts.ReasonsDescription, [new(texts.Reason, 0.72), new(texts.Count, 0.28, OfNumbers: true)],
                        [.. reasons.Select(reason => (IReadOnlyList<SlideLine>)[SlideLine.Of(Short(reason.Reason, LongestReason)), SlideLine.Of(CountOrHidden(reason.Count))])], Roomy),
                ], note, texts.SpokenExplanations);
    }

    SlideContent Actions()
    {
        var shown = matter.Actions.Take(MostActions).ToList();
        return new(SlideLayoutKind.Content, texts.ActionsTitle,
            [new SlideTable(texts.TableName, texts.ActionsDescription, [new(texts.Action, 0.74), new(texts.State, 0.26)],
                [.. shown.Select(action => (IReadOnlyList<SlideLine>)[SlideLine.Of(Short(action.What, LongestAction)), SlideLine.Of(Short(action.State, LongestState))])], Roomy)],
            matter.Actions.Count > shown.Count ? [texts.MoreActions(Numbers.Count(matter.Actions.Count), Numbers.Count(shown.Count))] : [], texts.SpokenActions);
    }

    SlideContent Questions()
    {
        string[] questions = [OfReason(), texts.QuestionOfAction, texts.QuestionOfCheck];
        return new(SlideLayoutKind.Content, texts.QuestionsTitle,
            [new SlideTable(texts.TableName, texts.QuestionsDescription, [new(texts.Question, 0.5), new(texts.Answer, 0.5)],
                [.. questions.Select(question => (IReadOnlyList<SlideLine>)[SlideLine.Of(question), SlideLine.Of(texts.ToFillIn, RunLook.ToFillIn)])], ToWriteIn)],
            [texts.QuestionsNote], texts.SpokenQuestions);

        // One failure is an accident, and whoever had it might feel pointed at.
        string OfReason() => FailureCounts.Of(Tally).OrderByDescending(row => row.Department).Take(2).ToList() is [{ Department: > 1 } most, ..] reasons
            && reasons.Skip(1).All(next => next.Department < most.Department) ? texts.QuestionOfReason(print.Texts.OutcomeName(most.Outcome)) : texts.QuestionOfCause;
    }

    SlideContent Method()
    {
        List<string> note = [$"{texts.IntervalMeaning} {MinimumNote}", print.Texts.Method.AsOf(Numbers.Moment(input.Scores.AsOf)) + " " + texts.NoPersons];
        if (print.Norms.Reconstructed.Count > 0)
            note.Add(print.Texts.Head.Reconstructed);
        return new(SlideLayoutKind.Content, texts.MethodTitle,
            [new SlideTable(texts.TableName, texts.MethodDescription, [new(texts.Term, 0.24), new(texts.Meaning, 0.76)],
                [.. figures.Parameters.Select(pair => (IReadOnlyList<SlideLine>)[SlideLine.Of(print.Name(pair.Ours.Measure)), SlideLine.Of(print.Texts.Measure(pair.Ours.Measure.Id).Definition)])])],
            note, texts.SpokenMethod);
    }

    SlideLine Figure(string figure, bool isIndicative) => isIndicative ? new(new(figure, RunLook.Figure), new(print.Texts.Indicative, RunLook.Indicative)) : new(new SlideRun(figure, RunLook.Figure));

    SlideLine Beside(string figure, bool isIndicative) => isIndicative ? new(new(figure), new(print.Texts.Indicative, RunLook.Indicative)) : SlideLine.Of(figure);

    ChartPoint? PointOf(ParameterScore? score) => score?.Mark is { } mark
        ? new(Rounded(mark), score.MarkInterval is { } low ? Rounded(low.Low) : null, score.MarkInterval is { } high ? Rounded(high.High) : null)
        : null;

    decimal Rounded(double mark) => Numbers.Rounding.Round(mark, Printing.MarkIntervalDecimals);

    string MarkInWords(ParameterScore? score)
    {
        if (score?.Mark is not { } mark)
            return print.Texts.NoMark;
        var words = $"{Numbers.Fixed(mark, Printing.MarkIntervalDecimals)} ({print.MarkInterval(score.MarkInterval)})";
        return score.Indicative ? $"{words}, {print.Texts.Indicative}" : words;
    }

    string CountOrHidden(int? count) => count is { } known ? Numbers.Count(known) : texts.NotShown;

    /// <summary>With a plus where it is more; a difference without a sign says nothing of its direction.</summary>
    string Signed(double value)
    {
        var rounded = Numbers.Rounding.Round(value, Printing.ValueDecimals);
        var digits = Numbers.Fixed(Math.Abs(rounded), Printing.ValueDecimals);
        return rounded > 0 ? $"+{digits}" : rounded < 0 ? $"−{digits}" : digits;
    }

    string Name(double mostEms) => Short(department, mostEms);

    static string Short(string text, double mostEms) => TextSize.Shortened(TextSize.Writable(text), mostEms);
}
