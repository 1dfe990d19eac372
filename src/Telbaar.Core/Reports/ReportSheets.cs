using System.Globalization;
using Telbaar.Attempts;
using Telbaar.Findings;
using Telbaar.Measures;
using Telbaar.Norms;
using Telbaar.Results;
using Telbaar.Scores;

namespace Telbaar.Reports;

/// <summary>The sheets of a workbook, in their order.</summary>
sealed class ReportSheets(ReportInput input, Printing print)
{
    readonly StudyScores scores = input.Scores;

    ReportTexts Texts => print.Texts;

    SheetTexts Sheets => print.Texts.Sheets;

    public IEnumerable<WorkbookSheet> All()
    {
        yield return Summary();
        yield return Parameters();
        if (scores.Scope.IsListed)
            yield return Sizes();
        yield return Groups(Sheets.Departments, Breakdown.Department, input.Departments);
        yield return GroupsByMeasure(Sheets.DepartmentsByMeasure, Breakdown.Department, input.Departments);
        if (scores.Breakdown is { } breakdown)
        {
            yield return Groups(Sheets.Breakdown, breakdown, input.Groups);
            yield return GroupsByMeasure(Sheets.BreakdownByMeasure, breakdown, input.Groups);
        }
        yield return OutcomeCounts();
        yield return Messages();
        if (input.Matter?.Explanations is { } explanations)
        {
            yield return Reasons(explanations);
            yield return Asked(explanations);
        }
        if (input.BeforeAndAfter is { } compared)
            yield return BeforeAndAfter(compared);
        if (input.Matter?.Steering is { } steering)
            yield return Actions(steering, input.Matter.Effects);
        yield return Times();
        yield return Bins();
        yield return Findings();
        if (input.Reconciled.Count > 0)
            yield return Reconciled();
        yield return Norms();
        yield return Definitions();
    }

