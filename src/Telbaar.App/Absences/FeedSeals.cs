using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Telbaar.Organisations;

namespace Telbaar.Absences;

/// <summary>Seals the addresses of calendars with the server's own keys: whoever knows one reads the whole calendar.</summary>
sealed class FeedSeals(IDataProtectionProvider protection)
{
    public string Seal(OrganisationId organisation, string address) => Convert.ToBase64String(ProtectorOf(organisation).Protect(Encoding.UTF8.GetBytes(address)));

    /// <summary>Nothing where the key with which it was sealed is no more.</summary>
    public Uri? Open(OrganisationId organisation, string seal)
    {
        try
        {
            return new(Encoding.UTF8.GetString(ProtectorOf(organisation).Unprotect(Convert.FromBase64String(seal))));
        }
        catch (Exception lost) when (lost is CryptographicException or FormatException)
        {
            return null;
        }
    }

    IDataProtector ProtectorOf(OrganisationId organisation) => protection.CreateProtector("calendar feed", organisation.Value.ToString());
}
