using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Sampling;

/// <summary>A researcher draws the calls of a study by its plan. What was rung already stays; what was only planned makes room.</summary>
public static class DrawSample
{
    /// <param name="Version">Of the plan that was looked at.</param>
    public sealed record Input(StudyId Study, int Version);

    /// <returns>How many calls were planned.</returns>
    public static async Task<Answer<int>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.DrawSample) is { } refusal)
            return refusal;
        if (await db.Set<Study>().FirstOrDefaultAsync(candidate => candidate.Id == input.Study, cancellation) is not { } study)
            return ActRefusals.NotFound;
        if (!SamplePlan.MayChangeIn(study.State))
            return StudyRefusals.WrongState.With(study.State);
        if (await db.Set<SamplePlan>().FirstOrDefaultAsync(candidate => candidate.StudyId == study.Id, cancellation) is not { } plan)
            return SamplingRefusals.NoPlan;
        var read = await StudyWish.Of(db, study, plan, acting.At, cancellation);
        if (!read.IsDone(out var wish))
            return Answer<int>.Refused(read.Refusals);
        var drawn = SampleDraw.Run(wish.Wish);
        if (!drawn.IsDone(out var calls))
            return Answer<int>.Refused(drawn.Refusals);

        db.Expect(plan, input.Version);
        var before = await db.Set<PlannedCall>().Where(call => call.StudyId == study.Id).ToListAsync(cancellation);
        db.RemoveRange(before.Where(call => !call.IsBegun));
        var taken = before.Where(call => call.IsBegun).Select(call => call.Number).ToHashSet();
        var numbers = Enumerable.Range(1, calls.Count + taken.Count).Where(number => !taken.Contains(number));
        db.AddRange(calls.Zip(numbers, (call, number) => new PlannedCall
        {
            Id = EntityId.New<PlannedCallId>(acting.At),
            StudyId = study.Id,
            Number = number,
            EmployeeId = wish.Employees[call.Employee],
            DepartmentId = wish.Departments[call.Department],
            Day = call.Day,
            At = call.At,
            Caller = call.Caller,
            AliasId = wish.Aliases[call.Alias!],
            QuestionId = wish.Questions[call.Question!],
        }));
        plan.DrawnAt = acting.At;
        db.Audit(acting, "sample.drawn", study.Id.Value, $"calls={calls.Count} rung={taken.Count} seed={plan.Seed}");
        return await db.Commit(cancellation) is { } clash ? clash : calls.Count;
    }
}
