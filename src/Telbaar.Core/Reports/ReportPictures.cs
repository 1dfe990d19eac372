using System.Globalization;
using Telbaar.Attempts;
using Telbaar.Measures;
using Telbaar.Scores;

namespace Telbaar.Reports;

/// <summary>The pictures of a report, laid out for one width. A picture that would have nothing to show is nothing.</summary>
public sealed class ReportPictures(ReportInput input, Printing print, int width)
{
    /// <summary>For a page, in units of which text is 12 or 13 high.</summary>
    public const int PageWidth = 720;

    /// <summary>For the narrowest phone, so that its text is nowhere smaller than meant.</summary>
    public const int PhoneWidth = 300;

    readonly StudyScores scores = input.Scores;

    ReportTexts Texts => print.Texts;

    /// <summary>Marks of this study and of earlier years; a single year is no picture.</summary>
    public YearsPicture? Years()
    {
        var history = MarkHistory.Of(input, print);
        var years = history.Select(mark => mark.Year).Distinct().ToList();
        if (years.Count < 2)
            return null;
        return new()
        {
            Id = Id("years"),
            Width = width,
            Title = Texts.Final.YearsTitle,
            Description = Texts.Final.YearsDescription(Texts.List([.. history.Select(mark => $"{mark.Year}: {mark.Printed} ({mark.Origin})")])),
            Years = [.. years.Select(YearLabel)],
            Marks = [.. history.Select(mark => new YearMark(YearLabel(mark.Year), mark.Mark, mark.Printed, mark.Kind))],
            Kinds = [.. history.DistinctBy(mark => mark.Kind).Select(mark => new MarkKindName(mark.Kind, NameOf(mark.Kind)))],
            Target = TargetLine(),
        };
    }

    string NameOf(MarkKind kind) => kind switch
    {
        MarkKind.Published => Texts.Final.Published,
        MarkKind.Computed => Texts.Final.Computed,
        _ => Texts.Final.RecomputedKind,
    };

    public FlowPicture? Flow()
    {
        if (scores.Counts.Valid == 0)
            return null;
        var flow = CallFlow.Of(scores.Tally);
        var nodes = new List<FlowNode>();
        var links = new List<FlowLink>();
        foreach (var route in flow.Routes)
        {
            var id = $"route-{(int)route.Route}";
            nodes.Add(Node(id, Texts.RouteName(route.Route), route.Count, Tone.Ink, 0));
            if (route.Answered > 0)
                links.Add(new(id, "answered", Whole(route.Answered), Tone.Ink));
            if (route.NoAnswer > 0)
                links.Add(new(id, OutcomeId(Outcome.NoAnswer), Whole(route.NoAnswer), Tone.Bad));
            if (route.Busy > 0)
                links.Add(new(id, OutcomeId(Outcome.Busy), Whole(route.Busy), Tone.Bad));
        }
        var answered = flow.Routes.Sum(route => route.Answered);
        if (answered > 0)
            nodes.Add(Node("answered", Texts.Flow.Answered, answered, Tone.Ink, 1));
        foreach (var happened in flow.Paths.GroupBy(path => path.Event))
        {
            var id = $"event-{(int)happened.Key}";
            var count = happened.Sum(path => path.Count);
            nodes.Add(Node(id, Texts.EventName(happened.Key), count, Tone.Ink, 2));
            links.Add(new("answered", id, Whole(count), Tone.Ink));
            links.AddRange(happened.Select(path => new FlowLink(id, OutcomeId(path.Outcome), Whole(path.Count), ToneOf(path.Outcome))));
        }
        nodes.AddRange(Outcomes.All
            .Select(outcome => (Outcome: outcome, Count: scores.CountOf(outcome)))
            .Where(found => found.Count > 0)
            .OrderBy(found => ToneOf(found.Outcome)).ThenByDescending(found => found.Count)
            .Select(found => Node(OutcomeId(found.Outcome), Texts.OutcomeName(found.Outcome), found.Count, ToneOf(found.Outcome), 3)));
        var successes = scores.Tally.Count(attempt => attempt.Outcome.IsSuccess);
        return new()
        {
            Id = Id("flow"),
            Width = width,
            Title = Texts.Flow.PictureTitle,
            Description = Texts.Flow.PictureDescription(Count(scores.Counts.Valid), Count(successes), Count(scores.Failures), Count(scores.Counts.Pending + scores.Counts.Incomplete)),
            Stages = [Texts.Flow.StageRoute, Texts.Flow.StageLine, Texts.Flow.StageEvent, Texts.Flow.StageOutcome],
            Nodes = nodes,
            Links = links,
        };
    }

