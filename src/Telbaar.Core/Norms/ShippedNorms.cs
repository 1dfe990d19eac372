using System.Reflection;

namespace Telbaar.Norms;

/// <summary>The norm sets that come with the program.</summary>
public static class ShippedNorms
{
    static readonly Lazy<IReadOnlyList<NormSet>> all = new(() =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith("norms/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read),
    ]);

    public static IReadOnlyList<NormSet> All => all.Value;

    public static NormSet? Find(string name) => All.FirstOrDefault(norms => norms.Name == name);

    /// <summary>The norm file of a set that comes with the program, byte for byte.</summary>
    public static byte[]? FileOf(string name) => Find(name) is null ? null : Bytes($"norms/{name}");

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
