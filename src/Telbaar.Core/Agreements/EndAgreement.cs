using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Agreements;

/// <summary>An agreement holds up to a day and no longer. It stays to be read; who agrees on it anew lays down another.</summary>
public static class EndAgreement
{
    public sealed record Input(Guid Thread, DateOnly? LastDay);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageAgreements) is { } refusal)
            return refusal;
        var editions = await db.Set<Agreement>().Where(agreement => agreement.Thread == input.Thread).OrderBy(agreement => agreement.Edition).ToListAsync(cancellation);
        if (editions.Count == 0)
            return ActRefusals.NotFound;
        if (!(await ManagedDepartments.Of(db, acting, Permission.ManageAgreements, cancellation)).Holds(editions[0].DepartmentId))
            return AgreementRefusals.NotYourDepartment;
        if (editions[^1].ValidUntil is { } ended)
            return AgreementRefusals.Ended.With(ended);
        var check = new Checking();
        var last = check.Value(input.LastDay, nameof(input.LastDay));
        check.RefuseWhen(input.LastDay is not null && last < editions[0].ValidFrom, AgreementRefusals.EndsBeforeItHolds, nameof(input.LastDay));
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);
        // All of them: an edition that was to hold later never does.
        foreach (var edition in editions)
            edition.ValidUntil = last;
        db.Audit(acting, "agreement.ended", input.Thread, editions[0].Kind.ToString());
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
