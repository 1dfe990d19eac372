using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Sampling;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>What a study still lacks before it may go into the field.</summary>
public static class Readiness
{
    /// <returns>Empty when it is complete: design, legal gate and sample.</returns>
    public static async Task<IReadOnlyList<Refusal>> Of(Store db, Study study, CancellationToken cancellation)
    {
        var missing = new List<Refusal>();
        if (study is not { From: not null, To: not null })
            missing.Add(StudyRefusals.NoFieldPeriod);
        if (study is { ShippedNorms: null, NormSetId: null })
            missing.Add(StudyRefusals.NoNorms);
        if (!await db.Set<StudyDepartment>().AnyAsync(scope => scope.StudyId == study.Id, cancellation))
            missing.Add(StudyRefusals.NoDepartments);
        if (!await db.Set<StudyNumber>().AnyAsync(number => number.StudyId == study.Id, cancellation))
            missing.Add(StudyRefusals.NoNumbers);
        var gate = await Gate.Of(db, study.Id, cancellation);
        missing.AddRange(gate.Open.Select(kind => StudyRefusals.GateNotPassed.With(kind)));
        if (!await db.Set<PlannedCall>().AnyAsync(call => call.StudyId == study.Id, cancellation))
            missing.Add(StudyRefusals.NoSample);
        return missing;
    }
}
