using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>A municipality that the organisation works for is added.</summary>
public static class AddMunicipality
{
    /// <param name="Id">Made when the form was shown, so that a form that is sent twice makes one municipality.</param>
    /// <param name="Number">The number that is rung, as people write it.</param>
    /// <param name="MemoHeading">To whom the memo is addressed and under which heading.</param>
    /// <param name="Signatory">Who signs the memo, by office.</param>
    public sealed record Input(MunicipalityId Id, string? Name, string? Number, string? MemoHeading, string? Signatory);

    public static async Task<Answer<MunicipalityId>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStructure) is { } refusal)
            return refusal;
        var check = new Checking();
        var name = check.Name(input.Name, nameof(input.Name));
        var number = check.Text(input.Number.Tidied(), nameof(input.Number), Naming.LongestNumber);
        var heading = check.OptionalText(input.MemoHeading.Tidied(), nameof(input.MemoHeading), 500);
        var signatory = check.OptionalText(input.Signatory.Tidied(), nameof(input.Signatory), 200);
        var folded = name.Folded();
        if (await db.Set<Municipality>().AnyAsync(other => other.Folded == folded || other.Id == input.Id, cancellation))
            check.Refuse(ActRefusals.AlreadyThere, nameof(input.Name));
        if (check.IsRefused)
            return Answer<MunicipalityId>.Refused(check.Refusals);

        db.Add(new Municipality { Id = input.Id, Name = name, Folded = folded, Number = number, MemoHeading = heading, Signatory = signatory });
        db.Audit(acting, "municipality.added", input.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : input.Id;
    }
}
