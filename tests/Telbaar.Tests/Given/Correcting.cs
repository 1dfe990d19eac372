using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Formats;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Tests.Given;

/// <summary>A research lead who puts attempts right, and looks at what stands there.</summary>
public static class Correcting
{
    /// <summary>A research lead with an account.</summary>
    public static Acting ALead(OrganisationId organisation) => Designing.Somebody(organisation, Role.Researcher);

    /// <summary>Puts the attempt right as it stands by now, or from a version of it that was seen before.</summary>
    public static async Task<Answer<Done>> Correct(this Store db, Study study, AttemptId attempt, AttemptColumn? column, string value, CorrectionReason? reason, int? version = null)
    {
        db.ChangeTracker.Clear();
        return await CorrectAttempt.Run(db, ALead(db.Organisation), new(study.Id, attempt, column, value, reason, version ?? (await db.RowOf(attempt)).Version), default);
    }

    /// <summary>The attempt as its row stands.</summary>
    public static async Task<Attempt> Stands(this Store db, AttemptId attempt) => await StudyAttempts.Of(db, await db.RowOf(attempt), default);

    public static Task<RecordedAttempt> RowOf(this Store db, AttemptId attempt) => db.Set<RecordedAttempt>().AsNoTracking().SingleAsync(row => row.Id == attempt);

    /// <summary>A planned call that one caller rang without a network, while it went back into the plan and another one rang it too.</summary>
    public static async Task<(Study Study, AttemptId First, AttemptId Second)> HavingACallRungTwice(this Store db)
    {
        var (study, first, second) = (await db.HavingCallsToRing(1), Calling.ACaller(db.Organisation), Calling.ACaller(db.Organisation));
        var abandoned = (await db.Claimed(first, study))[0];
        var later = second.Later(minutes: 45);
        var taken = (await db.Claimed(later, study))[0];
        await db.Sending(later.Later(minutes: 10), study, taken.EventsOf(later, Calling.ReachingTheEmployee));
        await db.Sending(first.Later(minutes: 70), study, abandoned.EventsOf(first.Later(minutes: 5), Calling.ReachingTheEmployee));
        return (study, abandoned.Id, taken.Id);
    }

    /// <summary>The planned call of an attempt.</summary>
    public static async Task<PlannedCall> PlannedCallOf(this Store db, AttemptId attempt)
    {
        var planned = await db.Set<CallClaim>().Where(claim => claim.Id == attempt).Select(claim => claim.PlannedCallId).SingleAsync();
        return await db.Set<PlannedCall>().AsNoTracking().SingleAsync(call => call.Id == planned);
    }

    /// <summary>The attempt made again from its sources alone.</summary>
    public static async Task<Attempt> Rebuilt(this Store db, AttemptId attempt)
    {
        var stands = await db.Stands(attempt);
        var told = await db.Set<CallClaim>().AsNoTracking().SingleOrDefaultAsync(claim => claim.Id == attempt) is { } claim
            ? CallFold.Of(claim, stands.Department, stands.Team, await db.Set<CallEvent>().AsNoTracking().Where(happened => happened.AttemptId == attempt).ToListAsync(), Zones.Amsterdam).Attempt
            : RowAsRead.Fold((await db.Set<ImportedRow>().SingleAsync(read => read.AttemptId == attempt)).Text, Zones.Amsterdam).Attempt;
        var callbacks = await db.Set<Callback>().AsNoTracking().Where(callback => callback.AttemptId == attempt && callback.WithdrawnAt == null).ToListAsync();
        var counting = callbacks.Where(callback => CallbackCounting.ByTelephone.Counts(callback.By, callback.How)).Select(callback => callback.At);
        return AttemptFold.Of(told, counting, await db.Set<Correction>().AsNoTracking().Where(correction => correction.AttemptId == attempt).ToListAsync(), Zones.Amsterdam);
    }
}
