using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Formats;
using Telbaar.Layout;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>The addresses of the legal gate.</summary>
static class GateRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page($"{Routes.Organisation}/gates", Permission.SeeGate, List);
        routes.Page($"{Routes.Study}/gate", Permission.SeeGate, (Visit visit, Store db, CancellationToken cancellation) => Show(visit, db, null, cancellation));
        routes.Page($"{Routes.Study}/gate/{{kind}}", Permission.StateGate, ShowStatement);
        routes.Act($"{Routes.Study}/gate/{{kind}}", Permission.StateGate, State);
        routes.HeavyAct($"{Routes.Study}/gate/confirm", Permission.ConfirmGate, Confirm);
        routes.HeavyAct($"{Routes.Study}/gate/confirm-several", Permission.ConfirmGate, ConfirmSeveral);
        routes.Act($"{Routes.Study}/gate/withdraw", Permission.WithdrawGate, Withdraw);
    }

    static async Task<IResult> List(Store db, CancellationToken cancellation)
    {
        var rows = new List<GatesPage.Row>();
        foreach (var study in await db.Set<Study>().AsNoTracking().OrderBy(study => study.Folded).ToListAsync(cancellation))
        {
            var gate = await Gate.Of(db, study.Id, cancellation);
            rows.Add(new(study.Id, study.Name, study.State, gate.Open.Count, gate.Statements.Count(statement => statement.IsWaiting)));
        }
        return Pages.Show<GatesPage>((nameof(GatesPage.Rows), rows));
    }

    static Task<Study> StudyOf(Visit visit, Store db, CancellationToken cancellation) =>
        db.Set<Study>().AsNoTracking().FirstAsync(study => study.Id == visit.Study, cancellation);

    static async Task<IResult> Show(Visit visit, Store db, Form? refused, CancellationToken cancellation)
    {
        var gate = await Gate.Of(db, visit.Study!.Value, cancellation);
        var accounts = gate.Statements.SelectMany(statement => new[] { statement.MadeBy, statement.ConfirmedBy, statement.WithdrawnBy });
        IReadOnlyList<(string, object?)> parameters =
        [
            (nameof(GatePage.Study), await StudyOf(visit, db, cancellation)),
            (nameof(GatePage.Gate), gate),
            (nameof(GatePage.Names), await AccountNames.Of(db, accounts, cancellation)),
            (nameof(GatePage.Refused), refused),
        ];
        return refused is null ? Pages.Show<GatePage>(parameters) : Pages.ShowRefused<GatePage>(parameters);
    }

    static async Task<IResult> ShowStatement(string kind, Visit visit, Store db, CancellationToken cancellation) =>
        await StatementAnswer(kind, visit, db, Form.Showing(("Id", EntityId.New<GateStatementId>(visit.At).Value), ("Number", kind == nameof(GateKind.MinimumGroupSize) ? Gate.DefaultMinimumGroupSize : null)), cancellation);

    static async Task<IResult> StatementAnswer(string kind, Visit visit, Store db, Form form, CancellationToken cancellation)
    {
        if (KindOf(kind) is not { } found)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        IReadOnlyList<(string, object?)> parameters = [(nameof(StatementPage.Study), await StudyOf(visit, db, cancellation)), (nameof(StatementPage.Kind), found), (nameof(StatementPage.Form), form)];
        return form.IsRefused ? Pages.ShowRefused<StatementPage>(parameters) : Pages.Show<StatementPage>(parameters);
    }

    static async Task<IResult> State(string kind, Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        if (KindOf(kind) is not { } found)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var input = new MakeStatement.Input(
            new GateStatementId(form.Id("Id") ?? EntityId.New<GateStatementId>(visit.At).Value), visit.Study!.Value, found, form.Text("Document"), form.Day("Date"), form.Text("Scope"),
            form.Choice<WorksCouncilDecision>("Decision"), form.Whole("Number"), form.Choices<Role>("Roles"));
        if (!form.IsRefused)
        {
            var answer = await MakeStatement.Run(db, visit.Acting, input, cancellation);
            if (answer.IsDone(out _))
                return Pages.SeeOther($"{PathOf(visit)}#{found}");
            form.Refuse(answer.Refusals);
        }
        return await StatementAnswer(kind, visit, db, form, cancellation);
    }

    static async Task<IResult> Confirm(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new ConfirmStatement.Input(visit.Study!.Value, new GateStatementId(form.Id("Statement") ?? default), form.Whole("Version") ?? 0);
        return await Answer(form, visit, db, () => ConfirmStatement.Run(db, visit.Acting, input, cancellation), cancellation);
    }

    static async Task<IResult> ConfirmSeveral(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var chosen = new List<ConfirmStatements.Seen>();
        foreach (var text in form.All("Statements"))
        {
            if (text.Split(':') is [var id, var version] && Guid.TryParse(id, out var statement) && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
                chosen.Add(new(new(statement), seen));
            else
                form.Refuse([FormRefusals.NoChoice.About("Statements").With(Excerpts.Of(text))]);
        }
        return await Answer(form, visit, db, () => ConfirmStatements.Run(db, visit.Acting, new(visit.Study!.Value, chosen), cancellation), cancellation);
    }

    static async Task<IResult> Withdraw(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new WithdrawStatement.Input(visit.Study!.Value, new GateStatementId(form.Id("Statement") ?? default), form.Whole("Version") ?? 0, form.Text("Why"));
        return await Answer(form, visit, db, () => WithdrawStatement.Run(db, visit.Acting, input, cancellation), cancellation);
    }

    static async Task<IResult> Answer(Form form, Visit visit, Store db, Func<Task<Answer<Done>>> act, CancellationToken cancellation)
    {
        if (!form.IsRefused)
        {
            var answer = await act();
            if (answer.IsDone(out _))
                return Pages.SeeOther(PathOf(visit));
            form.Refuse(answer.Refusals);
            // What was not saved is not to be shown as if it were.
            db.ChangeTracker.Clear();
        }
        return await Show(visit, db, form, cancellation);
    }

    static string PathOf(Visit visit) => $"{visit.Root}/studies/{visit.Study!.Value.Value}/gate";

    static GateKind? KindOf(string text) => Enum.TryParse<GateKind>(text, out var kind) && Enum.IsDefined(kind) && kind.ToString() == text ? kind : null;
}
