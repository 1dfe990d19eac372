using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>A researcher plans when a caller rings: once, or every week on the same weekday.</summary>
public static partial class AddShifts
{
    /// <param name="Id">Of the first shift.</param>
    /// <param name="Caller">A code, such as E1; never a name.</param>
    /// <param name="Account">With which the caller signs in; may come later.</param>
    /// <param name="RepeatUntil">The last day on which the shift may come back; nothing for one shift.</param>
    public sealed record Input(ShiftId Id, StudyId Study, string? Caller, AccountId? Account, DateOnly? Day, TimeOnly? From, TimeOnly? To, DateOnly? RepeatUntil);

    /// <returns>How many shifts were planned.</returns>
    public static async Task<Answer<int>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        var found = await db.StudyFor(acting, Permission.DesignStudy, input.Study, StudyInHand.BeforeTheEndOfTheField, cancellation);
        if (!found.IsDone(out var study))
            return Answer<int>.Refused(found.Refusals);
        var check = new Checking();
        var caller = check.Text(input.Caller, nameof(input.Caller), 20).ToUpperInvariant();
        check.RefuseWhen(caller.Length > 0 && !CodeForm().IsMatch(caller), StudyRefusals.NoCallerCode.With(caller), nameof(input.Caller));
        var day = check.Value(input.Day, nameof(input.Day));
        var from = check.Value(input.From, nameof(input.From));
        var to = check.Value(input.To, nameof(input.To));
        check.RefuseWhen(input is { From: not null, To: not null } && to <= from, ActRefusals.EndsBeforeItBegins, nameof(input.To));
        var last = input.RepeatUntil ?? day;
        check.RefuseWhen(last < day, ActRefusals.EndsBeforeItBegins, nameof(input.RepeatUntil));
        check.RefuseWhen(last.DayNumber - day.DayNumber >= PlanStudy.LongestFieldPeriod, StudyRefusals.RepeatedTooLong.With(PlanStudy.LongestFieldPeriod), nameof(input.RepeatUntil));
        if (input.Account is { } account && !await db.MayRing(account, study.Id, cancellation))
            check.Refuse(StudyRefusals.NoCaller, nameof(input.Account));
        if (check.IsRefused)
            return Answer<int>.Refused(check.Refusals);

        var days = Enumerable.Range(0, ((last.DayNumber - day.DayNumber) / 7) + 1).Select(week => day.AddDays(7 * week)).ToList();
        var others = await db.Set<Shift>().Where(shift => shift.StudyId == study.Id && days.Contains(shift.Day)
            && (shift.Caller == caller || (input.Account != null && shift.AccountId == input.Account))).ToListAsync(cancellation);
        if (others.OrderBy(shift => shift.Day).FirstOrDefault(shift => shift.From < to && from < shift.To) is { } overlap)
            return StudyRefusals.ShiftOverlaps.With(overlap.Caller, overlap.Day).About(nameof(input.Day));
        foreach (var repeated in days)
        {
            db.Add(new Shift
            {
                Id = repeated == day ? input.Id : EntityId.New<ShiftId>(acting.At),
                StudyId = study.Id,
                Caller = caller,
                AccountId = input.Account,
                Day = repeated,
                From = from,
                To = to,
            });
        }
        db.Audit(acting, "study.shifts-added", study.Id.Value, $"{caller} {days.Count}");
        return await db.Commit(cancellation) is { } clash ? clash : days.Count;
    }

    /// <summary>Whether this account is a caller, in the organisation or in this study.</summary>
    static async Task<bool> MayRing(this Store db, AccountId account, StudyId study, CancellationToken cancellation) =>
        await db.Memberships.AnyAsync(member => member.AccountId == account && member.OrganisationId == db.Organisation && member.Role == Role.Caller, cancellation)
        || await db.Set<StudyMembership>().AnyAsync(member => member.AccountId == account && member.StudyId == study && member.Role == Role.Caller, cancellation);

    [GeneratedRegex("^[A-Z]{1,3}[0-9]{1,4}$")]
    private static partial Regex CodeForm();
}
