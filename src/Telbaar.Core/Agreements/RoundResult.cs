using Microsoft.EntityFrameworkCore;
using Telbaar.Intervals;
using Telbaar.Storage;

namespace Telbaar.Agreements;

/// <summary>What a round says of one agreement.</summary>
/// <param name="Known">How many know it, of all who answered.</param>
/// <param name="Followed">How many do it always or mostly, of those to whom it applies; nothing where it applies to fewer than the smallest group that is shown.</param>
/// <param name="DoesNotApply">Nothing where the rest would be too few to show.</param>
public sealed record AgreementKnown(Agreement Agreement, CountedShare Known, CountedShare? Followed, int? DoesNotApply);

/// <summary>What came of a round that is shown.</summary>
public static class RoundResult
{
    /// <returns>By kind; nothing unless the round is closed and shown.</returns>
    public static async Task<IReadOnlyList<AgreementKnown>> Of(Store db, KnowledgeRound round, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(round);
        if (round.Verdict is not RoundVerdict.Shown)
            return [];
        var minimum = await SmallestGroup.Of(db, cancellation);
        // A minimum that was raised since holds for what was shown before too.
        if (round.Answered < minimum)
            return [];
        var tallies = await db.Set<KnowledgeTally>().AsNoTracking().Where(tally => tally.RoundId == round.Id).Join(db.Set<Agreement>().AsNoTracking(), tally => tally.AgreementId, agreement => agreement.Id, (tally, agreement) => new { Tally = tally, Agreement = agreement })
            .ToListAsync(cancellation);
        return [.. tallies.OrderBy(row => row.Agreement.Kind).ThenBy(row => row.Agreement.Thread).Select(row => Of(row.Agreement, row.Tally, minimum))];
    }

    /// <param name="minimum">Under how many persons nothing is shown.</param>
    public static AgreementKnown Of(Agreement agreement, KnowledgeTally tally, int minimum)
    {
        ArgumentNullException.ThrowIfNull(tally);
        var answered = tally.Known + tally.Unknown;
        var applies = answered - tally.DoesNotApply;
        var isShown = applies >= Math.Max(1, minimum);
        return new(agreement, new(tally.Known, answered), isShown ? new(tally.Always + tally.Mostly, applies) : null, isShown ? tally.DoesNotApply : null);
    }
}