    WorkbookSheet Summary()
    {
        var final = scores.Whole.Final;
        List<IReadOnlyList<SheetCell>> rows =
        [
            [SheetCell.Of(Texts.Head.Study), SheetCell.Empty, SheetCell.Of(input.Study)],
            [SheetCell.Of(Texts.Head.Period), SheetCell.Empty, SheetCell.Of(print.Period(scores) ?? Texts.NoData)],
            [SheetCell.Strong(Sheets.Final), MarkCell(final.Value, print.Norms.Rounding.FinalDecimals), SheetCell.Of(final is { Indicative: true, Value: not null } ? Texts.Indicative : null)],
            [SheetCell.Of($"{Sheets.Final}, {ReportTexts.Small(Sheets.Low)}"), MarkCell(final.Interval?.Low, Printing.MarkIntervalDecimals)],
            [SheetCell.Of($"{Sheets.Final}, {ReportTexts.Small(Sheets.High)}"), MarkCell(final.Interval?.High, Printing.MarkIntervalDecimals)],
            .. scores.Weighted is { } weighted ? [[SheetCell.Of(Texts.Weighted.Heading), MarkCell(weighted.Final.Value, print.Norms.Rounding.FinalDecimals), SheetCell.Of(print.MarkInterval(weighted.Final.Interval))]] : Array.Empty<IReadOnlyList<SheetCell>>(),
            [SheetCell.Of(Sheets.Target), SheetCell.Unrounded(print.Norms.TargetMark)],
        ];
        foreach (var compared in input.Compared)
        {
            rows.Add([SheetCell.Of(Sheets.FinalUnder(print.Of(compared.Norms.Title))),
                SheetCell.Fixed(compared.Whole.Final.Value is { } mark ? compared.Norms.Rounding.Round(mark, compared.Norms.Rounding.FinalDecimals) : null, compared.Norms.Rounding.FinalDecimals),
                SheetCell.Of(string.Join("; ", print.DifferencesFrom(compared.Norms)))]);
        }
        foreach (var earlier in input.Published?.Earlier ?? [])
        {
            rows.Add([SheetCell.Of($"{Sheets.Final} {earlier.Year.ToString(CultureInfo.InvariantCulture)}"),
                SheetCell.Fixed(earlier.Mark, Math.Max(1, (int)earlier.Mark.Scale)), SheetCell.Of(Texts.Final.Published)]);
        }
        foreach (var earlier in MarkHistory.Of(input with { Published = null, Compared = [] }, print).SkipLast(scores.Whole.Final.Value is null ? 0 : 1))
        {
            rows.Add([SheetCell.Of($"{Sheets.Final} {earlier.Year.ToString(CultureInfo.InvariantCulture)}"),
                SheetCell.Fixed(print.Norms.Rounding.Round(earlier.Mark, earlier.Decimals), earlier.Decimals),
                SheetCell.Of(earlier.Change == Printing.Nothing ? earlier.Origin : $"{earlier.Origin}; {ReportTexts.Small(Texts.Years.Change)}: {earlier.Change}")]);
        }
        rows.AddRange(scores.Whole.Components.Select(IReadOnlyList<SheetCell> (component) =>
            [SheetCell.Of(print.Of(component.Component.Title)), MarkCell(component.Mark.Value, component.Component.Decimals), SheetCell.Of(print.MarkInMore(component))]));
        rows.AddRange(Counts().Select(IReadOnlyList<SheetCell> (row) => [SheetCell.Of(row.Kind), SheetCell.Count(row.Count)]));
        rows.Add([SheetCell.Of(Texts.Head.Norms), SheetCell.Empty, SheetCell.Of(Texts.Head.NormsOf(print.Of(print.Norms.Title), print.Numbers.Count(print.Norms.Version), print.Numbers.Day(print.Norms.ValidFrom)))]);
        rows.AddRange(print.Norms.Reconstructed.Select(IReadOnlyList<SheetCell> (words) => [SheetCell.Of(Texts.Method.ReconstructedHeading), SheetCell.Empty, SheetCell.Of(print.Of(words))]));
        rows.Add([SheetCell.Of(Texts.Head.AsOf), SheetCell.Empty, SheetCell.Of(print.Numbers.Moment(scores.AsOf))]);
        rows.Add([SheetCell.Of(Sheets.Source), SheetCell.Empty, SheetCell.Of(Texts.Method.Source(input.Source))]);
        rows.Add([SheetCell.Of(Sheets.Made), SheetCell.Empty, SheetCell.Of(Texts.Head.MadeBy(input.Program, print.Numbers.Moment(input.MadeAt)))]);
        return new(Sheets.Summary, [new(Sheets.Subject, 46), new(Sheets.Number, 12), new(Sheets.Content, 90)], rows);
    }

    IEnumerable<(string Kind, long Count)> Counts() =>
    [
        (Texts.Method.Total, scores.Counts.Total), (Texts.Method.Valid, scores.Counts.Valid), (Texts.Method.DepartmentAttempts, scores.DepartmentAttempts),
        (Texts.Method.Pending, scores.Counts.Pending), (Texts.Method.Incomplete, scores.Counts.Incomplete), (Texts.Method.Voided, scores.Counts.Voided), (Texts.Method.Redone, scores.Counts.Redone),
        .. scores.Scope.IsListed ? [(Texts.Method.OutOfScope, scores.Counts.OutOfScope)] : Array.Empty<(string, long)>(),
    ];

