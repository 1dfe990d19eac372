using Telbaar.Attempts;
using Telbaar.Findings;
using Telbaar.Measures;

namespace Telbaar.Reports;

/// <summary>The words for figures that were published elsewhere, as <see cref="Reconciliation"/> names them.</summary>
public static class FigureNames
{
    extension(Printing print)
    {
        public string NameOf(PublishedFigure published)
        {
            var name = print.FigureName(published.Figure);
            return published.Norms is { Length: > 0 } norms ? print.Texts.Reconciliation.UnderNorms(name, norms) : name;
        }

        public string FigureName(string figure)
        {
            var texts = print.Texts.Reconciliation;
            return figure.Split(':') switch
            {
                ["attempts"] => texts.Attempts,
                ["successes"] => texts.Successes,
                ["failures"] => texts.Failures,
                ["failures", "share"] => texts.FailuresShare,
                ["failures", "voicemail"] => texts.FailuresVoicemail,
                ["failures", "callback-note"] => texts.FailuresCallbackNote,
                ["failures", "reason"] => texts.FailuresReason,
                ["final"] => texts.FinalMark,
                ["value", var id] => print.NameOf(id),
                ["count", var id] => texts.CountOf(print.NameOf(id)),
                ["mark", var id] => texts.MarkOf(print.NameOf(id)),
                ["component", var id] => texts.ComponentOf(print.ComponentName(id)),
                ["time", var time] => texts.MeanOf(print.TimeName(time)),
                ["outcome", var code] => texts.OutcomeOf(print.OutcomeNameOf(code)),
                _ => figure,
            };
        }

        /// <summary>A figure as it was published, to its own decimals and in its own unit.</summary>
        public string PublishedValue(PublishedFigure published) => print.InUnitOf(published, published.Value);

        public string ComputedValue(ReconciledFigure reconciled) =>
            reconciled.ComputedRounded is { } computed ? print.InUnitOf(reconciled.Published, computed) : Printing.Nothing;

        public string Verdict(ReconciledFigure reconciled) => reconciled switch
        {
            { Computed: null } => print.Texts.Reconciliation.CannotTell,
            { Agrees: true } => print.Texts.Reconciliation.Agrees,
            _ => print.Texts.Reconciliation.Differs,
        };

        /// <summary>The reading under which a figure that differs would agree.</summary>
        public string ReadingOf(ReconciledFigure reconciled) => reconciled switch
        {
            { Agrees: true } or { Computed: null } => "",
            { Reading: Reading.OtherMeasure } when OtherMeasureOf(reconciled.Published) is { } other =>
                $"{print.Texts.ReadingName(Reading.OtherMeasure)}: ‘{print.NameOf(other)}’",
            { Reading: { } reading } => print.Texts.ReadingName(reading),
            _ => print.Texts.Reconciliation.NoReading,
        };

        string InUnitOf(PublishedFigure published, decimal value)
        {
            var number = print.Numbers.Fixed(value, published.Decimals);
            return published.Figure.Split(':') switch
            {
                ["failures", "share"] => number + "%",
                ["value", var id] when Catalogue.Find(id) is ShareMeasure => number + "%",
                ["value" or "time", _] => print.Texts.SecondsShort(number),
                _ => number,
            };
        }

        string ComponentName(string id) =>
            print.Norms.Components.FirstOrDefault(component => component.Id == id) is { } component ? print.Of(component.Title) : id;

        string TimeName(string time) => time switch
        {
            "answer" => print.Texts.Times.Answer,
            "search" => print.Texts.Times.Search,
            "transfer" => print.Texts.Times.Transfer,
            "waiting" => print.Texts.Times.Waiting,
            _ => time,
        };

        string OutcomeNameOf(string code)
        {
            foreach (var outcome in Outcomes.All)
            {
                if (outcome.Code() == code)
                    return print.Texts.OutcomeName(outcome);
            }
            return code;
        }
    }

    static string? OtherMeasureOf(PublishedFigure published) =>
        published.Figure.Split(':') is ["value", var id] ? Catalogue.Find(id)?.MayBeReadAs : null;
}
