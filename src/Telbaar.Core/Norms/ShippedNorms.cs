using System.Reflection;

namespace Telbaar.Norms;

/// <summary>The norm sets that come with the program.</summary>
public static class ShippedNorms
{
    const string Folder = "norms/";

    /// <summary>By name; each is read when it is first asked for.</summary>
    static readonly SortedDictionary<string, Lazy<NormSet>> byName = new(
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(resource => resource.StartsWith(Folder, StringComparison.Ordinal))
            .ToDictionary(resource => resource[Folder.Length..], resource => new Lazy<NormSet>(() => Read(resource))),
        StringComparer.Ordinal);

    /// <summary>In the order of their names.</summary>
    public static IReadOnlyList<NormSet> All => [.. byName.Values.Select(norms => norms.Value)];

    public static NormSet? Find(string name) => byName.TryGetValue(name, out var norms) ? norms.Value : null;

    /// <summary>The norm file of a set that comes with the program, byte for byte.</summary>
    public static byte[]? FileOf(string name) => byName.ContainsKey(name) ? Bytes(Folder + name) : null;

    static NormSet Read(string resource)
    {
        var (norms, faults) = NormFile.Read(Bytes(resource));
        return norms ?? throw new InvalidOperationException($"{resource} has faults: {string.Join("; ", faults)}");
    }

    static byte[] Bytes(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
