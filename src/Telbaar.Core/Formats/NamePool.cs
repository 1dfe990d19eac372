using System.Text;

namespace Telbaar.Formats;

/// <summary>Gives the same string for the same name, so that a large file makes a string for each department and not for each row.</summary>
sealed class NamePool
{
    /// <summary>A column with more different names than this holds something else than names; they are then no longer remembered.</summary>
    const int Most = 1 << 16;

    readonly Dictionary<ulong, string> names = [];

    public string this[ReadOnlySpan<byte> name]
    {
        get
        {
            var hash = IdentifierSet.HashOf(name);
            if (names.TryGetValue(hash, out var known) && Matches(known, name))
                return known;
            var made = Encoding.UTF8.GetString(name);
            if (names.Count < Most)
                names[hash] = made;
            return made;
        }
    }

    static bool Matches(string known, ReadOnlySpan<byte> name)
    {
        if (known.Length != name.Length)
            return known.Length < name.Length && Encoding.UTF8.GetString(name) == known;
        for (var i = 0; i < name.Length; i++)
        {
            if (known[i] != name[i])
                return false;
        }
        return true;
    }
}
