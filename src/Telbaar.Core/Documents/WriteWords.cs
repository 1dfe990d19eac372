using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Reports;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Documents;

/// <summary>The lead writes a chapter of the documents of a study, or replaces a sentence that the program makes.</summary>
public static class WriteWords
{
    public const int LongestChapter = 20_000, LongestSentence = 1_000;

    /// <param name="Chapter">Where a chapter is written; otherwise a sentence is replaced.</param>
    /// <param name="Sentence">The key of the sentence, see <see cref="ReportSentences"/>.</param>
    /// <param name="Was">The sentence that the program makes now.</param>
    /// <param name="Version">Of the words that stood there when somebody began to write; -1 where there were none.</param>
    /// <param name="Text">Empty takes the own words away.</param>
    public sealed record Input(StudyId Study, Language Language, Chapter? Chapter, string? Sentence, string? Was, string? Text, int Version);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.WriteDocuments) is { } refusal)
            return refusal;
        if (!await db.Set<Study>().AnyAsync(study => study.Id == input.Study, cancellation))
            return ActRefusals.NotFound;
        var check = new Checking();
        var text = check.OptionalText(input.Text, nameof(input.Text), input.Chapter is null ? LongestSentence : LongestChapter);
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);
        if ((input.Chapter?.ToString() ?? input.Sentence) is not { Length: > 0 } place || (input.Chapter is null && input.Was is null))
            return ActRefusals.NotFound;

        var words = await db.Set<ReportWords>().FirstOrDefaultAsync(candidate => candidate.StudyId == input.Study && candidate.Language == input.Language && candidate.Place == place, cancellation);
        // Somebody else wrote meanwhile: nothing of it is lost.
        if ((words?.Version ?? -1) != input.Version)
            return ActRefusals.ChangedMeanwhile;
        var was = input.Chapter is null ? input.Was : null;
        if (text.Length == 0 && words is not null)
            db.Remove(words);
        else if (text.Length > 0 && words is not null)
            (words.Text, words.Was, words.By, words.At) = (text, was, acting.Account, acting.At);
        else if (text.Length > 0)
            db.Add(new ReportWords { StudyId = input.Study, Language = input.Language, Place = place, Text = text, Was = was, By = acting.Account, At = acting.At });
        db.Audit(acting, "document.words", input.Study.Value, place);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
