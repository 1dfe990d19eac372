using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>Somebody states at the legal gate what a document says. It counts when somebody else has confirmed it.</summary>
public static class MakeStatement
{
    /// <param name="Decision">For the works council.</param>
    /// <param name="Number">For the minimum group size (persons) and the retention term (months).</param>
    /// <param name="Roles">For person level: to whom it opens; nobody where it stays closed.</param>
    public sealed record Input(
        GateStatementId Id,
        StudyId Study,
        GateKind Kind,
        string? Document,
        DateOnly? Date,
        string? Scope,
        WorksCouncilDecision? Decision,
        int? Number,
        IReadOnlyCollection<Role> Roles);

    public static async Task<Answer<GateStatementId>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.StateGate) is { } refusal)
            return refusal;
        if (!await db.Set<Study>().AnyAsync(study => study.Id == input.Study, cancellation))
            return ActRefusals.NotFound;
        var check = new Checking();
        var document = check.Text(input.Document, nameof(input.Document), 500);
        var date = check.Value(input.Date, nameof(input.Date));
        check.RefuseWhen(date > Zones.LocalDay(acting.At), GateRefusals.DayInFuture, nameof(input.Date));
        var scope = check.Text(input.Scope, nameof(input.Scope), 4000);
        if (input.Kind is GateKind.WorksCouncil)
            check.Value(input.Decision, nameof(input.Decision));
        if (input.Kind is GateKind.MinimumGroupSize)
            check.Within(input.Number, Gate.LeastMinimumGroupSize, 100, nameof(input.Number));
        if (input.Kind is GateKind.RetentionTerm)
            check.Within(input.Number, 1, Gate.LongestRetentionTerm, nameof(input.Number));
        foreach (var role in input.Roles.Except(Gate.PersonLevelRoles))
            check.Refuse(GateRefusals.RoleWithoutPersonLevel.With(role), nameof(input.Roles));
        if (check.IsRefused)
            return Answer<GateStatementId>.Refused(check.Refusals);

        db.Add(new GateStatement
        {
            Id = input.Id,
            StudyId = input.Study,
            Kind = input.Kind,
            Document = document,
            Date = date,
            Scope = scope,
            Decision = input.Kind is GateKind.WorksCouncil ? input.Decision : null,
            Number = input.Kind is GateKind.MinimumGroupSize or GateKind.RetentionTerm ? input.Number : null,
            Roles = input.Kind is GateKind.PersonLevel ? string.Join(' ', input.Roles.Distinct().Order()) : "",
            MadeBy = acting.Account,
            MadeAt = acting.At,
        });
        db.Audit(acting, "gate.stated", input.Id.Value, input.Kind.ToString());
        return await db.Commit(cancellation) is { } clash ? clash : input.Id;
    }
}
