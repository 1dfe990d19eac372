using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Layout;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Callbacks;

/// <summary>The addresses at which somebody records that the municipality rang back. What is searched for may be a name, so it is sent and never stands in an address.</summary>
static class CallbacksRoutes
{
    const string Path = Routes.Study + "/callbacks";

    /// <summary>How many of those that were stored last are shown.</summary>
    const int Recent = 30;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page(Path, Permission.RecordCallbacks, (Guid? done, Visit visit, Store db, CancellationToken cancellation) => Show(visit, db, null, null, done, cancellation));
        routes.Act($"{Path}/find", Permission.RecordCallbacks, (Form form, Visit visit, Store db, CancellationToken cancellation) => Show(visit, db, null, form.Text("Words").Trim(), null, cancellation));
        routes.Act(Path, Permission.RecordCallbacks, StoreOne);
        routes.Act($"{Path}/match", Permission.RecordCallbacks, MatchOne);
        routes.Act($"{Path}/withdraw", Permission.RecordCallbacks, WithdrawOne);
    }

    /// <param name="found">What was searched for, and so stands ready.</param>
    static Form Blank(Visit visit, OpenCallback? found = null)
    {
        var now = Zones.Local(visit.At);
        return Form.Showing(
            ("Id", EntityId.New<CallbackId>(visit.At).Value), ("Day", DateOnly.FromDateTime(now.DateTime)), ("Time", TimeOnly.FromDateTime(now.DateTime)),
            ("By", CalledBackBy.Employee), ("How", CalledBackHow.Spoken), ("Attempt", found?.Attempt.Value));
    }

    static async Task<IResult> Show(Visit visit, Store db, Form? refused, string? words, Guid? done, CancellationToken cancellation)
    {
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == visit.Study, cancellation);
        var open = await OpenCallbacks.Of(db, study, cancellation);
        var found = string.IsNullOrEmpty(words) ? open : [.. open.Where(waiting => waiting.IsMeantBy(words))];
        var stored = await db.Set<Callback>().AsNoTracking().Where(callback => callback.StudyId == study.Id && callback.AttemptId != null)
            .OrderByDescending(callback => callback.RecordedAt).Take(Recent).ToListAsync(cancellation);
        var unplaced = await db.Set<Callback>().AsNoTracking().Where(callback => callback.StudyId == study.Id && callback.AttemptId == null && callback.WithdrawnAt == null)
            .OrderBy(callback => callback.At).ToListAsync(cancellation);
        var placed = stored.Select(callback => callback.AttemptId!.Value).ToList();
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(CallbacksPage.Study), study),
            (nameof(CallbacksPage.Form), refused ?? Blank(visit, string.IsNullOrEmpty(words) || found.Count == 0 ? null : found[0])),
            (nameof(CallbacksPage.Words), words),
            (nameof(CallbacksPage.Open), open),
            (nameof(CallbacksPage.Found), found),
            (nameof(CallbacksPage.Unplaced), unplaced),
            (nameof(CallbacksPage.Stored), stored),
            (nameof(CallbacksPage.Identifiers), await db.Set<RecordedAttempt>().Where(attempt => placed.Contains(attempt.Id)).ToDictionaryAsync(attempt => attempt.Id, attempt => attempt.Identifier, cancellation)),
            (nameof(CallbacksPage.Remarks), await db.Set<CallbackRemark>().Where(remark => db.Set<Callback>().Any(callback => callback.Id == remark.CallbackId && callback.StudyId == study.Id))
                .ToDictionaryAsync(remark => remark.CallbackId, remark => remark.Text, cancellation)),
            (nameof(CallbacksPage.Done), done is not null),
        ];
        return refused is not null ? Pages.ShowRefused<CallbacksPage>(parameters) : Pages.Show<CallbacksPage>(parameters);
    }

    static async Task<IResult> StoreOne(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var (day, time, attempt) = (form.Day("Day"), form.Time("Time"), form.Id("Attempt"));
        var id = new CallbackId(form.Id("Id") ?? EntityId.New<CallbackId>(visit.At).Value);
        if (day is not null && time is not null && MomentOf(day.Value, time.Value, visit) is null)
            form.Refuse([FormRefusals.NoTime.About("Time").With(form.Text("Time"))]);
        var input = new StoreCallback.Input(
            id, visit.Study!.Value, attempt is { } known ? new AttemptId(known) : null, day is { } on && time is { } at ? MomentOf(on, at, visit) : null,
            form.Choice<CalledBackBy>("By"), form.Choice<CalledBackHow>("How"), form.Text("Remark"));
        if (!form.IsRefused)
        {
            var answer = await StoreCallback.Run(db, visit.Acting, input, cancellation);
            if (answer.IsDone(out var stored))
                return Pages.SeeOther($"{PathOf(visit)}?done={stored.Value}");
            form.Refuse([.. answer.Refusals.Select(refusal => refusal.Field == nameof(StoreCallback.Input.At) ? refusal.About("Time") : refusal)]);
        }
        return await Show(visit, db, form, null, null, cancellation);
    }

    /// <summary>On the organisation's clock. A form tells whole minutes: of this minute it means now, and no moment that is still to come.</summary>
    static DateTimeOffset? MomentOf(DateOnly day, TimeOnly time, Visit visit)
    {
        if (!new LocalClock(Zones.Amsterdam).TryAt(day.ToDateTime(time), out var moment))
            return null;
        return moment <= visit.At && visit.At - moment < TimeSpan.FromMinutes(1) ? Zones.Local(visit.At) : moment;
    }

    static async Task<IResult> MatchOne(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var attempt = form.Id("Attempt");
        var input = new MatchCallback.Input(visit.Study!.Value, new CallbackId(form.Id("Callback") ?? default), attempt is { } known ? new AttemptId(known) : null, form.Whole("Version") ?? 0);
        return await Ended(await MatchCallback.Run(db, visit.Acting, input, cancellation), visit, db, cancellation);
    }

    static async Task<IResult> WithdrawOne(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new WithdrawCallback.Input(visit.Study!.Value, new CallbackId(form.Id("Callback") ?? default), form.IsTicked("Again"), form.Whole("Version") ?? 0);
        return await Ended(await WithdrawCallback.Run(db, visit.Acting, input, cancellation), visit, db, cancellation);
    }

    static async Task<IResult> Ended(Answer<Done> answer, Visit visit, Store db, CancellationToken cancellation)
    {
        if (answer.IsDone(out _))
            return Pages.SeeOther(PathOf(visit));
        var form = Blank(visit);
        form.Refuse([.. answer.Refusals.Select(refusal => refusal.About(""))]);
        db.ChangeTracker.Clear();
        return await Show(visit, db, form, null, null, cancellation);
    }

    static string PathOf(Visit visit) => $"{visit.Root}/studies/{visit.Study!.Value.Value}/callbacks";
}
