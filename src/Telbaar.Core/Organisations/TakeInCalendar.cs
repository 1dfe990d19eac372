using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Formats;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>A whole calendar of closing days is taken in, in the form of a calendar file.</summary>
public static class TakeInCalendar
{
    /// <summary>Far more than a century of closing days.</summary>
    public const int MostDays = 2000;

    /// <param name="IsWhole">Days that the calendar does not name are taken out.</param>
    public sealed record Input(string? Calendar, bool IsWhole);

    /// <returns>How many days were added, changed or taken out.</returns>
    public static async Task<Answer<int>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStructure) is { } refusal)
            return refusal;
        var check = new Checking();
        var (days, faults) = CalendarFile.ReadDescribed((input.Calendar ?? "").ReplaceLineEndings("\n").Split('\n'));
        foreach (var fault in faults.Take(FaultList.Remembered))
            check.Refuse(OrganisationRefusals.CalendarLine.With(fault.Line, fault.Found), nameof(input.Calendar));
        check.RefuseWhen(faults.Count == 0 && days.Count == 0, OrganisationRefusals.CalendarEmpty, nameof(input.Calendar));
        check.RefuseWhen(days.Count > MostDays, ActRefusals.OutOfRange.With(1, MostDays), nameof(input.Calendar));
        foreach (var (_, description) in days)
            _ = check.OptionalText(description.Tidied(), nameof(input.Calendar), 200);
        if (check.IsRefused)
            return Answer<int>.Refused(check.Refusals);

        var known = await db.Set<ClosingDay>().ToDictionaryAsync(day => day.Day, cancellation);
        var changes = 0;
        foreach (var (day, description) in days)
        {
            var note = description.Tidied();
            if (!known.TryGetValue(day, out var there))
                db.Add(new ClosingDay { Id = EntityId.New<ClosingDayId>(acting.At), Day = day, Note = note });
            else if (note.Length > 0 && there.Note != note)
                there.Note = note;
            else
                continue;
            changes++;
        }
        if (input.IsWhole)
        {
            var gone = known.Values.Where(day => !days.ContainsKey(day.Day)).ToList();
            db.RemoveRange(gone);
            changes += gone.Count;
        }
        db.Audit(acting, "calendar.taken-in", null, $"{days.Count} {changes}");
        return await db.Commit(cancellation) is { } clash ? clash : changes;
    }
}
