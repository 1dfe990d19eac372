using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>Somebody other than its maker confirms a statement at the legal gate. From then on it is the one in force of its kind.</summary>
public static class ConfirmStatement
{
    public sealed record Input(StudyId Study, GateStatementId Statement, int Version);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ConfirmGate) is { } refusal)
            return refusal;
        var found = await Confirmable(db, acting, input.Study, input.Statement, cancellation);
        if (!found.IsDone(out var statement))
            return Answer<Done>.Refused(found.Refusals);
        Confirm(db, acting, statement, input.Version);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }

    /// <summary>The statement, when it waits for confirmation and was made by somebody else.</summary>
    internal static async Task<Answer<GateStatement>> Confirmable(Store db, Acting acting, StudyId study, GateStatementId id, CancellationToken cancellation)
    {
        if (await db.Set<GateStatement>().FirstOrDefaultAsync(candidate => candidate.StudyId == study && candidate.Id == id, cancellation) is not { } statement)
            return ActRefusals.NotFound;
        if (!statement.IsWaiting)
            return GateRefusals.NotWaiting;
        return statement.MadeBy == acting.Account ? GateRefusals.OwnStatement : statement;
    }

    internal static void Confirm(Store db, Acting acting, GateStatement statement, int version)
    {
        db.Expect(statement, version);
        statement.ConfirmedBy = acting.Account;
        statement.ConfirmedAt = acting.At;
        db.Audit(acting, "gate.confirmed", statement.Id.Value, statement.Kind.ToString());
    }
}