    /// <summary>The marks of all parameters.</summary>
    public IntervalsPicture? Marks()
    {
        var marked = scores.Whole.Parameters.Where(score => score.Parameter is not null).ToList();
        if (!marked.Any(score => score.Mark is not null))
            return null;
        return new()
        {
            Id = Id("marks"),
            Width = width,
            Title = Texts.Parameters.PictureTitle,
            Description = Texts.Parameters.PictureDescription(Texts.List([.. marked.Select(score => $"{print.Name(score.Measure)} {print.Mark(score)}")])),
            Rows = [.. marked.Select(score => new IntervalRow(print.Name(score.Measure), score.Mark, score.MarkInterval?.Low, score.MarkInterval?.High, print.Mark(score))
            {
                Note = score.Indicative && score.Mark is not null ? Texts.Indicative : null,
                Indicative = score.Indicative,
            })],
            Ticks = MarkTicks(),
            AxisTitle = Texts.Parameters.MarkAxis,
            Norm = TargetLine(),
            ValueHeading = Texts.Parameters.Mark,
        };
    }

    /// <summary>As many groups as a picture shows, so that it fits on a page of paper.</summary>
    public const int MostGroups = 22;

    /// <summary>The final marks of groups, in the order given.</summary>
    public IntervalsPicture? FinalMarks(string id, IReadOnlyList<GroupScore> groups, Breakdown breakdown)
    {
        if (!groups.Any(group => group.Card.Final.Value is not null))
            return null;
        return new()
        {
            Id = Id(id),
            Width = width,
            Title = Texts.Groups.MarkPictureTitle(Texts.BreakdownName(breakdown)),
            Description = Texts.Groups.MarkPictureDescription(Texts.BreakdownName(breakdown)),
            Rows = [.. groups.Select(group => RowOf(group, breakdown, group.Card.Final.Value,
                group.Card.Final.Interval, print.FinalMark(group.Card.Final), group.Card.Final.Indicative))],
            Ticks = MarkTicks(),
            AxisTitle = Texts.Parameters.MarkAxis,
            Norm = TargetLine(),
            ValueHeading = Texts.Parameters.Mark,
        };
    }

    /// <summary>A share of each group, in the order given.</summary>
    public IntervalsPicture? Shares(string id, string measure, IReadOnlyList<GroupScore> groups, Breakdown breakdown)
    {
        var found = groups.Select(group => (Group: group, Score: group.Card.Find(measure))).ToList();
        if (!found.Any(row => row.Score?.Figure.Value is not null))
            return null;
        var name = print.NameOf(measure);
        var parameter = scores.Whole.Find(measure)?.Parameter;
        return new()
        {
            Id = Id(id),
            Width = width,
            Title = Texts.Groups.SharePictureTitle(name, Texts.BreakdownName(breakdown)),
            Description = Texts.Groups.SharePictureDescription(Texts.BreakdownName(breakdown)),
            Rows = [.. found.Select(row => RowOf(row.Group, breakdown, row.Score?.Figure.Value, row.Score?.Figure.Interval,
                row.Score is { } score ? print.Value(score) : Texts.NoData, row.Score?.Indicative ?? true))],
            Ticks = [.. Enumerable.Range(0, 5).Select(quarter => new Tick(25 * quarter, $"{25 * quarter}%"))],
            AxisTitle = Texts.Groups.ShareAxis(name),
            Norm = parameter is null ? null : new(parameter.Norm, Texts.Times.NormLine(print.Norm(parameter))),
            ValueHeading = print.ShortName(Catalogue.Find(measure)!),
        };
    }

    public DistributionPicture? Times(StudyTime time)
    {
        if (TimeBins.Of(time.Distribution) is not { } bins || time.Distribution is not { Count: > 0, Mean: { } mean } times)
            return null;
        var median = times.Quantile(0.5)!.Value;
        return new()
        {
            Id = Id($"times-{time.Code}"),
            Width = width,
            Title = Texts.Times.PictureTitle(time.Name),
            Description = Texts.Times.Description(time.Name, Count(times.Count), print.Seconds(mean), print.Seconds(median), print.Seconds(times.Quantile(0.9)!.Value)),
            Bins = [.. bins.Bins.Select(bin => new DistributionBin(bin.From, bin.To, Whole(bin.Count), Count(bin.Count)))],
            Ticks = [.. bins.Bins.Select(bin => bin.From).Append(bins.End).Where((_, i) => i % bins.TickEvery == 0).Select(place => new Tick(place, Count(place)))],
            CountTicks = [.. bins.CountTicks().Select(count => new Tick(count, Count(count)))],
            AxisTitle = Texts.Times.Axis,
            CountTitle = Texts.Flow.Count,
            Norm = time.Line is { } line && line.TotalSeconds <= bins.End ? new(line.TotalSeconds, time.LineLabel(print)) : null,
            Mean = new(mean, Texts.Times.MeanLine(print.Seconds(mean))),
            Median = new(median, Texts.Times.MedianLine(print.Seconds(median))),
        };
    }

