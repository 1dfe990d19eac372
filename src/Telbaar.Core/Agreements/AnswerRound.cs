using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Storage;

namespace Telbaar.Agreements;

/// <summary>
/// Whoever has the link of a mail says, of each agreement, whether it is known and done. The link is marked used and the counts of the round go up; nothing else is kept. There is no entry in the
/// audit log: its moment would lie beside the counts. How many answered is noted when the round closes.
/// </summary>
public static class AnswerRound
{
    /// <param name="Secret">Of the link.</param>
    /// <param name="Answers">One for each agreement of the round.</param>
    public sealed record Input(string Secret, IReadOnlyList<Given> Answers);

    public sealed record Given(AgreementId Agreement, bool? Known, Following? Follows);

    /// <summary>As a form and refusals name the two questions about an agreement.</summary>
    public static (string Known, string Follows) FieldsOf(AgreementId agreement) => ($"Known-{agreement.Value}", $"Follows-{agreement.Value}");

    public static async Task<Answer<Done>> Run(Store db, Acting visitor, Input input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(input);
        if (await KnowledgeLinks.Find(db, input.Secret, cancellation) is not { } invitation)
            return ActRefusals.NotFound;
        if (invitation.IsUsed)
            return AgreementRefusals.LinkUsed;
        var agreements = await db.Set<KnowledgeTally>().Where(tally => tally.RoundId == invitation.RoundId).OrderBy(tally => tally.AgreementId).Select(tally => tally.AgreementId).ToListAsync(cancellation);
        var check = new Checking();
        var answers = new List<(AgreementId Agreement, bool Known, Following Follows)>();
        foreach (var agreement in agreements)
        {
            var given = input.Answers.FirstOrDefault(answer => answer.Agreement == agreement);
            var (known, follows) = FieldsOf(agreement);
            answers.Add((agreement, check.Value(given?.Known, known), check.Value(given?.Follows, follows)));
        }
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // Whoever closes the round at this very moment waits, or was first: then nothing is counted any more.
        if (await db.Set<KnowledgeRound>().Where(round => round.Id == invitation.RoundId && round.Verdict == RoundVerdict.Open)
            .ExecuteUpdateAsync(set => set.SetProperty(round => round.Version, round => round.Version + 1), cancellation) == 0)
            return ActRefusals.NotFound;
        // Of two at the same moment one comes too late.
        if (await db.Set<KnowledgeInvitation>().Where(candidate => candidate.Id == invitation.Id && !candidate.IsUsed)
            .ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.IsUsed, true).SetProperty(candidate => candidate.Version, candidate => candidate.Version + 1), cancellation) == 0)
            return AgreementRefusals.LinkUsed;
        foreach (var answer in answers)
            await Raise(db, invitation.RoundId, answer.Agreement, answer.Known, answer.Follows, cancellation);
        await transaction.CommitAsync(cancellation);
        return new Done();
    }

    /// <summary>Each row of the round is written by every answer, in the same order.</summary>
    static async Task Raise(Store db, KnowledgeRoundId round, AgreementId agreement, bool isKnown, Following follows, CancellationToken cancellation)
    {
        var (known, unknown) = (isKnown ? 1 : 0, isKnown ? 0 : 1);
        var (always, mostly, no, none) = (One(Following.Always), One(Following.Mostly), One(Following.No), One(Following.DoesNotApply));
        await db.Set<KnowledgeTally>().Where(tally => tally.RoundId == round && tally.AgreementId == agreement).ExecuteUpdateAsync(set => set
            .SetProperty(tally => tally.Known, tally => tally.Known + known).SetProperty(tally => tally.Unknown, tally => tally.Unknown + unknown)
            .SetProperty(tally => tally.Always, tally => tally.Always + always).SetProperty(tally => tally.Mostly, tally => tally.Mostly + mostly)
            .SetProperty(tally => tally.No, tally => tally.No + no).SetProperty(tally => tally.DoesNotApply, tally => tally.DoesNotApply + none)
            .SetProperty(tally => tally.Version, tally => tally.Version + 1), cancellation);

        int One(Following which) => follows == which ? 1 : 0;
    }
}
