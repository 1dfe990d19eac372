using System.Buffers.Binary;
using System.Text;

namespace Telbaar.Formats;

/// <summary>Gives the same string for the same name, so that a large file makes a string for each department and not for each row.</summary>
sealed class NamePool
{
    const int Places = 4096;

    readonly (byte[] Bytes, string Name)[] places = new (byte[], string)[Places];

    public string this[ReadOnlySpan<byte> name]
    {
        get
        {
            ref var place = ref places[PlaceOf(name)];
            // Two names that share a place push each other out, and cost a string each time; memory stays bounded.
            if (place.Bytes is null || !name.SequenceEqual(place.Bytes))
                place = (name.ToArray(), Encoding.UTF8.GetString(name));
            return place.Name;
        }
    }

    static int PlaceOf(ReadOnlySpan<byte> name)
    {
        var first = 0u;
        var last = 0u;
        if (name.Length >= 4)
        {
            first = BinaryPrimitives.ReadUInt32LittleEndian(name);
            last = BinaryPrimitives.ReadUInt32LittleEndian(name[^4..]);
        }
        else
        {
            foreach (var letter in name)
                first = (first << 8) | letter;
        }
        return (int)(((first * 0x9E3779B1u) ^ (last * 0x85EBCA6Bu) ^ ((uint)name.Length << 20)) >> 20);
    }
}