    public StackedBarsPicture? Failures()
    {
        var rows = FailureCounts.Of(scores.Tally);
        if (rows.Count == 0)
            return null;
        var parts = Occurring(rows,
            (new(Texts.AttributionName(Attribution.Department), Tone.Bad, Pattern.Striped), row => row.Department),
            (new(Texts.AttributionName(Attribution.Kcc), Tone.Accent, Pattern.Solid), row => row.Kcc),
            (new(Texts.AttributionName(Attribution.Technical), Tone.Neutral, Pattern.Dotted), row => row.Technical));
        return new()
        {
            Id = Id("failures"),
            Width = width,
            Title = Texts.Failures.PictureTitle,
            Description = Texts.Failures.PictureDescription,
            Series = [.. parts.Select(part => part.Series)],
            Rows = [.. rows.Select(row => Bar(Texts.OutcomeName(row.Outcome), parts.Select(part => part.CountOf(row))))],
        };
    }

    public StackedBarsPicture? Messages()
    {
        var rows = MessageCounts.Of(scores.Tally);
        if (rows.Count == 0)
            return null;
        var parts = Occurring(rows,
            (new(Texts.OutcomeName(Outcome.CalledBackInTime), Tone.Good, Pattern.Solid), row => row.InTime),
            (new(Texts.OutcomeName(Outcome.CalledBackLate), Tone.Bad, Pattern.Dotted), row => row.Late),
            (new(Texts.OutcomeName(Outcome.NotCalledBack), Tone.Bad, Pattern.Striped), row => row.Never),
            (new(Texts.OutcomeName(Outcome.Pending), Tone.Neutral, Pattern.Dotted), row => row.Pending),
            (new(Texts.Failures.OtherOutcome, Tone.Ink, Pattern.Solid), row => row.Otherwise));
        return new()
        {
            Id = Id("messages"),
            Width = width,
            Title = Texts.Failures.MessagesTitle,
            Description = Texts.Failures.MessagesDescription,
            Series = [.. parts.Select(part => part.Series)],
            Rows = [.. rows.Select(row => Bar(Texts.MessageName(row.Message), parts.Select(part => part.CountOf(row))))],
        };
    }

    IntervalRow RowOf(GroupScore group, Breakdown breakdown, double? value, Intervals.Interval? interval, string printed, bool indicative) =>
        new(print.GroupName(breakdown, group.Key), value, interval?.Low, interval?.High, printed)
        {
            Note = indicative ? $"{Texts.Groups.AttemptsNote(Count(group.Card.Attempts))}, {Texts.Indicative}" : Texts.Groups.AttemptsNote(Count(group.Card.Attempts)),
            Indicative = indicative,
        };

    /// <summary>The parts that any row has: a legend of what did not occur tells nothing.</summary>
    static List<(StackedSeries Series, Func<T, long> CountOf)> Occurring<T>(IReadOnlyList<T> rows, params (StackedSeries Series, Func<T, long> CountOf)[] parts) =>
        [.. parts.Where(part => rows.Any(row => part.CountOf(row) > 0))];

    StackedRow Bar(string label, IEnumerable<long> counts)
    {
        var parts = counts.ToList();
        return new(label, [.. parts.Select(count => new StackedPart(Whole(count), Count(count)))], Count(parts.Sum()));
    }

    FlowNode Node(string id, string label, long count, Tone tone, int stage) => new(id, label, Whole(count), Count(count), tone, stage);

    ReferenceLine TargetLine() => new(print.Norms.TargetMark, Texts.Final.Target(print.Target));

    static List<Tick> MarkTicks() => [.. Enumerable.Range(1, 10).Select(mark => new Tick(mark, mark.ToString(CultureInfo.InvariantCulture)))];

    static Tone ToneOf(Outcome outcome) => outcome.IsSuccess ? Tone.Good : outcome.IsFailure ? Tone.Bad : Tone.Neutral;

    static string OutcomeId(Outcome outcome) => outcome.Code();

    static string YearLabel(int year) => year.ToString(CultureInfo.InvariantCulture);

    string Count(long count) => print.Numbers.Count(count);

    string Id(string name) => width < PageWidth ? $"picture-{name}-narrow" : $"picture-{name}";

    // A picture counts in the whole numbers of its script; beyond two thousand million attempts its shapes are the same anyway.
    static int Whole(long count) => (int)Math.Min(count, int.MaxValue);
}
