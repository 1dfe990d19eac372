using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;
using Telbaar.Organisations;

namespace Telbaar.Absences;

/// <summary>A coordinator, or the head of the department, names a calendar to read: of one employee, or of the organisation.</summary>
public static class AddFeed
{
    const int LongestAddress = 2000;

    /// <summary>Of the organisation: one of leave, and some of teams.</summary>
    const int MostOfOrganisation = 20;

    /// <param name="Employee">Nothing for a calendar of the organisation, which a coordinator alone names.</param>
    /// <param name="Seal">Makes of an address what is stored.</param>
    public sealed record Input(CalendarFeedId Id, EmployeeId? Employee, string? Address, Func<string, string> Seal);

    public static async Task<Answer<CalendarFeedId>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (await FeedScope.RefusalOf(db, acting, input.Employee, cancellation) is { } refusal)
            return refusal;
        var check = new Checking();
        var text = check.Text(input.Address, nameof(input.Address), LongestAddress);
        Uri? address = null;
        check.RefuseWhen(text.Length > 0 && !CalendarFetch.IsAddress(text, out address), AbsenceRefusals.NotHttps, nameof(input.Address));
        // As it is stored, which may be longer than it was typed.
        check.RefuseWhen(address?.AbsoluteUri.Length > LongestAddress, ActRefusals.TooLong.With(LongestAddress), nameof(input.Address));
        check.RefuseWhen(input.Employee is null && await db.Set<CalendarFeed>().CountAsync(feed => feed.EmployeeId == null, cancellation) >= MostOfOrganisation, AbsenceRefusals.TooManyFeeds.With(MostOfOrganisation), nameof(input.Address));
        check.RefuseWhen(input.Employee is not null && await db.Set<CalendarFeed>().AnyAsync(feed => feed.EmployeeId == input.Employee, cancellation), AbsenceRefusals.FeedThere, nameof(input.Address));
        if (check.IsRefused)
            return Answer<CalendarFeedId>.Refused(check.Refusals);
        var added = new CalendarFeed { Id = input.Id, EmployeeId = input.Employee, Host = address!.IdnHost, Sealed = input.Seal(address.AbsoluteUri), AddedAt = acting.At, NextAt = acting.At };
        db.Add(added);
        db.Audit(acting, "calendar-feed.added", added.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : added.Id;
    }
}

/// <summary>Who may say which calendars are read.</summary>
static class FeedScope
{
    public static async Task<Refusal?> RefusalOf(Store db, Acting acting, EmployeeId? employee, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageAbsence) is { } refusal)
            return refusal;
        // The address of a calendar opens all of it: that is no business of who only looks up who is there.
        if (!acting.Roles.Contains(Role.Coordinator) && (employee is null || !acting.Roles.Contains(Role.DepartmentHead)))
            return ActRefusals.NotAllowed;
        return employee is { } one ? await (await AbsenceScope.OfCalendars(db, acting, cancellation)).RefusalOf(db, one, cancellation) : null;
    }
}
