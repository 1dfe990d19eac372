using Telbaar.Attempts;
using Telbaar.Measures;
using Telbaar.Norms;

namespace Telbaar.Reports;

/// <summary>What a set of service norms says, apart from its table of parameters.</summary>
public static class NormsInWords
{
    extension(Printing print)
    {
        public string CallbackTerm(CallbackRule rule) => rule switch
        {
            CallbackRule.WorkingDays term => print.Texts.Method.WorkingDays(print.Numbers.Count(term.Days)),
            CallbackRule.Hours term => print.Texts.Method.Hours(print.Numbers.Plain((double)term.Number)),
            CallbackRule.WithinOfficeHours term => print.Texts.Method.WithinOfficeHours(print.Numbers.Plain((double)term.Number)),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "There are no words for this callback rule."),
        };

        public string CallbackTermInShort(CallbackRule rule) => rule switch
        {
            CallbackRule.WorkingDays term => print.Texts.Method.WorkingDaysShort(term.Days, print.Numbers.Count(term.Days)),
            CallbackRule.Hours term => print.Texts.Method.HoursShort(print.Numbers.Plain((double)term.Number)),
            CallbackRule.WithinOfficeHours term => print.Texts.Method.WithinOfficeHoursShort(print.Numbers.Plain((double)term.Number)),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "There are no words for this callback rule."),
        };

        /// <summary>The office hours, days with the same hours taken together: "maandag tot en met vrijdag 08:30 – 17:00 uur".</summary>
        public IEnumerable<string> OfficeHours(OfficeHours hours)
        {
            var texts = print.Texts.Method;
            for (var day = DayOfWeek.Monday; day <= DayOfWeek.Friday;)
            {
                var (first, opening) = (day, hours.On(day));
                while (day <= DayOfWeek.Friday && hours.On(day) == opening)
                    day++;
                var last = day - 1;
                var days = first == last ? print.Numbers.Weekday(first) : texts.DayRange(print.Numbers.Weekday(first), print.Numbers.Weekday(last));
                yield return opening is { } open ? texts.Opening(days, print.Numbers.Time(open.From), print.Numbers.Time(open.To)) : texts.Closed(days);
            }
        }

        /// <summary>A point of a scale: how far from the norm it lies.</summary>
        public string Distance(ScalePoint point, bool ofTimes)
        {
            var (texts, size) = (print.Texts.Method, print.Numbers.Plain(Math.Abs(point.Distance)));
            return (point.Distance, ofTimes) switch
            {
                (0, _) => texts.AtNorm,
                ( > 0, false) => texts.PointsAbove(size),
                ( < 0, false) => texts.PointsBelow(size),
                ( > 0, true) => texts.PercentOver(size),
                _ => texts.PercentUnder(size),
            };
        }

        /// <summary>What a scale is for; with its own name where the set has several of the kind.</summary>
        public string ScaleName(NormSet norms, Scale scale, bool ofTimes)
        {
            var kind = ofTimes ? print.Texts.Method.ScaleForTimes : print.Texts.Method.ScaleForShares;
            return ScalesOf(norms).Count(used => used.OfTimes == ofTimes) > 1 ? $"{kind} ({scale.Name})" : kind;
        }

        public string RoundingRule() => print.Texts.Method.Rounding(
            print.Norms.Rounding.Midpoint is Midpoint.ToEven ? print.Texts.Method.ToEven : print.Texts.Method.AwayFromZero);
    }

    /// <summary>The scales that the parameters of a set use, each once, and whether it is for times.</summary>
    public static IEnumerable<(Scale Scale, bool OfTimes)> ScalesOf(NormSet norms) => norms.Components
        .SelectMany(component => component.Parameters)
        .Select(parameter => (parameter.Scale, parameter.Measure is MeanMeasure))
        .DistinctBy(used => (used.Scale.Name, used.Item2));
}
