using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Sampling;

/// <summary>A researcher adds many aliases at once, from a list: all of them, or none when something is wrong.</summary>
public static class ImportAliases
{
    static readonly CoverColumn[] columns =
    [
        new("naam", "name", true, SaveAlias.LongestName),
        new("getoond nummer", "number shown", true, SaveAlias.LongestNumber, MayHoldNumber: true),
        new("achtergelaten nummer", "number left", true, SaveAlias.LongestNumber, MayHoldNumber: true),
    ];

    /// <param name="List">CSV, as bytes.</param>
    public sealed record Input(StudyId Study, byte[] List);

    /// <returns>How many were added.</returns>
    public static async Task<Answer<int>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (await CoverGate.RefusalOf(db, acting, input.Study, cancellation) is { } refusal)
            return refusal;
        var check = new Checking();
        var rows = CoverList.Read(input.List, columns, check, nameof(input.List));
        var names = (await db.Set<CoverAlias>().Where(alias => alias.StudyId == input.Study).Select(alias => alias.Name).ToListAsync(cancellation)).Select(name => name.Folded()).ToHashSet();
        foreach (var row in rows)
            check.RefuseWhen(!names.Add(row.Cells[0].Folded()), SamplingRefusals.LineTwice.With(row.Line, row.Cells[0]), nameof(input.List));
        if (check.IsRefused)
            return Answer<int>.Refused(check.Refusals);

        db.AddRange(rows.Select(row => new CoverAlias { Id = EntityId.New<CoverAliasId>(acting.At), StudyId = input.Study, Name = row.Cells[0], NumberShown = row.Cells[1], NumberLeft = row.Cells[2] }));
        db.Audit(acting, "cover.aliases-imported", input.Study.Value, $"rows={rows.Count}");
        return await db.Commit(cancellation) is { } clash ? clash : rows.Count;
    }
}
