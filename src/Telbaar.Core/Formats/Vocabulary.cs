using System.Runtime.CompilerServices;
using System.Text;

namespace Telbaar.Formats;

/// <summary>The words that a column may hold, in Dutch and in English, in capitals or not.</summary>
sealed class Vocabulary<T>
    where T : struct
{
    const int Bits = 7;

    readonly (string Word, T Value)[] words;
    readonly (byte[] Word, T Value)[][] byPlace = new (byte[], T)[64][];

    /// <summary>
    /// By hash, or at the next free place, which are most: the words in small letters that a <see cref="Formats.Word"/> can hold. The empty word, which means
    /// nothing, is found at the first free place.
    /// </summary>
    readonly (Word Word, T? Value)[] usual = new (Word, T?)[1 << Bits];

    public Vocabulary(params (string Word, T Value)[] words)
    {
        this.words = words;
        Allowed = string.Join(", ", words.Select(word => word.Word));
        foreach (var place in words.DistinctBy(word => word.Word).GroupBy(word => PlaceOf(Encoding.ASCII.GetBytes(word.Word))))
            byPlace[place.Key] = [.. place.Select(word => (Encoding.ASCII.GetBytes(word.Word), word.Value))];
        foreach (var (text, value) in words.DistinctBy(word => word.Word).Where(word => word.Word.Length <= Word.Longest))
        {
            var word = Word.Of(Encoding.ASCII.GetBytes(text));
            var place = word.Hash(Bits);
            while (usual[place].Word.Length > 0)
                place = (place + 1) & (usual.Length - 1);
            usual[place] = (word, value);
        }
    }

    /// <summary>The words, for a message.</summary>
    public string Allowed { get; }

    /// <summary>In the order of the words.</summary>
    public IEnumerable<T> Values => words.Select(word => word.Value).Distinct();

    /// <summary>How a value is written: its first word is Dutch and its last English, which may be the same.</summary>
    public string WordOf(T value, bool english)
    {
        var known = words.Where(word => EqualityComparer<T>.Default.Equals(word.Value, value));
        return english ? known.Last().Word : known.First().Word;
    }

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

    /// <summary>As <see cref="TryFind"/> and quicker, also for the empty word; where it says no, the word may be there all the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFindUsual(Word word, out T? value)
    {
        var place = word.Hash(Bits);
        while (usual[place].Word != word && usual[place].Word.Length > 0)
            place = (place + 1) & (usual.Length - 1);
        value = usual[place].Value;
        return usual[place].Word == word;
    }

    static int PlaceOf(ReadOnlySpan<byte> word) => word.IsEmpty ? 0 : ((word[0] & 0x1F) * 3 + word.Length) & 63;
}
