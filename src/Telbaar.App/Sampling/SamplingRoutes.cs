using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Layout;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Wording;

namespace Telbaar.Sampling;

/// <summary>The addresses of a study's sample.</summary>
static class SamplingRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page($"{Routes.Study}/sample", Permission.SeeSample, Show);
        routes.Act($"{Routes.Study}/sample", Permission.DrawSample, Plan);
        routes.Act($"{Routes.Study}/sample/draw", Permission.DrawSample, Draw);
        routes.Act($"{Routes.Study}/sample/discard", Permission.DrawSample, Discard);
        routes.Page($"{Routes.Study}/sample/calls.csv", Permission.SeeSample, Export);
        CoverRoutes.Map(routes);
    }

    static async Task<IResult> Show(Visit visit, Store db, string? day, string? share, CancellationToken cancellation)
    {
        var study = await StudyOf(visit, db, cancellation);
        return await Answer(visit, db, study, null, null, DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var shown) ? shown : null,
            double.TryParse(share?.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var expected) && expected is >= 0 and <= 100 ? expected : null, cancellation);
    }

    static async Task<IResult> Plan(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var study = await StudyOf(visit, db, cancellation);
        var scope = await ScopeOf(db, study, cancellation);
        var input = new PlanSample.Input(
            study.Id, form.Whole("Version"), form.Whole("Seed"), form.Choice<Division>("Division"), form.Whole("Attempts"), form.Number("HalfWidth"), form.Whole("MostPerPerson"),
            form.Whole("MostPerPersonPerWeek"), form.Whole("Callers"), form.Whole("MinutesPerCall"), scope.ToDictionary(department => department.Id, department => form.Whole(PlanSample.StatedField(department.Id))));
        if (!form.IsRefused)
        {
            var answer = await PlanSample.Run(db, visit.Acting, input, cancellation);
            if (answer.IsDone(out _))
                return Pages.SeeOther($"{PathOf(visit, study)}/sample");
            form.Refuse(answer.Refusals);
        }
        return await Answer(visit, db, study, form, null, null, null, cancellation);
    }

    static async Task<IResult> Draw(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var study = await StudyOf(visit, db, cancellation);
        var answer = await DrawSample.Run(db, visit.Acting, new(study.Id, form.Whole("Version") ?? 0), cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{PathOf(visit, study)}/sample#calls");
        form.Refuse([.. answer.Refusals.Select(refusal => refusal.About(""))]);
        return await Answer(visit, db, study, null, form, null, null, cancellation);
    }

    static async Task<IResult> Discard(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var study = await StudyOf(visit, db, cancellation);
        var answer = await DiscardSample.Run(db, visit.Acting, new(study.Id, form.Whole("Version") ?? 0), cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{PathOf(visit, study)}/sample");
        form.Refuse(answer.Refusals);
        return await Answer(visit, db, study, null, form, null, null, cancellation);
    }

    static async Task<IResult> Export(Visit visit, Store db, string? names, CancellationToken cancellation)
    {
        var study = await StudyOf(visit, db, cancellation);
        var texts = visit.Language is Language.Dutch ? SamplePageTexts.Dutch : SamplePageTexts.English;
        var withNames = names is not null && visit.May(Permission.SeeStaff) && study.PersonsGoneAt is null;
        var rows = await CallsOf(db, study, null, withNames, cancellation);
        var answer = await ExportCalls.Run(db, visit.Acting, new(study.Id, withNames, rows, texts.FileHeader, state => ValueTexts.Of(state, visit.Language)), cancellation);
        return TypedResults.File(answer.Value, "text/csv; charset=utf-8", texts.FileName);
    }

    static async Task<IResult> Answer(Visit visit, Store db, Study study, Form? sent, Form? drawing, DateOnly? day, double? share, CancellationToken cancellation)
    {
        var plan = await db.Set<SamplePlan>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.StudyId == study.Id, cancellation);
        var scope = await ScopeOf(db, study, cancellation);
        var days = (await db.Set<PlannedCall>().Where(call => call.StudyId == study.Id).GroupBy(call => call.Day).Select(calls => new { Day = calls.Key, Calls = calls.Count() }).ToListAsync(cancellation))
            .OrderBy(found => found.Day).Select(found => (found.Day, found.Calls)).ToList();
        var shown = days.Exists(found => found.Day == day) ? day!.Value : days.Select(found => found.Day).FirstOrDefault();
        var (problems, rows, minimum) = await ExpectedOf(visit, db, study, plan, cancellation);
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(SamplePage.Study), study),
            (nameof(SamplePage.Form), sent ?? Form.Showing(await FieldsOf(db, visit, study, plan, cancellation))),
            (nameof(SamplePage.DrawForm), drawing ?? Form.Showing(("Version", plan?.Version))),
            (nameof(SamplePage.Plan), plan),
            (nameof(SamplePage.Scope), scope),
            (nameof(SamplePage.Problems), problems),
            (nameof(SamplePage.Rows), rows),
            (nameof(SamplePage.Minimum), minimum),
            (nameof(SamplePage.Share), share),
            (nameof(SamplePage.Days), days),
            (nameof(SamplePage.Day), shown),
            (nameof(SamplePage.Calls), days.Count == 0 ? [] : await CallsOf(db, study, shown, visit.May(Permission.SeeStaff), cancellation)),
        ];
        return sent is null && drawing is null ? Pages.Show<SamplePage>(parameters) : Pages.ShowRefused<SamplePage>(parameters);
    }

    static async Task<(IReadOnlyList<Refusal> Problems, IReadOnlyList<SamplePage.Row> Rows, int Minimum)> ExpectedOf(Visit visit, Store db, Study study, SamplePlan? plan, CancellationToken cancellation)
    {
        if (plan is null)
            return ([], [], 0);
        var read = await StudyWish.Of(db, study, plan, visit.At, cancellation);
        if (!read.IsDone(out var wish))
            return (read.Refusals, [], 0);
        var divided = Quotas.Of(wish.Wish);
        if (!divided.IsDone(out var quotas))
            return (divided.Refusals, [], 0);
        var rung = wish.Wish.Rung.CountBy(call => call.Department).ToDictionary();
        var rows = wish.Wish.Departments.OrderBy(department => department.Name, StringComparer.Create(visit.Language.Culture, ignoreCase: true))
            .Select(department => new SamplePage.Row(department.Name, department.Employees.Count, quotas[department.Name], rung.GetValueOrDefault(department.Name))).ToList();
        return ([], rows, wish.Norms.MinimumAttempts);
    }

    /// <summary>The plan as it stands, or what a first plan may look like.</summary>
    static async Task<IReadOnlyList<(string, object?)>> FieldsOf(Store db, Visit visit, Study study, SamplePlan? plan, CancellationToken cancellation)
    {
        var stated = await db.Set<StudyDepartment>().Where(department => department.StudyId == study.Id).Select(department => new { department.DepartmentId, department.Attempts }).ToListAsync(cancellation);
        return
        [
            ("Version", plan?.Version), ("Division", plan?.Division ?? Division.Proportional), ("Attempts", plan is null ? 600 : plan.Attempts), ("HalfWidth", plan?.HalfWidth?.ToString(visit.Language.Culture)),
            ("MostPerPerson", plan?.MostPerPerson ?? 3), ("MostPerPersonPerWeek", plan?.MostPerPersonPerWeek ?? 1), ("Callers", plan?.Callers ?? 4), ("MinutesPerCall", plan?.MinutesPerCall ?? 15),
            ("Seed", plan?.Seed ?? RandomNumberGenerator.GetInt32(1, 1_000_000)), .. stated.Select(department => (PlanSample.StatedField(department.DepartmentId), (object?)department.Attempts)),
        ];
    }

    static async Task<List<PlanFile.Row>> CallsOf(Store db, Study study, DateOnly? day, bool withNames, CancellationToken cancellation)
    {
        var calls = await db.Set<PlannedCall>().AsNoTracking().Where(call => call.StudyId == study.Id && (day == null || call.Day == day))
            .Join(db.Set<Employee>(), call => call.EmployeeId, employee => employee.Id, (call, employee) => new { Call = call, employee.Code })
            .Join(db.Set<Department>(), found => found.Call.DepartmentId, department => department.Id, (found, department) => new { found.Call, found.Code, Department = department.Name })
            .ToListAsync(cancellation);
        var aliases = await db.Set<CoverAlias>().AsNoTracking().Where(alias => alias.StudyId == study.Id).ToDictionaryAsync(alias => alias.Id, cancellation);
        var questions = await db.Set<CoverQuestion>().AsNoTracking().Where(question => question.StudyId == study.Id).ToDictionaryAsync(question => question.Id, cancellation);
        var names = withNames
            ? (await db.Set<EmployeeKey>().Where(key => key.ReplacedBy == null && db.Set<PlannedCall>().Any(call => call.StudyId == study.Id && call.EmployeeId == key.EmployeeId)).Select(key => new { key.EmployeeId, key.Name }).ToListAsync(cancellation))
                .DistinctBy(key => key.EmployeeId).ToDictionary(key => key.EmployeeId, key => key.Name)
            : [];
        return
        [
            .. calls.OrderBy(found => found.Call.Day).ThenBy(found => found.Call.At).ThenBy(found => found.Call.Caller, StringComparer.Ordinal).Select(found => new PlanFile.Row(
                found.Call.Number, found.Call.Day, found.Call.At, found.Call.Caller, found.Department, found.Code, names.GetValueOrDefault(found.Call.EmployeeId),
                found.Call.AliasId is { } alias ? aliases.GetValueOrDefault(alias) : null, found.Call.QuestionId is { } question ? questions.GetValueOrDefault(question) : null, found.Call.State)),
        ];
    }

    internal static Task<Study> StudyOf(Visit visit, Store db, CancellationToken cancellation) => db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == visit.Study, cancellation);

    internal static async Task<IReadOnlyList<(DepartmentId Id, string Name)>> ScopeOf(Store db, Study study, CancellationToken cancellation) =>
        [.. (await db.Set<StudyDepartment>().Where(scope => scope.StudyId == study.Id).Join(db.Set<Department>(), scope => scope.DepartmentId, department => department.Id, (_, department) => department)
            .OrderBy(department => department.Folded).Select(department => new { department.Id, department.Name }).ToListAsync(cancellation)).Select(department => (department.Id, department.Name))];

    internal static string PathOf(Visit visit, Study study) => $"{visit.Root}/studies/{study.Id.Value}";
}
