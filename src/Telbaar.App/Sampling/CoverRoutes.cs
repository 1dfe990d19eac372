using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Layout;
using Telbaar.Organisations;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Sampling;

/// <summary>The addresses of the callers' cover.</summary>
static class CoverRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page($"{Routes.Study}/cover", Permission.SeeSample, (Visit visit, Store db, CancellationToken cancellation) => Show(visit, db, null, null, cancellation));
        routes.Act($"{Routes.Study}/cover/starter", Permission.DrawSample, LoadStarter);
        routes.Act($"{Routes.Study}/cover/aliases", Permission.DrawSample, AddAliases);
        routes.Act($"{Routes.Study}/cover/questions", Permission.DrawSample, AddQuestions);
        routes.Page($"{Routes.Study}/cover/alias", Permission.DrawSample, ShowAlias);
        routes.Act($"{Routes.Study}/cover/alias", Permission.DrawSample, SaveOneAlias);
        routes.Act($"{Routes.Study}/cover/alias/remove", Permission.DrawSample, RemoveOneAlias);
        routes.Page($"{Routes.Study}/cover/question", Permission.DrawSample, ShowQuestion);
        routes.Act($"{Routes.Study}/cover/question", Permission.DrawSample, SaveOneQuestion);
        routes.Act($"{Routes.Study}/cover/question/remove", Permission.DrawSample, RemoveOneQuestion);
    }

    static async Task<IResult> Show(Visit visit, Store db, Form? aliases, Form? questions, CancellationToken cancellation)
    {
        var study = await SamplingRoutes.StudyOf(visit, db, cancellation);
        var norms = await StudyWish.NormsOf(db, study, cancellation);
        var closing = await db.Set<ClosingDay>().Select(day => day.Day).ToListAsync(cancellation);
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(CoverPage.Study), study),
            (nameof(CoverPage.Scope), await SamplingRoutes.ScopeOf(db, study, cancellation)),
            (nameof(CoverPage.Aliases), (await db.Set<CoverAlias>().AsNoTracking().Where(alias => alias.StudyId == study.Id).ToListAsync(cancellation)).OrderBy(alias => alias.Name.Folded(), StringComparer.Ordinal).ToList()),
            (nameof(CoverPage.Questions), (await db.Set<CoverQuestion>().AsNoTracking().Where(question => question.StudyId == study.Id).ToListAsync(cancellation)).OrderBy(question => question.Question.Folded(), StringComparer.Ordinal).ToList()),
            (nameof(CoverPage.Needed), await NeededFor(visit, db, study, cancellation)),
            (nameof(CoverPage.WatchUntil), norms is null ? null : WatchTerm.EndOf(study, norms, closing)),
            (nameof(CoverPage.AliasList), aliases),
            (nameof(CoverPage.QuestionList), questions),
        ];
        return aliases is null && questions is null ? Pages.Show<CoverPage>(parameters) : Pages.ShowRefused<CoverPage>(parameters);
    }

    /// <summary>The most calls that a department gets in a week, when they are spread evenly.</summary>
    static async Task<int> NeededFor(Visit visit, Store db, Study study, CancellationToken cancellation)
    {
        if (await db.Set<SamplePlan>().AsNoTracking().FirstOrDefaultAsync(plan => plan.StudyId == study.Id, cancellation) is not { } plan
            || !(await StudyWish.Of(db, study, plan, visit.At, cancellation)).IsDone(out var wish) || !Quotas.Of(wish.Wish).IsDone(out var quotas))
            return 0;
        var weeks = wish.Wish.Days.Select(day => day.Day.DayNumber - (((int)day.Day.DayOfWeek + 6) % 7)).Distinct().Count();
        return weeks == 0 ? 0 : quotas.Values.Select(quota => (quota + weeks - 1) / weeks).DefaultIfEmpty().Max();
    }

    static async Task<IResult> LoadStarter(Visit visit, Store db, CancellationToken cancellation) =>
        await Then(visit, await LoadStarterCover.Run(db, visit.Acting, new(visit.Study!.Value), cancellation), Form.Showing(), refused => Show(visit, db, refused, null, cancellation));

    static async Task<IResult> AddAliases(Form form, Visit visit, Store db, CancellationToken cancellation) =>
        await Then(visit, await ImportAliases.Run(db, visit.Acting, new(visit.Study!.Value, await ListOf(form, cancellation)), cancellation), form, refused => Show(visit, db, refused, null, cancellation));

    static async Task<IResult> AddQuestions(Form form, Visit visit, Store db, CancellationToken cancellation) =>
        await Then(visit, await ImportQuestions.Run(db, visit.Acting, new(visit.Study!.Value, await ListOf(form, cancellation)), cancellation), form, refused => Show(visit, db, null, refused, cancellation));

    static async Task<IResult> ShowAlias(Visit visit, Store db, Guid? id, CancellationToken cancellation)
    {
        if (id is null)
            return await AliasAnswer(visit, db, Form.Showing(("Id", EntityId.New<CoverAliasId>(visit.At).Value)), null, cancellation);
        return await db.Set<CoverAlias>().AsNoTracking().FirstOrDefaultAsync(alias => alias.Id == new CoverAliasId(id.Value) && alias.StudyId == visit.Study, cancellation) is { } found
            ? await AliasAnswer(visit, db, FormOf(found), null, cancellation)
            : RefusedPage.Answer(StatusCodes.Status404NotFound);
    }

    static Form FormOf(CoverAlias alias) => Form.Showing(("Id", alias.Id.Value), ("Version", alias.Version), ("Name", alias.Name), ("NumberShown", alias.NumberShown), ("NumberLeft", alias.NumberLeft));

    static async Task<IResult> SaveOneAlias(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var id = new CoverAliasId(form.Id("Id") ?? EntityId.New<CoverAliasId>(visit.At).Value);
        var input = new SaveAlias.Input(visit.Study!.Value, id, form.Whole("Version"), form.Text("Name"), form.Text("NumberShown"), form.Text("NumberLeft"));
        return await Then(visit, await SaveAlias.Run(db, visit.Acting, input, cancellation), form, refused => AliasAnswer(visit, db, refused, null, cancellation));
    }

    static async Task<IResult> RemoveOneAlias(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var id = new CoverAliasId(form.Id("Id") ?? Guid.Empty);
        var answer = await RemoveAlias.Run(db, visit.Acting, new(visit.Study!.Value, id, form.Whole("Version") ?? 0), cancellation);
        return await Then(visit, answer, form, async refused => await db.Set<CoverAlias>().AsNoTracking().FirstOrDefaultAsync(alias => alias.Id == id && alias.StudyId == visit.Study, cancellation) is { } found
            ? await AliasAnswer(visit, db, FormOf(found), refused, cancellation)
            : RefusedPage.Answer(StatusCodes.Status404NotFound));
    }

    static async Task<IResult> AliasAnswer(Visit visit, Store db, Form form, Form? removal, CancellationToken cancellation)
    {
        IReadOnlyList<(string, object?)> parameters = [(nameof(AliasPage.Study), await SamplingRoutes.StudyOf(visit, db, cancellation)), (nameof(AliasPage.Form), form), (nameof(AliasPage.Removal), removal)];
        return form.IsRefused || removal is not null ? Pages.ShowRefused<AliasPage>(parameters) : Pages.Show<AliasPage>(parameters);
    }

    static async Task<IResult> ShowQuestion(Visit visit, Store db, Guid? id, CancellationToken cancellation)
    {
        if (id is null)
            return await QuestionAnswer(visit, db, Form.Showing(("Id", EntityId.New<CoverQuestionId>(visit.At).Value)), null, cancellation);
        return await db.Set<CoverQuestion>().AsNoTracking().FirstOrDefaultAsync(question => question.Id == new CoverQuestionId(id.Value) && question.StudyId == visit.Study, cancellation) is { } found
            ? await QuestionAnswer(visit, db, FormOf(found), null, cancellation)
            : RefusedPage.Answer(StatusCodes.Status404NotFound);
    }

    static Form FormOf(CoverQuestion question) => Form.Showing(
        ("Id", question.Id.Value), ("Version", question.Version), ("Department", question.DepartmentId?.Value), ("Question", question.Question), ("Answers", question.Answers), ("WhenAnswered", question.WhenAnswered));

    static async Task<IResult> SaveOneQuestion(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var id = new CoverQuestionId(form.Id("Id") ?? EntityId.New<CoverQuestionId>(visit.At).Value);
        DepartmentId? department = form.Id("Department") is { } chosen ? new DepartmentId(chosen) : null;
        if (form.IsRefused)
            return await QuestionAnswer(visit, db, form, null, cancellation);
        var input = new SaveQuestion.Input(visit.Study!.Value, id, form.Whole("Version"), department, form.Text("Question"), form.Text("Answers"), form.Text("WhenAnswered"));
        return await Then(visit, await SaveQuestion.Run(db, visit.Acting, input, cancellation), form, refused => QuestionAnswer(visit, db, refused, null, cancellation));
    }

    static async Task<IResult> RemoveOneQuestion(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var id = new CoverQuestionId(form.Id("Id") ?? Guid.Empty);
        var answer = await RemoveQuestion.Run(db, visit.Acting, new(visit.Study!.Value, id, form.Whole("Version") ?? 0), cancellation);
        return await Then(visit, answer, form, async refused => await db.Set<CoverQuestion>().AsNoTracking().FirstOrDefaultAsync(question => question.Id == id && question.StudyId == visit.Study, cancellation) is { } found
            ? await QuestionAnswer(visit, db, FormOf(found), refused, cancellation)
            : RefusedPage.Answer(StatusCodes.Status404NotFound));
    }

    static async Task<IResult> QuestionAnswer(Visit visit, Store db, Form form, Form? removal, CancellationToken cancellation)
    {
        var study = await SamplingRoutes.StudyOf(visit, db, cancellation);
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(QuestionPage.Study), study), (nameof(QuestionPage.Form), form), (nameof(QuestionPage.Scope), await SamplingRoutes.ScopeOf(db, study, cancellation)), (nameof(QuestionPage.Removal), removal),
        ];
        return form.IsRefused || removal is not null ? Pages.ShowRefused<QuestionPage>(parameters) : Pages.Show<QuestionPage>(parameters);
    }

    /// <summary>After an act: the cover, or the page again with what is wrong.</summary>
    static async Task<IResult> Then<T>(Visit visit, Answer<T> answer, Form form, Func<Form, Task<IResult>> refused)
    {
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/studies/{visit.Study!.Value.Value}/cover");
        form.Refuse(answer.Refusals);
        return await refused(form);
    }

    /// <summary>The file that was sent, or else the text that was pasted.</summary>
    static async Task<byte[]> ListOf(Form form, CancellationToken cancellation)
    {
        if (form.Files["File"] is not { Length: > 0 } file)
            return Encoding.UTF8.GetBytes(form.Text("List"));
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }
}
