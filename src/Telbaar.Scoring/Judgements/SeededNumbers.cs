namespace Telbaar.Judgements;

/// <summary>Numbers that look like chance and follow from their seed alone, on every machine (SplitMix64).</summary>
sealed class SeededNumbers(ulong seed)
{
    ulong state = seed;

    /// <summary>From 0 up to this one, all equally likely but for one in 2⁶⁴.</summary>
    public int Below(int end) => (int)Math.BigMul(Next(), (ulong)end, out _);

    ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
