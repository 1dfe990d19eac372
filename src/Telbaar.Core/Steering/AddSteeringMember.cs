using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Releases;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>Somebody joins the steering group: with an account, or by function.</summary>
public static class AddSteeringMember
{
    /// <param name="Function">What he or she is; it names nobody. Asked where there is no account.</param>
    public sealed record Input(SteeringMemberId Id, AccountId? Account, string? Function, EmployeeId? Employee);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageSteering) is { } refusal)
            return refusal;
        if (await db.Set<SteeringMember>().AnyAsync(member => member.Id == input.Id, cancellation))
            return new Done();
        var check = new Checking();
        var function = check.Function(await FreeWords.Of(db, cancellation), input.Function, nameof(input.Function));
        check.RefuseWhen(input.Account is null && function.Length == 0, SteeringRefusals.NoMember, nameof(input.Function));
        if (input.Account is { } account)
        {
            if (!await db.Memberships.AnyAsync(member => member.AccountId == account && member.OrganisationId == acting.Organisation, cancellation))
                check.Refuse(ActRefusals.NotFound, nameof(input.Account));
            else if (await db.Set<SteeringMember>().AnyAsync(member => member.AccountId == account, cancellation))
                check.Refuse(ActRefusals.AlreadyThere, nameof(input.Account));
        }
        if (input.Employee is { } employee && !await db.Set<EmployeeKey>().AnyAsync(key => key.EmployeeId == employee && key.ReplacedBy == null, cancellation))
            check.Refuse(ActRefusals.NotFound, nameof(input.Employee));
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        db.Add(new SteeringMember { Id = input.Id, AccountId = input.Account, Function = function, EmployeeId = input.Employee, Since = acting.At });
        db.Audit(acting, "steering.member-added", input.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
