using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Layout;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Documents;

/// <summary>The address at which the lead writes for the documents of a study.</summary>
static class WordsRoutes
{
    const string Path = $"{Routes.Study}/words";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page(Path, Permission.WriteDocuments, (string? language, bool? saved, Visit visit, Store db, CancellationToken cancellation) =>
            Show(LanguageOf(language, visit), saved is true, visit, db, null, cancellation));
        routes.Act(Path, Permission.WriteDocuments, Write);
    }

    static Language LanguageOf(string? tag, Visit visit) => tag switch { "nl" => Language.Dutch, "en" => Language.English, _ => visit.Language };

    static async Task<IResult> Show(Language written, bool saved, Visit visit, Store db, Form? refused, CancellationToken cancellation)
    {
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == visit.Study, cancellation);
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(WordsPage.Study), study),
            (nameof(WordsPage.Written), written),
            (nameof(WordsPage.Own), await ReportWords.Of(db, study.Id, written, cancellation)),
            (nameof(WordsPage.Sentences), await SentencesOf(visit, db, written, cancellation)),
            (nameof(WordsPage.Versions), await db.Set<ReportWords>().Where(words => words.StudyId == study.Id && words.Language == written).ToDictionaryAsync(words => words.Place, words => words.Version, cancellation)),
            (nameof(WordsPage.Saved), saved),
            (nameof(WordsPage.Refused), refused),
        ];
        return refused is null ? Pages.Show<WordsPage>(parameters) : Pages.ShowRefused<WordsPage>(parameters);
    }

    static async Task<IReadOnlyList<MadeSentence>> SentencesOf(Visit visit, Store db, Language language, CancellationToken cancellation)
    {
        if (await GeneralReport.LastEdition(db, visit.Study!.Value, cancellation) is not { } edition)
            return [];
        var (opened, shown) = GeneralReport.Shown(edition, language);
        return ReportSentences.Of(opened.Manifest.Study, shown, new(shown.Norms, language), opened.Matter);
    }

    static async Task<IResult> Write(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var (written, key) = (form.Choice<Language>("Language") ?? visit.Language, form.Text("Sentence"));
        // The program's own sentence is what the program makes now, and not what a form says that it is.
        var was = key.Length == 0 ? null : (await SentencesOf(visit, db, written, cancellation)).FirstOrDefault(made => made.Key == key)?.Text;
        var answer = await WriteWords.Run(db, visit.Acting, new(visit.Study!.Value, written, form.Choice<Chapter>("Chapter"), key, was, form.Text("Text"), form.Whole("Version") ?? -1), cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/studies/{visit.Study.Value.Value}/words?language={written.Tag}&saved=true");
        form.Refuse(answer.Refusals);
        db.ChangeTracker.Clear();
        return await Show(written, false, visit, db, form, cancellation);
    }
}
