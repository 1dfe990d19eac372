using Microsoft.EntityFrameworkCore;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Norms;

/// <summary>A norm set as pages show it: one that comes with the program, or a version of an uploaded one.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Number">Which version of its name; nothing for one that comes with the program.</param>
/// <param name="UploadedAt">Nothing for one that comes with the program.</param>
/// <param name="Studies">How many studies use it.</param>
public sealed record ListedNorms(string Key, NormSet Norms, int? Number, DateTimeOffset? UploadedAt, int Studies)
{
    public bool IsUploaded => Number is not null;

    /// <summary>haarlem-2019; our-town (2)</summary>
    public string Name => Number is { } number ? $"{Norms.Name} ({number})" : Norms.Name;

    /// <summary>All that an organisation can choose from: those of the program first.</summary>
    public static async Task<IReadOnlyList<ListedNorms>> Of(Store db, CancellationToken cancellation)
    {
        var shipped = await db.Set<Study>().Where(study => study.ShippedNorms != null).GroupBy(study => study.ShippedNorms!)
            .Select(used => new { Name = used.Key, Studies = used.Count() }).ToDictionaryAsync(used => used.Name, used => used.Studies, cancellation);
        var uploaded = await db.Set<StoredNormSet>().AsNoTracking()
            .Select(set => new { Set = set, Studies = db.Set<Study>().Count(study => study.NormSetId == set.Id) }).ToListAsync(cancellation);
        return
        [
            .. ShippedNorms.All.Select(set => new ListedNorms(set.Name, set, null, null, shipped.GetValueOrDefault(set.Name))),
            .. uploaded.OrderBy(row => row.Set.Name, StringComparer.Ordinal).ThenBy(row => row.Set.Number)
                .Select(row => new ListedNorms(row.Set.Id.Value.ToString(), row.Set.Read(), row.Set.Number, row.Set.At, row.Studies)),
        ];
    }
}
