using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Callbacks;
using Telbaar.Commands;
using Telbaar.Editions;
using Telbaar.Fieldwork;
using Telbaar.Layout;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>The addresses of studies.</summary>
static class StudiesRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page($"{Routes.Organisation}/studies", Permission.SeeStudies, List);
        routes.Page($"{Routes.Organisation}/studies/new", Permission.DesignStudy, (Visit visit) => NewStudyPage.Answer(Form.Showing(("Id", EntityId.New<StudyId>(visit.At).Value))));
        routes.Act($"{Routes.Organisation}/studies/new", Permission.DesignStudy, Create);
        routes.Page(Routes.Study, Permission.SeeStudies, (Visit visit, Store db, CancellationToken cancellation) => ShowStudy(visit, db, null, cancellation));
        routes.Act($"{Routes.Study}/move", Permission.MoveStudy, Move);
        routes.Page($"{Routes.Study}/plan", Permission.DesignStudy, ShowPlan);
        routes.Act($"{Routes.Study}/plan", Permission.DesignStudy, Plan);
    }

    static async Task<IResult> List(Store db, CancellationToken cancellation)
    {
        var studies = await db.Set<Study>().OrderByDescending(study => study.From).ThenBy(study => study.Folded)
            .Select(study => new StudiesPage.Row(study.Id, study.Name, study.From, study.To, study.State, db.Set<RecordedAttempt>().Count(attempt => attempt.StudyId == study.Id && attempt.Purpose == AttemptPurpose.Study)))
            .ToListAsync(cancellation);
        return Pages.Show<StudiesPage>((nameof(StudiesPage.Studies), studies));
    }

    static async Task<IResult> Create(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new CreateStudy.Input(new StudyId(form.Id("Id") ?? EntityId.New<StudyId>(visit.At).Value), form.Text("Name"), form.Text("Agency"), form.Text("Norms"));
        var answer = await CreateStudy.Run(db, visit.Acting, input, cancellation);
        if (answer.IsDone(out var study))
            return Pages.SeeOther($"{visit.Root}/studies/{study.Value}");
        form.Refuse(answer.Refusals);
        return NewStudyPage.Answer(form);
    }

    static async Task<IResult> ShowStudy(Visit visit, Store db, Form? refused, CancellationToken cancellation)
    {
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == visit.Study, cancellation);
        var steps = await db.Set<StudyStep>().Where(step => step.StudyId == study.Id).OrderBy(step => step.At).ToListAsync(cancellation);
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(StudyPage.Study), study),
            (nameof(StudyPage.NormsName), study.ShippedNorms ?? await db.Set<StoredNormSet>().Where(set => set.Id == study.NormSetId).Select(set => set.Name).FirstOrDefaultAsync(cancellation)),
            (nameof(StudyPage.Departments), await db.Set<StudyDepartment>().CountAsync(scope => scope.StudyId == study.Id, cancellation)),
            (nameof(StudyPage.PlannedCalls), await db.Set<PlannedCall>().CountAsync(call => call.StudyId == study.Id, cancellation)),
            (nameof(StudyPage.Attempts), await db.AttemptsOf(study.Id).CountAsync(cancellation)),
            (nameof(StudyPage.Points), study.State is StudyState.Designed or StudyState.Ready ? await Readiness.PointsOf(db, study, cancellation) : []),
            (nameof(StudyPage.Terms), study.State is StudyState.AwaitingCallbacks ? await OpenCallbacks.TermsRunningAt(db, study, visit.At, cancellation) : null),
            (nameof(StudyPage.Steps), steps),
            (nameof(StudyPage.Names), await AccountNames.Of(db, steps.Select(step => step.By), cancellation)),
            (nameof(StudyPage.Source), await db.Set<Study>().AsNoTracking().FirstOrDefaultAsync(source => source.Id == study.CopyOf, cancellation)),
            (nameof(StudyPage.Refused), refused),
        ];
        return refused is null ? Pages.Show<StudyPage>(parameters) : Pages.ShowRefused<StudyPage>(parameters);
    }

    static async Task<IResult> Move(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var move = form.Choice<StudyMove>("Move");
        var version = form.Whole("Version");
        if (move is not null && version is not null)
        {
            var input = new MoveStudy.Input(visit.Study!.Value, version.Value, move.Value, form.Text("Why"));
            var answer = move is StudyMove.Close ? await CloseStudy.Run(db, visit.Acting, input, Product.Name, cancellation) : await MoveStudy.Run(db, visit.Acting, input, cancellation);
            if (answer.IsDone(out _))
                return Pages.SeeOther($"{visit.Root}/studies/{visit.Study!.Value.Value}");
            form.Refuse(answer.Refusals);
        }
        return await ShowStudy(visit, db, form, cancellation);
    }

    static async Task<IResult> ShowPlan(Visit visit, Store db, CancellationToken cancellation)
    {
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == visit.Study, cancellation);
        return await PlanAnswer(db, study, Form.Showing(
            ("Version", study.Version), ("Name", study.Name), ("Agency", study.Agency), ("Municipality", study.MunicipalityId?.Value), ("From", study.From), ("To", study.To),
            ("Norms", study.ShippedNorms ?? study.NormSetId?.Value.ToString()), ("CallbackTerm", study.CallbackTerm), ("CallbackNumber", study.CallbackNumber), ("CallsPerHour", study.CallsPerHour)), cancellation);
    }

    static async Task<IResult> PlanAnswer(Store db, Study study, Form form, CancellationToken cancellation)
    {
        var municipalities = await db.Set<Municipality>().OrderBy(municipality => municipality.Folded).Select(municipality => new { municipality.Id, municipality.Name }).ToListAsync(cancellation);
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(PlanPage.Study), study),
            (nameof(PlanPage.Form), form),
            (nameof(PlanPage.Remarks), FieldPeriod.Of(study)?.RemarksBy(await OpeningCalendar.Of(db, cancellation)) ?? []),
            (nameof(PlanPage.Municipalities), municipalities.Select(m => (m.Id.Value.ToString(), m.Name)).ToList()),
            (nameof(PlanPage.NormSets), await ListedNorms.Of(db, cancellation)),
        ];
        return form.IsRefused ? Pages.ShowRefused<PlanPage>(parameters) : Pages.Show<PlanPage>(parameters);
    }

    static async Task<IResult> Plan(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new PlanStudy.Input(
            visit.Study!.Value, form.Whole("Version") ?? 0, form.Text("Name"), form.Text("Agency"), form.Id("Municipality") is { } municipality ? new MunicipalityId(municipality) : null,
            form.Day("From"), form.Day("To"), form.Text("Norms"), form.Choice<CallbackTerm>("CallbackTerm"), form.Whole("CallbackNumber"), form.Whole("CallsPerHour"));
        if (!form.IsRefused)
        {
            var answer = await PlanStudy.Run(db, visit.Acting, input, cancellation);
            if (answer.IsDone(out _))
                return Pages.SeeOther($"{visit.Root}/studies/{input.Study.Value}/plan");
            form.Refuse(answer.Refusals);
        }
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == input.Study, cancellation);
        return await PlanAnswer(db, study, form, cancellation);
    }
}
