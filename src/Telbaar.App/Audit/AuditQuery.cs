using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Audit;

/// <summary>What is looked for in the audit log.</summary>
/// <param name="Action">A code.</param>
/// <param name="Person">Who did it, or to whom it was done.</param>
sealed record AuditFilter(string? Action, DateOnly? From, DateOnly? To, AccountId? Person);

/// <summary>An entry with the names that its ids have today. The log itself holds none, so a name goes when the account or the study goes.</summary>
sealed record AuditLine(AuditEntry Entry, string? Actor, string? About);

/// <summary>The audit log of one organisation: what was done in it, and the comings and goings of its members.</summary>
static class AuditQuery
{
    /// <summary>More failures than anybody looks at.</summary>
    const int MostCounted = 100_000;

    public static IQueryable<AuditEntry> Of(Store db, OrganisationId organisation, IReadOnlyCollection<AccountId> members, AuditFilter filter)
    {
        var (accounts, ids) = (members.Select(member => (AccountId?)member).ToList(), members.Select(member => (Guid?)member.Value).ToList());
        var entries = db.AuditEntries.AsNoTracking().Where(entry => entry.OrganisationId == organisation
            || (entry.OrganisationId == null && (accounts.Contains(entry.Actor) || ids.Contains(entry.About))));
        return Filtered(entries, filter);
    }

    /// <summary>What belongs to no organisation: signing in and being refused, accounts, the first start.</summary>
    public static IQueryable<AuditEntry> OfInstallation(Store db, AuditFilter filter) => Filtered(db.AuditEntries.AsNoTracking().Where(entry => entry.OrganisationId == null), filter);

    /// <summary>The minutes in which signing in failed so often, the latest first.</summary>
    public static async Task<List<(DateTimeOffset Minute, int Count)>> RefusedInAMinute(IQueryable<AuditEntry> entries, int atLeast, int most, CancellationToken cancellation)
    {
        var moments = await entries.Where(entry => entry.Action == "account.sign-in-refused" || entry.Action == "account.guesses-held-back").Select(entry => entry.At).Take(MostCounted).ToListAsync(cancellation);
        return [.. moments.GroupBy(at => new DateTimeOffset(at.Ticks - (at.Ticks % TimeSpan.TicksPerMinute), at.Offset)).Where(minute => minute.Count() >= atLeast)
            .OrderByDescending(minute => minute.Key).Take(most).Select(minute => (minute.Key, minute.Count()))];
    }

    static IQueryable<AuditEntry> Filtered(IQueryable<AuditEntry> entries, AuditFilter filter)
    {
        if (filter.Action is { } action)
            entries = entries.Where(entry => entry.Action == action);
        if (filter.From is { } from)
        {
            var begin = BeginOf(from);
            entries = entries.Where(entry => entry.At >= begin);
        }
        if (filter.To is { } to)
        {
            var end = BeginOf(to.AddDays(1));
            entries = entries.Where(entry => entry.At < end);
        }
        if (filter.Person is { } person)
        {
            Guid? id = person.Value;
            entries = entries.Where(entry => entry.Actor == person || entry.About == id);
        }
        return entries.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id);
    }

    /// <summary>Who has a role here, or in a study of ours.</summary>
    public static async Task<List<AccountId>> MembersOf(Store db, OrganisationId organisation, CancellationToken cancellation) => await db.Users
        .Where(account => db.Memberships.Any(m => m.OrganisationId == organisation && m.AccountId == account.Id) || db.Set<StudyMembership>().Any(m => m.AccountId == account.Id))
        .Select(account => account.Id).ToListAsync(cancellation);

    public static async Task<List<AuditLine>> WithNames(Store db, IReadOnlyList<AuditEntry> entries, CancellationToken cancellation)
    {
        var (ids, names) = await AccountsIn(db, entries, cancellation);
        var studies = ids.ConvertAll(id => new StudyId(id));
        foreach (var study in await db.Set<Study>().Where(study => studies.Contains(study.Id)).Select(study => new { study.Id, study.Name }).ToListAsync(cancellation))
            names[study.Id.Value] = study.Name;
        foreach (var organisation in await db.Organisations.Where(organisation => organisation.Id == db.Organisation).Select(organisation => new { organisation.Id, organisation.Name }).ToListAsync(cancellation))
            names[organisation.Id.Value] = organisation.Name;
        return Named(entries, names);
    }

    /// <summary>The same where no organisation has been named: what belongs to one has no name here.</summary>
    public static async Task<List<AuditLine>> WithAccountNames(Store db, IReadOnlyList<AuditEntry> entries, CancellationToken cancellation) =>
        Named(entries, (await AccountsIn(db, entries, cancellation)).Names);

    static async Task<(List<Guid> Ids, Dictionary<Guid, string> Names)> AccountsIn(Store db, IReadOnlyList<AuditEntry> entries, CancellationToken cancellation)
    {
        var ids = entries.SelectMany(entry => new[] { entry.Actor?.Value, entry.About }).OfType<Guid>().Distinct().ToList();
        var accounts = ids.ConvertAll(id => new AccountId(id));
        return (ids, await db.Users.Where(account => accounts.Contains(account.Id)).ToDictionaryAsync(account => account.Id.Value, account => account.DisplayName, cancellation));
    }

    static List<AuditLine> Named(IReadOnlyList<AuditEntry> entries, Dictionary<Guid, string> names) =>
        [.. entries.Select(entry => new AuditLine(entry,
            entry.Actor is { } actor ? names.GetValueOrDefault(actor.Value) : null,
            entry.About is { } about ? names.GetValueOrDefault(about) : null))];

    static DateTimeOffset BeginOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zones.Amsterdam.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
