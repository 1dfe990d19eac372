using Microsoft.EntityFrameworkCore;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Agreements;

/// <summary>Under how many persons nothing about agreements is shown. A legal gate belongs to a study, and agreements to none: the largest minimum that any study has counts, and never fewer than five.</summary>
public static class SmallestGroup
{
    public const int Least = Gate.DefaultMinimumGroupSize;

    public static int Of(Gate gate)
    {
        ArgumentNullException.ThrowIfNull(gate);
        return Math.Max(Least, gate.MinimumGroupSize);
    }

    public static async Task<int> Of(Store db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var minimum = Least;
        foreach (var study in await db.Set<GateStatement>().Where(statement => statement.Kind == GateKind.MinimumGroupSize).Select(statement => statement.StudyId).Distinct().ToListAsync(cancellation))
            minimum = Math.Max(minimum, Of(await Gate.Of(db, study, cancellation)));
        return minimum;
    }
}
