using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Agreements;

/// <summary>For which departments somebody may do what a head does for the own one alone: who has the permission by another role does it for all.</summary>
public sealed class ManagedDepartments
{
    readonly IReadOnlySet<DepartmentId>? only;

    ManagedDepartments(IReadOnlySet<DepartmentId>? only) => this.only = only;

    public static async Task<ManagedDepartments> Of(Store db, Acting acting, Permission permission, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(acting);
        if (acting.Roles.Any(role => role is not Role.DepartmentHead && Authorisation.Allows(permission, role)))
            return new(null);
        return new(acting.May(permission) ? await HeadedDepartments.Of(db, acting, cancellation) : []);
    }

    /// <summary>And so also what belongs to no department.</summary>
    public bool AreAll => only is null;

    public bool Holds(DepartmentId department) => only?.Contains(department) ?? true;
}

/// <summary>Who may know the names in agreements. They are agreements about work, and of no use without; the steering group sees what is arranged, and not by whom.</summary>
public static class AgreementNames
{
    public static bool AreSeenBy(Acting acting)
    {
        ArgumentNullException.ThrowIfNull(acting);
        return acting.Roles.Any(role => role is not Role.SteeringGroup && Authorisation.Allows(Permission.SeeAgreements, role));
    }
}
