using Microsoft.EntityFrameworkCore;
using Telbaar.Demonstration;
using Telbaar.Fieldwork;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Demonstration;

public sealed class HalfWayStudyTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task The_demonstration_has_a_study_in_the_field_of_which_half_the_plan_has_been_rung(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await DemoMunicipality.Make(database.Database, TestDatabase.Now, Cancellation);
        await using var db = await Of(database);

        var study = await db.Set<Study>().SingleAsync(study => study.State == StudyState.InField, Cancellation);

        var calls = await db.Set<PlannedCall>().Where(call => call.StudyId == study.Id).ToListAsync(Cancellation);
        Assert.Equal(240, calls.Count);
        Assert.InRange(calls.Count(call => call.State is PlannedCallState.Rung), 80, 160);
        Assert.InRange(await db.Set<Callback>().CountAsync(Cancellation), 15, 60);
        Assert.Equal(calls.Count(call => call.State is PlannedCallState.Rung), await db.Set<RecordedAttempt>().CountAsync(attempt => attempt.StudyId == study.Id, Cancellation));
    }

    static async Task<Store> Of(TestDatabase database)
    {
        await using var db = database.Database.Open();
        return database.Of(await db.Set<Organisation>().Select(organisation => organisation.Id).SingleAsync(Cancellation));
    }
}
