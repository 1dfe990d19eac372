using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Agreements;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Releases;
using Telbaar.Storage;

namespace Telbaar.Checks;

/// <summary>A telephone that several people share is put on the list of a workplace.</summary>
public static class ShareTelephone
{
    public const int LongestLabel = 100;

    /// <param name="Id">Made when the form was shown, so that a form that is sent twice adds one.</param>
    public sealed record Input(SharedTelephoneId Id, Workplace? Place, string? Label);

    public static async Task<Answer<SharedTelephoneId>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.CheckTelephones) is { } refusal)
            return refusal;
        if (input.Place is not { } place)
            return ActRefusals.NotFound;
        if (await place.RefusalOf(db, cancellation) is { } nowhere)
            return nowhere;
        if (!(await ManagedDepartments.Of(db, acting, Permission.CheckTelephones, cancellation)).Holds(place.Department))
            return CheckRefusals.NotYourDepartment;
        if (await db.Set<SharedTelephone>().AnyAsync(other => other.Id == input.Id, cancellation))
            return input.Id;
        var check = new Checking();
        var label = check.Text(input.Label, nameof(input.Label), LongestLabel);
        if (await FreeWords.NameSomebody(db, label, cancellation))
            check.Refuse(CheckRefusals.NamesSomebody, nameof(input.Label));
        if (await db.Set<SharedTelephone>().AnyAsync(other => other.DepartmentId == place.Department && other.TeamId == place.Team && other.Label == label && other.IsActive, cancellation))
            check.Refuse(ActRefusals.AlreadyThere, nameof(input.Label));
        if (check.IsRefused)
            return Answer<SharedTelephoneId>.Refused(check.Refusals);
        db.Add(new SharedTelephone { Id = input.Id, DepartmentId = place.Department, TeamId = place.Team, Label = label });
        db.Audit(acting, "telephone.added", input.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : input.Id;
    }
}
