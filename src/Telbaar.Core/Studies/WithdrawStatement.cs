using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>
/// Somebody withdraws a statement at the legal gate, and says why. Person level is closed from that moment,
/// and without the works council a study in the field is paused in the same act.
/// </summary>
public static class WithdrawStatement
{
    public sealed record Input(StudyId Study, GateStatementId Statement, int Version, string? Why);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        // Resting on the study keeps it from going into the field at the very moment in which consent is withdrawn.
        var found = await db.StudyFor(acting, Permission.WithdrawGate, input.Study, Enum.GetValues<StudyState>(), cancellation);
        if (!found.IsDone(out var study))
            return Answer<Done>.Refused(found.Refusals);
        if (await db.Set<GateStatement>().FirstOrDefaultAsync(candidate => candidate.StudyId == input.Study && candidate.Id == input.Statement, cancellation) is not { } statement)
            return ActRefusals.NotFound;
        var counts = (await Gate.Of(db, study.Id, cancellation)).IsInForce(statement);
        if (!counts && !statement.IsWaiting)
            return GateRefusals.NotInForce;
        var check = new Checking();
        var why = check.Text(input.Why, nameof(input.Why), 2000);
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        db.Expect(statement, input.Version);
        statement.WithdrawnBy = acting.Account;
        statement.WithdrawnAt = acting.At;
        statement.WithdrawnWhy = why;
        db.Audit(acting, "gate.withdrawn", statement.Id.Value, statement.Kind.ToString());
        if (counts && statement.Kind is GateKind.WorksCouncil && study.State is StudyState.InField)
        {
            db.Add(study.Enter(StudyState.Paused, acting, why, withdrawn: statement.Kind));
            db.Audit(acting, "study.moved", study.Id.Value, StudyState.Paused.ToString());
        }
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