    WorkbookSheet Parameters()
    {
        var rows = new List<IReadOnlyList<SheetCell>>();
        foreach (var (i, component) in scores.Whole.Components.Index())
        {
            rows.Add(MarkRow(print.Of(component.Component.Title), component.Component.Id, component.Mark, scores.Weighted?.Components[i].Mark, component.Component.Decimals));
            rows.AddRange(scores.Whole.Parameters.Where(score => score.Component == component.Component).Select(Row));
        }
        rows.Add(MarkRow(Sheets.Final, "final", scores.Whole.Final, scores.Weighted?.Final, print.Norms.Rounding.FinalDecimals));
        rows.AddRange(scores.Whole.Parameters.Where(score => score.Component is null).Select(Row));
        return new(Sheets.Parameters, [new(Texts.Parameters.Component, 36), new(Texts.Parameters.Measure, 44), .. ScoreColumns(), .. WeightedColumns()], rows);

        IReadOnlyList<SheetCell> Row(ParameterScore score) =>
        [
            SheetCell.Of(score.Component is { } component ? print.Of(component.Title) : null), SheetCell.Of(print.Name(score.Measure)), .. ScoreCells(score),
            .. scores.Weighted?.Find(score.Measure.Id) is { } weighted ? WeightedCells(weighted) : [],
        ];

        IReadOnlyList<SheetCell> MarkRow(string name, string code, Mark mark, Mark? weighted, int decimals) =>
        [
            SheetCell.Strong(name), SheetCell.Empty, SheetCell.Of(code), .. Enumerable.Repeat(SheetCell.Empty, 7),
            MarkCell(mark.Value, decimals), MarkCell(mark.Interval?.Low, Printing.MarkIntervalDecimals), MarkCell(mark.Interval?.High, Printing.MarkIntervalDecimals),
            SheetCell.Of(mark is { Indicative: true, Value: not null } ? Texts.Indicative : null), SheetCell.Empty, SheetCell.Unrounded(mark.Value),
            .. weighted is { } other ? new[] { SheetCell.Empty, SheetCell.Empty, SheetCell.Empty, MarkCell(other.Value, decimals), SheetCell.Empty, SheetCell.Unrounded(other.Value) } : [],
        ];
    }

    IEnumerable<SheetColumn> WeightedColumns() => scores.Weighted is null ? [] :
    [
        new(Texts.Weighted.Result, 12), new($"{Texts.Weighted.Result}, {ReportTexts.Small(Sheets.Low)}", 14), new($"{Texts.Weighted.Result}, {ReportTexts.Small(Sheets.High)}", 14), new(Texts.Weighted.Mark, 12),
        new($"{Texts.Weighted.Word}, {ReportTexts.Small(Sheets.UnroundedValue)}", 20), new($"{Texts.Weighted.Word}, {ReportTexts.Small(Sheets.UnroundedMark)}", 20),
    ];

    IEnumerable<SheetCell> WeightedCells(ParameterScore score) =>
    [
        ValueCell(score, score.Figure.Value), ValueCell(score, Printing.IntervalOf(score)?.Low), ValueCell(score, Printing.IntervalOf(score)?.High),
        MarkCell(score.Mark, score.Parameter?.Decimals ?? 0), SheetCell.Unrounded(score.Figure.Value), SheetCell.Unrounded(score.Mark),
    ];

    WorkbookSheet Sizes()
    {
        var weights = DepartmentWeight.Of(scores).ToDictionary(weight => weight.Name);
        var attempts = scores.Departments.Select(group => (group.Key.Name!, group.Card.Attempts)).Concat(scores.OutOfScope.Select(department => (department.Name, department.Attempts))).ToDictionary();
        return new(Sheets.Sizes,
            [
                new(Texts.Groups.Department, 40), new(Texts.Weighted.InScope, 12), new(Texts.Weighted.Size, 12), new(Texts.Weighted.SizeShare, 14),
                new(Texts.Groups.Attempts, 11), new(Texts.Weighted.AttemptsShare, 14),
            ],
            [.. scores.Scope.Departments.Select(IReadOnlyList<SheetCell> (department) =>
            [
                SheetCell.Of(department.Name), SheetCell.Of(department.InScope ? Texts.Weighted.Yes : Texts.Weighted.No), SheetCell.Unrounded(department.Size),
                SheetCell.Percent(Round(weights.GetValueOrDefault(department.Name)?.SizeShare, Printing.ValueDecimals), Printing.ValueDecimals),
                SheetCell.Count(attempts.GetValueOrDefault(department.Name)),
                SheetCell.Percent(Round(weights.GetValueOrDefault(department.Name)?.AttemptsShare, Printing.ValueDecimals), Printing.ValueDecimals),
            ])]);
    }

