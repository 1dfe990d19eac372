using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Reports;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Documents;

/// <summary>What the lead wrote for the documents of a study: a chapter, or a sentence in the place of one that the program makes.</summary>
public sealed class ReportWords : Owned
{
    public required StudyId StudyId { get; init; }

    public required Language Language { get; init; }

    /// <summary>The chapter, or the key of the sentence.</summary>
    public required string Place { get; init; }

    /// <summary>Markdown for a chapter; plain for a sentence.</summary>
    public required string Text { get; set; }

    /// <summary>The program's sentence when it was replaced; nothing for a chapter.</summary>
    public string? Was { get; set; }

    public AccountId? By { get; set; }

    public required DateTimeOffset At { get; set; }

    /// <summary>All of a study in one language, as a report takes them.</summary>
    public static async Task<OwnWords> Of(Store db, StudyId study, Language language, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var all = await db.Set<ReportWords>().AsNoTracking().Where(words => words.StudyId == study && words.Language == language).ToListAsync(cancellation);
        return new(
            // A chapter of another version of the program is left where it is.
            all.Where(words => words.Was is null && Enum.TryParse<Chapter>(words.Place, out _)).ToDictionary(words => Enum.Parse<Chapter>(words.Place), words => words.Text),
            all.Where(words => words.Was is not null).ToDictionary(words => words.Place, words => new ReplacedSentence(words.Text, words.Was!)));
    }
}
