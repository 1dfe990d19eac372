using Telbaar.Accounts;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Studies;

public sealed class FieldPeriodTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task An_ordinary_period_only_tells_its_working_days(Engine engine) =>
        Assert.Equal([new PeriodRemark.WorkingDays(20)], await RemarksOn(engine, new(2027, 3, 1), new(2027, 3, 26)));

    [Theory, OnEachDatabase]
    public async Task A_period_over_Easter_that_ends_on_a_Saturday_and_begins_on_a_closing_day_says_so(Engine engine) =>
        Assert.Equal(
            [
                new PeriodRemark.FirstDayClosed(new(2027, 3, 25), Closure.ClosingDay),
                new PeriodRemark.ClosedWithin(new(2027, 3, 29), Closure.Holiday),
                new PeriodRemark.LastDayClosed(new(2027, 4, 3), Closure.Weekend),
                new PeriodRemark.WorkingDays(5),
            ],
            await RemarksOn(engine, new(2027, 3, 25), new(2027, 4, 3), new ClosingDay { Id = EntityId.New<ClosingDayId>(TestDatabase.Now), Day = new(2027, 3, 25), Note = "Studiedag" }));

    [Theory, OnEachDatabase]
    public async Task A_weekday_without_office_hours_and_an_open_Saturday_are_those_of_the_organisation(Engine engine) =>
        Assert.Equal(
            [new PeriodRemark.FirstDayClosed(new(2027, 3, 5), Closure.ClosedWeekday), new PeriodRemark.WorkingDays(1)],
            await RemarksOn(engine, new(2027, 3, 5), new(2027, 3, 6), new OfficeDay { Weekday = DayOfWeek.Friday }, new OfficeDay { Weekday = DayOfWeek.Saturday, From = new(10, 0), To = new(14, 0) }));

    [Theory, OnEachDatabase]
    public async Task A_period_without_a_working_day_is_refused(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudy();
        var weekend = new PlanStudy.Input(study.Id, study.Version, study.Name, "", null, new(2027, 3, 6), new(2027, 3, 7), "", null, null, null);

        var answer = await PlanStudy.Run(db, TestDatabase.As(db.Organisation, Role.Researcher), weekend, Cancellation);

        Assert.Equal([StudyRefusals.NoWorkingDay.About("To")], answer.Refusals);
    }

    [Fact]
    public void The_words_name_the_weekday_in_full() =>
        Assert.Equal(
            ["Let op: de eerste dag, zaterdag 6 maart 2027, valt in het weekend.", "Op maandag 29 maart 2027 wordt niet gebeld: die dag is een feestdag.", "De periode telt 1 werkdag."],
            new PeriodRemark[] { new PeriodRemark.FirstDayClosed(new(2027, 3, 6), Closure.Weekend), new PeriodRemark.ClosedWithin(new(2027, 3, 29), Closure.Holiday), new PeriodRemark.WorkingDays(1) }
                .Select(remark => PeriodTexts.Of(remark, Language.Dutch)));

    static async Task<IReadOnlyList<PeriodRemark>> RemarksOn(Engine engine, DateOnly from, DateOnly to, params object[] having)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.Having(having);
        return new FieldPeriod(from, to).RemarksBy(await OpeningCalendar.Of(db, Cancellation));
    }
}