    WorkbookSheet Reasons(ReportedExplanations given) => new(Sheets.Reasons,
        [new(Texts.Explanations.Reason, 56), new(Texts.Explanations.Voicemail, 16), new(Texts.Explanations.Note, 20), new(Texts.Explanations.WithoutMessage, 18), new(Texts.Flow.Total, 10)],
        [.. given.Reasons.Select(IReadOnlyList<SheetCell> (row) =>
        [
            SheetCell.Of(row.Code is { } code ? Texts.Explanations.ReasonName(code) : Texts.Explanations.Together), Shown(row.Voicemail), Shown(row.Note), Shown(row.WithoutMessage), SheetCell.Count(row.Count),
        ])]);

    WorkbookSheet Asked(ReportedExplanations given) => new(Sheets.Asked,
        [new(Texts.Groups.Department, 40), new(Texts.Explanations.Asked, 12), new(Texts.Explanations.AnsweredHeading, 14)],
        [
            .. given.Departments.Select(IReadOnlyList<SheetCell> (row) => [SheetCell.Of(row.Name ?? Texts.Explanations.Together), SheetCell.Count(row.Asked), SheetCell.Count(row.Answered)]),
            [SheetCell.Strong(Texts.Flow.Total), SheetCell.Count(given.Asked), SheetCell.Count(given.Answered)],
        ]);

    WorkbookSheet BeforeAndAfter(BeforeAndAfter compared) => new(Sheets.BeforeAndAfter,
        [new(Texts.Parameters.Parameter, 44), new(Texts.Explanations.Before, 12), new(Texts.Explanations.After, 12), new(Texts.Explanations.Difference, 44)],
        [
            [SheetCell.Of(Texts.Groups.Attempts), SheetCell.Count(compared.Before.Attempts), SheetCell.Count(compared.After.Attempts), SheetCell.Empty],
            .. from before in compared.Before.Parameters
               where before is { Parameter: not null, Figure.Value: not null }
               let after = compared.After.Find(before.Measure.Id)
               where after is { Figure.Value: not null }
               select (IReadOnlyList<SheetCell>)[SheetCell.Of(print.Name(before.Measure)), ValueCell(before, before.Figure.Value), ValueCell(after, after.Figure.Value), SheetCell.Of(print.Change(before.Figure, after.Figure))],
            [
                SheetCell.Strong(Texts.Explanations.DepartmentsMark), MarkCell(compared.Before.Final.Value, print.Norms.Rounding.FinalDecimals), MarkCell(compared.After.Final.Value, print.Norms.Rounding.FinalDecimals),
                SheetCell.Of(print.Change(compared.Before.Final, compared.After.Final)),
            ],
        ]);

    WorkbookSheet Actions(ReportedSteering steering, IReadOnlyList<ReportedEffect> effects) => new(Sheets.Actions,
        [
            new(Texts.Steering.Number, 7), new(Texts.Steering.Action, 70), new(Texts.Steering.Line, 24), new(Texts.Steering.Level, 14), new(Texts.Groups.Department, 28), new(Texts.BreakdownName(Breakdown.Team), 24),
            new(Texts.Steering.State, 14), new(Texts.Steering.Term, 18), new(Texts.Steering.Effective, 18), new(Texts.Steering.Measure, 36), new(Texts.Steering.Reason, 50), new(Texts.Steering.EffectsHeading, 80),
        ],
        [
            .. steering.Actions.Select(IReadOnlyList<SheetCell> (action) =>
            [
                SheetCell.Count(action.Number), SheetCell.Of(action.What), SheetCell.Of(action.Line), SheetCell.Of(Texts.Steering.LevelName(action.Level)), SheetCell.Of(action.Department), SheetCell.Of(action.Team),
                SheetCell.Of(Texts.Steering.StateName(action.State)), SheetCell.Of(action.Term is { } term ? print.Numbers.Day(term) : null), SheetCell.Of(action.EffectiveOn is { } day ? print.Numbers.Day(day) : null),
                SheetCell.Of(Catalogue.Find(action.Measure) is { } measure ? print.Name(measure) : null), SheetCell.Of(action.Reason),
                SheetCell.Of(effects.FirstOrDefault(effect => effect.Number == action.Number) is { } effect ? VerdictOf(effect) : null),
            ]),
        ]);

