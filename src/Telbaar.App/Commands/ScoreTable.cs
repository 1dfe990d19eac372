using Spectre.Console;
using Spectre.Console.Rendering;
using Telbaar.Attempts;
using Telbaar.Findings;
using Telbaar.Measures;
using Telbaar.Reports;
using Telbaar.Scores;

namespace Telbaar.Commands;

/// <summary>The scores of a study as tables on a terminal.</summary>
sealed class ScoreTable(IAnsiConsole screen, Printing print)
{
    ReportTexts Texts => print.Texts;

    public void Write(Run run)
    {
        WriteHead(run);
        WriteParameters(run.Scores.Whole, run.Scores.Weighted);
        WriteFinal(run);
        WriteOutcomes(run.Scores);
        if (run.Input.By is { } by)
            WriteGroups(by, by is Breakdown.Department ? run.Scores.Departments : run.Scores.Groups);
        WriteReconciled(run);
        WriteFindings(run.Scored.Findings);
    }

    void WriteHead(Run run)
    {
        var scores = run.Scores;
        screen.MarkupLineInterpolated($"[bold]{run.Study}[/]  {print.Of(scores.Norms.Title)}");
        var period = scores is { First: { } first, Last: { } last }
            ? Texts.Head.PeriodOf(print.Numbers.Day(DateOnly.FromDateTime(first.DateTime)), print.Numbers.Day(DateOnly.FromDateTime(last.DateTime))) : Texts.Head.NoAttempts;
        Line($"{print.Attempts(scores.Counts.Valid)}, {period}");
        if (scores.Norms.Reconstructed.Count > 0)
            Line(Texts.Head.Reconstructed);
        screen.WriteLine();
    }

    void WriteParameters(ScoreCard card, ScoreCard? weighted)
    {
        string[] weightedHeads = weighted is null ? [] : [Texts.Weighted.Result, Texts.Weighted.Mark];
        var table = NewTable([Texts.Parameters.Parameter, Texts.Parameters.Result, Texts.Parameters.Norm, Texts.Parameters.Mark, Texts.Parameters.MarkInterval, .. weightedHeads, Texts.Parameters.Basis]);
        foreach (var (i, component) in card.Components.Index())
        {
            IEnumerable<IRenderable> weightedMark = weighted is null ? [] : [new Text(""), new Markup($"[bold]{print.Mark(weighted.Components[i])}[/]")];
            table.AddRow([new Markup($"[bold]{Markup.Escape(print.Of(component.Component.Title))}[/]"), new Text(""), new Text(""),
                new Markup($"[bold]{print.Mark(component)}[/]"), new Text(Marked(component.Mark)), .. weightedMark, new Text("")]);
            foreach (var score in card.Parameters.Where(score => score.Component == component.Component))
            {
                string[] weightedCells = weighted?.Find(score.Measure.Id) is { } other ? [print.Value(other), print.Mark(other)] : [];
                table.AddRow([$"  {Markup.Escape(print.Name(score.Measure))}", print.Value(score), print.Norm(score.Parameter!), print.Mark(score), print.MarkInterval(score.MarkInterval), .. weightedCells, Basis(score)]);
            }
        }
        screen.Write(table);
        var reported = NewTable(Texts.Parameters.UnmarkedCaption, Texts.Parameters.Result, Texts.Parameters.Basis);
        foreach (var score in card.Parameters.Where(score => score is { Parameter: null, Figure.Denominator: > 0 }))
            reported.AddRow(Markup.Escape(print.Name(score.Measure)), print.Value(score), Basis(score));
        if (reported.Rows.Count > 0)
            screen.Write(reported);
    }

    void WriteFinal(Run run)
    {
        screen.MarkupLineInterpolated($"[bold]{Texts.Final.Heading}: {print.FinalMark(run.Scores.Whole.Final)}[/]  ({Texts.Final.Target(print.Target)}; {Texts.Final.Interval} {Marked(run.Scores.Whole.Final)})");
        if (run.Scores.Weighted is { } weighted)
            Line(Texts.Weighted.Final(print.FinalMark(weighted.Final), weighted.Final is { Indicative: true, Value: not null } ? $"{print.MarkInterval(weighted.Final.Interval)}, {Texts.Indicative}" : print.MarkInterval(weighted.Final.Interval)));
        foreach (var compared in run.Scored.Compared)
            Line(Texts.Final.UnderNorms(compared.Norms.Name, new Printing(compared.Norms, print.Language).FinalMark(compared.Whole.Final)));
        foreach (var earlier in run.Input.Published?.Earlier ?? [])
            Line($"{earlier.Year}: {print.Numbers.Fixed((double)earlier.Mark, run.Scores.Norms.Rounding.FinalDecimals)} ({Texts.Final.Published})");
        screen.WriteLine();
    }

