using Telbaar.Organisations;
using Telbaar.Results;
using Telbaar.Storage;

namespace Telbaar.HelpNow;

/// <summary>Keeps what the KCC looks through in memory, for each organisation, until something of it changes or the day does.</summary>
public sealed class HelpIndexes(Database database)
{
    const int MostOrganisations = 50;

    readonly Remembered<OrganisationId, HelpIndex> remembered = new(MostOrganisations);

    public Task<HelpIndex> Of(OrganisationId organisation, DateTimeOffset at, CancellationToken cancellation)
    {
        var day = Zones.LocalDay(at);
        return remembered.Of(organisation, () => Make(organisation, day), cancellation, index => index.Day == day && index.Changes == LookedUp.ChangesOf(organisation));
    }

    async Task<HelpIndex> Make(OrganisationId organisation, DateOnly day)
    {
        await using var db = database.Open();
        db.Organisation = organisation;
        return await HelpIndex.Of(db, day, CancellationToken.None);
    }
}
