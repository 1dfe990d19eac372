using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Commands;
using Telbaar.Editions;
using Telbaar.Layout;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Releases;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Documents;

/// <summary>The addresses of documents: those of the organisation, those of a study, and the report with persons.</summary>
static class DocumentsRoutes
{
    const string Path = $"{Routes.Study}/documents";

    const int LongestSignatories = 2000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page($"{Routes.Organisation}/documents", Permission.SeeDocuments, ShowAll);
        routes.Page($"{Routes.Organisation}/documents/template/file", Permission.WriteDocuments, (Visit visit) => Pages.Download(MemoTemplate.Make(visit.Language), MadeFiles.TypeOf(FileFormat.Docx), $"{TextsOf(visit.Language).TemplateName}.docx"));
        routes.Upload($"{Path}/template", Permission.WriteDocuments, MemoWord.MostBytes + (1 << 20), TakeTemplate);
        routes.Act($"{Path}/template/remove", Permission.WriteDocuments, RemoveTemplate);
        routes.Page(Path, Permission.SeeDocuments, (Visit visit, Store db, ServerSettings settings, CancellationToken cancellation) => Show(visit, db, settings, Form.Showing(("Language", visit.Language)), null, cancellation));
        routes.Act(Path, Permission.WriteDocuments, Make);
        routes.Page($"{Path}/{{document:guid}}", Permission.WriteDocuments, (Guid document, Visit visit, Store db, CancellationToken cancellation) => ShowDecide(document, visit, db, Form.Showing(("Releases", true)), cancellation));
        routes.Act($"{Path}/{{document:guid}}", Permission.WriteDocuments, Decide);
        routes.Page($"{Path}/{{document:guid}}/file", Permission.SeeDocuments, Open);
        routes.Page($"{Path}/draft/{{number:int}}/{{made}}/file", Permission.WriteDocuments, Draft);
        foreach (var format in new[] { FileFormat.Html, FileFormat.Pdf, FileFormat.Docx })
        {
            routes.Page($"{Path}/persons.{format.ToString().ToLowerInvariant()}", Permission.ReadPersonReport, (Visit visit, Store db, ServerSettings settings, CancellationToken cancellation) =>
                OpenPersons(format, visit, db, settings, cancellation));
        }
    }

    static DocumentsPageTexts TextsOf(Language language) => language is Language.Dutch ? DocumentsPageTexts.Dutch : DocumentsPageTexts.English;

    static async Task<IResult> ShowAll(Visit visit, Store db, CancellationToken cancellation)
    {
        var documents = (await ListedDocument.Of(db.Set<Document>().Where(document => document.State == DocumentState.Released)).ToListAsync(cancellation)).ToLookup(document => document.StudyId);
        var shown = new List<ReleasedPage.Released>();
        foreach (var study in await db.Set<Study>().AsNoTracking().Where(study => db.Set<Edition>().Any(edition => edition.StudyId == study.Id)).OrderBy(study => study.Name).ToListAsync(cancellation))
        {
            var seesPersons = visit.May(Permission.ReadPersonReport) && (await Gate.Of(db, study.Id, cancellation)).OpensPersonLevelTo(visit.Acting);
            if (documents.Contains(study.Id) || seesPersons)
                shown.Add(new(study, [.. documents[study.Id]], seesPersons));
        }
        return Pages.Show<ReleasedPage>((nameof(ReleasedPage.Studies), shown));
    }

    static async Task<IResult> Show(Visit visit, Store db, ServerSettings settings, Form form, PersonsSearched? searched, CancellationToken cancellation)
    {
        var writes = visit.May(Permission.WriteDocuments);
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == visit.Study, cancellation);
        var edition = await GeneralReport.LastEdition(db, study.Id, cancellation);
        return Pages.ShowForm<DocumentsPage>(form,
            (nameof(DocumentsPage.Study), study),
            (nameof(DocumentsPage.Documents), await ListedDocument.Of(db.Set<Document>().Where(document => document.StudyId == study.Id && (writes || document.State == DocumentState.Released))).ToListAsync(cancellation)),
            (nameof(DocumentsPage.Edition), edition?.Number),
            (nameof(DocumentsPage.SeesPersons), visit.May(Permission.ReadPersonReport) && (await Gate.Of(db, study.Id, cancellation)).OpensPersonLevelTo(visit.Acting)),
            (nameof(DocumentsPage.PrintsPdf), PdfPrinter.Find(settings.Browser) is not null),
            (nameof(DocumentsPage.Departments), writes && edition is not null ? DepartmentsOf(edition, visit) : []),
            (nameof(DocumentsPage.Norms), writes ? (await ListedNorms.Of(db, cancellation)).Select(set => (set.Key, set.Name)).ToList() : []),
            (nameof(DocumentsPage.HouseStyle), await db.Set<HouseStyle>().Select(style => style.Name).FirstOrDefaultAsync(cancellation)),
            (nameof(DocumentsPage.Searched), searched));
    }

    /// <summary>Those that are shown apart.</summary>
    static IReadOnlyList<string> DepartmentsOf(Edition edition, Visit visit) =>
        [.. GeneralReport.Shown(edition, visit.Language).Shown.Departments.Select(group => group.Key.Name!).Where(name => name != ReportTexts.Of(visit.Language).Explanations.Together)];

    /// <summary>Whether the gate asks for larger groups than the edition puts together.</summary>
    static async Task<bool> IsStale(Store db, Edition edition, CancellationToken cancellation) =>
        (await Gate.Of(db, edition.StudyId, cancellation)).MinimumGroupSize > OpenedEdition.Of(edition.File).Matter.MinimumGroupSize;

    static Task<ReportInput> InputOf(Store db, Edition edition, Language language, Visit visit, CancellationToken cancellation, params IReadOnlyList<NormSet> compared) => GeneralReport.Of(
        db, edition, language, $"{TextsOf(language).Edition} {edition.Number} ({Edition.MarkOf(edition.Digest)})", visit.At, Product.Name, cancellation, compared);

    /// <summary>What a memo needs beside the report.</summary>
    static async Task<Asked> WithMemo(Asked asked, Form form, Store db, StudyId study, CancellationToken cancellation) => asked.Kind is not DocumentKind.Memo ? asked : asked with
    {
        Municipality = (await db.Set<Municipality>().OrderBy(municipality => municipality.Folded).Select(municipality => municipality.Name).ToListAsync(cancellation)) is [var only] ? only : null,
        Agency = await db.Set<Study>().Where(candidate => candidate.Id == study).Select(candidate => candidate.Agency).FirstAsync(cancellation) is { Length: > 0 } agency ? agency : null,
        Signatories = [.. form.Text("Signatories").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(SignatoryOf)],
        Template = await db.Set<HouseStyle>().Select(style => style.Template).FirstOrDefaultAsync(cancellation),
    };

    /// <summary>An office and, after a colon, a name.</summary>
    static Signatory SignatoryOf(string line) => line.Split(':', 2, StringSplitOptions.TrimEntries) is [var role, var name] ? new(role, name) : new(line);

    static async Task<IResult> Make(Form form, Visit visit, Store db, ServerSettings settings, CancellationToken cancellation)
    {
        var (made, language, department) = (MadeFiles.Of(form.Text("What")), form.Choice<Language>("Language") ?? visit.Language, form.Text("Department"));
        var edition = await GeneralReport.LastEdition(db, visit.Study!.Value, cancellation);
        var browser = PdfPrinter.Find(settings.Browser);
        if (made is null)
            form.Refuse([FormRefusals.NoChoice.About("What").With(Formats.Excerpts.Of(form.Text("What")))]);
        else if (edition is null)
            form.Refuse([DocumentRefusals.NoEdition]);
        else if (await IsStale(db, edition, cancellation))
            form.Refuse([DocumentRefusals.NewEditionNeeded]);
        else if (made.Value.Format is FileFormat.Pdf && browser is null)
            form.Refuse([DocumentRefusals.NoBrowser.About("What")]);
        else if (made.Value.Kind is DocumentKind.Slides && !DepartmentsOf(edition, visit).Contains(department))
            form.Refuse([ActRefusals.Missing.About("Department")]);
        IReadOnlyList<NormSet> compared = [.. (await ListedNorms.Of(db, cancellation)).Where(set => set.Key == form.Text("Compare")).Select(set => set.Norms)];
        if (compared.Count == 0 && form.Text("Compare").Length > 0)
            form.Refuse([FormRefusals.NoChoice.About("Compare").With(Formats.Excerpts.Of(form.Text("Compare")))]);
        var check = new Checking();
        _ = check.OptionalText(form.Text("Signatories"), "Signatories", LongestSignatories);
        form.Refuse(check.Refusals);
        if (form.IsRefused || made is not var (kind, format) || edition is null)
            return await Show(visit, db, settings, form, null, cancellation);
        var asked = await WithMemo(new(kind, format, language, kind is DocumentKind.Slides ? department : ""), form, db, edition.StudyId, cancellation);
        var file = await MadeFiles.Make(asked, await InputOf(db, edition, language, visit, cancellation, compared), browser, cancellation);
        IReadOnlyList<string> allowed = [.. asked.Signatories.Select(signatory => signatory.Name).Where(name => name.Length > 0)];
        var answer = await ReleaseDocument.Run(db, visit.Acting, new(edition.StudyId, edition.Number, kind, format, language, asked.Department, allowed, file), cancellation);
        if (!answer.IsDone(out var outcome))
        {
            form.Refuse(answer.Refusals);
            db.ChangeTracker.Clear();
            return await Show(visit, db, settings, form, null, cancellation);
        }
        var path = $"{visit.Root}/studies/{edition.StudyId.Value}/documents";
        if (outcome.Kept is { } kept)
            return Pages.SeeOther(kept.State is DocumentState.Undecided ? $"{path}/{kept.Id.Value}" : path);
        form.Refuse([outcome.Searched.NotSearched.Count > 0 ? DocumentRefusals.NotSearched : DocumentRefusals.NamesPersons.With(outcome.Searched.Found.Count(found => found.Refuses))]);
        return await Show(visit, db, settings, form, outcome.Searched, cancellation);
    }

    static Task<Document?> Find(Store db, Visit visit, Guid id, CancellationToken cancellation)
    {
        var document = new DocumentId(id);
        return db.Set<Document>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == document && candidate.StudyId == visit.Study, cancellation);
    }

    static async Task<IResult> ShowDecide(Guid id, Visit visit, Store db, Form form, CancellationToken cancellation)
    {
        if (await Find(db, visit, id, cancellation) is not { State: DocumentState.Undecided } document)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        return Pages.ShowForm<DecidePage>(form,
            (nameof(DecidePage.Study), await db.Set<Study>().AsNoTracking().FirstAsync(study => study.Id == visit.Study, cancellation)),
            (nameof(DecidePage.Document), document),
            (nameof(DecidePage.Searched), await ReleaseDocument.Search(db, document.File, ReleaseDocument.NameOf(document.Kind, document.Format), document.AllowedNames, cancellation)),
            (nameof(DecidePage.NamesGone), await ReleaseDocument.NamesGone(db, document.StudyId, cancellation)));
    }

    static async Task<IResult> Decide(Guid document, Form form, Visit visit, Store db, ServerSettings settings, CancellationToken cancellation)
    {
        var answer = await DecideDocument.Run(db, visit.Acting, new(visit.Study!.Value, new(document), form.IsTicked("Releases"), form.Text("Why")), cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/studies/{visit.Study.Value.Value}/documents");
        form.Refuse(answer.Refusals);
        db.ChangeTracker.Clear();
        if ((await Find(db, visit, document, cancellation))?.State is DocumentState.Undecided)
            return await ShowDecide(document, visit, db, form, cancellation);
        return await Show(visit, db, settings, form, null, cancellation);
    }

    static async Task<IResult> Open(Guid document, Visit visit, Store db, CancellationToken cancellation)
    {
        if (await Find(db, visit, document, cancellation) is not { State: not DocumentState.TakenBack } found || (found.State is DocumentState.Undecided && !visit.May(Permission.WriteDocuments)))
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        return Pages.Download(found.File, MadeFiles.TypeOf(found.Format), FileNameOf(found.Kind, found.Format, found.Language, $"{found.Edition}"));
    }

    static string FileNameOf(DocumentKind kind, FileFormat format, Language language, string which) => $"{TextsOf(language).FileName(kind)}-{which}.{format.ToString().ToLowerInvariant()}";

    static async Task<IResult> TakeTemplate(Form form, Visit visit, Store db, ServerSettings settings, CancellationToken cancellation)
    {
        if (form.Files.GetFile("Template") is not { Length: > 0 } file)
            form.Refuse([FormRefusals.NoFile.About("Template")]);
        else
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancellation);
            var answer = await SetHouseStyle.Run(db, visit.Acting, new(file.FileName, content.ToArray()), cancellation);
            if (answer.IsDone(out _))
                return Pages.SeeOther($"{visit.Root}/studies/{visit.Study!.Value.Value}/documents#template");
            form.Refuse(answer.Refusals);
            db.ChangeTracker.Clear();
        }
        return await Show(visit, db, settings, form, null, cancellation);
    }

    static async Task<IResult> RemoveTemplate(Visit visit, Store db, CancellationToken cancellation)
    {
        _ = await SetHouseStyle.Run(db, visit.Acting, new("", null), cancellation);
        return Pages.SeeOther($"{visit.Root}/studies/{visit.Study!.Value.Value}/documents#template");
    }

    /// <summary>Of any edition; for who writes documents alone, as it was not searched.</summary>
    static async Task<IResult> Draft(int number, string made, Visit visit, Store db, ServerSettings settings, CancellationToken cancellation)
    {
        var browser = PdfPrinter.Find(settings.Browser);
        if (MadeFiles.Of(made) is not var (kind, format) || kind is DocumentKind.Slides || (format is FileFormat.Pdf && browser is null)
            || await db.Set<Edition>().AsNoTracking().FirstOrDefaultAsync(edition => edition.StudyId == visit.Study && edition.Number == number, cancellation) is not { } edition)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var asked = await WithMemo(new(kind, format, visit.Language), Form.Showing(), db, edition.StudyId, cancellation);
        var file = await MadeFiles.Make(asked, await InputOf(db, edition, visit.Language, visit, cancellation), browser, cancellation);
        return Pages.Download(file, MadeFiles.TypeOf(format), FileNameOf(kind, format, visit.Language, $"{number}-{TextsOf(visit.Language).DraftName}"));
    }

    /// <summary>Made for this visitor, opened by this visitor, and kept nowhere.</summary>
    static async Task<IResult> OpenPersons(FileFormat format, Visit visit, Store db, ServerSettings settings, CancellationToken cancellation)
    {
        var browser = PdfPrinter.Find(settings.Browser);
        if ((format is FileFormat.Pdf && browser is null) || await GeneralReport.LastEdition(db, visit.Study!.Value, cancellation) is not { } edition)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var answer = await OpenPersonReport.Run(db, visit.Acting, edition, cancellation);
        if (!answer.IsDone(out var persons))
        {
            db.ChangeTracker.Clear();
            if (answer.Refusals.All(refusal => refusal == ActRefusals.NotAllowed))
                return RefusedPage.Answer(StatusCodes.Status403Forbidden);
            var refused = Form.Showing(("Language", visit.Language));
            refused.Refuse(answer.Refusals);
            return await Show(visit, db, settings, refused, null, cancellation);
        }
        var input = await InputOf(db, edition, visit.Language, visit, cancellation) with { Persons = persons };
        var file = await MadeFiles.Make(new(DocumentKind.Report, format, visit.Language), input, browser, cancellation);
        return Pages.Download(file, MadeFiles.TypeOf(format), FileNameOf(DocumentKind.Report, format, visit.Language, TextsOf(visit.Language).PersonsName));
    }
}
