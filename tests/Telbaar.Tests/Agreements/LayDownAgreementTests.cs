using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Agreements;
using Telbaar.Organisations;
using Telbaar.Retention;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Agreements;

public sealed class LayDownAgreementTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_call_circle_keeps_its_order_and_leaves_out_what_is_empty(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var place = await db.HavingTeam(4);
        var staff = await db.Colleagues(place);

        await db.HavingAgreement(place, AgreementKind.CallCircle, Agreeing.Saying(members: [new(staff[2]), new(null), new(staff[0]), new(staff[3])]));

        var circle = Assert.Single(await AgreementsInForce.On(db, Agreeing.Today, Cancellation));
        Assert.Equal([staff[2], staff[0], staff[3]], circle.Members.Select(member => member.EmployeeId));
        Assert.Equal([1, 2, 3], circle.Members.Select(member => member.Place));
        Assert.Empty(circle.Warnings);
    }

    [Theory, OnEachDatabase]
    public async Task A_change_is_a_next_edition_and_what_was_agreed_when_can_be_read(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var place = await db.HavingTeam(3);
        var staff = await db.Colleagues(place);
        var before = await db.HavingAgreement(place, AgreementKind.CallCircle, Agreeing.Naming(staff[0], staff[1]));
        var next = Agreeing.Today.AddDays(14);

        _ = (await Revising(db, before, Agreeing.Naming(staff[1], staff[2]) with { ValidFrom = next, ReviewOn = next.AddYears(1) })).Value;

        async Task<IEnumerable<EmployeeId>> On(DateOnly day) => (await AgreementsInForce.On(db.AsAnew(), day, Cancellation)).Single().Members.Select(member => member.EmployeeId);
        Assert.Equal([staff[0], staff[1]], await On(next.AddDays(-1)));
        Assert.Equal([staff[1], staff[2]], await On(next));
        Assert.Equal([2, 1], (await AgreementsInForce.Thread(db, before.Thread, next, Cancellation)).Select(edition => edition.Agreement.Edition));
        Assert.Equal([ActRefusals.ChangedMeanwhile.Code], Codes(await Revising(db, before, Agreeing.Naming(staff[0]))));
    }

    [Theory, OnEachDatabase]
    public async Task An_agreement_that_was_ended_holds_up_to_its_last_day_and_is_not_changed_any_more(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var place = await db.HavingTeam(2);
        var agreement = await db.HavingAgreement(place, AgreementKind.PickUp, Agreeing.Saying());
        var coordinator = Agreeing.ACoordinator(db);

        Assert.Equal([AgreementRefusals.EndsBeforeItHolds.Code], Codes(await EndAgreement.Run(db.AsAnew(), coordinator, new(agreement.Thread, Agreeing.Today.AddDays(-1)), Cancellation)));
        _ = (await EndAgreement.Run(db.AsAnew(), coordinator, new(agreement.Thread, Agreeing.Today.AddDays(3)), Cancellation)).Value;

        Assert.Single(await AgreementsInForce.On(db.AsAnew(), Agreeing.Today.AddDays(3), Cancellation));
        Assert.Empty(await AgreementsInForce.On(db.AsAnew(), Agreeing.Today.AddDays(4), Cancellation));
        Assert.Equal([AgreementRefusals.Ended.Code], Codes(await Revising(db, agreement, Agreeing.Saying())));
        Assert.Equal([AgreementRefusals.Ended.Code], Codes(await EndAgreement.Run(db.AsAnew(), coordinator, new(agreement.Thread, Agreeing.Today), Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task What_cannot_be_meant_is_refused_at_its_field(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var place = await db.HavingTeam(3);
        var staff = await db.Colleagues(place);
        var circle = Agreeing.Naming(staff[0], staff[1]);

        async Task Refused(AgreementKind kind, AgreementContent content, Refusal refusal, string field) =>
            Assert.Contains((refusal.Code, field), (await db.LayingDown(place, kind, content)).Refusals.Select(found => (found.Code, found.Field)));
        await Refused(AgreementKind.CallCircle, circle with { From = new(12, 0), To = new(9, 0) }, AgreementRefusals.HoursBackwards, "To");
        await Refused(AgreementKind.CallCircle, circle with { From = new(12, 0) }, AgreementRefusals.HalfTheHours, "To");
        await Refused(AgreementKind.CallCircle, circle with { ReviewOn = Agreeing.Today.AddDays(-1) }, AgreementRefusals.ReviewTooEarly, "ReviewOn");
        await Refused(AgreementKind.CallCircle, Agreeing.Naming(staff[0], staff[1], staff[0]), AgreementRefusals.Twice, "Member3");
        await Refused(AgreementKind.CallCircle, Agreeing.Naming(staff[0], new EmployeeId(Guid.CreateVersion7())), AgreementRefusals.UnknownEmployee, "Member2");
        await Refused(AgreementKind.CallCircle, Agreeing.Saying(), AgreementRefusals.NoMembers, "Member1");
        await Refused(AgreementKind.Buddies, Agreeing.Naming(staff[0]), AgreementRefusals.HalfAPair, "For1");
        await Refused(AgreementKind.Absence, Agreeing.Saying(""), AgreementRefusals.Empty, "Words");
        await Refused(AgreementKind.Voicemail, Agreeing.Saying() with { Number = "vraag het Jan" }, StudyRefusals.NoTelephoneNumber, "Number");
        await Refused(AgreementKind.Absence, Agreeing.Saying("Bel dan Medewerker M0002."), AgreementRefusals.NamesSomebody, "Words");
        await Refused(AgreementKind.CallbackNotes, Agreeing.Saying() with { NotesTo = "map van medewerker m0001" }, AgreementRefusals.NamesSomebody, "NotesTo");
        Assert.Empty(await db.AsAnew().Set<Agreement>().ToListAsync(Cancellation));
        // What is wholly an address goes with the key.
        Assert.Empty((await db.LayingDown(place, AgreementKind.CallbackNotes, Agreeing.Saying() with { NotesTo = $"m0001@{Asking.Domain}" })).Refusals);
        var first = await db.HavingAgreement(place, AgreementKind.CallCircle, circle);
        Assert.Contains(AgreementRefusals.BeforeTheFormer.Code, Codes(await Revising(db, first, circle with { ValidFrom = Agreeing.Today.AddDays(-1) })));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_odd_is_taken_and_stands_out(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var place = await db.HavingTeam(3);
        var staff = await db.Colleagues(place);

        await db.HavingAgreement(place, AgreementKind.CallCircle, Agreeing.Naming(staff[0]));
        await db.HavingAgreement(place, AgreementKind.Buddies, Agreeing.Saying(members: [new(staff[0], staff[1]), new(staff[1], staff[0])]));
        await db.HavingAgreement(place, AgreementKind.Absence, Agreeing.Saying(members: [new(staff[2], staff[2])]) with { ReviewOn = Agreeing.Today });
        await db.Set<Employee>().Where(employee => employee.Id == staff[1]).ExecuteUpdateAsync(set => set.SetProperty(employee => employee.IsActive, false), Cancellation);

        var warnings = (await AgreementsInForce.On(db.AsAnew(), Agreeing.Today.AddDays(1), Cancellation)).ToDictionary(agreement => agreement.Agreement.Kind, agreement => agreement.Warnings);
        Assert.Equal([AgreementWarning.CircleOfOne], warnings[AgreementKind.CallCircle]);
        Assert.Equal([AgreementWarning.SomebodyLeft, AgreementWarning.PairTwice], warnings[AgreementKind.Buddies]);
        Assert.Equal([AgreementWarning.ActsForOneself, AgreementWarning.ReviewOver], warnings[AgreementKind.Absence]);
    }

    [Theory, OnEachDatabase]
    public async Task A_head_manages_the_own_department_alone(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (own, other) = (await db.HavingTeam(2), await db.HavingTeam(2, "Minima", "Inkomen"));
        var head = Designing.Somebody(db.Organisation, Role.DepartmentHead);
        await db.Having(new DepartmentHead { DepartmentId = own.Department, EmployeeId = (await db.Colleagues(own))[0], AccountId = head.Account });

        Assert.Empty((await db.LayingDown(own, AgreementKind.Absence, Agreeing.Saying(), head)).Refusals);
        Assert.Equal([AgreementRefusals.NotYourDepartment.Code], Codes(await db.LayingDown(other, AgreementKind.Absence, Agreeing.Saying(), head)));
        Assert.Equal([ActRefusals.NotAllowed.Code], Codes(await db.LayingDown(own, AgreementKind.Absence, Agreeing.Saying(), Designing.Somebody(db.Organisation, Role.SteeringGroup))));
        var theirs = await db.HavingAgreement(other, AgreementKind.Absence, Agreeing.Saying());
        Assert.Equal([AgreementRefusals.NotYourDepartment.Code], Codes(await EndAgreement.Run(db.AsAnew(), head, new(theirs.Thread, Agreeing.Today), Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task A_team_without_an_arrangement_for_absence_stands_out_unless_its_department_has_one(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (counter, passports) = (await db.HavingTeam(2), await db.HavingTeam(2, team: "Reisdocumenten"));
        await db.HavingAgreement(counter, AgreementKind.Absence, Agreeing.Saying());

        async Task<IEnumerable<string?>> Lacking() => (await ArrangedPlaces.On(db.AsAnew(), Agreeing.Today, Cancellation)).Where(place => place.LacksAbsence).Select(place => place.Team);
        Assert.Equal(["Reisdocumenten"], await Lacking());
        await db.HavingAgreement(new(passports.Department, null), AgreementKind.Absence, Agreeing.Saying());
        Assert.Empty(await Lacking());
    }

    [Theory, OnEachDatabase]
    public async Task An_agreement_of_which_nothing_is_left_arranges_nothing(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var place = await db.HavingTeam(3);
        var going = await db.Set<Employee>().FirstAsync(Cancellation);
        await db.HavingAgreement(place, AgreementKind.Absence, Agreeing.Saying("", members: [new(going.Id)]));
        await db.HavingAgreement(place, AgreementKind.PickUp, Agreeing.Saying(members: [new(going.Id)]));

        _ = (await ForgetEmployee.Run(db.AsAnew(), Agreeing.ACoordinator(db), new(going.Id, going.Code), Cancellation)).Value;

        var arranged = (await ArrangedPlaces.Find(db.AsAnew(), place, Agreeing.Today, Cancellation))!;
        Assert.True(arranged.LacksAbsence);
        Assert.Equal([AgreementWarning.NobodyLeft], arranged.Own.Single(agreement => agreement.Agreement.Kind is AgreementKind.Absence).Warnings);
        Assert.True(arranged.HasOwn(AgreementKind.PickUp));
    }

    [Theory, OnEachDatabase]
    public async Task A_form_that_is_sent_twice_lays_down_one_agreement(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var input = new LayDownAgreement.Input(EntityId.New<AgreementId>(TestDatabase.Now), await db.HavingTeam(2), AgreementKind.PickUp, Agreeing.Saying());

        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal(input.Id, (await LayDownAgreement.Run(db.AsAnew(), Agreeing.ACoordinator(db), input, Cancellation)).Value);

        Assert.Single(await db.Set<Agreement>().ToListAsync(Cancellation));
    }

    static Task<Answer<AgreementId>> Revising(Store db, Agreement former, AgreementContent content) =>
        ReviseAgreement.Run(db.AsAnew(), Agreeing.ACoordinator(db), new(EntityId.New<AgreementId>(TestDatabase.Now), former.Thread, former.Edition, content), Cancellation);

    static IEnumerable<string> Codes<T>(Answer<T> answer) => answer.Refusals.Select(refusal => refusal.Code);
}
