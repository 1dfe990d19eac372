using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>Name, number or memo of a municipality change.</summary>
public static class ChangeMunicipality
{
    public sealed record Input(MunicipalityId Municipality, int Version, string? Name, string? Number, string? MemoHeading, string? Signatory);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStructure) is { } refusal)
            return refusal;
        if (await db.Set<Municipality>().FirstOrDefaultAsync(candidate => candidate.Id == input.Municipality, cancellation) is not { } municipality)
            return ActRefusals.NotFound;
        var check = new Checking();
        var name = check.Name(input.Name, nameof(input.Name));
        var number = check.Text(input.Number.Tidied(), nameof(input.Number), Naming.LongestNumber);
        var heading = check.OptionalText(input.MemoHeading.Tidied(), nameof(input.MemoHeading), 500);
        var signatory = check.OptionalText(input.Signatory.Tidied(), nameof(input.Signatory), 200);
        var folded = name.Folded();
        if (await db.Set<Municipality>().AnyAsync(other => other.Folded == folded && other.Id != municipality.Id, cancellation))
            check.Refuse(ActRefusals.AlreadyThere, nameof(input.Name));
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        db.Expect(municipality, input.Version);
        municipality.Name = name;
        municipality.Folded = folded;
        municipality.Number = number;
        municipality.MemoHeading = heading;
        municipality.Signatory = signatory;
        db.Audit(acting, "municipality.changed", municipality.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
