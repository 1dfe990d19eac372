using System.Text;

namespace Telbaar.Formats;

/// <summary>The words that a column may hold, in Dutch and in English, in capitals or not.</summary>
sealed class Vocabulary<T>
    where T : struct
{
    readonly (byte[] Word, T Value)[][] byPlace = new (byte[], T)[64][];

    public Vocabulary(params (string Word, T Value)[] words)
    {
        Allowed = string.Join(", ", words.Select(word => word.Word));
        foreach (var place in words.DistinctBy(word => word.Word).GroupBy(word => PlaceOf(Encoding.ASCII.GetBytes(word.Word))))
            byPlace[place.Key] = [.. place.Select(word => (Encoding.ASCII.GetBytes(word.Word), word.Value))];
    }

    /// <summary>The words, for a message.</summary>
    public string Allowed { get; }

    public bool TryFind(ReadOnlySpan<byte> word, out T value)
    {
        foreach (var (known, meaning) in byPlace[PlaceOf(word)] ?? [])
        {
            if (!Ascii.EqualsIgnoreCase(word, known))
                continue;
            value = meaning;
            return true;
        }
        value = default;
        return false;
    }

    static int PlaceOf(ReadOnlySpan<byte> word) => word.IsEmpty ? 0 : ((word[0] & 0x1F) * 3 + word.Length) & 63;
}
