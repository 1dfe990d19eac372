using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Attempts;
using Telbaar.Layout;
using Telbaar.Organisations;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>The addresses of whoever listens along: the calls that were drawn, and one of them to judge.</summary>
static class ListenRoutes
{
    const string Call = Routes.Study + "/listen/{call:guid}";

    /// <summary>As many as somebody looks through.</summary>
    const int MostCalls = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page($"{Routes.Study}/listen", Permission.ListenAlong, (Visit visit, Store db, CancellationToken cancellation) => ShowList(visit, db, null, cancellation));
        routes.Act($"{Routes.Study}/listen", Permission.DesignStudy, SetShare);
        routes.Page(Call, Permission.ListenAlong, (Guid call, Visit visit, Store db, CancellationToken cancellation) => ShowCall(new(call), visit, db, null, cancellation));
        routes.Act(Call, Permission.ListenAlong, Judge);
    }

    static string PathOf(Visit visit) => $"{visit.Root}/studies/{visit.Study!.Value.Value}/listen";

    static async Task<IResult> SetShare(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new SetListening.Input(visit.Study!.Value, form.Whole("Percent"), RandomNumberGenerator.GetInt32(1, int.MaxValue), form.Whole("Version"));
        if (!form.IsRefused)
        {
            var answer = await SetListening.Run(db, visit.Acting, input, cancellation);
            if (answer.IsDone(out _))
                return Pages.SeeOther(PathOf(visit));
            form.Refuse(answer.Refusals);
        }
        db.ChangeTracker.Clear();
        return await ShowList(visit, db, form, cancellation);
    }

    static async Task<IResult> ShowList(Visit visit, Store db, Form? refused, CancellationToken cancellation)
    {
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == visit.Study, cancellation);
        var share = await db.Set<ListeningShare>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.StudyId == study.Id, cancellation);
        var claims = share is null ? [] : await db.Set<CallClaim>().AsNoTracking()
            .Where(claim => claim.StudyId == study.Id && claim.Purpose == AttemptPurpose.Study && claim.AccountId != visit.Account!.Id && claim.ReleasedAt == null && !db.Set<SecondJudgement>().Any(judgement => judgement.AttemptId == claim.Id))
            .OrderByDescending(claim => claim.ClaimedAt).ToListAsync(cancellation);
        var drawn = claims.Where(claim => share!.Draws(claim.Id)).Take(MostCalls).ToList();
        var ids = drawn.Select(claim => claim.Id).ToList();
        var over = await db.Set<RecordedAttempt>().Where(attempt => ids.Contains(attempt.Id)).Select(attempt => attempt.Id).ToListAsync(cancellation);
        var begun = await db.Set<CallEvent>().Where(happened => ids.Contains(happened.AttemptId)).Select(happened => happened.AttemptId).Distinct().ToListAsync(cancellation);
        var departments = await db.Set<Department>().ToDictionaryAsync(department => department.Id, department => department.Name, cancellation);
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(ListenPage.Study), study),
            (nameof(ListenPage.Share), share),
            (nameof(ListenPage.Calls), drawn.Select(claim => new ListenPage.Row(claim.Id, claim.Identifier, claim.Caller, departments[claim.DepartmentId], claim.ClaimedAt, over.Contains(claim.Id), begun.Contains(claim.Id))).ToList()),
            (nameof(ListenPage.Form), refused ?? Form.Showing(("Percent", share?.Percent ?? 10), ("Version", share?.Version))),
        ];
        return refused is null ? Pages.Show<ListenPage>(parameters) : Pages.ShowRefused<ListenPage>(parameters);
    }

    static async Task<IResult> Judge(Guid call, Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new ListenAlong.Input(visit.Study!.Value, new(call), YesNo(form, "KccGreeting"), YesNo(form, "Greeting"), YesNo(form, "Initiative"), form.Choice<Reached>("Reached"));
        if (!form.IsRefused)
        {
            var answer = await ListenAlong.Run(db, visit.Acting, input, cancellation);
            if (answer.IsDone(out _))
                return Pages.SeeOther($"{PathOf(visit)}/{call}");
            form.Refuse(answer.Refusals);
        }
        db.ChangeTracker.Clear();
        return await ShowCall(input.Call, visit, db, form, cancellation);
    }

    static bool? YesNo(Form form, string field) => form.Text(field) switch
    {
        "yes" => true,
        "no" => false,
        _ => null,
    };

    static async Task<IResult> ShowCall(AttemptId id, Visit visit, Store db, Form? refused, CancellationToken cancellation)
    {
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == visit.Study, cancellation);
        var share = await db.Set<ListeningShare>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.StudyId == study.Id, cancellation);
        var claim = await db.Set<CallClaim>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == id && candidate.StudyId == study.Id && candidate.Purpose == AttemptPurpose.Study, cancellation);
        if (claim is null || share?.Draws(id) is not true)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var second = await db.Set<SecondJudgement>().AsNoTracking().FirstOrDefaultAsync(judgement => judgement.AttemptId == id, cancellation);
        // What the caller judged is not even read before the second judgement is stored.
        var first = second is null ? null : CallFold.Of(claim, "", null, await db.Set<CallEvent>().AsNoTracking().Where(happened => happened.AttemptId == id).ToListAsync(cancellation), Zones.Amsterdam);
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(ListenCallPage.Study), study),
            (nameof(ListenCallPage.Call), claim),
            (nameof(ListenCallPage.Department), await db.Set<Department>().Where(department => department.Id == claim.DepartmentId).Select(department => department.Name).FirstAsync(cancellation)),
            (nameof(ListenCallPage.IsOwn), claim.AccountId == visit.Account!.Id),
            (nameof(ListenCallPage.First), first),
            (nameof(ListenCallPage.Second), second),
            (nameof(ListenCallPage.Form), refused ?? new Form()),
        ];
        return refused is null ? Pages.Show<ListenCallPage>(parameters) : Pages.ShowRefused<ListenCallPage>(parameters);
    }
}
