using Telbaar.Accounts;
using Telbaar.Organisations;

namespace Telbaar.Acts;

/// <summary>By which way an act came in.</summary>
public enum Origin
{
    Web,
    Console,
    /// <summary>Done by the program itself, because its time had come.</summary>
    Job,
}

/// <summary>Somebody who acts on the installation or on an own account, for no organisation.</summary>
/// <param name="Account">The person, by account; <see langword="null"/> on the console, and before it is known who it is.</param>
public sealed record ActingAlone(AccountId? Account, Origin Origin, DateTimeOffset At);

/// <summary>Who acts, for which organisation, with which roles, when and by which way.</summary>
/// <param name="Account">The person, by account; <see langword="null"/> on the console and in jobs.</param>
/// <param name="Roles">In the organisation, and in the study that the act is about.</param>
/// <param name="At">The moment of the act: acts look at no clock.</param>
public sealed record Acting(AccountId? Account, OrganisationId Organisation, IReadOnlySet<Role> Roles, Origin Origin, DateTimeOffset At)
{
    /// <summary>The administrator at the console, who may do what any role may.</summary>
    public static Acting OnConsole(OrganisationId organisation, DateTimeOffset at) => new(null, organisation, Enum.GetValues<Role>().ToHashSet(), Origin.Console, at);

    /// <summary>The program itself, which does what its time has come for.</summary>
    public static Acting OfJob(OrganisationId organisation, DateTimeOffset at) => new(null, organisation, Enum.GetValues<Role>().ToHashSet(), Origin.Job, at);

    /// <summary>Somebody without an account, who has a link that was sent.</summary>
    public static Acting OfVisitor(OrganisationId organisation, DateTimeOffset at) => new(null, organisation, new HashSet<Role>(), Origin.Web, at);

    public bool May(Permission permission) => Authorisation.Allows(permission, Roles);

    /// <summary>Nothing when the act is allowed.</summary>
    public Refusal? RefusalOf(Permission permission) => May(permission) ? null : ActRefusals.NotAllowed;
}
