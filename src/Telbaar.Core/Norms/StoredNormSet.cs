using System.Text;
using Telbaar.Storage;

namespace Telbaar.Norms;

public readonly record struct NormSetId(Guid Value) : IEntityId<NormSetId>
{
    public static NormSetId Of(Guid value) => new(value);
}

/// <summary>A version of an uploaded norm set. A version that a study uses never changes; a new upload under the same name is a new version.</summary>
public sealed class StoredNormSet : Owned<NormSetId>
{
    public required string Name { get; init; }

    public required int Number { get; init; }

    /// <summary>The norm file, byte for byte.</summary>
    public required string Json { get; init; }

    public required DateTimeOffset At { get; init; }

    public NormSet Read() => NormFile.Read(Encoding.UTF8.GetBytes(Json)).Norms
        ?? throw new InvalidOperationException($"The stored norm set {Name}, version {Number}, has faults.");
}
