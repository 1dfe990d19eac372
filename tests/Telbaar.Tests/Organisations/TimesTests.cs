using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Organisations;

public sealed class TimesTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_calendar_adds_days_and_descriptions_and_keeps_the_others(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await using var db = staff.Open();
        _ = (await AddClosingDay.Run(db, staff.Coordinator, new(EntityId.New<ClosingDayId>(TestDatabase.Now), new(2027, 5, 7), ""), Cancellation)).Value;
        _ = (await AddClosingDay.Run(db, staff.Coordinator, new(EntityId.New<ClosingDayId>(TestDatabase.Now), new(2027, 8, 2), "zomer"), Cancellation)).Value;

        Assert.Equal(2, (await TakeInCalendar.Run(db, staff.Coordinator, new("# dagen\r\n2027-05-07; brugdag\n24-12-2027\n", IsWhole: false), Cancellation)).Value);

        Assert.Equal(["05-07 brugdag", "08-02 zomer", "12-24 "], await Days(db));
    }

    [Theory, OnEachDatabase]
    public async Task A_whole_calendar_takes_the_other_days_out(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await using var db = staff.Open();
        _ = (await AddClosingDay.Run(db, staff.Coordinator, new(EntityId.New<ClosingDayId>(TestDatabase.Now), new(2027, 5, 7), "weg"), Cancellation)).Value;

        _ = (await TakeInCalendar.Run(db, staff.Coordinator, new("24-12-2027", IsWhole: true), Cancellation)).Value;

        Assert.Equal(["12-24 "], await Days(db));
    }

    [Theory, OnEachDatabase]
    public async Task A_calendar_with_a_line_that_is_no_date_changes_nothing(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await using var db = staff.Open();

        var answer = await TakeInCalendar.Run(db, staff.Coordinator, new("24-12-2027\n30-02-2027\nmorgen", IsWhole: true), Cancellation);

        Assert.Equal([(2, "30-02-2027"), (3, "morgen")], answer.Refusals.Select(refusal => ((int)refusal.Found[0], (string)refusal.Found[1])));
        Assert.Empty(await Days(db));
    }

    [Theory, OnEachDatabase]
    public async Task Unless_stated_otherwise_the_office_is_open_on_weekdays(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await using var db = staff.Open();

        var week = await WorkingWeek.Of(db, Cancellation);

        Assert.Equal([Opening.Usual, Opening.Usual, Opening.Usual, Opening.Usual, Opening.Usual, null, null], WorkingWeek.Days.Select(day => week.Openings[day]));
    }

    [Theory, OnEachDatabase]
    public async Task Office_hours_are_set_for_the_whole_week_at_once(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await using var db = staff.Open();
        var hours = new Dictionary<DayOfWeek, (TimeOnly?, TimeOnly?)> { [DayOfWeek.Thursday] = (new(9, 0), new(20, 0)) };

        _ = (await SetOfficeHours.Run(db, staff.Coordinator, new(0, hours), Cancellation)).Value;

        var week = await WorkingWeek.Of(db, Cancellation);
        Assert.Equal([DayOfWeek.Thursday], WorkingWeek.Days.Where(day => week.Openings[day] is not null));
        Assert.Equal([ActRefusals.ChangedMeanwhile], (await SetOfficeHours.Run(db, staff.Coordinator, new(0, hours), Cancellation)).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task A_day_that_ends_before_it_begins_or_has_one_end_is_refused(Engine engine)
    {
        await using var staff = await StaffLists.On(engine);
        await using var db = staff.Open();
        var hours = new Dictionary<DayOfWeek, (TimeOnly?, TimeOnly?)> { [DayOfWeek.Monday] = (new(17, 0), new(9, 0)), [DayOfWeek.Tuesday] = (new(9, 0), null) };

        var answer = await SetOfficeHours.Run(db, staff.Coordinator, new(0, hours), Cancellation);

        Assert.Equal([ActRefusals.EndsBeforeItBegins.About("MondayTo"), OrganisationRefusals.HalfADay.About("TuesdayTo")], answer.Refusals);
    }

    static async Task<List<string>> Days(Store db) =>
        [.. (await db.Set<ClosingDay>().OrderBy(day => day.Day).ToListAsync(Cancellation)).Select(day => $"{day.Day:MM-dd} {day.Note}")];
}
