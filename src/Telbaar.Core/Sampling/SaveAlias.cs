using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Sampling;

/// <summary>A researcher adds an alias for callers, or changes one that no call was rung with.</summary>
public static class SaveAlias
{
    public const int LongestName = 200;
    public const int LongestNumber = 40;

    /// <param name="Id">Of the alias; a new one was made when the form was shown.</param>
    /// <param name="Version">Nothing for a new alias.</param>
    public sealed record Input(StudyId Study, CoverAliasId Id, int? Version, string? Name, string? NumberShown, string? NumberLeft);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (await CoverGate.RefusalOf(db, acting, input.Study, cancellation) is { } refusal)
            return refusal;
        var check = new Checking();
        var name = check.Text(input.Name, nameof(input.Name), LongestName);
        var shown = check.Text(input.NumberShown, nameof(input.NumberShown), LongestNumber);
        var left = check.Text(input.NumberLeft, nameof(input.NumberLeft), LongestNumber);
        check.RefuseWhen(CitizenNumber.IsIn(name), SamplingRefusals.LooksLikeBsn, nameof(input.Name));
        var aliases = await db.Set<CoverAlias>().Where(alias => alias.StudyId == input.Study).ToListAsync(cancellation);
        check.RefuseWhen(aliases.Exists(other => other.Id != input.Id && other.Name.Folded() == name.Folded()), ActRefusals.AlreadyThere, nameof(input.Name));
        var alias = aliases.Find(candidate => candidate.Id == input.Id);
        if (alias is not null && await db.Set<PlannedCall>().AnyAsync(call => call.AliasId == input.Id && call.State == PlannedCallState.Rung, cancellation))
            check.Refuse(SamplingRefusals.UsedInCall, "");
        if (alias is null && input.Version is not null)
            check.Refuse(ActRefusals.NotFound, "");
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        if (alias is null)
            db.Add(new CoverAlias { Id = input.Id, StudyId = input.Study, Name = name, NumberShown = shown, NumberLeft = left });
        else
        {
            db.Expect(alias, input.Version ?? 0);
            (alias.Name, alias.NumberShown, alias.NumberLeft) = (name, shown, left);
        }
        db.Audit(acting, "cover.alias-saved", input.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
