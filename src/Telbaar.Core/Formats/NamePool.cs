using System.Runtime.CompilerServices;
using System.Text;
using Telbaar.Attempts;

namespace Telbaar.Formats;

/// <summary>Gives the same string for the same name, so that a large file makes a string for each department and not for each row.</summary>
sealed class NamePool
{
    const int Bits = 12;

    readonly (byte[] Bytes, string Name)[] places = new (byte[], string)[1 << Bits];

    /// <summary>The names that a <see cref="Word"/> can hold, apart, since they are found quicker.</summary>
    readonly (Word Word, string Name)[] words = new (Word, string)[1 << Bits];

    [MethodImpl(EachAttempt.Compiled)]
    public string NameAt(byte[] buffer, int start, int length)
    {
        if (!Word.CanRead(buffer, start, length))
            return this[buffer.AsSpan(start, length)];
        var word = Word.Read(buffer, start, length);
        ref var place = ref words[word.Hash(Bits)];
        if (place.Word != word)
            place = (word, Encoding.UTF8.GetString(buffer, start, length));
        return place.Name;
    }

    public string this[ReadOnlySpan<byte> name]
    {
        get
        {
            var ends = name.Length <= Word.Longest ? Word.Of(name) : Word.Of(name[..8]) with { Second = Word.Of(name[^8..]).First };
            ref var place = ref places[ends.Hash(Bits)];
            // Two names that share a place push each other out, and cost a string each time; memory stays bounded.
            if (place.Bytes is null || !name.SequenceEqual(place.Bytes))
                place = (name.ToArray(), Encoding.UTF8.GetString(name));
            return place.Name;
        }
    }
}
