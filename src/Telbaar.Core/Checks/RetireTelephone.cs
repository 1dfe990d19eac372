using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Agreements;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Checks;

/// <summary>A shared telephone is gone; what was checked of it stays to be read.</summary>
public static class RetireTelephone
{
    public sealed record Input(SharedTelephoneId Telephone);

    /// <returns>The workplace at which it was.</returns>
    public static async Task<Answer<Workplace>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.CheckTelephones) is { } refusal)
            return refusal;
        if (await db.Set<SharedTelephone>().FirstOrDefaultAsync(candidate => candidate.Id == input.Telephone, cancellation) is not { } telephone)
            return ActRefusals.NotFound;
        if (!(await ManagedDepartments.Of(db, acting, Permission.CheckTelephones, cancellation)).Holds(telephone.DepartmentId))
            return CheckRefusals.NotYourDepartment;
        telephone.IsActive = false;
        db.Audit(acting, "telephone.retired", telephone.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Workplace(telephone.DepartmentId, telephone.TeamId);
    }
}
