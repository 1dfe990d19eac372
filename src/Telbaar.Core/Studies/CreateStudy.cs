using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>A researcher begins the design of a study.</summary>
public static class CreateStudy
{
    /// <param name="Id">Made when the form was shown, so that a form that is sent twice makes one study.</param>
    /// <param name="Norms">The name of a norm set that comes with the program.</param>
    public sealed record Input(StudyId Id, string? Name, string? Agency, string? Norms);

    public static async Task<Answer<StudyId>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.DesignStudy) is { } refusal)
            return refusal;
        var check = new Checking();
        var name = check.Name(input.Name, nameof(input.Name));
        var agency = check.OptionalText(input.Agency, nameof(input.Agency), 200);
        if (input.Norms is { Length: > 0 } norms && ShippedNorms.Find(norms) is null)
            check.Refuse(StudyRefusals.UnknownNorms.With(norms), nameof(input.Norms));
        if (await db.Set<Study>().AnyAsync(study => study.Folded == name.Folded() || study.Id == input.Id, cancellation))
            check.Refuse(ActRefusals.AlreadyThere, nameof(input.Name));
        if (check.IsRefused)
            return Answer<StudyId>.Refused(check.Refusals);

        var study = new Study
        {
            Id = input.Id,
            Name = name,
            Folded = name.Folded(),
            Agency = agency,
            ShippedNorms = string.IsNullOrEmpty(input.Norms) ? null : input.Norms,
        };
        db.Add(study);
        db.Add(study.Enter(StudyState.Designed, acting));
        db.Audit(acting, "study.created", study.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : study.Id;
    }
}
