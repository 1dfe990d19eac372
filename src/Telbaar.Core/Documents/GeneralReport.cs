using Microsoft.EntityFrameworkCore;
using Telbaar.Editions;
using Telbaar.Feedback;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Results;
using Telbaar.Scores;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Documents;

/// <summary>What the general report of an edition tells: the edition itself, what the lead wrote, quotations, and earlier years. Small groups are put together in it.</summary>
public static class GeneralReport
{
    /// <param name="source">How the edition is called in the report.</param>
    /// <param name="program">The name and version of the program.</param>
    /// <param name="compared">Norms under which the same attempts are scored as well.</param>
    public static async Task<ReportInput> Of(
        Store db, Edition edition, Language language, string source, DateTimeOffset madeAt, string program, CancellationToken cancellation, IReadOnlyList<NormSet>? compared = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(edition);
        var (opened, shown) = Shown(edition, language);
        var (scores, matter) = (opened.Scored.Scores!, opened.Matter);
        return new()
        {
            Study = opened.Manifest.Study,
            Source = source,
            Edition = $"{edition.Number}, {Edition.MarkOf(edition.Digest)}",
            Scores = shown,
            Compared = [.. (compared ?? []).Select(norms => EditionScores.Under(norms, opened.Manifest, opened.Parts).Scores!)],
            Findings = SmallDepartments.FindingsOf(opened.Scored.Findings, scores, shown),
            Reconciled = opened.Scored.Reconciled,
            Matter = matter with { Explanations = matter.Explanations is { } given ? given.ShowingOnly([.. shown.Departments.Select(group => group.Key.Name!)]) : null },
            BeforeAndAfter = opened.BeforeAndAfter,
            Quotations = await Quotations.Of(db, edition.StudyId).Select(quote => quote.Text).ToListAsync(cancellation),
            Words = await ReportWords.Of(db, edition.StudyId, language, cancellation),
            EnteredYears = await EarlierStudies.Entered(db, cancellation),
            EarlierStudies = scores.First is { } first ? await EarlierStudies.Measured(db, edition.StudyId, scores.Norms, opened.Parts[EditionFile.Norms], first, cancellation) : [],
            MadeAt = Zones.Local(madeAt),
            Program = program,
        };
    }

    /// <summary>An edition and its scores as a general document may show them: without what it takes from elsewhere.</summary>
    public static (OpenedEdition Opened, StudyScores Shown) Shown(Edition edition, Language language)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var opened = OpenedEdition.Of(edition.File);
        return (opened, SmallDepartments.Hidden(opened.Scored.Scores!, opened.Persons, opened.Matter.MinimumGroupSize, ReportTexts.Of(language).Explanations.Together));
    }

    /// <summary>The last edition of a study.</summary>
    public static Task<Edition?> LastEdition(Store db, StudyId study, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Edition>().AsNoTracking().Where(edition => edition.StudyId == study).OrderByDescending(edition => edition.Number).FirstOrDefaultAsync(cancellation);
    }
}
