using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Agreements;

/// <summary>What is odd about an agreement: it is said, and keeps nobody from laying it down.</summary>
public enum AgreementWarning
{
    /// <summary>Somebody stands in for himself or herself.</summary>
    ActsForOneself,
    /// <summary>Somebody in it, or its owner, does not work here any more.</summary>
    SomebodyLeft,
    /// <summary>The same two colleagues are a pair twice.</summary>
    PairTwice,
    /// <summary>A call circle of one.</summary>
    CircleOfOne,
    /// <summary>Nothing is left of it: no words, number or address, and nobody who has a part in it.</summary>
    NobodyLeft,
    /// <summary>The day on which it was to be looked at again is over.</summary>
    ReviewOver,
}

/// <summary>An edition of an agreement with those who have a part in it.</summary>
/// <param name="Members">By place.</param>
/// <param name="Warnings">As it stands today.</param>
public sealed record AgreementInForce(Agreement Agreement, IReadOnlyList<AgreementMember> Members, IReadOnlyList<AgreementWarning> Warnings)
{
    public Workplace Place => new(Agreement.DepartmentId, Agreement.TeamId);

    /// <summary>Whether it still arranges something: whoever was taken out of it may have been all there was.</summary>
    public bool IsArranged => !Warnings.Contains(AgreementWarning.NobodyLeft);
}

/// <summary>Which editions of agreements hold on a day.</summary>
public static class AgreementsInForce
{
    /// <summary>Of each agreement the latest edition whose first day is not after this day, unless the agreement has ended by then.</summary>
    public static IReadOnlyList<Agreement> Among(IEnumerable<Agreement> editions, DateOnly day) =>
    [
        .. editions.Where(edition => edition.ValidFrom <= day).GroupBy(edition => edition.Thread).Select(thread => thread.MaxBy(edition => edition.Edition)!)
            .Where(edition => !(edition.ValidUntil < day)).OrderBy(edition => edition.Kind).ThenBy(edition => edition.Thread),
    ];

    /// <summary>Of the whole organisation, by kind.</summary>
    public static async Task<IReadOnlyList<AgreementInForce>> On(Store db, DateOnly day, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var editions = await db.Set<Agreement>().AsNoTracking().ToListAsync(cancellation);
        return await WithMembers(db, Among(editions, day), day, cancellation);
    }

    /// <summary>All editions of one agreement, the latest first.</summary>
    public static async Task<IReadOnlyList<AgreementInForce>> Thread(Store db, Guid thread, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await WithMembers(db, await db.Set<Agreement>().AsNoTracking().Where(edition => edition.Thread == thread).OrderByDescending(edition => edition.Edition).ToListAsync(cancellation), today, cancellation);
    }

    /// <summary>Editions of a workplace that hold from a later day on.</summary>
    public static async Task<IReadOnlyList<AgreementInForce>> Ahead(Store db, Workplace place, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var ahead = await db.Set<Agreement>().AsNoTracking()
            .Where(edition => edition.DepartmentId == place.Department && edition.TeamId == place.Team && edition.ValidFrom > today && (edition.ValidUntil == null || edition.ValidUntil >= edition.ValidFrom))
            .OrderBy(edition => edition.ValidFrom).ToListAsync(cancellation);
        return await WithMembers(db, ahead, today, cancellation);
    }

    /// <summary>Of each agreement of a workplace that has ended the last edition, the latest end first.</summary>
    public static async Task<IReadOnlyList<Agreement>> Ended(Store db, Workplace place, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var editions = await db.Set<Agreement>().AsNoTracking().Where(edition => edition.DepartmentId == place.Department && edition.TeamId == place.Team && edition.ValidUntil < today).ToListAsync(cancellation);
        return [.. editions.GroupBy(edition => edition.Thread).Select(thread => thread.MaxBy(edition => edition.Edition)!).OrderByDescending(edition => edition.ValidUntil).ThenBy(edition => edition.Kind)];
    }

    static async Task<IReadOnlyList<AgreementInForce>> WithMembers(Store db, IReadOnlyList<Agreement> agreements, DateOnly today, CancellationToken cancellation)
    {
        var ids = agreements.Select(agreement => agreement.Id).ToList();
        var members = (await db.Set<AgreementMember>().AsNoTracking().Where(member => ids.Contains(member.AgreementId)).ToListAsync(cancellation)).ToLookup(member => member.AgreementId);
        var here = await db.Set<Employee>().Where(employee => employee.IsActive).Select(employee => employee.Id).ToHashSetAsync(cancellation);
        return [.. agreements.Select(agreement => new AgreementInForce(
            agreement, [.. members[agreement.Id].OrderBy(member => member.Place)], WarningsOf(agreement, [.. members[agreement.Id]], here, today)))];
    }

    /// <param name="here">Who works here.</param>
    public static IReadOnlyList<AgreementWarning> WarningsOf(Agreement agreement, IReadOnlyCollection<AgreementMember> members, IReadOnlySet<EmployeeId> here, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(here);
        var warnings = new List<AgreementWarning>();
        void WarnWhen(bool condition, AgreementWarning warning)
        {
            if (condition)
                warnings.Add(warning);
        }
        var named = members.Select(member => member.EmployeeId).Concat(members.Select(member => member.ForId).OfType<EmployeeId>());
        var pairs = members.Where(member => member.Part is AgreementPart.Buddy && member.ForId is not null).Select(member => new HashSet<EmployeeId> { member.EmployeeId, member.ForId!.Value });
        WarnWhen(members.Any(member => member.ForId == member.EmployeeId), AgreementWarning.ActsForOneself);
        WarnWhen(named.Concat(agreement.OwnerId is { } owner ? [owner] : []).Any(employee => !here.Contains(employee)), AgreementWarning.SomebodyLeft);
        WarnWhen(pairs.GroupBy(pair => pair, HashSet<EmployeeId>.CreateSetComparer()).Any(same => same.Skip(1).Any()), AgreementWarning.PairTwice);
        WarnWhen(agreement.Kind is AgreementKind.CallCircle && members.Count == 1, AgreementWarning.CircleOfOne);
        WarnWhen(members.Count == 0 && (agreement.Kind is AgreementKind.CallCircle or AgreementKind.Buddies || agreement is { Words: "", Number: "", NotesTo: "" }), AgreementWarning.NobodyLeft);
        WarnWhen(agreement.ReviewOn < today, AgreementWarning.ReviewOver);
        return warnings;
    }
}