    string VerdictOf(ReportedEffect effect)
    {
        var words = EffectSentences.Of(effect, print.Language);
        return string.Join(' ', words.Figures.Prepend(words.Verdict));
    }

    /// <summary>A dash where it would show too few.</summary>
    static SheetCell Shown(int? count) => count is { } shown ? SheetCell.Count(shown) : SheetCell.Of(Printing.Nothing);

    IEnumerable<SheetColumn> ScoreColumns() =>
    [
        new(Sheets.Code, 18), new(Sheets.Unit, 13), new(Texts.Parameters.Result, 11), new(Sheets.Low, 12), new(Sheets.High, 12), new(Sheets.Numerator, 11), new(Sheets.Denominator, 11),
        new(Texts.Parameters.Norm, 9), new(Texts.Parameters.Mark, 9), new(Sheets.MarkLow, 12), new(Sheets.MarkHigh, 12), new(Sheets.Indicative, 14),
        new(Sheets.UnroundedValue, 20), new(Sheets.UnroundedMark, 20),
    ];

    IEnumerable<SheetCell> ScoreCells(ParameterScore score) =>
    [
        SheetCell.Of(score.Measure.Id), SheetCell.Of(score.Measure is MeanMeasure ? Sheets.SecondsUnit : Sheets.PercentUnit),
        ValueCell(score, score.Figure.Value), ValueCell(score, Printing.IntervalOf(score)?.Low), ValueCell(score, Printing.IntervalOf(score)?.High),
        score.Measure is MeanMeasure ? SheetCell.Unrounded(score.Figure.Numerator) : SheetCell.Count((long)score.Figure.Numerator), SheetCell.Count(score.Figure.Denominator),
        score.Parameter is { } parameter ? NormCell(parameter) : SheetCell.Empty,
        MarkCell(score.Mark, score.Parameter?.Decimals ?? 0), MarkCell(score.MarkInterval?.Low, Printing.MarkIntervalDecimals), MarkCell(score.MarkInterval?.High, Printing.MarkIntervalDecimals),
        SheetCell.Of(score is { Indicative: true, Figure.Value: not null } ? Texts.Indicative : null), SheetCell.Unrounded(score.Figure.Value), SheetCell.Unrounded(score.Mark),
    ];

    /// <summary>A row for each group, as a reader wants it.</summary>
    WorkbookSheet Groups(string name, Breakdown breakdown, IReadOnlyList<GroupScore> groups)
    {
        var measures = groups.Count == 0 ? [] : groups[0].Card.Parameters.Where(score => score.Parameter is not null).Select(score => score.Measure).ToList();
        return new(name,
            [
                new(Texts.BreakdownName(breakdown), 40), new(Texts.Groups.Attempts, 11), new(Sheets.Final, 11), new(Sheets.Low, 12), new(Sheets.High, 12), new(Sheets.Indicative, 14),
                .. measures.Select(measure => new SheetColumn(print.ShortName(measure), 14)),
            ],
            [.. groups.Select(IReadOnlyList<SheetCell> (group) =>
            [
                SheetCell.Of(print.GroupName(breakdown, group.Key)), SheetCell.Count(group.Card.Attempts),
                MarkCell(group.Card.Final.Value, print.Norms.Rounding.FinalDecimals),
                MarkCell(group.Card.Final.Interval?.Low, Printing.MarkIntervalDecimals), MarkCell(group.Card.Final.Interval?.High, Printing.MarkIntervalDecimals),
                SheetCell.Of(group.Card.Final is { Indicative: true, Value: not null } ? Texts.Indicative : null),
                .. measures.Select(measure => group.Card.Find(measure.Id) is { } score ? ValueCell(score, score.Figure.Value) : SheetCell.Empty),
            ])]);
    }

