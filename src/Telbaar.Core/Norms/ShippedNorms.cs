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

    static NormSet Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var (norms, faults) = NormFile.Read(bytes);
        return norms ?? throw new InvalidOperationException($"{resource} has faults: {string.Join("; ", faults)}");
    }
}
