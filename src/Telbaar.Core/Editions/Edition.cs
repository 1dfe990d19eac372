using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Editions;

public readonly record struct EditionId(Guid Value) : IEntityId<EditionId>
{
    public static EditionId Of(Guid value) => new(value);
}

/// <summary>
/// An uitgave: a study as it was scored at one moment, frozen as a file. It never changes, whatever becomes of the attempts, the norms or the tables; a correction makes a next one.
/// It knows employees by code only.
/// </summary>
public sealed class Edition : Owned<EditionId>
{
    public required StudyId StudyId { get; init; }

    /// <summary>Of the editions of its study, from 1.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public AccountId? By { get; init; }

    /// <summary>What lay after this moment had not happened yet.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The program that scored it, with its version.</summary>
    public required string Program { get; init; }

    /// <summary>SHA-256 over the digests of all parts, hexadecimal: by it a report says from which edition it comes.</summary>
    public required string Digest { get; init; }

    /// <summary>The study's revision that it holds: a higher one means that something was recorded or put right since.</summary>
    public required int Revision { get; init; }

    /// <summary>How many attempts were added, taken away or changed since the edition before.</summary>
    public int Changed { get; init; }

    /// <summary>See <see cref="EditionFile"/>.</summary>
    public required byte[] File { get; init; }

    /// <summary>Enough of a digest to tell two editions apart.</summary>
    public static string MarkOf(string digest) => digest[..16];
}

static class EditionsSchema
{
    public static void Map(ModelBuilder model) => model.Entity<Edition>(edition =>
    {
        edition.OwnedTable("editions");
        edition.Property(e => e.Program).HasMaxLength(200);
        edition.Property(e => e.Digest).HasMaxLength(64);
        edition.HasIndex(e => new { e.OrganisationId, e.StudyId, e.Number }).IsUnique();
        edition.BelongsTo<Edition, Study>(nameof(Edition.StudyId));
    });
}
