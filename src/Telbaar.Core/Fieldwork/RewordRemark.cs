using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>What a remark is about.</summary>
public enum RemarkOn
{
    /// <summary>An attempt, in a file.</summary>
    Attempt,
    /// <summary>A call, by its caller.</summary>
    Call,
    /// <summary>A callback.</summary>
    Callback,
}

/// <summary>
/// Puts right what somebody wrote about a person in a remark, or takes it out. The words that stood there are not kept: they may have been wrong about somebody, and no figure rests on them.
/// </summary>
public static class RewordRemark
{
    /// <param name="Subject">The id of the attempt, or of the callback.</param>
    /// <param name="Text">The new words; empty takes the remark out.</param>
    public sealed record Input(StudyId Study, AttemptId Attempt, RemarkOn? On, Guid Subject, string? Text);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.CorrectAttempts) is { } refusal)
            return refusal;
        if (acting.RefusalOf(Permission.SeeStaff) is { } hidden)
            return hidden;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await db.Set<RecordedAttempt>().AnyAsync(attempt => attempt.Id == input.Attempt && attempt.StudyId == input.Study, cancellation))
            return ActRefusals.NotFound;
        var check = new Checking();
        var on = check.Value(input.On, nameof(input.On));
        var text = check.OptionalText(input.Text, nameof(input.Text), RecordEvents.LongestRemark);
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);
        if (await Put(db, input, on, text, cancellation) == 0)
            return ActRefusals.NotFound;
        // A digest of the words that stood there could be guessed. Whether the same event comes again is told by its id alone from now on.
        if (on is RemarkOn.Call)
        {
            await db.Set<CallEvent>().Where(happened => happened.AttemptId == input.Attempt && (happened.Step == CallStep.Remark || happened.Step == CallStep.SideObservation))
                .ExecuteUpdateAsync(set => set.SetProperty(happened => happened.Digest, "").SetProperty(happened => happened.Version, happened => happened.Version + 1), cancellation);
        }
        db.Audit(acting, "remark.reworded", input.Attempt.Value, text.Length == 0 ? "taken out" : "");
        await db.RaiseRevision(input.Study, cancellation);
        if (await db.Commit(cancellation) is { } clash)
            return clash;
        await transaction.CommitAsync(cancellation);
        return new Done();
    }

    /// <returns>How many remarks it was: none where there is no such remark.</returns>
    static Task<int> Put(Store db, Input input, RemarkOn on, string text, CancellationToken cancellation)
    {
        var callback = new CallbackId(input.Subject);
        return on switch
        {
            RemarkOn.Attempt => Put(db.Set<AttemptRemark>().Where(remark => remark.AttemptId == input.Attempt), set => set.SetProperty(remark => remark.Text, text), text, cancellation),
            RemarkOn.Call => Put(db.Set<CallRemark>().Where(remark => remark.AttemptId == input.Attempt), set => set.SetProperty(remark => remark.Text, text), text, cancellation),
            _ => Put(
                db.Set<CallbackRemark>().Where(remark => remark.CallbackId == callback && db.Set<Callback>().Any(other => other.Id == callback && other.AttemptId == input.Attempt)),
                set => set.SetProperty(remark => remark.Text, text), text, cancellation),
        };
    }

    static Task<int> Put<TRemark>(IQueryable<TRemark> remarks, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<TRemark>> change, string text, CancellationToken cancellation)
        where TRemark : Owned =>
        text.Length == 0 ? remarks.ExecuteDeleteAsync(cancellation) : remarks.ExecuteUpdateAsync(change, cancellation);
}
