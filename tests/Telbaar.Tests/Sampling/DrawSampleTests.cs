using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Sampling;

public sealed class DrawSampleTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_drawn_sample_stands_in_the_database_numbered_in_the_order_of_ringing(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var study = await SampleStudy.In(database, await database.Organisation());
        await using var db = study.Open();

        Assert.Equal(30, (await study.Drawn(db, 30)).Value);

        var calls = await db.Set<PlannedCall>().OrderBy(call => call.Number).ToListAsync(Cancellation);
        Assert.Equal(Enumerable.Range(1, 30), calls.Select(call => call.Number));
        Assert.Equal(calls.Select(call => (call.Day, call.At)).Order(), calls.Select(call => (call.Day, call.At)));
        Assert.All(calls, call => Assert.True(call.AliasId is not null && call.QuestionId is not null));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_plan_on_both_databases()
    {
        var plans = new List<string>();
        foreach (var engine in Enum.GetValues<Engine>())
        {
            await using var database = await TestDatabase.On(engine);
            var study = await SampleStudy.In(database, await database.Organisation());
            await using var db = study.Open();
            _ = (await study.Drawn(db, 30)).Value;
            plans.Add(await Told(db));
        }

        Assert.Equal(plans[0], plans[1]);
    }

    [Theory, OnEachDatabase]
    public async Task Drawing_again_keeps_what_was_rung(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var study = await SampleStudy.In(database, await database.Organisation());
        await using var db = study.Open();
        _ = (await study.Drawn(db, 30)).Value;
        var rung = await db.Set<PlannedCall>().Where(call => call.Number <= 6).ToListAsync(Cancellation);
        rung.ForEach(call => call.State = PlannedCallState.Rung);
        await db.SaveChangesAsync(Cancellation);
        _ = (await PlanSample.Run(db, study.Researcher, study.Plan(32, 1) with { Seed = 8 }, Cancellation)).Value;

        Assert.Equal(26, (await DrawSample.Run(db, study.Researcher, new(study.Study, 2), Cancellation)).Value);

        await using var after = study.Open();
        var calls = await after.Set<PlannedCall>().ToListAsync(Cancellation);
        Assert.Equal(32, calls.Count);
        Assert.Equal(rung.Select(call => (call.Id, call.Day)), calls.Where(call => call.State is PlannedCallState.Rung).OrderBy(call => call.Number).Select(call => (call.Id, call.Day)));
        Assert.All(calls.CountBy(call => call.EmployeeId), person => Assert.InRange(person.Value, 1, 2));
    }

    [Theory, OnEachDatabase]
    public async Task An_impossible_wish_changes_nothing(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var study = await SampleStudy.In(database, await database.Organisation());
        await using var db = study.Open();

        var answer = await study.Drawn(db, 600);

        Assert.Contains(answer.Refusals, refusal => refusal.Code == SamplingRefusals.TooManyForPersons.Code && refusal.Found.SequenceEqual([600, 20, 2, 40]));
        Assert.Empty(await db.Set<PlannedCall>().ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task Only_a_researcher_plans_and_draws(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var study = await SampleStudy.In(database, await database.Organisation());
        await using var db = study.Open();
        var others = TestDatabase.As(study.Organisation, [.. Enum.GetValues<Role>().Except([Role.Researcher])]);

        Assert.Equal([ActRefusals.NotAllowed], (await PlanSample.Run(db, others, study.Plan(30), Cancellation)).Refusals);
        Assert.Equal([ActRefusals.NotAllowed], (await DrawSample.Run(db, others, new(study.Study, 0), Cancellation)).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task A_plan_that_somebody_changed_meanwhile_is_not_drawn(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var study = await SampleStudy.In(database, await database.Organisation());
        await using var db = study.Open();
        _ = (await study.Drawn(db, 30)).Value;

        Assert.Equal([ActRefusals.ChangedMeanwhile], (await DrawSample.Run(db, study.Researcher, new(study.Study, 0), Cancellation)).Refusals);
    }

    [Fact]
    public async Task Nobody_is_planned_on_a_closing_day_or_outside_the_organisations_hours()
    {
        await using var database = await TestDatabase.On(Engine.Sqlite);
        var study = await SampleStudy.In(database, await database.Organisation());
        await using var db = study.Open();
        await db.Having(
            new ClosingDay { Id = EntityId.New<ClosingDayId>(TestDatabase.Now), Day = SampleStudy.From.AddDays(1), Note = "Verhuizing" },
            new OfficeDay { Weekday = DayOfWeek.Friday }, new OfficeDay { Weekday = DayOfWeek.Monday, From = new TimeOnly(13, 0), To = new TimeOnly(16, 0) });

        _ = (await study.Drawn(db, 36)).Value;

        var calls = await db.Set<PlannedCall>().ToListAsync(Cancellation);
        Assert.DoesNotContain(calls, call => call.Day == SampleStudy.From.AddDays(1) || call.Day.DayOfWeek is DayOfWeek.Friday);
        Assert.All(calls.Where(call => call.Day.DayOfWeek is DayOfWeek.Monday), call => Assert.InRange(call.At, new TimeOnly(13, 0), new TimeOnly(15, 45)));
    }

    [Fact]
    public async Task A_closed_study_keeps_its_sample()
    {
        await using var database = await TestDatabase.On(Engine.Sqlite);
        var study = await SampleStudy.In(database, await database.Organisation());
        await using var db = study.Open();
        _ = (await study.Drawn(db, 30)).Value;
        (await db.Set<Study>().SingleAsync(Cancellation)).State = StudyState.Closed;
        await db.SaveChangesAsync(Cancellation);

        Assert.Equal([StudyRefusals.WrongState.Code], (await DrawSample.Run(db, study.Researcher, new(study.Study, 1), Cancellation)).Refusals.Select(refusal => refusal.Code));
    }

    static async Task<string> Told(Store db)
    {
        var calls = await db.Set<PlannedCall>().OrderBy(call => call.Number)
            .Select(call => new
            {
                call.Number,
                call.Day,
                call.At,
                call.Caller,
                db.Set<Employee>().First(employee => employee.Id == call.EmployeeId).Code,
                Alias = db.Set<CoverAlias>().First(alias => alias.Id == call.AliasId).Name,
                db.Set<CoverQuestion>().First(question => question.Id == call.QuestionId).Question,
            }).ToListAsync(Cancellation);
        return string.Join('\n', calls.Select(call => string.Create(CultureInfo.InvariantCulture, $"{call.Number} {call.Day:O} {call.At:O} {call.Caller} {call.Code} {call.Alias} {call.Question}")));
    }
}
