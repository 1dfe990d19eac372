using Microsoft.EntityFrameworkCore;
using Telbaar.Editions;
using Telbaar.Norms;
using Telbaar.Reports;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Documents;

/// <summary>The years before a study, as far as the organisation knows them.</summary>
public static class EarlierStudies
{
    /// <summary>Marks that were entered by hand, the oldest first.</summary>
    public static async Task<IReadOnlyList<EnteredYear>> Entered(Store db, CancellationToken cancellation) =>
        [.. (await db.Set<EarlierYear>().AsNoTracking().OrderBy(year => year.Year).ToListAsync(cancellation)).Select(year => new EnteredYear(year.Year, year.Mark, year.Norms))];

    /// <summary>Studies of the organisation whose fieldwork lay before, from their last editions: as they were scored, and again under the norms of this one.</summary>
    /// <param name="norms">Of the study that they are set beside.</param>
    /// <param name="normsFile">The same as they stand in the edition: a study may have a callback term of its own under the same name.</param>
    /// <param name="first">The first attempt of that study.</param>
    public static async Task<IReadOnlyList<EarlierStudy>> Measured(Store db, StudyId study, NormSet norms, byte[] normsFile, DateTimeOffset first, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var last = await db.Set<Edition>().AsNoTracking().Where(edition => edition.StudyId != study)
            .GroupBy(edition => edition.StudyId).Select(group => group.OrderByDescending(edition => edition.Number).First()).ToListAsync(cancellation);
        var earlier = new List<EarlierStudy>();
        foreach (var edition in last)
        {
            var (manifest, parts) = EditionFile.Open(edition.File);
            var scores = EditionScores.Of(manifest, parts).Scores!;
            if (scores.Last is not { } end || end >= first)
                continue;
            var again = parts[EditionFile.Norms].AsSpan().SequenceEqual(normsFile) ? scores : EditionScores.Under(norms, manifest, parts).Scores!;
            earlier.Add(new(manifest.Study, scores, again));
        }
        return [.. earlier.OrderBy(study => study.Scores.Last)];
    }
}
