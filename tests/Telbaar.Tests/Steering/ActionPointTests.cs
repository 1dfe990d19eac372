using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Organisations;
using Telbaar.Steering;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Steering;

public sealed class ActionPointTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_number_is_given_once_also_where_its_action_point_was_dropped(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        Assert.Equal(1, (await group.Add()).Value);
        Assert.Equal(2, (await group.Add()).Value);
        _ = (await group.Move(2, ActionState.Dropped, "Niet meer nodig")).Value;

        Assert.Equal(3, (await group.Add()).Value);
    }

    [Theory, OnEachDatabase]
    public async Task Two_who_add_at_the_same_moment_get_a_number_each(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        await group.Having();

        var numbers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () => (await group.Add()).Value, Cancellation)));

        Assert.Equal([2, 3, 4], numbers.Order());
    }

    [Theory, OnEachDatabase]
    public async Task An_organisation_begins_with_three_lines_that_it_can_rename_add_to_and_retire(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        await using var db = group.Open();
        Assert.Equal(["Interne afspraken", "Techniek", "Houding en gedrag"], (await ActionLines.Of(db, Cancellation)).Select(line => line.Name));
        Assert.Empty(await db.Set<ActionLine>().ToListAsync(Cancellation));

        _ = (await ChangeLine.Run(db, group.Steering, new(ActionLines.Usual[1], 0, "Telefonie", IsActive: false), Cancellation)).Value;
        _ = (await AddLine.Run(db.AsAnew(), group.Steering, new(EntityId.New<ActionLineId>(TestDatabase.Now), "Communicatie"), Cancellation)).Value;

        var lines = await ActionLines.Of(db.AsAnew(), Cancellation);
        Assert.Equal([("Interne afspraken", true), ("Telefonie", false), ("Houding en gedrag", true), ("Communicatie", true)], lines.Select(line => (line.Name, line.IsActive)));
        Assert.Equal([SteeringRefusals.LineRetired.Code], (await group.Add(SteeringGroups.Fields(line: 1))).Refusals.Select(refusal => refusal.Code));
        Assert.Equal([ActRefusals.AlreadyThere.Code], (await AddLine.Run(db.AsAnew(), group.Steering, new(EntityId.New<ActionLineId>(TestDatabase.Now), "communicatie"), Cancellation)).Refusals.Select(refusal => refusal.Code));
    }

    [Theory, OnEachDatabase]
    public async Task A_function_names_no_employee(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);

        foreach (var named in new[] { "medewerker m0001", "M0002", $"m0001@{Asking.Domain}" })
            Assert.Equal([SteeringRefusals.NamesSomebody.Code], (await group.Add(SteeringGroups.Fields() with { OwnerFunction = named })).Refusals.Select(refusal => refusal.Code));
        Assert.Equal(1, (await group.Add(SteeringGroups.Fields() with { OwnerFunction = "hoofd KCC" })).Value);
    }

    [Theory, OnEachDatabase]
    public async Task An_action_point_of_a_department_or_team_says_of_which(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        var wonen = new Workplace(group.Wonen.Id, null);

        Assert.Equal([SteeringRefusals.NoPlace.Code], (await group.Add(SteeringGroups.Fields() with { Level = ActionLevel.Department })).Refusals.Select(refusal => refusal.Code));
        Assert.Equal([SteeringRefusals.NoPlace.Code], (await group.Add(SteeringGroups.Fields() with { Level = ActionLevel.Team, Place = wonen })).Refusals.Select(refusal => refusal.Code));
        Assert.Equal(1, (await group.Add(SteeringGroups.Fields() with { Level = ActionLevel.Department, Place = wonen })).Value);
    }

    [Theory, OnEachDatabase]
    public async Task Dropping_asks_why_and_what_goes_on_again_has_no_such_reason(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        await group.Having();

        Assert.Equal([SteeringRefusals.WhyDropped.Code], (await group.Move(1, ActionState.Dropped)).Refusals.Select(refusal => refusal.Code));
        _ = (await group.Move(1, ActionState.Dropped, "Niet meer nodig")).Value;
        Assert.Equal("Niet meer nodig", (await group.Point(1)).Reason);
        _ = (await group.Move(1, ActionState.Busy)).Value;

        Assert.Equal(("", ActionState.Busy), ((await group.Point(1)).Reason, (await group.Point(1)).State));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_done_keeps_the_day_from_which_it_works(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        await group.Having(SteeringGroups.Fields() with { TargetMeasure = "success", TargetDepartment = group.Wonen.Id });

        _ = (await group.Move(1, ActionState.Done, effective: new(2027, 2, 15))).Value;

        var point = await group.Point(1);
        Assert.Equal((new DateOnly(2027, 2, 15), "success", group.Wonen.Id), (point.EffectiveOn, point.TargetMeasure, point.TargetDepartmentId));
        Assert.Equal([SteeringRefusals.NoMeasure.Code], (await group.Add(SteeringGroups.Fields() with { TargetMeasure = "geluk" })).Refusals.Select(refusal => refusal.Code));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_done_already_can_still_get_its_day_and_lose_it(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        await group.Having();
        _ = (await group.Move(1, ActionState.Done)).Value;

        Assert.Equal([SteeringRefusals.SameState.Code], (await group.Move(1, ActionState.Done)).Refusals.Select(refusal => refusal.Code));
        _ = (await group.Move(1, ActionState.Done, effective: new(2027, 2, 15))).Value;
        Assert.Equal(new DateOnly(2027, 2, 15), (await group.Point(1)).EffectiveOn);
        _ = (await group.Move(1, ActionState.Done)).Value;
        Assert.Null((await group.Point(1)).EffectiveOn);

        await using var db = group.Open();
        var notes = (await db.Set<ProgressNote>().AsNoTracking().ToListAsync(Cancellation)).OrderBy(note => note.At).ToList();
        Assert.Equal([ProgressKind.Made, ProgressKind.Moved, ProgressKind.Changed, ProgressKind.Changed], notes.Select(note => note.Kind));
        Assert.Equal("EffectiveOn", notes[3].Changed);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_of_the_staff_list_is_named_in_any_words(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        await group.Having();
        const string named = "Vraag het medewerker m0001";
        await using var db = group.Open();

        async Task Refused<T>(Task<Answer<T>> act) => Assert.Equal([SteeringRefusals.WordsNameSomebody.Code], (await act).Refusals.Select(refusal => refusal.Code));
        await Refused(group.Add(SteeringGroups.Fields(named)));
        await Refused(group.Add(SteeringGroups.Fields() with { Reason = named }));
        await Refused(group.Note(1, named));
        await Refused(group.Move(1, ActionState.Dropped, named));
        await Refused(RecordDecision.Run(db, group.Steering, new(EntityId.New<SteeringDecisionId>(TestDatabase.Now), SteeringGroups.Today, named, null), Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task After_the_highest_number_there_is_no_next(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        _ = (await group.Import("nr;actiepunt;lijn", $"{ActionPoint.HighestNumber};Bellen;Techniek")).Value;

        Assert.Equal([SteeringRefusals.NoNumberLeft.Code], (await group.Add()).Refusals.Select(refusal => refusal.Code));
    }

    [Theory, OnEachDatabase]
    public async Task A_head_of_department_follows_the_points_of_the_own_department_and_no_other(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        await group.Having(SteeringGroups.Fields() with { Level = ActionLevel.Department, Place = new(group.Wonen.Id, null) });
        await group.Having(SteeringGroups.Fields() with { Level = ActionLevel.Department, Place = new(group.Jeugd.Id, null) });
        await group.Having();
        var head = group.Of(Role.DepartmentHead);
        await using (var db = group.Open())
            await db.Having(new DepartmentHead { DepartmentId = group.Wonen.Id, EmployeeId = (await db.Set<Employee>().FirstAsync(Cancellation)).Id, AccountId = head.Account });

        _ = (await group.Note(1, "Het loopt.", head)).Value;
        _ = (await group.Move(1, ActionState.Busy, acting: head)).Value;

        foreach (var other in new[] { 2, 3 })
        {
            Assert.Equal([ActRefusals.NotAllowed], (await group.Note(other, "Het loopt.", head)).Refusals);
            Assert.Equal([ActRefusals.NotAllowed], (await group.Move(other, ActionState.Busy, acting: head)).Refusals);
        }
        Assert.Equal([ActRefusals.NotAllowed], (await group.Note(1, "Van een ander hoofd.", group.Of(Role.DepartmentHead))).Refusals);
        Assert.Equal([ActRefusals.NotAllowed], (await group.Add(acting: head)).Refusals);
        Assert.Equal([ActRefusals.NotAllowed], (await group.Move(1, ActionState.Done, acting: group.Of(Role.Researcher))).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task What_happened_stays_in_order_with_who_did_it_and_stands_in_the_log_without_words(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        var point = await group.Having();
        var acting = group.Steering;
        _ = (await group.Note(1, "Eerste regel\r\n tweede  regel", acting)).Value;
        _ = (await group.Move(1, ActionState.PartlyDone)).Value;
        await using var db = group.Open();
        _ = (await ChangeActionPoint.Run(db, group.Steering, new(point.Id, (await group.Point(1)).Version, SteeringGroups.Fields() with { Term = null, What = "Voicemail goed instellen" }), Cancellation)).Value;

        var notes = (await db.Set<ProgressNote>().AsNoTracking().ToListAsync(Cancellation)).OrderBy(note => note.At).ToList();

        Assert.Equal([ProgressKind.Made, ProgressKind.Noted, ProgressKind.Moved, ProgressKind.Changed], notes.Select(note => note.Kind));
        Assert.Equal(("Eerste regel\ntweede regel", acting.Account), (notes[1].Text, notes[1].By));
        Assert.Equal("What Term", notes[3].Changed);
        var log = await db.AuditEntries.Where(entry => entry.Action.StartsWith("action.")).ToListAsync(Cancellation);
        Assert.Equal(["action.added", "action.changed", "action.moved", "action.noted"], log.Select(entry => entry.Action).Order());
        Assert.DoesNotContain(log, entry => entry.Detail.Contains("regel", StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_changes_what_somebody_else_changed_meanwhile_is_told(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        var point = await group.Having();
        _ = (await group.Move(1, ActionState.Busy)).Value;
        await using var db = group.Open();

        var answer = await ChangeActionPoint.Run(db, group.Steering, new(point.Id, point.Version, SteeringGroups.Fields("Anders")), Cancellation);

        Assert.Equal([ActRefusals.ChangedMeanwhile], answer.Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task A_form_that_is_sent_twice_makes_one_action_point(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        var input = new AddActionPoint.Input(EntityId.New<ActionPointId>(TestDatabase.Now), SteeringGroups.Fields());

        foreach (var _ in Enumerable.Range(0, 2))
        {
            await using var db = group.Open();
            Assert.Equal(1, (await AddActionPoint.Run(db, group.Steering, input, Cancellation)).Value);
        }
    }

    [Theory, OnEachDatabase]
    public async Task The_steering_group_has_members_by_account_and_by_function_and_records_what_it_decides(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        await group.Having();
        await using var db = group.Open();
        var employee = await db.Set<Employee>().FirstAsync(Cancellation);

        Assert.Equal([SteeringRefusals.NoMember.Code], (await AddSteeringMember.Run(db, group.Steering, new(EntityId.New<SteeringMemberId>(TestDatabase.Now), null, " ", employee.Id), Cancellation)).Refusals.Select(refusal => refusal.Code));
        _ = (await AddSteeringMember.Run(db.AsAnew(), group.Steering, new(EntityId.New<SteeringMemberId>(TestDatabase.Now), null, "gemeentesecretaris", employee.Id), Cancellation)).Value;
        _ = (await RecordDecision.Run(db.AsAnew(), group.Steering, new(EntityId.New<SteeringDecisionId>(TestDatabase.Now), SteeringGroups.Today, "We beginnen hiermee.", 1), Cancellation)).Value;
        Assert.Equal([ActRefusals.NotFound.Code], (await RecordDecision.Run(db.AsAnew(), group.Steering, new(EntityId.New<SteeringDecisionId>(TestDatabase.Now), SteeringGroups.Today, "Iets", 7), Cancellation)).Refusals.Select(refusal => refusal.Code));

        Assert.Equal("gemeentesecretaris", (await db.AsAnew().Set<SteeringMember>().SingleAsync(Cancellation)).Function);
        Assert.Equal((await group.Point(1)).Id, (await db.Set<SteeringDecision>().SingleAsync(Cancellation)).ActionPointId);
    }
}
