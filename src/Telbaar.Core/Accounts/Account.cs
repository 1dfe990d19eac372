using System.ComponentModel;
using Microsoft.AspNetCore.Identity;
using Telbaar.Storage;

namespace Telbaar.Accounts;

[TypeConverter(typeof(EntityIdTextConverter<AccountId>))]
public readonly record struct AccountId(Guid Value) : IEntityId<AccountId>
{
    public static AccountId Of(Guid value) => new(value);
}

/// <summary>Somebody who signs in. It may be a member of several organisations; which stands apart, in <see cref="Membership"/>.</summary>
public sealed class Account : IdentityUser<AccountId>
{
    /// <summary>How the person is called on the screen.</summary>
    public required string DisplayName { get; set; }

    /// <summary>As BCP 47: nl or en.</summary>
    public string LanguageTag { get; set; } = "nl";

    /// <summary>The administrator of the installation: makes organisations and gives the first roles.</summary>
    public bool IsInstallationAdministrator { get; set; }

    /// <summary>From when on the account is out of use; its sessions end then.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The secret that the authenticator app of the second factor shares with us, as base32; nothing until it has been set up.</summary>
    public string? SecondFactorSecret { get; set; }

    /// <summary>The time step of the last code that was taken: one of that step, or of an earlier one, is never taken again.</summary>
    public long SecondFactorStep { get; set; }

    /// <summary>The digests of the recovery codes that have not been used, with spaces between.</summary>
    public string RecoveryCodes { get; set; } = "";

    /// <summary>The digest of the code with which the person may choose a password, until <see cref="InvitedUntil"/>.</summary>
    public string? InviteDigest { get; set; }

    public DateTimeOffset? InvitedUntil { get; set; }

    /// <summary>Ends every session that this account has.</summary>
    public void EndSessions() => SecurityStamp = SecretCode.New();
}
