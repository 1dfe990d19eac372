using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Releases;

/// <summary>Searches short free words that must name nobody: whoever is in them could not be taken out with the key table.</summary>
public sealed class FreeWords
{
    readonly PersonPatterns patterns;

    FreeWords(PersonPatterns patterns) => this.patterns = patterns;

    /// <summary>For several words: those on the staff list are read once.</summary>
    public static async Task<FreeWords> Of(Store db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var keys = (await db.Set<EmployeeKey>().AsNoTracking().ToListAsync(cancellation)).ToLookup(key => key.EmployeeId);
        var employees = await db.Set<Employee>().AsNoTracking().ToListAsync(cancellation);
        return new(new PersonPatterns([.. employees.Select(employee => PersonWords.Of(employee, keys[employee.Id]))], []));
    }

    /// <returns>Whether they hold the full name, address, number or code of somebody on the staff list. A surname by itself may be an ordinary word.</returns>
    public static async Task<bool> NameSomebody(Store db, string words, CancellationToken cancellation) => !string.IsNullOrWhiteSpace(words) && (await Of(db, cancellation)).NameSomebody(words);

    /// <returns>The same, of these words.</returns>
    public bool NameSomebody(string words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return false;
        var searching = new Searching(patterns);
        searching.Search(words, new(PlaceKind.File));
        return searching.Result.Refuses;
    }
}
