using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>Who may follow which action points: who manages them, all; a head of department, those of the own department.</summary>
public sealed class ActionRights
{
    readonly bool managesAll;
    readonly HashSet<DepartmentId> own;

    ActionRights(bool managesAll, HashSet<DepartmentId> own) => (this.managesAll, this.own) = (managesAll, own);

    public static async Task<ActionRights> Of(Store db, Acting acting, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(acting);
        if (acting.May(Permission.ManageSteering))
            return new(true, []);
        return new(false, acting.Roles.Contains(Role.DepartmentHead) ? await HeadedDepartments.Of(db, acting, cancellation) : []);
    }

    /// <summary>Whether to write progress notes of it and to bring it into another state.</summary>
    public bool MayFollow(ActionPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return managesAll || (point.DepartmentId is { } department && own.Contains(department));
    }

    /// <summary>Whether the names of owners are shown.</summary>
    public static bool SeesOwners(Acting acting)
    {
        ArgumentNullException.ThrowIfNull(acting);
        return acting.May(Permission.ManageSteering) || acting.May(Permission.SeeStaff);
    }
}
