namespace Telbaar.Accounts;

/// <summary>How people sign in at their organisation's own provider, by OpenID Connect.</summary>
/// <param name="Authority">The provider's address, below which its configuration stands.</param>
/// <param name="Organisation">The organisation whose provider it is, by its name in addresses.</param>
/// <param name="RoleClaim">The claim that says what somebody is, such as <c>roles</c> or <c>groups</c>.</param>
/// <param name="Roles">Which value of that claim gives which role; other values give none.</param>
sealed record OpenIdSettings(Uri Authority, string ClientId, string ClientSecret, string Organisation, string RoleClaim, IReadOnlyDictionary<string, Role> Roles)
{
    public const string Scheme = "openid";

    /// <summary>To which the provider sends people back; it must know this address.</summary>
    public const string CallbackPath = "/sign-in/openid/callback";
}
