using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>A researcher fills in what the study is: its name, period, norms and callback term.</summary>
public static class PlanStudy
{
    public const int LongestFieldPeriod = 366;

    /// <param name="Norms">The name of a norm set that comes with the program, or the id of an uploaded one.</param>
    public sealed record Input(
        StudyId Study,
        int Version,
        string? Name,
        string? Agency,
        MunicipalityId? Municipality,
        DateOnly? From,
        DateOnly? To,
        string? Norms,
        CallbackTerm? CallbackTerm,
        int? CallbackNumber,
        int? CallsPerHour);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.DesignStudy) is { } refusal)
            return refusal;
        if (await db.Set<Study>().FirstOrDefaultAsync(candidate => candidate.Id == input.Study, cancellation) is not { } study)
            return ActRefusals.NotFound;
        if (study.State is not StudyState.Designed)
            return StudyRefusals.WrongState.With(study.State);
        var check = new Checking();
        var name = check.Name(input.Name, nameof(input.Name));
        var agency = check.OptionalText(input.Agency, nameof(input.Agency), 200);
        if (await db.Set<Study>().AnyAsync(other => other.Folded == name.Folded() && other.Id != study.Id, cancellation))
            check.Refuse(ActRefusals.AlreadyThere, nameof(input.Name));
        if (input is { From: { } from, To: { } to })
        {
            check.RefuseWhen(to < from, ActRefusals.EndsBeforeItBegins, nameof(input.To));
            check.RefuseWhen(to.DayNumber - from.DayNumber >= LongestFieldPeriod, StudyRefusals.FieldPeriodTooLong.With(LongestFieldPeriod), nameof(input.To));
            if (!check.IsRefused && !new FieldPeriod(from, to).Days.Any((await OpeningCalendar.Of(db, cancellation)).IsWorkingDay))
                check.Refuse(StudyRefusals.NoWorkingDay, nameof(input.To));
        }
        var (shipped, uploaded) = await NormsOf(db, input.Norms, check, cancellation);
        if (input.Municipality is { } municipality && !await db.Set<Municipality>().AnyAsync(candidate => candidate.Id == municipality, cancellation))
            check.Refuse(ActRefusals.NotFound, nameof(input.Municipality));
        check.RefuseWhen(input.CallbackTerm is not null && input.CallbackNumber is not (> 0 and <= 240), StudyRefusals.CallbackNumber, nameof(input.CallbackNumber));
        if (input.CallsPerHour is not null)
            check.Within(input.CallsPerHour, 1, 1000, nameof(input.CallsPerHour));
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        db.Expect(study, input.Version);
        study.Name = name;
        study.Folded = name.Folded();
        study.Agency = agency;
        study.MunicipalityId = input.Municipality;
        study.From = input.From;
        study.To = input.To;
        study.ShippedNorms = shipped;
        study.NormSetId = uploaded;
        study.CallbackTerm = input.CallbackTerm;
        study.CallbackNumber = input.CallbackTerm is null ? null : input.CallbackNumber;
        study.CallsPerHour = input.CallsPerHour;
        db.Audit(acting, "study.planned", study.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }

    static async Task<(string? Shipped, NormSetId? Uploaded)> NormsOf(Store db, string? norms, Checking check, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(norms))
            return (null, null);
        if (ShippedNorms.Find(norms) is not null)
            return (norms, null);
        if (Guid.TryParse(norms, out var id) && await db.Set<StoredNormSet>().AnyAsync(set => set.Id == new NormSetId(id), cancellation))
            return (null, new NormSetId(id));
        check.Refuse(StudyRefusals.UnknownNorms.With(norms), nameof(Input.Norms));
        return (null, null);
    }
}
