using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Agreements;

/// <summary>A coordinator, or the head of the department, lays down what a team or department agreed.</summary>
public static class LayDownAgreement
{
    /// <param name="Id">Made when the form was shown, so that a form that is sent twice lays down one.</param>
    public sealed record Input(AgreementId Id, Workplace? Place, AgreementKind? Kind, AgreementContent Content);

    public static async Task<Answer<AgreementId>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageAgreements) is { } refusal)
            return refusal;
        var check = new Checking();
        var place = check.Value(input.Place, nameof(input.Place));
        var kind = check.Value(input.Kind, nameof(input.Kind));
        if (check.IsRefused)
            return Answer<AgreementId>.Refused(check.Refusals);
        if (await place.RefusalOf(db, cancellation) is { } nowhere)
            return nowhere;
        if (!(await ManagedDepartments.Of(db, acting, Permission.ManageAgreements, cancellation)).Holds(place.Department))
            return AgreementRefusals.NotYourDepartment;
        if (await db.Set<Agreement>().AnyAsync(agreement => agreement.Id == input.Id, cancellation))
            return input.Id;
        if (await input.Content.Put(db, check, input.Id, input.Id.Value, former: null, place, kind, cancellation) is null)
            return Answer<AgreementId>.Refused(check.Refusals);
        db.Audit(acting, "agreement.laid-down", input.Id.Value, kind.ToString());
        return await db.Commit(cancellation) is { } clash ? clash : input.Id;
    }
}
