using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Formats;
using Telbaar.Layout;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>The addresses of a study's attempts: in from a file, and out to one.</summary>
static class FieldworkRoutes
{
    const string ImportPath = Routes.Study + "/import";
    const string UploadPath = ImportPath + "/{upload:guid}";

    /// <summary>Some half a million attempts.</summary>
    const long MostBytes = 64 << 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page(ImportPath, Permission.ImportAttempts, (Guid? done, Guid? left, Visit visit, Store db, WaitingUploads uploads, CancellationToken cancellation) =>
            ShowImports(visit, db, null, done, left is { } id ? uploads.Find(id, visit.Account!.Id, visit.Study!.Value) : null, cancellation));
        routes.Upload(ImportPath, Permission.ImportAttempts, MostBytes, Upload);
        routes.Page(UploadPath, Permission.ImportAttempts, ShowUpload);
        routes.Act(UploadPath, Permission.ImportAttempts, Decide);
        routes.Page($"{UploadPath}/refused.csv", Permission.ImportAttempts, RefusedRows);
        routes.Page($"{Routes.Study}/export.csv", Permission.ExportAttempts, Export);
    }

    static async Task<IResult> ShowImports(Visit visit, Store db, Form? refused, Guid? done, WaitingUpload? left, CancellationToken cancellation)
    {
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == visit.Study, cancellation);
        var imports = await db.Set<AttemptImport>().AsNoTracking().Where(import => import.StudyId == study.Id).OrderByDescending(import => import.At).ToListAsync(cancellation);
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(ImportPage.Study), study),
            (nameof(ImportPage.Form), refused ?? Form.Showing(("Purpose", AttemptPurpose.Study))),
            (nameof(ImportPage.Imports), imports),
            (nameof(ImportPage.Attempts), await db.Set<RecordedAttempt>().CountAsync(attempt => attempt.StudyId == study.Id, cancellation)),
            (nameof(ImportPage.Done), imports.Find(import => import.Id.Value == done)),
            (nameof(ImportPage.LeftOut), left?.Id),
        ];
        return refused is null ? Pages.Show<ImportPage>(parameters) : Pages.ShowRefused<ImportPage>(parameters);
    }

    static async Task<IResult> Upload(Form form, Visit visit, Store db, WaitingUploads uploads, CancellationToken cancellation)
    {
        var purpose = form.Choice<AttemptPurpose>("Purpose") ?? AttemptPurpose.Study;
        if (form.Files.GetFile("File") is not { Length: > 0 } file)
            form.Refuse([FormRefusals.NoFile.About("File")]);
        else if (!form.IsRefused)
            return await Import(await uploads.Keep(file, form.Text("Sheet").Trim(), purpose, visit.Account!.Id, visit.Study!.Value, cancellation), form, visit, db, uploads, cancellation);
        return await ShowImports(visit, db, form, null, null, cancellation);
    }

    static async Task<IResult> Decide(Guid upload, Form form, Visit visit, Store db, WaitingUploads uploads, CancellationToken cancellation) =>
        uploads.Find(upload, visit.Account!.Id, visit.Study!.Value) is { } waiting
            ? await Import(waiting, form, visit, db, uploads, cancellation) : RefusedPage.Answer(StatusCodes.Status404NotFound);

    static async Task<IResult> Import(WaitingUpload upload, Form form, Visit visit, Store db, WaitingUploads uploads, CancellationToken cancellation)
    {
        var read = await Read(upload, db, visit, null, cancellation);
        var import = EntityId.New<AttemptImportId>(visit.At);
        var answer = await ImportAttempts.Run(
            db, visit.Acting, new(import, upload.Study, upload.Purpose, upload.Digest, read, form.IsTicked("SkipInvalid"), form.IsTicked("MakeStructure")), cancellation);
        if (answer.IsDone(out _))
        {
            if (read.Refused > 0)
                return Pages.SeeOther($"{PathOf(visit)}?done={import.Value}&left={upload.Id}");
            uploads.Remove(upload);
            return Pages.SeeOther($"{PathOf(visit)}?done={import.Value}");
        }
        form.Refuse(answer.Refusals);
        if (NeedsADecision(read))
            return await ShowReading(upload, read, form, visit, db, cancellation);
        uploads.Remove(upload);
        return await ShowImports(visit, db, form, null, null, cancellation);
    }

    static async Task<IResult> ShowUpload(Guid upload, Visit visit, Store db, WaitingUploads uploads, CancellationToken cancellation) =>
        uploads.Find(upload, visit.Account!.Id, visit.Study!.Value) is { } waiting
            ? await ShowReading(waiting, await Read(waiting, db, visit, null, cancellation), new Form(), visit, db, cancellation) : RefusedPage.Answer(StatusCodes.Status404NotFound);

    static async Task<IResult> ShowReading(WaitingUpload upload, AttemptsToImport read, Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(ReadingPage.Study), await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == visit.Study, cancellation)),
            (nameof(ReadingPage.Upload), upload.Id),
            (nameof(ReadingPage.FileName), upload.FileName),
            (nameof(ReadingPage.Read), read),
            (nameof(ReadingPage.Form), form),
        ];
        return form.IsRefused ? Pages.ShowRefused<ReadingPage>(parameters) : Pages.Show<ReadingPage>(parameters);
    }

    static async Task<IResult> RefusedRows(Guid upload, Visit visit, Store db, WaitingUploads uploads, CancellationToken cancellation)
    {
        if (uploads.Find(upload, visit.Account!.Id, visit.Study!.Value) is not { } waiting)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var texts = visit.Language is Language.Dutch ? FaultTexts.Dutch : FaultTexts.English;
        using var bytes = new MemoryStream();
        // With a byte order mark, for the spreadsheet in which the rows will be mended.
        await using (var writer = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
            await Read(waiting, db, visit, new RefusedRowsFile(writer, fault => texts.Line(waiting.FileName, fault), texts.FaultColumn, texts.Clash), cancellation);
        return Pages.Download(bytes.ToArray(), "text/csv; charset=utf-8", $"{Path.GetFileNameWithoutExtension(waiting.FileName)}.refused.csv");
    }

    static async Task<IResult> Export(string? purpose, string? remarks, Visit visit, Store db, CancellationToken cancellation)
    {
        var chosen = Enum.TryParse<AttemptPurpose>(purpose, out var named) && Enum.IsDefined(named) ? named : AttemptPurpose.Study;
        var input = new ExportAttempts.Input(visit.Study!.Value, chosen, visit.Language is Language.English, !string.IsNullOrEmpty(remarks), Zones.Amsterdam);
        var answer = await ExportAttempts.Run(db, visit.Acting, input, cancellation);
        if (!answer.IsDone(out var bytes))
            return RefusedPage.Answer(StatusCodes.Status403Forbidden);
        return Pages.Download(bytes, "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"telbaar-{chosen}-{Zones.Local(visit.At):yyyy-MM-dd}.csv").ToLowerInvariant());
    }

    static Task<AttemptsToImport> Read(WaitingUpload upload, Store db, Visit visit, IRefusedRows? refused, CancellationToken cancellation) =>
        AttemptsToImport.Read(db, upload.Study, upload.File, Zones.Amsterdam, visit.At, refused, cancellation);

    static bool NeedsADecision(AttemptsToImport read) => read.Faults.Count > 0 || read.NewDepartments.Count + read.NewTeams.Count > 0;

    static string PathOf(Visit visit) => $"{visit.Root}/studies/{visit.Study!.Value.Value}/import";
}
