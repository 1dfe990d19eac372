using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>The office hours of the week are set.</summary>
public static class SetOfficeHours
{
    /// <param name="Version">That of the <see cref="WorkingWeek"/> that was shown.</param>
    /// <param name="Days">A day that is left out, or has neither end, is closed.</param>
    public sealed record Input(int Version, IReadOnlyDictionary<DayOfWeek, (TimeOnly? From, TimeOnly? To)> Days);

    /// <summary>The names of the two fields of a day.</summary>
    public static (string From, string To) FieldsOf(DayOfWeek day) => ($"{day}From", $"{day}To");

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStructure) is { } refusal)
            return refusal;
        var check = new Checking();
        foreach (var day in WorkingWeek.Days)
        {
            var (from, to) = input.Days.GetValueOrDefault(day);
            check.RefuseWhen(from is null != to is null, OrganisationRefusals.HalfADay, from is null ? FieldsOf(day).From : FieldsOf(day).To);
            check.RefuseWhen(to <= from, ActRefusals.EndsBeforeItBegins, FieldsOf(day).To);
        }
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);
        var stated = await db.Set<OfficeDay>().ToListAsync(cancellation);
        if (WorkingWeek.Of(stated).Version != input.Version)
            return ActRefusals.ChangedMeanwhile;

        foreach (var day in WorkingWeek.Days)
        {
            var (from, to) = input.Days.GetValueOrDefault(day);
            if (stated.Find(office => office.Weekday == day) is not { } office)
                db.Add(office = new OfficeDay { Weekday = day });
            (office.From, office.To) = (from, to);
        }
        db.Audit(acting, "office-hours.set", null);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