    void WriteOutcomes(StudyScores scores)
    {
        var table = NewTable(Texts.Flow.Outcome, Texts.Flow.Count, Texts.Flow.Share);
        foreach (var outcome in Outcomes.All.Where(outcome => scores.CountOf(outcome) > 0))
            table.AddRow(Texts.OutcomeName(outcome), print.Numbers.Count(scores.CountOf(outcome)), print.Share(scores.CountOf(outcome), scores.Counts.Valid));
        screen.Write(table);
    }

    void WriteGroups(Breakdown by, IReadOnlyList<GroupScore> groups)
    {
        List<Measure> measures = groups.Count == 0 ? [] : groups[0].Card.Parameters.Where(score => score.Parameter is not null).Select(score => score.Measure).ToList();
        var table = NewTable([Texts.BreakdownName(by), Texts.Groups.Attempts, .. measures.Select(print.ShortName), Texts.Groups.FinalMark, Texts.Parameters.MarkInterval]);
        foreach (var group in groups)
        {
            table.AddRow([
                Markup.Escape(print.GroupName(by, group.Key)), print.Numbers.Count(group.Card.Attempts),
                .. measures.Select(measure => group.Card.Find(measure.Id) is { } score ? print.Value(score) + Star(score.Indicative) : Printing.Nothing),
                print.FinalMark(group.Card.Final), print.MarkInterval(group.Card.Final.Interval) + Star(group.Card.Final.Indicative),
            ]);
        }
        screen.Write(table);
        Line($"* {Texts.Groups.IndicativeNote(Texts.Indicative, print.Numbers.Count(print.Norms.MinimumAttempts))}");
        if (print.IndicativeFinals(groups) is { } sentence)
            Line(sentence);
        screen.WriteLine();
    }

    void WriteReconciled(Run run)
    {
        if (run.Scored.Reconciled.Count == 0)
            return;
        var agree = run.Scored.Reconciled.Count(figure => figure.Agrees);
        Line($"{Texts.Reconciliation.Heading}: {Texts.Reconciliation.Counted(print.Numbers.Count(agree), print.Numbers.Count(run.Scored.Reconciled.Count))}");
        screen.WriteLine();
    }

    void WriteFindings(IReadOnlyList<Finding> findings)
    {
        screen.MarkupLineInterpolated($"[bold]{Texts.Findings.Heading}[/]");
        if (findings.Count == 0)
            Line(Texts.Findings.Nothing);
        foreach (var finding in findings)
        {
            var attempts = finding is OddAttemptsFinding odd ? $" {Texts.Findings.Attempts(odd.Count, print.Numbers.Count(odd.Count))}: {Some(odd)}" : "";
            var (colour, sign) = finding.Severity is Severity.Warning ? ("yellow", "!") : ("grey", "-");
            screen.Write(new Padder(new Markup($"[{colour}]{sign}[/] {Markup.Escape(print.Sentence(finding) + attempts)}"), new Padding(0, 0, 0, 0)));
        }
    }

    static string Some(OddAttemptsFinding odd) => string.Join(", ", odd.Attempts.Take(10)) + (odd.Count > 10 ? ", …" : "");

    string Basis(ParameterScore score) => score.Indicative ? $"{print.Basis(score)} ({Texts.Indicative})" : print.Basis(score);

    string Marked(Mark mark) => mark is { Indicative: true, Value: not null } ? $"{print.MarkInterval(mark.Interval)} ({Texts.Indicative})" : print.MarkInterval(mark.Interval);

    static string Star(bool indicative) => indicative ? " *" : "";

    void Line(string text) => screen.WriteLine(text);

    static Table NewTable(params string[] heads)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var (i, head) in heads.Index())
        {
            var column = new TableColumn(new Text(head));
            table.AddColumn(i == 0 ? column : column.RightAligned());
        }
        return table;
    }
}
