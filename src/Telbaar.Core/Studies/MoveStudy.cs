using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Callbacks;
using Telbaar.Organisations;
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
        var today = Zones.LocalDay(acting.At);
        var why = check.OptionalText(input.Why, nameof(input.Why));
        check.RefuseWhen(transition.AsksWhyOf(study, today) && why.Length == 0, StudyRefusals.WhyMissing, nameof(input.Why));
        foreach (var missing in await MissingFor(db, study, input.Move, cancellation))
            check.Refuse(missing, missing.Field);
        if (input.Move is StudyMove.Start && study.From is { } first && today < first)
            check.Refuse(StudyRefusals.FieldNotBegun.With(first), "");
        if (input.Move is StudyMove.Start && study.To is { } last && today > last)
            check.Refuse(StudyRefusals.FieldOver.With(last), "");
        if (input.Move is StudyMove.Close && await OpenCallbacks.TermsRunningAt(db, study, acting.At, cancellation) is { Last: { } end } running)
            check.Refuse(StudyRefusals.TermsRunning.With(running.Number, Zones.LocalDay(end)), "");
        if (check.IsRefused)
            return Answer<StudyState>.Refused(check.Refusals);

        db.Expect(study, input.Version);
        db.Add(study.Enter(transition.To, acting, why));
        db.Audit(acting, "study.moved", study.Id.Value, transition.To.ToString());
        return await db.Commit(cancellation) is { } clash ? clash : study.State;
    }

    /// <summary>Ready and into the field only when all is complete; out of a pause only with the legal gate passed, as it may have been lost meanwhile.</summary>
    static async Task<IReadOnlyList<Refusal>> MissingFor(Store db, Study study, StudyMove move, CancellationToken cancellation) => move switch
    {
        StudyMove.MakeReady or StudyMove.Start => await Readiness.Of(db, study, cancellation),
        StudyMove.Resume => (await Gate.Of(db, study.Id, cancellation)).Refusals,
        _ => [],
    };
}
