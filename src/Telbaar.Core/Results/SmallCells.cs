namespace Telbaar.Results;

/// <summary>
/// Which groups are shown apart. Those with fewer people than the minimum are put together; and where even together they are too few, the next smallest joins them,
/// so that nobody can take what is shown from the whole and find the few.
/// </summary>
public static class SmallCells
{
    /// <param name="people">The people of each group.</param>
    /// <returns>The groups that may be shown apart; all others are shown as one.</returns>
    public static IReadOnlySet<T> ShownApart<T, TPerson>(IReadOnlyDictionary<T, IReadOnlySet<TPerson>> people, int minimum)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(people);
        var bySize = people.OrderBy(group => group.Value.Count).ToList();
        var together = new HashSet<TPerson>();
        var folded = 0;
        while (folded < bySize.Count && (bySize[folded].Value.Count < minimum || (folded > 0 && together.Count < minimum)))
            together.UnionWith(bySize[folded++].Value);
        return bySize.Skip(folded).Select(group => group.Key).ToHashSet();
    }
}
