using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>A researcher moves a study to another state: ready, into the field, paused, closed.</summary>
public static class MoveStudy
{
    public sealed record Input(StudyId Study, int Version, StudyMove Move, string? Why);

    public static async Task<Answer<StudyState>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.MoveStudy) is { } refusal)
            return refusal;
        if (await db.Set<Study>().FirstOrDefaultAsync(candidate => candidate.Id == input.Study, cancellation) is not { } study)
            return ActRefusals.NotFound;
        if (StudyMoves.Find(study.State, input.Move) is not { } transition)
            return StudyRefusals.WrongState.With(study.State);
        var check = new Checking();
        var why = check.OptionalText(input.Why, nameof(input.Why));
        check.RefuseWhen(transition.AsksWhy && why.Length == 0, StudyRefusals.WhyMissing, nameof(input.Why));
        if (input.Move is StudyMove.MakeReady or StudyMove.Start)
        {
            foreach (var missing in await Readiness.Of(db, study, cancellation))
                check.Refuse(missing, missing.Field);
        }
        if (check.IsRefused)
            return Answer<StudyState>.Refused(check.Refusals);

        db.Expect(study, input.Version);
        study.State = transition.To;
        study.StateSince = acting.At;
        db.Add(CreateStudy.StudyStepOf(study, acting, why));
        db.Audit(acting, "study.moved", study.Id.Value, transition.To.ToString());
        return await db.Commit(cancellation) is { } clash ? clash : study.State;
    }
}
