using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Agreements;

/// <summary>What a workplace is called.</summary>
static class PlaceNames
{
    /// <summary>The department, with its team behind it; also where they are out of use.</summary>
    public static async Task<string> Of(Store db, Workplace place, CancellationToken cancellation)
    {
        var (departmentId, teamId) = place;
        var department = await db.Set<Department>().Where(candidate => candidate.Id == departmentId).Select(candidate => candidate.Name).FirstAsync(cancellation);
        return await db.Set<Team>().Where(candidate => candidate.Id == teamId).Select(candidate => candidate.Name).FirstOrDefaultAsync(cancellation) is { } team ? $"{department} – {team}" : department;
    }
}
