using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Sampling;

/// <summary>A researcher takes out a question that no call has.</summary>
public static class RemoveQuestion
{
    public sealed record Input(StudyId Study, CoverQuestionId Id, int Version);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (await CoverGate.RefusalOf(db, acting, input.Study, cancellation) is { } refusal)
            return refusal;
        if (await db.Set<CoverQuestion>().FirstOrDefaultAsync(candidate => candidate.Id == input.Id && candidate.StudyId == input.Study, cancellation) is not { } question)
            return ActRefusals.NotFound;
        if (await db.Set<PlannedCall>().AnyAsync(call => call.QuestionId == input.Id, cancellation))
            return SamplingRefusals.InUse;

        db.Expect(question, input.Version);
        db.Remove(question);
        db.Audit(acting, "cover.question-removed", input.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
