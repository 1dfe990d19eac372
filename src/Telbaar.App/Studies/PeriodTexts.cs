using Telbaar.Attempts;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Wording;

namespace Telbaar.Studies;

/// <summary>How remarks on a field period and on shifts are said.</summary>
static class PeriodTexts
{
    public static string Of(PeriodRemark remark, Language language) => (remark, language) switch
    {
        (PeriodRemark.FirstDayClosed(var day, var closure), Language.Dutch) => $"Let op: de eerste dag, {InFull(day, language)}, {Of(closure, language)}.",
        (PeriodRemark.FirstDayClosed(var day, var closure), _) => $"Note: the first day, {InFull(day, language)}, {Of(closure, language)}.",
        (PeriodRemark.LastDayClosed(var day, var closure), Language.Dutch) => $"Let op: de laatste dag, {InFull(day, language)}, {Of(closure, language)}.",
        (PeriodRemark.LastDayClosed(var day, var closure), _) => $"Note: the last day, {InFull(day, language)}, {Of(closure, language)}.",
        (PeriodRemark.ClosedWithin(var day, var closure), Language.Dutch) => $"Op {InFull(day, language)} wordt niet gebeld: die dag {Of(closure, language)}.",
        (PeriodRemark.ClosedWithin(var day, var closure), _) => $"Nobody rings on {InFull(day, language)}: that day {Of(closure, language)}.",
        (PeriodRemark.WorkingDays(1), Language.Dutch) => "De periode telt 1 werkdag.",
        (PeriodRemark.WorkingDays(1), _) => "The period has 1 working day.",
        (PeriodRemark.WorkingDays(var number), Language.Dutch) => $"De periode telt {number} werkdagen.",
        (PeriodRemark.WorkingDays(var number), _) => $"The period has {number} working days.",
        _ => throw new ArgumentOutOfRangeException(nameof(remark)),
    };

    public static string Of(ShiftRemark remark, Language language) => (remark, language) switch
    {
        (ShiftRemark.Closed(var closure), Language.Dutch) => $"deze dag {Of(closure, language)}",
        (ShiftRemark.Closed(var closure), _) => $"this day {Of(closure, language)}",
        (ShiftRemark.OutsideOfficeHours(var opening), Language.Dutch) => $"buiten kantooruren ({Hours(opening, language)})",
        (ShiftRemark.OutsideOfficeHours(var opening), _) => $"outside office hours ({Hours(opening, language)})",
        (ShiftRemark.OutsideFieldPeriod, Language.Dutch) => "buiten de veldwerkperiode",
        (ShiftRemark.OutsideFieldPeriod, _) => "outside the field period",
        _ => throw new ArgumentOutOfRangeException(nameof(remark)),
    };

    static string Of(Closure closure, Language language) => ValueTexts.Of(closure, language);

    static string InFull(DateOnly day, Language language) => NumbersIn(language).DayInFull(day);

    static string Hours(Opening opening, Language language) => $"{NumbersIn(language).Time(opening.From)}–{NumbersIn(language).Time(opening.To)}";

    static Numbers NumbersIn(Language language) => new(language, new Rounding(Midpoint.AwayFromZero, 1));
}
