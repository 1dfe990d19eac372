namespace Telbaar.Judgements;

/// <summary>
/// How far two judges of the same calls agree, beyond chance: AC1 (Gwet 2008). Unlike kappa it does not collapse where nearly all calls are judged the same, as greetings are.
/// 1 is full agreement, 0 what chance would give.
/// </summary>
/// <param name="Pairs">Calls that both judged.</param>
/// <param name="Same">Those that both judged the same.</param>
/// <param name="Ac1">Nothing without a pair.</param>
public readonly record struct Agreement(int Pairs, int Same, double? Ac1)
{
    /// <param name="pairs">The judgements of the first and the second judge.</param>
    /// <param name="values">How many values a judgement may have: two or more.</param>
    public static Agreement Of<T>(IReadOnlyCollection<(T First, T Second)> pairs, int values)
        where T : notnull
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values, 2);
        if (pairs.Count == 0)
            return default;
        var same = pairs.Count(pair => pair.First.Equals(pair.Second));
        var chance = pairs.SelectMany(pair => new[] { pair.First, pair.Second }).CountBy(value => value)
            .Select(value => value.Value / (2.0 * pairs.Count)).Order().Sum(share => share * (1 - share)) / (values - 1);
        return new(pairs.Count, same, (((double)same / pairs.Count) - chance) / (1 - chance));
    }
}
