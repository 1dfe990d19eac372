using Microsoft.EntityFrameworkCore;
using System.Text;
using Telbaar.Accounts;
using Telbaar.Fieldwork;
using Telbaar.Layout;
using Telbaar.Results;
using Telbaar.Scores;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Norms;

/// <summary>The addresses of norm sets. A set is known by its name when it comes with the program, and by its id when it was uploaded.</summary>
static class NormsRoutes
{
    const string Path = Routes.Organisation + "/norms";
    const string SetPath = Path + "/{set}";

    /// <summary>A norm file is at most 1 MB; the reader says so of a somewhat larger one.</summary>
    const long MostBytes = 4 << 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page(Path, Permission.SeeNorms, (Visit visit, Store db, CancellationToken cancellation) => ShowList(visit, db, null, [], cancellation));
        routes.Upload(Path, Permission.ManageNorms, MostBytes, Upload);
        routes.Page($"{Path}/compare", Permission.SeeNorms, Compare);
        routes.Page(SetPath, Permission.SeeNorms, (string set, Visit visit, Store db, CancellationToken cancellation) => ShowSet(set, visit, db, null, cancellation));
        routes.Page($"{SetPath}/file", Permission.SeeNorms, File);
        routes.Act($"{SetPath}/remove", Permission.ManageNorms, Remove);
    }

    static async Task<IResult> ShowList(Visit visit, Store db, Form? refused, IReadOnlyList<Formats.JsonFault> faults, CancellationToken cancellation)
    {
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(NormSetsPage.Sets), await ListedNorms.Of(db, cancellation)),
            (nameof(NormSetsPage.Form), refused ?? Form.Showing(("Id", EntityId.New<NormSetId>(visit.At).Value))),
            (nameof(NormSetsPage.Faults), faults),
        ];
        return refused is null ? Pages.Show<NormSetsPage>(parameters) : Pages.ShowRefused<NormSetsPage>(parameters);
    }

    static async Task<IResult> Upload(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        IReadOnlyList<Formats.JsonFault> faults = [];
        if (form.Files.GetFile("File") is { Length: > 0 } file)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancellation);
            var input = new UploadNorms.Input(new(form.Id("Id") ?? EntityId.New<NormSetId>(visit.At).Value), content.ToArray());
            var answer = await UploadNorms.Run(db, visit.Acting, input, cancellation);
            if (answer.IsDone(out var set))
                return Pages.SeeOther($"{visit.Root}/norms/{set.Value}");
            form.Refuse(answer.Refusals);
            faults = NormFile.Read(input.File).Faults;
        }
        else
            form.Refuse([FormRefusals.NoFile.About("File")]);
        return await ShowList(visit, db, form, faults, cancellation);
    }

    static async Task<IResult> ShowSet(string set, Visit visit, Store db, Form? refused, CancellationToken cancellation)
    {
        var all = await ListedNorms.Of(db, cancellation);
        if (all.FirstOrDefault(listed => listed.Key == set) is not { } shown)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(NormSetPage.Shown), shown),
            (nameof(NormSetPage.Others), all.Where(other => other != shown).ToList()),
            (nameof(NormSetPage.Form), refused ?? new Form()),
        ];
        return refused is null ? Pages.Show<NormSetPage>(parameters) : Pages.ShowRefused<NormSetPage>(parameters);
    }

    static async Task<IResult> File(string set, Store db, CancellationToken cancellation)
    {
        if (ShippedNorms.FileOf(set) is { } shipped)
            return Pages.Download(shipped, "application/json", $"{set}.json");
        if (Guid.TryParse(set, out var id) && await db.Set<StoredNormSet>().FirstOrDefaultAsync(stored => stored.Id == new NormSetId(id), cancellation) is { } uploaded)
            return Pages.Download(Encoding.UTF8.GetBytes(uploaded.Json), "application/json", $"{uploaded.Name}.{uploaded.Number}.json");
        return RefusedPage.Answer(StatusCodes.Status404NotFound);
    }

    static async Task<IResult> Remove(string set, Visit visit, Store db, CancellationToken cancellation)
    {
        if (!Guid.TryParse(set, out var id))
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var answer = await RemoveNorms.Run(db, visit.Acting, new(new NormSetId(id)), cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/norms");
        var refused = new Form();
        refused.Refuse(answer.Refusals);
        return await ShowSet(set, visit, db, refused, cancellation);
    }

    static async Task<IResult> Compare(string? left, string? right, Visit visit, Store db, CancellationToken cancellation)
    {
        var all = await ListedNorms.Of(db, cancellation);
        var (first, second) = (all.FirstOrDefault(set => set.Key == left), all.FirstOrDefault(set => set.Key == right));
        var study = first is not null && second is not null && visit.May(Permission.SeeResults) ? await LastStudy(db, cancellation) : null;
        return Pages.Show<CompareNormsPage>(
            (nameof(CompareNormsPage.All), all),
            (nameof(CompareNormsPage.Left), first),
            (nameof(CompareNormsPage.Right), second),
            (nameof(CompareNormsPage.Form), Form.Showing(("left", left), ("right", right))),
            (nameof(CompareNormsPage.StudyName), study?.Name),
            (nameof(CompareNormsPage.Scores), study is null ? [] : await ScoresOf(db, study.Id, [first!.Norms, second!.Norms], visit.At, cancellation)));
    }

    static async Task<IReadOnlyList<StudyScores>> ScoresOf(Store db, StudyId study, IReadOnlyList<NormSet> norms, DateTimeOffset at, CancellationToken cancellation)
    {
        var scored = await ScoreStudy.Run(db, study, norms, at, cancellation);
        return [scored.Scores!, .. scored.Compared];
    }

    /// <summary>The study that was closed last; without one, that with the latest attempt.</summary>
    static async Task<Study?> LastStudy(Store db, CancellationToken cancellation)
    {
        var attempts = db.Set<RecordedAttempt>().Where(attempt => attempt.Purpose == AttemptPurpose.Study);
        var measured = db.Set<Study>().Where(study => attempts.Any(attempt => attempt.StudyId == study.Id));
        return await measured.Where(study => study.State == StudyState.Closed).OrderByDescending(study => study.StateSince).FirstOrDefaultAsync(cancellation)
            ?? await measured.OrderByDescending(study => attempts.Where(attempt => attempt.StudyId == study.Id).Max(attempt => attempt.StartedAt)).FirstOrDefaultAsync(cancellation);
    }
}
