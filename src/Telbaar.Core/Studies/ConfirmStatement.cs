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
        if (await db.Set<GateStatement>().FirstOrDefaultAsync(candidate => candidate.StudyId == input.Study && candidate.Id == input.Statement, cancellation) is not { } statement)
            return ActRefusals.NotFound;
        if (!statement.IsWaiting)
            return GateRefusals.NotWaiting;
        if (statement.MadeBy == acting.Account)
            return GateRefusals.OwnStatement;

        db.Expect(statement, input.Version);
        statement.ConfirmedBy = acting.Account;
        statement.ConfirmedAt = acting.At;
        db.Audit(acting, "gate.confirmed", statement.Id.Value, statement.Kind.ToString());
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
