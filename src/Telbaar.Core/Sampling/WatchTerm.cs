using Telbaar.Attempts;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Studies;

namespace Telbaar.Sampling;

/// <summary>How long the numbers of the aliases must be watched: until the callback term of a message on the last day of the field period has passed.</summary>
public static class WatchTerm
{
    /// <returns>Nothing while the study has no field period.</returns>
    public static DateTimeOffset? EndOf(Study study, NormSet norms, IEnumerable<DateOnly> closingDays)
    {
        if (study.To is not { } last)
            return null;
        var calendar = new BusinessCalendar(new LocalClock(Zones.Amsterdam), norms.OfficeHours, closingDays.ToHashSet());
        var closes = calendar.OpeningOn(last)?.To ?? Opening.Usual.To;
        return new Deadlines(RuleOf(study, norms), calendar).After(calendar.Clock.At(last.ToDateTime(closes)));
    }

    static CallbackRule RuleOf(Study study, NormSet norms) => (study.CallbackTerm, study.CallbackNumber) switch
    {
        (CallbackTerm.WorkingDays, { } number) => new CallbackRule.WorkingDays(number),
        (CallbackTerm.Hours, { } number) => new CallbackRule.Hours(number),
        (CallbackTerm.OfficeHours, { } number) => new CallbackRule.WithinOfficeHours(number),
        _ => norms.Callback,
    };
}
