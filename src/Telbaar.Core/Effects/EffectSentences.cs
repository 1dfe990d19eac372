using Telbaar.Measures;
using Telbaar.Reports;

namespace Telbaar.Effects;

/// <summary>What can be said of an effect in plain sentences.</summary>
/// <param name="Verdict">Better, worse, or why that cannot be told.</param>
/// <param name="Figures">What was measured, and the difference; none where nothing can be told.</param>
/// <param name="Remarks">Beside whom it was set, and what else to think of.</param>
public sealed record EffectInWords(string Verdict, IReadOnlyList<string> Figures, IReadOnlyList<string> Remarks);

/// <summary>Says in plain sentences what can be said of an effect, and what cannot.</summary>
public static class EffectSentences
{
    /// <summary>Of a share and of a time, what is worth seeing.</summary>
    const int WorthSeeing = 10;

    public static EffectInWords Of(MeasuredEffect measured, Language language)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var texts = EffectTexts.Of(language);
        if (measured.None is { } none)
        {
            return new(none switch
            {
                NoEffect.NothingBefore => texts.NothingBefore,
                NoEffect.NothingSince => texts.NothingSince,
                NoEffect.TooSmall => texts.TooSmall,
                _ => texts.NotMarked,
            }, [], []);
        }
        var sentences = new Sentences(measured, new(measured.Norms!, language), texts);
        return new(sentences.Verdict, [.. sentences.Figures()], [.. sentences.Remarks()]);
    }

    sealed class Sentences(MeasuredEffect measured, Printing print, EffectTexts texts)
    {
        Effect Effect => measured.Effect!;

        Change Change => measured.Effect!.Change;

        bool IsShare => measured.Measure is ShareMeasure;

        public string Verdict => Effect.Seen switch
        {
            EffectSeen.TooFew or EffectSeen.None when Change.MayBeChance => texts.MayBeChance(Change.Among),
            EffectSeen.TooFew => texts.TooFew(Unit(print.Numbers.Count(WorthSeeing))),
            EffectSeen.None => texts.None,
            EffectSeen.Worse => texts.Worse,
            EffectSeen.NotMeasured => texts.NothingSince,
            _ => texts.Better,
        };

        public IEnumerable<string> Figures()
        {
            yield return texts.Figures(print.Name(measured.Measure), measured.Department, Figure(Change.Before, Change.BeforeCount, measured.Before!), Figure(Change.After, Change.AfterCount, measured.Since!));
            if (Change is { Difference: { } difference, Interval: { } interval })
                yield return texts.Difference(Signed(difference), Number(interval.Low), Signed(interval.High));
        }

        public IEnumerable<string> Remarks()
        {
            if (Effect is { Seen: EffectSeen.BetterAsOthers, Beside: { } equal })
                yield return texts.AsOthers(equal.Departments, Signed(equal.Difference));
            if (Effect is { Seen: EffectSeen.BetterThanOthers, Beside: { } less })
                yield return texts.MoreThanOthers(less.Departments, Signed(less.Difference), Unit(print.Numbers.Fixed(less.More, 1)), Number(less.MoreInterval.Low), Signed(less.MoreInterval.High));
            if (Effect.Seen is EffectSeen.Better && IsShare && measured.Department is not null)
                yield return texts.NobodyBeside;
            if (Change.Among > 1 && !Change.MayBeChance && Effect.Seen is not (EffectSeen.Worse or EffectSeen.None))
                yield return texts.Lowest;
            if (Effect.Seen is EffectSeen.Better or EffectSeen.BetterAsOthers or EffectSeen.BetterThanOthers or EffectSeen.Worse)
                yield return texts.Caution;
        }

        string Figure(double? value, long of, MeasuredPart part)
        {
            var number = value is not { } figure ? print.Texts.NoData
                : IsShare ? texts.Share(print.Numbers.Percent(figure, Printing.ValueDecimals), print.Numbers.Count((long)Math.Round(figure * of / 100)), print.Numbers.Count(of))
                : texts.Mean(texts.Seconds(print.Numbers.Fixed(figure, Printing.ValueDecimals)), print.Numbers.Count(of));
            return $"{number} {texts.Part(part.Study, Day(part.From), Day(part.To))}";
        }

        string? Day(DateOnly? day) => day is { } known ? print.Numbers.Day(known) : null;

        string Number(double value)
        {
            var rounded = print.Numbers.Rounding.Round(value, Printing.ValueDecimals);
            var digits = print.Numbers.Fixed(Math.Abs(rounded), Printing.ValueDecimals);
            return rounded > 0 ? $"+{digits}" : rounded < 0 ? $"\u2212{digits}" : digits;
        }

        string Signed(double value) => Unit(Number(value));

        string Unit(string number) => IsShare ? texts.Points(number) : texts.Seconds(number);
    }
}
