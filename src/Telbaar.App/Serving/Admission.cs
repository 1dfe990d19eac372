using Telbaar.Accounts;

namespace Telbaar.Serving;

/// <summary>Whom an endpoint lets in. Every endpoint has one; the gatekeeper refuses an endpoint that has none.</summary>
abstract record Admission
{
    /// <summary>Everybody: sign-in, style, health.</summary>
    public sealed record Anyone : Admission;

    /// <summary>Another program of the organisation, with a key that the address itself asks for. It passes by the gatekeeper.</summary>
    public sealed record WithKey : Admission;

    /// <summary>Whoever has signed in.</summary>
    public sealed record SignedIn : Admission;

    /// <summary>Whoever has signed in, also before the second factor has been set up.</summary>
    public sealed record SettingUp : Admission;

    /// <summary>The administrator of the installation.</summary>
    public sealed record InstallationAdministrator : Admission;

    /// <summary>Whoever may do this in the organisation of the address (or in its study).</summary>
    public sealed record Permitted(Permission Permission) : Admission;
}
