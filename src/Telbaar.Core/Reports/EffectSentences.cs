using Telbaar.Effects;
using Telbaar.Measures;

namespace Telbaar.Reports;

/// <summary>What can be said of an effect in plain sentences.</summary>
/// <param name="Verdict">Better, worse, or why that cannot be told.</param>
/// <param name="Figures">What was measured, and the difference; none where nothing can be told.</param>
/// <param name="Remarks">Beside whom it was set, and what else to think of.</param>
public sealed record EffectInWords(string Verdict, IReadOnlyList<string> Figures, IReadOnlyList<string> Remarks);

/// <summary>Says in plain sentences what can be said of an effect, and what cannot.</summary>
public static class EffectSentences
{
    public static EffectInWords Of(ReportedEffect effect, Language language)
    {
        ArgumentNullException.ThrowIfNull(effect);
        var texts = EffectTexts.Of(language);
        var words = Of(effect.Measured, texts, language);
        return effect is { OfTeam: true, Measured.Effect: not null } ? words with { Remarks = [.. words.Remarks, texts.OfTeam] } : words;
    }

    static EffectInWords Of(MeasuredEffect measured, EffectTexts texts, Language language)
    {
        if (measured.None is { } none)
            return new(texts.None(none), [], []);
        var sentences = new Sentences(measured, measured.Effect!, new(language, measured.Rounding!), texts, ReportTexts.Of(language));
        return new(sentences.Verdict, [.. sentences.Figures()], [.. sentences.Remarks()]);
    }

    sealed class Sentences(MeasuredEffect measured, Effect effect, Numbers numbers, EffectTexts texts, ReportTexts report)
    {
        Change Change => effect.Change;

        bool IsShare { get; } = Catalogue.Find(measured.Measure) is ShareMeasure;

        public string Verdict => effect.Seen switch
        {
            EffectSeen.Worse => texts.Worse,
            EffectSeen.Better or EffectSeen.BetterAsOthers or EffectSeen.BetterThanOthers => texts.Better,
            _ when Change.IsOnTheEdge => texts.OnTheEdge,
            _ when Change.MayBeChance => texts.MayBeChance(Change.Among),
            EffectSeen.None => texts.NoDifference,
            _ => texts.TooFew(Unit(numbers.Count(Change.WorthSeeing))),
        };

        public IEnumerable<string> Figures()
        {
            yield return texts.Figures(report.Measure(measured.Measure).Name, measured.Department, Figure(Change.Before, Change.BeforeCount, measured.Before!), Figure(Change.After, Change.AfterCount, measured.Since!));
            if (Change is { Difference: { } difference, Interval: { } interval })
                yield return texts.Difference(Signed(difference), Number(interval.Low), Signed(interval.High), Change.Among);
        }

        public IEnumerable<string> Remarks()
        {
            if (effect.Beside is { } beside)
            {
                yield return texts.Beside(beside.Departments, Share(beside.Before), Moved(beside.Difference));
                if (effect.Seen is EffectSeen.BetterThanOthers)
                    yield return texts.MoreThanOthers(Unit(numbers.Fixed(beside.More, Printing.ValueDecimals)), Number(beside.MoreInterval.Low), Signed(beside.MoreInterval.High));
                if (effect.Seen is EffectSeen.BetterAsOthers)
                    yield return texts.AsOthers;
            }
            else if (measured.Alone is { } alone && texts.Alone(alone) is { } why)
                yield return why;
            if (Change.Among > 1 && effect.Seen is EffectSeen.Better or EffectSeen.BetterAsOthers or EffectSeen.BetterThanOthers)
                yield return texts.Lowest;
            if (effect.Seen is EffectSeen.Better or EffectSeen.BetterAsOthers or EffectSeen.BetterThanOthers or EffectSeen.Worse)
                yield return texts.Caution;
        }

        string Figure(double? value, long of, MeasuredPart part)
        {
            var number = value is not { } figure ? report.NoData
                : IsShare ? texts.Share(Share(figure), numbers.Count((long)Math.Round(figure * of / 100)), numbers.Count(of))
                : texts.Mean(texts.Seconds(numbers.Fixed(figure, Printing.ValueDecimals)), numbers.Count(of));
            return $"{number} {texts.Part(part.Study, Day(part.From), Day(part.To))}";
        }

        string? Day(DateOnly? day) => day is { } known ? numbers.Day(known) : null;

        string Share(double value) => numbers.Percent(value, Printing.ValueDecimals);

        string Moved(double change) => texts.Moved(Math.Sign(numbers.Rounding.Round(change, Printing.ValueDecimals)), Unit(numbers.Fixed(Math.Abs(change), Printing.ValueDecimals)));

        string Number(double value)
        {
            var rounded = numbers.Rounding.Round(value, Printing.ValueDecimals);
            var digits = numbers.Fixed(Math.Abs(rounded), Printing.ValueDecimals);
            return rounded > 0 ? $"+{digits}" : rounded < 0 ? $"\u2212{digits}" : digits;
        }

        string Signed(double value) => Unit(Number(value));

        string Unit(string number) => IsShare ? texts.Points(number) : texts.Seconds(number);
    }
}
