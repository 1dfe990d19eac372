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
}
