using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>Which departments somebody leads: those whose head signs in with his or her account. What that allows is for each feature to say.</summary>
public static class HeadedDepartments
{
    /// <returns>None for whoever acts without an account, also where no account of a head is known.</returns>
    public static async Task<HashSet<DepartmentId>> Of(Store db, Acting acting, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(acting);
        return acting.Account is { } account
            ? await db.Set<DepartmentHead>().Where(head => head.AccountId == account).Select(head => head.DepartmentId).ToHashSetAsync(cancellation) : [];
    }
}
