using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Formats;
using Telbaar.Layout;
using Telbaar.Organisations;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>The address of one attempt: what stands there, where it comes from, and how it is put right.</summary>
static class AttemptRoutes
{
    const string Attempt = Routes.Study + "/attempts/{attempt:guid}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page(Attempt, Permission.CorrectAttempts, (Guid attempt, string? column, Visit visit, Store db, CancellationToken cancellation) =>
            Show(new(attempt), visit, db, null, ChosenIn(column), cancellation));
        routes.Act(Attempt, Permission.CorrectAttempts, Correct);
        routes.Act($"{Attempt}/remark", Permission.CorrectAttempts, Reword);
    }

    static AttemptColumn? ChosenIn(string? column) => Enum.TryParse<AttemptColumn>(column, out var chosen) && AttemptFold.MayBeCorrected.Contains(chosen) && chosen is not AttemptColumn.Status ? chosen : null;

    static async Task<IResult> Correct(Guid attempt, Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new CorrectAttempt.Input(
            visit.Study!.Value, new(attempt), form.Choice<AttemptColumn>("Column"), form.Text("Value"), form.Choice<CorrectionReason>("Reason"), form.Whole("Version") ?? -1);
        if (!form.IsRefused)
        {
            var answer = await CorrectAttempt.Run(db, visit.Acting, input, cancellation);
            if (answer.IsDone(out _))
                return Pages.SeeOther($"{visit.Root}/studies/{input.Study.Value}/attempts/{attempt}");
            form.Refuse(answer.Refusals);
        }
        // What the refused act had begun to change is not what stands there.
        db.ChangeTracker.Clear();
        return await Show(input.Attempt, visit, db, form, ChosenIn(form.Text("Column")), cancellation);
    }

    static async Task<IResult> Reword(Guid attempt, Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new RewordRemark.Input(visit.Study!.Value, new(attempt), form.Choice<RemarkOn>("On"), form.Id("Subject") ?? default, form.Text("Text"));
        var answer = await RewordRemark.Run(db, visit.Acting, input, cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/studies/{input.Study.Value}/attempts/{attempt}#remarks");
        form.Refuse(answer.Refusals);
        db.ChangeTracker.Clear();
        return await Show(input.Attempt, visit, db, form, null, cancellation);
    }

    static async Task<IResult> Show(AttemptId id, Visit visit, Store db, Form? refused, AttemptColumn? column, CancellationToken cancellation)
    {
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == visit.Study, cancellation);
        if (await db.Set<RecordedAttempt>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == id && candidate.StudyId == study.Id, cancellation) is not { } row)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var callbacks = await db.Set<Callback>().AsNoTracking().Where(callback => callback.AttemptId == id).OrderBy(callback => callback.At).ToListAsync(cancellation);
        var corrections = await db.Set<Correction>().AsNoTracking().Where(correction => correction.AttemptId == id).OrderBy(correction => correction.Ordinal).ToListAsync(cancellation);
        var stored = await StudyAttempts.Of(db, row, cancellation);
        var seesPersons = await SeesPersons(visit, db, study, cancellation);
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(AttemptPage.Study), study),
            (nameof(AttemptPage.Row), row),
            (nameof(AttemptPage.Stands), (object)stored),
            (nameof(AttemptPage.Employee), await EmployeeOf(db, row, seesPersons, cancellation)),
            (nameof(AttemptPage.SeesPersons), seesPersons),
            (nameof(AttemptPage.Happened), await HappenedIn(db, row, cancellation)),
            (nameof(AttemptPage.Callbacks), callbacks),
            (nameof(AttemptPage.Corrections), corrections),
            (nameof(AttemptPage.Remarks), visit.May(Permission.SeeStaff) ? await RemarksOf(db, id, [.. callbacks.Select(callback => callback.Id)], cancellation) : []),
            (nameof(AttemptPage.Names), await AccountNames.Of(db, [.. callbacks.Select(callback => callback.RecordedBy), .. corrections.Select(correction => correction.By)], cancellation)),
            (nameof(AttemptPage.Column), column),
            (nameof(AttemptPage.Refused), refused),
        ];
        return refused is null ? Pages.Show<AttemptPage>(parameters) : Pages.ShowRefused<AttemptPage>(parameters);
    }

    /// <summary>Whether the legal gate opens person level to one of the visitor's roles.</summary>
    static async Task<bool> SeesPersons(Visit visit, Store db, Study study, CancellationToken cancellation) => (await Gate.Of(db, study.Id, cancellation)).OpensPersonLevelTo(visit.Acting);

    /// <summary>The employee's code, and the name where person level is open.</summary>
    static async Task<(string Code, string? Name)?> EmployeeOf(Store db, RecordedAttempt row, bool withName, CancellationToken cancellation)
    {
        if (row.EmployeeId is not { } id)
            return null;
        var code = await db.Set<Employee>().Where(employee => employee.Id == id).Select(employee => employee.Code).FirstAsync(cancellation);
        var name = withName ? await db.Set<EmployeeKey>().Where(key => key.EmployeeId == id && key.ReplacedBy == null).Select(key => key.Name).FirstOrDefaultAsync(cancellation) : null;
        return (code, name);
    }

    /// <summary>The call that was rung here; nothing for an attempt from a file.</summary>
    static async Task<HappenedCall?> HappenedIn(Store db, RecordedAttempt row, CancellationToken cancellation)
    {
        if (await db.Set<CallClaim>().AsNoTracking().FirstOrDefaultAsync(claim => claim.Id == row.Id, cancellation) is not { } claim)
            return null;
        var events = await db.Set<CallEvent>().AsNoTracking().Where(happened => happened.AttemptId == row.Id).OrderBy(happened => happened.Sequence).ToListAsync(cancellation);
        return new(CallFold.Of(claim, "", null, events, Zones.Amsterdam), events);
    }

    static async Task<IReadOnlyList<AttemptPage.Written>> RemarksOf(Store db, AttemptId id, IReadOnlyList<CallbackId> callbacks, CancellationToken cancellation) =>
    [
        .. await db.Set<AttemptRemark>().Where(remark => remark.AttemptId == id).Select(remark => new AttemptPage.Written(RemarkOn.Attempt, id.Value, remark.Text)).ToListAsync(cancellation),
        .. await db.Set<CallRemark>().Where(remark => remark.AttemptId == id).Select(remark => new AttemptPage.Written(RemarkOn.Call, id.Value, remark.Text)).ToListAsync(cancellation),
        .. (await db.Set<CallbackRemark>().Where(remark => callbacks.Contains(remark.CallbackId)).ToListAsync(cancellation)).Select(remark => new AttemptPage.Written(RemarkOn.Callback, remark.CallbackId.Value, remark.Text)),
    ];
}

/// <summary>A call that was rung here, with all that was recorded of it.</summary>
public sealed record HappenedCall(FoldedCall Call, IReadOnlyList<CallEvent> Events);
