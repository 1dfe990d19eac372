using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Sampling;

/// <summary>A researcher says how many attempts there are to be, how they are divided, and what they must keep to.</summary>
public static class PlanSample
{
    public const int MostAttempts = 100_000;
    public const double LeastHalfWidth = 1;
    public const double MostHalfWidth = 45;

    /// <param name="Version">Of the plan; nothing while there is none.</param>
    /// <param name="Stated">With a division as stated: how many for each department in scope.</param>
    public sealed record Input(
        StudyId Study,
        int? Version,
        int? Seed,
        Division? Division,
        int? Attempts,
        double? HalfWidth,
        int? MostPerPerson,
        int? MostPerPersonPerWeek,
        int? Callers,
        int? MinutesPerCall,
        IReadOnlyDictionary<DepartmentId, int?> Stated);

    /// <summary>The name of the field of a department's number.</summary>
    public static string StatedField(DepartmentId department) => $"Stated-{department.Value}";

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.DrawSample) is { } refusal)
            return refusal;
        if (await db.Set<Study>().FirstOrDefaultAsync(candidate => candidate.Id == input.Study, cancellation) is not { } study)
            return ActRefusals.NotFound;
        if (!SamplePlan.MayChangeIn(study.State))
            return StudyRefusals.WrongState.With(study.State);
        var check = new Checking();
        var seed = check.Within(input.Seed, 0, int.MaxValue, nameof(input.Seed));
        var division = check.Value(input.Division, nameof(input.Division));
        if (division is Division.Proportional or Division.Equal)
            check.Within(input.Attempts, 1, MostAttempts, nameof(input.Attempts));
        if (division is Division.Precision && check.Value(input.HalfWidth, nameof(input.HalfWidth)) is var width && input.HalfWidth is not null)
            check.RefuseWhen(width is < LeastHalfWidth or > MostHalfWidth, SamplingRefusals.HalfWidthOutOfRange.With((int)LeastHalfWidth, (int)MostHalfWidth), nameof(input.HalfWidth));
        var mostPerPerson = check.Within(input.MostPerPerson, 1, 100, nameof(input.MostPerPerson));
        var mostPerWeek = check.Within(input.MostPerPersonPerWeek, 1, 5, nameof(input.MostPerPersonPerWeek));
        var callers = check.Within(input.Callers, 1, 200, nameof(input.Callers));
        var minutes = check.Within(input.MinutesPerCall, 3, 120, nameof(input.MinutesPerCall));
        var scope = await db.Set<StudyDepartment>().Where(scope => scope.StudyId == study.Id).ToListAsync(cancellation);
        if (division is Division.AsStated)
        {
            foreach (var department in scope)
                check.Within(input.Stated.GetValueOrDefault(department.DepartmentId), 0, MostAttempts, StatedField(department.DepartmentId));
        }
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        var plan = await db.Set<SamplePlan>().FirstOrDefaultAsync(candidate => candidate.StudyId == study.Id, cancellation);
        if ((plan is null) != (input.Version is null))
            return ActRefusals.ChangedMeanwhile;
        if (plan is null)
        {
            plan = new() { StudyId = study.Id, Seed = seed, Division = division, MostPerPerson = mostPerPerson, MostPerPersonPerWeek = mostPerWeek, Callers = callers, MinutesPerCall = minutes };
            db.Add(plan);
        }
        else
            db.Expect(plan, input.Version ?? 0);
        (plan.Seed, plan.Division, plan.MostPerPerson, plan.MostPerPersonPerWeek, plan.Callers, plan.MinutesPerCall) = (seed, division, mostPerPerson, mostPerWeek, callers, minutes);
        plan.Attempts = division is Division.Proportional or Division.Equal ? input.Attempts : null;
        plan.HalfWidth = division is Division.Precision ? input.HalfWidth : null;
        if (division is Division.AsStated)
            scope.ForEach(department => department.Attempts = input.Stated[department.DepartmentId]);
        db.Audit(acting, "sample.planned", study.Id.Value, $"{division} seed={seed}");
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
