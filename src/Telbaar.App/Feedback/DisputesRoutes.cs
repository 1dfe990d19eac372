using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Layout;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Feedback;

/// <summary>The addresses at which disputes are looked at, the KCC says what became of a note, and somebody decides.</summary>
static class DisputesRoutes
{
    const string Path = Routes.Study + "/feedback/disputes";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page(Path, Permission.SeeDisputes, (bool? saved, Visit visit, Store db, CancellationToken cancellation) => Show(visit, db, null, saved is true, cancellation));
        routes.Act($"{Path}/note", Permission.StateNotes, Note);
        routes.Act($"{Path}/decide", Permission.DecideDisputes, Decide);
    }

    static async Task<IResult> Show(Visit visit, Store db, (string Kind, object Form)? refused, bool saved, CancellationToken cancellation)
    {
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == visit.Study, cancellation);
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(DisputesPage.Study), study),
            (nameof(DisputesPage.Rows), await RowsOf(visit, db, study, cancellation)),
            (nameof(DisputesPage.Refused), refused),
            (nameof(DisputesPage.Saved), saved),
        ];
        return refused is null ? Pages.Show<DisputesPage>(parameters) : Pages.ShowRefused<DisputesPage>(parameters);
    }

    static async Task<IReadOnlyList<DisputesPage.Row>> RowsOf(Visit visit, Store db, Study study, CancellationToken cancellation)
    {
        var disputes = await db.Set<Dispute>().AsNoTracking().Where(dispute => dispute.StudyId == study.Id && dispute.TakenBackAt == null)
            .Join(db.Set<FeedbackRequest>(), dispute => dispute.RequestId, request => request.Id, (dispute, request) => new { Dispute = dispute, Request = request })
            .Join(db.Set<RecordedAttempt>(), pair => pair.Request.AttemptId, attempt => attempt.Id, (pair, attempt) => new { pair.Dispute, Attempt = attempt }).ToListAsync(cancellation);
        // The KCC looks at its own notes alone, and reads no words.
        var decides = visit.May(Permission.DecideDisputes);
        var readsWords = visit.May(Permission.ReadExplanations) && await ReadsPersons(visit, db, study, cancellation);
        var departments = await db.Set<Department>().ToDictionaryAsync(department => department.Id, department => department.Name, cancellation);
        var words = await db.Set<ExplanationWords>().Where(said => db.Set<FeedbackRequest>().Any(request => request.Id == said.RequestId && request.StudyId == study.Id)).ToDictionaryAsync(said => said.RequestId, said => said.Text, cancellation);
        var said = await db.Set<DisputeWords>().AsNoTracking().Where(one => db.Set<Dispute>().Any(dispute => dispute.Id == one.DisputeId && dispute.StudyId == study.Id)).ToDictionaryAsync(one => one.DisputeId, cancellation);
        var texts = visit.Language is Language.Dutch ? FeedbackMailTexts.Dutch : FeedbackMailTexts.English;
        var failures = (await Failures.Among(db, study, db.AttemptsOf(study.Id), visit.At, cancellation)).ToDictionary(failure => failure.Attempt, failure => failure.Outcome);
        return
        [
            .. disputes.Where(pair => decides || pair.Attempt.Message is Message.CallbackNote).OrderBy(pair => pair.Dispute.RaisedAt).Select(pair => new DisputesPage.Row(
                pair.Dispute, pair.Attempt.Identifier, Zones.Local(pair.Attempt.StartedAt), departments[pair.Attempt.DepartmentId],
                failures.TryGetValue(pair.Attempt.Id, out var outcome) ? texts.What(outcome, pair.Attempt.Message is Message.CallbackNote) : texts.NoFailure,
                readsWords ? words.GetValueOrDefault(pair.Dispute.RequestId) : null, pair.Attempt.Message is Message.CallbackNote,
                said.GetValueOrDefault(pair.Dispute.Id)?.NoteAddress, said.GetValueOrDefault(pair.Dispute.Id)?.Why)),
        ];
    }

    static async Task<bool> ReadsPersons(Visit visit, Store db, Study study, CancellationToken cancellation) => (await Gate.Of(db, study.Id, cancellation)).OpensPersonLevelTo(visit.Acting);

    static async Task<IResult> Note(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var at = MomentIn(form);
        var input = new StateNote.Input(visit.Study!.Value, new(form.Id("Dispute") ?? default), form.Choice<NoteStatement>("Note"), at, form.Text("Address"), form.Whole("Version") ?? 0);
        return await Ended("note", form, visit, db, () => StateNote.Run(db, visit.Acting, input, cancellation), cancellation);
    }

    static async Task<IResult> Decide(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var decision = form.Choice<DisputeDecision>("Decision");
        var at = decision is DisputeDecision.Corrected ? MomentIn(form) : null;
        var input = new DecideDispute.Input(visit.Study!.Value, new(form.Id("Dispute") ?? default), decision, at, form.IsTicked("IsOfKcc"), form.Text("Why"), form.Whole("Version") ?? 0);
        return await Ended("decide", form, visit, db, () => DecideDispute.Run(db, visit.Acting, input, cancellation), cancellation);
    }

    /// <summary>The day and time of a form, on the organisation's clock.</summary>
    static DateTimeOffset? MomentIn(Form form)
    {
        var (day, time) = (form.Day("Day"), form.Time("Time"));
        if (day is not { } on)
            return null;
        if (time is not { } at)
            form.Refuse([ActRefusals.Missing.About("Time")]);
        else if (new LocalClock(Zones.Amsterdam).TryAt(on.ToDateTime(at), out var moment))
            return moment;
        else
            form.Refuse([FormRefusals.NoTime.About("Time").With(form.Text("Time"))]);
        return null;
    }

    static async Task<IResult> Ended(string kind, Form form, Visit visit, Store db, Func<Task<Answer<Done>>> act, CancellationToken cancellation)
    {
        if (!form.IsRefused)
        {
            var answer = await act();
            if (answer.IsDone(out _))
                return Pages.SeeOther($"{visit.Root}/studies/{visit.Study!.Value.Value}/feedback/disputes?saved=true");
            form.Refuse([.. answer.Refusals.Select(refusal => refusal.Field is nameof(DecideDispute.Input.CalledBackAt) or nameof(StateNote.Input.SentAt) ? refusal.About("Day") : refusal)]);
            db.ChangeTracker.Clear();
        }
        return await Show(visit, db, (kind, form), false, cancellation);
    }
}
