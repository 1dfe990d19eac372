using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Studies;

namespace Telbaar.Serving;

/// <summary>One request of a person: who it is, in which language, and for which organisation. The gatekeeper fills it in before any page or act runs.</summary>
sealed class Visit
{
    public Language Language { get; set; } = Language.Dutch;

    public Account? Account { get; set; }

    /// <summary>The organisation of the address; nothing on pages that belong to none.</summary>
    public Organisation? Organisation { get; set; }

    /// <summary>The study of the address, where it names one.</summary>
    public StudyId? Study { get; set; }

    /// <summary>The organisations that this account is a member of, by name.</summary>
    public IReadOnlyList<Organisation> Organisations { get; set; } = [];

    Acting? acting;

    /// <summary>As whom an act is done.</summary>
    /// <exception cref="InvalidOperationException">The page belongs to no organisation.</exception>
    public Acting Acting
    {
        get => acting ?? throw new InvalidOperationException("This page belongs to no organisation, so nobody acts for one.");
        set => acting = value;
    }

    public bool May(Permission permission) => acting?.May(permission) ?? false;

    /// <summary>The roles in the organisation itself, without those in the study of the address.</summary>
    public IReadOnlySet<Role> OrganisationRoles { get; set; } = new HashSet<Role>();

    /// <summary>Whether this may be done on the pages of the organisation, to which a role in one study does not admit.</summary>
    public bool MayInOrganisation(Permission permission) => Authorisation.Allows(permission, OrganisationRoles);

    /// <summary>As whom an act is done that belongs to no organisation.</summary>
    public ActingAlone Alone => new(Account?.Id, Origin.Web, At);

    /// <summary>The moment of the request.</summary>
    public DateTimeOffset At { get; set; }

    public bool IsDemonstration { get; set; }

    /// <summary>Where the municipality's own colours are; nothing where it has none.</summary>
    public string? ThemePath { get; set; }

    /// <summary>The address that people open, to pass on: https://bereikbaarheid.example</summary>
    public string Site { get; set; } = "";

    /// <summary>Of this page, to come back to.</summary>
    public string Path { get; set; } = "/";

    /// <summary>The token that a form must send along.</summary>
    public string FormToken { get; set; } = "";

    /// <summary>The header in which a script sends it along.</summary>
    public string FormTokenHeader { get; set; } = "";

    /// <summary>What the organisation's addresses begin with.</summary>
    public string Root => $"/o/{Organisation!.Slug}";
}
