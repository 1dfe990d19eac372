using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>Somebody other than their maker confirms several statements at the legal gate at once: all of them, or none.</summary>
public static class ConfirmStatements
{
    /// <param name="Version">That the one who confirms has seen.</param>
    public sealed record Seen(GateStatementId Statement, int Version);

    public sealed record Input(StudyId Study, IReadOnlyList<Seen> Statements);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ConfirmGate) is { } refusal)
            return refusal;
        var check = new Checking();
        check.RefuseWhen(input.Statements.Count == 0, GateRefusals.NoneChosen, nameof(input.Statements));
        var chosen = new List<(GateStatement Statement, int Version)>();
        foreach (var seen in input.Statements.DistinctBy(seen => seen.Statement))
        {
            var found = await ConfirmStatement.Confirmable(db, acting, input.Study, seen.Statement, cancellation);
            if (found.IsDone(out var statement))
                chosen.Add((statement, seen.Version));
            else
                check.Refuse(found.Refusals[0], nameof(input.Statements));
        }
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        foreach (var (statement, version) in chosen)
            ConfirmStatement.Confirm(db, acting, statement, version);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