    /// <summary>A row for each group and measure, as a pivot table wants it.</summary>
    WorkbookSheet GroupsByMeasure(string name, Breakdown breakdown, IReadOnlyList<GroupScore> groups) => new(name,
        [new(Texts.BreakdownName(breakdown), 40), new(Texts.Groups.Attempts, 11), new(Texts.Parameters.Measure, 44), .. ScoreColumns()],
        [.. groups.SelectMany(group => group.Card.Parameters.Select(IReadOnlyList<SheetCell> (score) =>
            [SheetCell.Of(print.GroupName(breakdown, group.Key)), SheetCell.Count(group.Card.Attempts), SheetCell.Of(print.Name(score.Measure)), .. ScoreCells(score)]))]);

    WorkbookSheet OutcomeCounts()
    {
        var failures = FailureCounts.Of(scores.Tally).ToDictionary(row => row.Outcome);
        return new(Sheets.Outcomes,
            [
                new(Texts.Flow.Outcome, 36), new(Sheets.Code, 22), new(Texts.Parameters.Result, 20), new(Texts.Flow.Count, 11), new(Texts.Flow.Share, 11),
                .. Enum.GetValues<Attribution>().Select(attribution => new SheetColumn(Texts.AttributionName(attribution), 16)),
            ],
            [.. Outcomes.All.Select(IReadOnlyList<SheetCell> (outcome) =>
            [
                SheetCell.Of(Texts.OutcomeName(outcome)), SheetCell.Of(outcome.Code()),
                SheetCell.Of(outcome.IsSuccess ? Texts.Flow.Successful : outcome.IsFailure ? Texts.Flow.NotSuccessful : Texts.Flow.NotSettled),
                SheetCell.Count(scores.CountOf(outcome)),
                SheetCell.Percent(scores.Counts.Valid == 0 ? null : Round(100.0 * scores.CountOf(outcome) / scores.Counts.Valid, Printing.ValueDecimals), Printing.ValueDecimals),
                .. failures.TryGetValue(outcome, out var row) ? new[] { SheetCell.Count(row.Department), SheetCell.Count(row.Kcc), SheetCell.Count(row.Technical) } : [],
            ])]);
    }

    WorkbookSheet Messages() => new(Sheets.Messages,
        [
            new(Texts.Failures.Message, 24), new(Texts.OutcomeName(Outcome.CalledBackInTime), 16), new(Texts.OutcomeName(Outcome.CalledBackLate), 16), new(Texts.OutcomeName(Outcome.NotCalledBack), 16),
            new(Texts.OutcomeName(Outcome.Pending), 16), new(Texts.Failures.OtherOutcome, 16), new(Texts.Flow.Total, 11),
        ],
        [.. MessageCounts.Of(scores.Tally).Select(IReadOnlyList<SheetCell> (row) =>
        [
            SheetCell.Of(Texts.MessageName(row.Message)), SheetCell.Count(row.InTime), SheetCell.Count(row.Late), SheetCell.Count(row.Never),
            SheetCell.Count(row.Pending), SheetCell.Count(row.Otherwise), SheetCell.Count(row.Total),
        ])]);

