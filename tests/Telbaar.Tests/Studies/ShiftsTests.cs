using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Attempts;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Studies;

public sealed class ShiftsTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_shift_comes_back_every_week_until_the_day_that_is_named(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudy();

        Assert.Equal(3, (await Add(db, AShift(study) with { RepeatUntil = new(2027, 3, 16) })).Value);

        Assert.Equal([new DateOnly(2027, 3, 2), new(2027, 3, 9), new(2027, 3, 16)], await db.Set<Shift>().OrderBy(shift => shift.Day).Select(shift => shift.Day).ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task Shifts_of_one_caller_do_not_overlap_and_may_touch(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudy();
        _ = (await Add(db, AShift(study) with { Day = new(2027, 3, 9) })).Value;

        var overlapping = await Add(db, AShift(study) with { From = new(11, 59), To = new(13, 0), RepeatUntil = new(2027, 3, 30) });

        Assert.Equal([("Day", "study-shift-overlaps")], overlapping.Refusals.Select(refusal => (refusal.Field, refusal.Code)));
        Assert.Equal(["E1", new DateOnly(2027, 3, 9)], overlapping.Refusals[0].Found);
        Assert.Equal(4, (await Add(db, AShift(study) with { From = new(12, 0), To = new(13, 0), RepeatUntil = new(2027, 3, 23) })).Value);
        Assert.Equal(1, (await Add(db, AShift(study) with { Day = new(2027, 3, 9), Caller = "e2" })).Value);
    }

    [Theory, OnEachDatabase]
    public async Task One_account_under_two_codes_does_not_ring_twice_at_once(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingStudy(), await ACaller(db));
        _ = (await Add(db, AShift(study) with { Account = caller })).Value;

        Assert.Equal(["study-shift-overlaps"], (await Add(db, AShift(study) with { Account = caller, Caller = "E2" })).Refusals.Select(refusal => refusal.Code));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_wrong_with_a_shift_is_said_by_field(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudy();

        async Task<IEnumerable<(string, string)>> RefusalsOf(AddShifts.Input input) => (await Add(db, input)).Refusals.Select(refusal => (refusal.Field, refusal.Code));

        Assert.Equal([("Caller", "study-no-caller-code")], await RefusalsOf(AShift(study) with { Caller = "Jansen" }));
        Assert.Equal([("To", "ends-before-it-begins")], await RefusalsOf(AShift(study) with { To = new(9, 0) }));
        Assert.Equal([("RepeatUntil", "ends-before-it-begins")], await RefusalsOf(AShift(study) with { RepeatUntil = new(2027, 3, 1) }));
        Assert.Equal([("RepeatUntil", "study-repeated-too-long")], await RefusalsOf(AShift(study) with { RepeatUntil = new(2028, 3, 2) }));
        Assert.Equal([("Account", "study-no-caller")], await RefusalsOf(AShift(study) with { Account = EntityId.New<AccountId>(TestDatabase.Now) }));
        Assert.Equal([("Caller", "missing"), ("Day", "missing"), ("From", "missing"), ("To", "missing")], await RefusalsOf(new(default, study.Id, "", null, null, null, null, null)));
    }

    [Theory, OnEachDatabase]
    public async Task A_shift_that_would_reach_nobody_is_remarked_on(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var calendar = await OpeningCalendar.Of(db, Cancellation);
        IEnumerable<ShiftRemark> RemarksOn(DateOnly day, TimeOnly from, TimeOnly to) => ShiftRemark.Of(
            new Shift { Id = default, StudyId = default, Caller = "E1", Day = day, From = from, To = to }, new FieldPeriod(Designing.FirstDay, Designing.LastDay), calendar);

        Assert.Empty(RemarksOn(new(2027, 3, 2), new(8, 30), new(17, 0)));
        Assert.Equal([new ShiftRemark.OutsideOfficeHours(Opening.Usual)], RemarksOn(new(2027, 3, 2), new(8, 0), new(12, 0)));
        Assert.Equal([new ShiftRemark.Closed(Closure.Holiday), new ShiftRemark.OutsideFieldPeriod()], RemarksOn(new(2027, 3, 29), new(9, 0), new(12, 0)));
    }

    [Theory, OnEachDatabase]
    public async Task Shifts_change_in_the_field_and_no_more_after_it(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, shift) = (await db.HavingStudyInField(), EntityId.New<ShiftId>(TestDatabase.Now));
        _ = (await Add(db, AShift(study) with { Id = shift })).Value;
        _ = (await db.MoveOn(Designing.LastDay, study, StudyMove.EndField)).Value;

        Assert.Equal(["study-wrong-state"], (await Add(db, AShift(study) with { Caller = "E2" })).Refusals.Select(refusal => refusal.Code));
        Assert.Equal(["study-wrong-state"], (await RemoveShift.Run(db, TestDatabase.As(db.Organisation, Role.Researcher), new(study.Id, shift), Cancellation)).Refusals.Select(refusal => refusal.Code));
    }

    static Task<Telbaar.Acts.Answer<int>> Add(Store db, AddShifts.Input input) => AddShifts.Run(db, TestDatabase.As(db.Organisation, Role.Researcher), input, Cancellation);

    /// <summary>Tuesday 2 March 2027, from nine to twelve.</summary>
    static AddShifts.Input AShift(Study study) => new(EntityId.New<ShiftId>(TestDatabase.Now), study.Id, "E1", null, new(2027, 3, 2), new(9, 0), new(12, 0), null);

    static async Task<AccountId> ACaller(Store db)
    {
        var account = new Account { Id = EntityId.New<AccountId>(TestDatabase.Now), UserName = "e1", DisplayName = "Enquêteur 1" };
        await db.Having(account);
        await db.Having(new Membership { AccountId = account.Id, OrganisationId = db.Organisation, Role = Role.Caller, Since = TestDatabase.Now });
        return account.Id;
    }
}
