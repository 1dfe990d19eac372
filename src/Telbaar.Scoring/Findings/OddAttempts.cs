namespace Telbaar.Findings;

/// <summary>
/// Counts the odd attempts by kind and remembers a few identifiers of each: the first hundred in the order of their characters, so that the order of the
/// rows does not decide which. Memory is bounded.
/// </summary>
public sealed class OddAttempts
{
    public const int Remembered = 100;

    readonly SortedDictionary<Oddities, Kind> kinds = [];

    public void Add(Oddities found, string attempt)
    {
        for (var rest = (int)found; rest != 0; rest &= rest - 1)
            KindOf((Oddities)(rest & -rest)).Add(attempt);
    }

    public void Merge(OddAttempts other)
    {
        foreach (var (oddity, kind) in other.kinds)
            KindOf(oddity).Merge(kind);
    }

    public IEnumerable<OddAttemptsFinding> Findings() => kinds.Select(kind => new OddAttemptsFinding(kind.Key, kind.Value.Count, [.. kind.Value.Attempts]));

    Kind KindOf(Oddities oddity)
    {
        if (!kinds.TryGetValue(oddity, out var kind))
            kinds[oddity] = kind = new();
        return kind;
    }

    sealed class Kind
    {
        public long Count { get; private set; }

        public SortedSet<string> Attempts { get; } = new(StringComparer.Ordinal);

        public void Add(string attempt)
        {
            Count++;
            Remember(attempt);
        }

        public void Merge(Kind other)
        {
            Count += other.Count;
            foreach (var attempt in other.Attempts)
                Remember(attempt);
        }

        void Remember(string attempt)
        {
            if (Attempts.Count == Remembered && string.CompareOrdinal(attempt, Attempts.Max) >= 0)
                return;
            Attempts.Add(attempt);
            if (Attempts.Count > Remembered)
                Attempts.Remove(Attempts.Max!);
        }
    }
}
