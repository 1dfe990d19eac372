using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Audit;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>
/// A second person judges a call that was drawn for it. Whoever rang it cannot, and what is stored stays: a judgement that could be changed after the first was seen would not
/// be blind.
/// </summary>
public static class ListenAlong
{
    public sealed record Input(StudyId Study, AttemptId Call, bool? KccGreeting, bool? Greeting, bool? Initiative, Reached? Reached);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        var found = await db.StudyFor(acting, Permission.ListenAlong, input.Study, StudyInHand.UntilClosed, cancellation);
        if (!found.IsDone(out var study))
            return Answer<Done>.Refused(found.Refusals);
        if (acting.Account is not { } account)
            return ActRefusals.NotAllowed;
        var share = await db.Set<ListeningShare>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.StudyId == study.Id, cancellation);
        var claim = await db.Set<CallClaim>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == input.Call && candidate.StudyId == study.Id && candidate.Purpose == AttemptPurpose.Study, cancellation);
        if (claim is null || share?.Draws(claim.Id) is not true)
            return ActRefusals.NotFound;
        if (claim.AccountId == account)
            return FieldworkRefusals.OwnCall;
        if (await db.Set<SecondJudgement>().AnyAsync(judgement => judgement.AttemptId == claim.Id, cancellation))
            return FieldworkRefusals.JudgedAlready;
        var check = new Checking();
        var reached = check.Value(input.Reached, nameof(input.Reached));
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);
        db.Add(new SecondJudgement
        {
            AttemptId = claim.Id,
            KccGreeting = input.KccGreeting,
            Greeting = input.Greeting,
            Initiative = input.Initiative,
            Reached = reached,
            By = account,
            At = acting.At,
        });
        db.Audit(acting, "call.listened-along", claim.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash == ActRefusals.AlreadyThere ? FieldworkRefusals.JudgedAlready : clash : new Done();
    }
}