    WorkbookSheet Times() => new(Sheets.Times,
        [
            new(Texts.Times.Time, 36), new(Texts.Times.Count, 11), new(Texts.Times.Mean, 13), new(Texts.Times.Median, 13), new(Texts.Times.Percentile90, 13),
            new(Texts.Method.Threshold, 28), new(Texts.Head.Definition, 70),
        ],
        [.. StudyTime.Of(scores, Texts).Select(IReadOnlyList<SheetCell> (time) =>
        [
            SheetCell.Of(time.Name), SheetCell.Count(time.Distribution.Count), SecondsCell(time.Distribution.Mean), SecondsCell(time.Distribution.Quantile(0.5)),
            SecondsCell(time.Distribution.Quantile(0.9)), SheetCell.Of(time.LineLabel(print)), SheetCell.Of(time.Meaning),
        ])]);

    WorkbookSheet Bins() => new(Sheets.TimeBins,
        [new(Texts.Times.Time, 36), new(Sheets.From, 12), new(Sheets.To, 12), new(Texts.Times.Count, 11)],
        [.. StudyTime.Of(scores, Texts).SelectMany(time => BinRows(time))]);

    static IEnumerable<IReadOnlyList<SheetCell>> BinRows(StudyTime time)
    {
        if (TimeBins.Of(time.Distribution) is not { } bins)
            yield break;
        foreach (var bin in bins.Bins)
            yield return [SheetCell.Of(time.Name), SheetCell.Count(bin.From), SheetCell.Count(bin.To), SheetCell.Count(bin.Count)];
        if (bins.Beyond > 0)
            yield return [SheetCell.Of(time.Name), SheetCell.Count(bins.End), SheetCell.Empty, SheetCell.Count(bins.Beyond)];
    }

    /// <summary>A row for each attempt that a finding names, so that a filter shows them.</summary>
    WorkbookSheet Findings() => new(Sheets.Findings,
        [new(Sheets.Code, 26), new(Sheets.Severity, 16), new(Sheets.Finding, 90), new(Sheets.Count, 11), new(Sheets.Attempt, 20)],
        [.. input.Findings.SelectMany(FindingRows)]);

    IEnumerable<IReadOnlyList<SheetCell>> FindingRows(Finding finding)
    {
        SheetCell[] said = [SheetCell.Of(finding.Code), SheetCell.Of(Texts.SeverityName(finding.Severity)), SheetCell.Of(print.Sentence(finding))];
        return finding is OddAttemptsFinding odd
            ? odd.Attempts.Select(IReadOnlyList<SheetCell> (attempt) => [.. said, SheetCell.Count(odd.Count), SheetCell.Of(attempt)])
            : [said];
    }

    WorkbookSheet Reconciled() => new(Sheets.Reconciliation,
        [
            new(Texts.Reconciliation.Figure, 58), new(Sheets.Code, 34), new(Texts.Head.Norms, 18), new(Texts.Reconciliation.Published, 14), new(Texts.Reconciliation.Computed, 14),
            new(Sheets.UnroundedValue, 20), new(Texts.Reconciliation.Verdict, 20), new(Texts.Reconciliation.Reading, 60),
        ],
        [.. input.Reconciled.Select(IReadOnlyList<SheetCell> (figure) =>
        [
            SheetCell.Of(print.NameOf(figure.Published)), SheetCell.Of(figure.Published.Figure), SheetCell.Of(figure.Published.Norms ?? print.Norms.Name),
            SheetCell.Fixed(figure.Published.Value, figure.Published.Decimals), SheetCell.Fixed(figure.ComputedRounded, figure.Published.Decimals),
            SheetCell.Unrounded(figure.Computed), SheetCell.Of(print.Verdict(figure)), SheetCell.Of(print.ReadingOf(figure)),
        ])]);

