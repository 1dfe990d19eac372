using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>A researcher states that something was out of order for a while; attempts that began in it are flagged from then on.</summary>
public static class AddIncident
{
    /// <summary>Days and times are those on the municipality's clock.</summary>
    public sealed record Input(IncidentId Id, StudyId Study, DateOnly? FromDay, TimeOnly? From, DateOnly? ToDay, TimeOnly? To, string? What);

    public static async Task<Answer<IncidentId>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        var found = await db.StudyFor(acting, Permission.DesignStudy, input.Study, StudyInHand.UntilClosed, cancellation);
        if (!found.IsDone(out var study))
            return Answer<IncidentId>.Refused(found.Refusals);
        var check = new Checking();
        var from = check.Value(input.FromDay, nameof(input.FromDay)).ToDateTime(check.Value(input.From, nameof(input.From)));
        var to = check.Value(input.ToDay, nameof(input.ToDay)).ToDateTime(check.Value(input.To, nameof(input.To)));
        check.RefuseWhen(!check.IsRefused && to <= from, ActRefusals.EndsBeforeItBegins, nameof(input.To));
        var what = check.Text(input.What, nameof(input.What), 500);
        if (check.IsRefused)
            return Answer<IncidentId>.Refused(check.Refusals);

        var clock = new LocalClock(Zones.Amsterdam);
        db.Add(new Incident { Id = input.Id, StudyId = study.Id, From = clock.At(from), To = clock.At(to), What = what });
        db.Audit(acting, "study.incident-added", study.Id.Value, input.Id.Value.ToString());
        return await db.Commit(cancellation) is { } clash ? clash : input.Id;
    }
}
