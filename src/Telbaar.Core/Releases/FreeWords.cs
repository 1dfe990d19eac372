using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Releases;

/// <summary>Short free words that must name nobody: whoever is in them could not be taken out with the key table.</summary>
public static class FreeWords
{
    /// <returns>Whether they hold the full name, address, number or code of somebody on the staff list. A surname by itself may be an ordinary word.</returns>
    public static async Task<bool> NameSomebody(Store db, string words, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (string.IsNullOrWhiteSpace(words))
            return false;
        var keys = (await db.Set<EmployeeKey>().AsNoTracking().ToListAsync(cancellation)).ToLookup(key => key.EmployeeId);
        var employees = await db.Set<Employee>().AsNoTracking().ToListAsync(cancellation);
        var searching = new Searching(new PersonPatterns([.. employees.Select(employee => PersonWords.Of(employee, keys[employee.Id]))], []));
        searching.Search(words, new(PlaceKind.File));
        return searching.Result.Refuses;
    }
}