    WorkbookSheet Norms() => new(Sheets.Norms,
        [
            new(Texts.Parameters.Component, 40), new(Texts.Parameters.Parameter, 44), new(Sheets.Code, 18), new(Texts.Method.Threshold, 14), new(Texts.Parameters.Norm, 11),
            new(Texts.Method.Weight, 10), new(Texts.Method.Scale, 80),
        ],
        [.. print.Norms.Components.SelectMany(component => component.Parameters.Select(IReadOnlyList<SheetCell> (parameter) =>
        [
            SheetCell.Of(print.Of(component.Title)), SheetCell.Of(print.Name(parameter.Measure)), SheetCell.Of(parameter.Measure.Id),
            SheetCell.Seconds((decimal?)parameter.Threshold?.TotalSeconds, 0), NormCell(parameter), SheetCell.Unrounded(parameter.Weight), SheetCell.Of(ScaleOf(parameter)),
        ]))]);

    string ScaleOf(Parameter parameter) => string.Join("; ", parameter.Scale.Points.Select(point =>
        $"{print.Distance(point, parameter.Measure is MeanMeasure)}: {print.Numbers.Plain(point.Mark)}"));

    WorkbookSheet Definitions()
    {
        var method = Texts.Method;
        List<IReadOnlyList<SheetCell>> rows =
        [
            .. Catalogue.Measures.Select(IReadOnlyList<SheetCell> (measure) =>
                [SheetCell.Of(measure.Id), SheetCell.Of(print.Name(measure)), SheetCell.Of(Texts.Measure(measure.Id).Population), SheetCell.Of(Texts.Measure(measure.Id).Definition)]),
            .. method.Rules.Select(IReadOnlyList<SheetCell> (rule, i) =>
                [SheetCell.Empty, SheetCell.Of($"{method.RulesCaption}, {i + 1}"), SheetCell.Of(rule.When), SheetCell.Of(rule.Then)]),
            [SheetCell.Empty, SheetCell.Of(Texts.Final.CallbackTerm), SheetCell.Empty, SheetCell.Of(print.CallbackTerm(print.Norms.Callback))],
            [SheetCell.Empty, SheetCell.Of(method.OfficeHours), SheetCell.Empty, SheetCell.Of(string.Join("; ", print.OfficeHours(print.Norms.OfficeHours)))],
            [SheetCell.Empty, SheetCell.Of(method.ScalesHeading), SheetCell.Empty, SheetCell.Of(method.Composition)],
            .. scores.Weighted is null ? Array.Empty<IReadOnlyList<SheetCell>>() : [[SheetCell.Empty, SheetCell.Of(Texts.Weighted.Heading), SheetCell.Of(Texts.Weighted.Meaning), SheetCell.Of(Texts.Weighted.Method)]],
            [SheetCell.Empty, SheetCell.Of(method.IntervalsHeading), SheetCell.Empty, SheetCell.Of(method.Intervals)],
            [SheetCell.Empty, SheetCell.Of(method.RoundingHeading), SheetCell.Empty, SheetCell.Of(print.RoundingRule())],
        ];
        return new(Sheets.Definitions, [new(Sheets.Code, 16), new(Sheets.Subject, 40), new(method.Population, 60), new(method.Value, 90)], rows);
    }

    SheetCell ValueCell(ParameterScore score, double? value)
    {
        var rounded = Round(value, Printing.ValueDecimals);
        return score.Measure is MeanMeasure ? SheetCell.Seconds(rounded, Printing.ValueDecimals) : SheetCell.Percent(rounded, Printing.ValueDecimals);
    }

    SheetCell SecondsCell(double? seconds) => SheetCell.Seconds(Round(seconds, Printing.ValueDecimals), Printing.ValueDecimals);

    SheetCell MarkCell(double? mark, int decimals) => SheetCell.Fixed(Round(mark, decimals), decimals);

    /// <summary>A norm with the decimals that it was given.</summary>
    SheetCell NormCell(Parameter parameter)
    {
        var norm = Round(parameter.Norm, SheetStyles.MostDecimals)!.Value;
        return parameter.Measure is MeanMeasure ? SheetCell.Seconds(norm, norm.Scale) : SheetCell.Percent(norm, norm.Scale);
    }

    decimal? Round(double? value, int decimals) => value is { } found ? print.Norms.Rounding.Round(found, decimals) : null;
}
