using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Agreements;

/// <summary>What was agreed changes: a next edition holds from its day on, and the former stays to be read.</summary>
public static class ReviseAgreement
{
    /// <param name="Thread">Of the agreement.</param>
    /// <param name="Former">The number of the edition that was looked at: when another was made since, the act is refused.</param>
    public sealed record Input(AgreementId Id, Guid Thread, int Former, AgreementContent Content);

    public static async Task<Answer<AgreementId>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageAgreements) is { } refusal)
            return refusal;
        if (await db.Set<Agreement>().Where(agreement => agreement.Thread == input.Thread).OrderByDescending(agreement => agreement.Edition).FirstOrDefaultAsync(cancellation) is not { } former)
            return ActRefusals.NotFound;
        if (!(await ManagedDepartments.Of(db, acting, Permission.ManageAgreements, cancellation)).Holds(former.DepartmentId))
            return AgreementRefusals.NotYourDepartment;
        if (former.ValidUntil is { } last)
            return AgreementRefusals.Ended.With(last);
        if (former.Edition != input.Former)
            return ActRefusals.ChangedMeanwhile;
        var check = new Checking();
        if (await input.Content.Put(db, check, input.Id, input.Thread, former, new(former.DepartmentId, former.TeamId), former.Kind, cancellation) is null)
            return Answer<AgreementId>.Refused(check.Refusals);
        // Whoever ends it at this very moment makes this come to nothing.
        db.RestOn(former);
        db.Audit(acting, "agreement.revised", input.Thread, former.Kind.ToString());
        return await db.Commit(cancellation) is { } clash ? clash : input.Id;
    }
}
