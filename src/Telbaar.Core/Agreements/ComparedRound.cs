using Telbaar.Organisations;

namespace Telbaar.Agreements;

/// <summary>Who answered in a round, to be set beside other rounds about the same agreement: what several rounds say together, none may say of a few.</summary>
/// <param name="Answered">Those who answered and are still known.</param>
/// <param name="LostSome">Others answered too, and were taken out since: in which of the other rounds they answered is not known any more.</param>
sealed record ComparedRound(IReadOnlySet<EmployeeId> Answered, bool LostSome)
{
    /// <summary>
    /// Whether a round that comes to be shown beside others could tell of fewer than the minimum. All who answered in some of the rounds fall apart by the rounds in which they did: sums and differences of what is
    /// shown tell of these parts, and of nothing smaller. Whoever was taken out counts wherever that makes a part smaller, and not where it makes one larger.
    /// </summary>
    /// <param name="others">Those that are shown already.</param>
    public static bool GivesAFewAway(ComparedRound round, IReadOnlyList<ComparedRound> others, int minimum)
    {
        if (others.Count == 0)
            return false;
        // Taken out of this round and of another: nobody knows any more whether these are the same persons.
        if (round.LostSome && others.Any(other => other.LostSome))
            return true;
        var alone = round.Answered.Count(employee => !others.Any(other => other.Answered.Contains(employee)));
        if ((alone > 0 || round.LostSome) && alone < minimum)
            return true;
        foreach (var part in others.SelectMany(other => other.Answered).Distinct().GroupBy(employee => string.Concat(others.Select(other => other.Answered.Contains(employee) ? '1' : '0'))))
        {
            var (within, without) = (part.Count(round.Answered.Contains), part.Count(employee => !round.Answered.Contains(employee)));
            var mayHaveLost = part.Key.Index().All(letter => letter.Item == '0' || others[letter.Index].LostSome);
            // A part that this round leaves whole was judged, with those who are gone, when the last of its rounds was.
            if (mayHaveLost && within == 0)
                continue;
            if ((within > 0 && within < minimum) || ((without > 0 || mayHaveLost) && without < minimum))
                return true;
        }
        return false;
    }
}
