using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>What must be complete before a study may go into the field; each is done on a page of its own.</summary>
public enum ReadinessPoint
{
    FieldPeriod,
    Norms,
    Departments,
    Numbers,
    Gate,
    Sample,
}

/// <summary>What a study still lacks before it may go into the field.</summary>
public static class Readiness
{
    /// <returns>Empty when it is complete: design, legal gate and sample.</returns>
    public static async Task<IReadOnlyList<Refusal>> Of(Store db, Study study, CancellationToken cancellation) =>
        [.. (await PointsOf(db, study, cancellation)).SelectMany(point => point.Missing)];

    /// <returns>Every point, with what is missing at it: nothing where it is complete.</returns>
    public static async Task<IReadOnlyList<(ReadinessPoint Point, IReadOnlyList<Refusal> Missing)>> PointsOf(Store db, Study study, CancellationToken cancellation)
    {
        var departments = await db.Set<StudyDepartment>().AnyAsync(scope => scope.StudyId == study.Id, cancellation);
        var numbers = await db.Set<StudyNumber>().AnyAsync(number => number.StudyId == study.Id, cancellation);
        return
        [
            (ReadinessPoint.FieldPeriod, await MissingInPeriod(db, study, cancellation)),
            (ReadinessPoint.Norms, study is { ShippedNorms: null, NormSetId: null } ? [StudyRefusals.NoNorms] : []),
            (ReadinessPoint.Departments, departments ? [] : [StudyRefusals.NoDepartments]),
            (ReadinessPoint.Numbers, numbers ? [] : [StudyRefusals.NoNumbers]),
            (ReadinessPoint.Gate, (await Gate.Of(db, study.Id, cancellation)).Refusals),
            (ReadinessPoint.Sample, await MissingInSample(db, study, cancellation)),
        ];
    }

    static async Task<IReadOnlyList<Refusal>> MissingInPeriod(Store db, Study study, CancellationToken cancellation)
    {
        if (FieldPeriod.Of(study) is not { } period)
            return [StudyRefusals.NoFieldPeriod];
        return period.Days.Any((await OpeningCalendar.Of(db, cancellation)).IsWorkingDay) ? [] : [StudyRefusals.NoWorkingDay];
    }

    /// <summary>A sample that was drawn before period or scope changed does not fit any more.</summary>
    static async Task<IReadOnlyList<Refusal>> MissingInSample(Store db, Study study, CancellationToken cancellation)
    {
        var calls = db.Set<PlannedCall>().Where(call => call.StudyId == study.Id);
        if (!await calls.AnyAsync(cancellation))
            return [StudyRefusals.NoSample];
        var misfits = await calls.CountAsync(call => call.State == PlannedCallState.Planned
            && (call.Day < study.From || call.Day > study.To || !db.Set<StudyDepartment>().Any(scope => scope.StudyId == study.Id && scope.DepartmentId == call.DepartmentId)), cancellation);
        return misfits == 0 ? [] : [StudyRefusals.SampleMisfits.With(misfits)];
    }
}
