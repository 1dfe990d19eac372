using System.Buffers.Binary;
using System.Security.Cryptography;
using Telbaar.Accounts;
using Telbaar.Attempts;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>On which part of the calls of a study a second person listens along. One for each study.</summary>
public sealed class ListeningShare : Owned
{
    public required StudyId StudyId { get; init; }

    /// <summary>Of a hundred calls.</summary>
    public required int Percent { get; set; }

    public required long Seed { get; init; }

    /// <summary>
    /// Whether this call is one of them: it follows from seed and call alone, so that nobody can choose. With a larger share the calls of a smaller one are among them.
    /// </summary>
    public bool Draws(AttemptId call)
    {
        Span<byte> text = stackalloc byte[24];
        BinaryPrimitives.WriteInt64BigEndian(text, Seed);
        call.Value.TryWriteBytes(text[8..], bigEndian: true, out _);
        var place = Math.BigMul(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(text)), 100, out _);
        return place < (ulong)Percent;
    }
}

/// <summary>What a second person heard in a call, without having seen what its caller judged. Only ever added.</summary>
public sealed class SecondJudgement : Owned
{
    public required AttemptId AttemptId { get; init; }

    /// <summary>Nothing where it was not to be judged, or not heard.</summary>
    public bool? KccGreeting { get; init; }

    public bool? Greeting { get; init; }

    public bool? Initiative { get; init; }

    public required Reached Reached { get; init; }

    public required AccountId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
