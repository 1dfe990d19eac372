using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.HelpNow;

/// <summary>Another program shows its key: it says for which organisation is asked.</summary>
public static class OpenWithKey
{
    /// <param name="db">Looks at the organisation from here on.</param>
    /// <returns>Nothing for a key that is not there, or was withdrawn.</returns>
    public static async Task<DesktopKeyId?> Run(Store db, string? secret, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var digest = SecretCode.DigestOf(secret);
        var found = await db.Set<DesktopKey>().IgnoreQueryFilters([Store.OrganisationFilter]).AsNoTracking().Where(key => key.Digest == digest && key.WithdrawnAt == null)
            .Select(key => new { key.Id, key.OrganisationId, key.LastUsedOn }).FirstOrDefaultAsync(cancellation);
        if (found is null)
            return null;
        db.Organisation = found.OrganisationId;
        var today = Zones.LocalDay(at);
        // Once a day, so that asking writes nothing.
        if (found.LastUsedOn != today)
            await db.Set<DesktopKey>().Where(key => key.Id == found.Id).ExecuteUpdateAsync(set => set.SetProperty(key => key.LastUsedOn, today).SetProperty(key => key.Version, key => key.Version + 1), cancellation);
        return found.Id;
    }
}
