using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>The research lead says on which part of the calls a second person listens along.</summary>
public static class SetListening
{
    /// <param name="Seed">By which calls are drawn; that of the first time stays.</param>
    public sealed record Input(StudyId Study, int? Percent, long Seed, int? Version);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        var found = await db.StudyFor(acting, Permission.DesignStudy, input.Study, StudyInHand.UntilClosed, cancellation);
        if (!found.IsDone(out var study))
            return Answer<Done>.Refused(found.Refusals);
        var check = new Checking();
        var percent = check.Within(input.Percent, 0, 100, nameof(input.Percent));
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);
        if (await db.Set<ListeningShare>().FirstOrDefaultAsync(share => share.StudyId == study.Id, cancellation) is not { } known)
            db.Add(new ListeningShare { StudyId = study.Id, Percent = percent, Seed = input.Seed });
        else
        {
            known.Percent = percent;
            db.Expect(known, input.Version ?? -1);
        }
        db.Audit(acting, "study.listening-set", study.Id.Value, $"percent={percent}");
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
