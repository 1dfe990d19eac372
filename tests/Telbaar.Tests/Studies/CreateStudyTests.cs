using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Studies;

public sealed class CreateStudyTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_new_study_is_being_designed_and_stands_in_the_audit_log(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var organisation = await database.Organisation();
        await using var db = database.Of(organisation);

        var study = (await CreateStudy.Run(db, TestDatabase.As(organisation, Role.Researcher), A("Bereikbaarheid 2027"), Cancellation)).Value;

        Assert.Equal(StudyState.Designed, (await db.Set<Study>().SingleAsync(Cancellation)).State);
        Assert.Equal(study.Value, (await db.AuditEntries.SingleAsync(entry => entry.Action == "study.created", Cancellation)).About);
    }

    [Theory, OnEachDatabase]
    public async Task A_name_can_be_given_once_whatever_its_capitals_and_accents(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var organisation = await database.Organisation();
        await using var db = database.Of(organisation);
        var researcher = TestDatabase.As(organisation, Role.Researcher);
        _ = await CreateStudy.Run(db, researcher, A("Café"), Cancellation);

        var again = await CreateStudy.Run(db, researcher, A("CAFE"), Cancellation);

        Assert.Equal([ActRefusals.AlreadyThere.About("Name")], again.Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task A_name_that_grows_too_long_when_it_is_folded_is_refused(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var organisation = await database.Organisation();
        await using var db = database.Of(organisation);

        var answer = await CreateStudy.Run(db, TestDatabase.As(organisation, Role.Researcher), A(new string('각', 200)), Cancellation);

        Assert.Equal([(ActRefusals.TooLong.Code, "Name")], answer.Refusals.Select(refusal => (refusal.Code, refusal.Field)));
    }

    [Theory, OnEachDatabase]
    public async Task A_form_that_is_sent_twice_makes_one_study(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var organisation = await database.Organisation();
        await using var db = database.Of(organisation);
        var input = A("Bereikbaarheid 2027");
        _ = await CreateStudy.Run(db, TestDatabase.As(organisation, Role.Researcher), input, Cancellation);

        _ = await CreateStudy.Run(db, TestDatabase.As(organisation, Role.Researcher), input with { Name = "Anders" }, Cancellation);

        Assert.Equal("Bereikbaarheid 2027", (await db.Set<Study>().SingleAsync(Cancellation)).Name);
    }

    [Theory, OnEachDatabase]
    public async Task Only_a_researcher_creates_a_study(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var organisation = await database.Organisation();
        await using var db = database.Of(organisation);
        var others = Enum.GetValues<Role>().Except([Role.Researcher]).ToArray();

        var answer = await CreateStudy.Run(db, TestDatabase.As(organisation, others), A("Bereikbaarheid 2027"), Cancellation);

        Assert.Equal([ActRefusals.NotAllowed], answer.Refusals);
        Assert.Empty(await db.Set<Study>().ToListAsync(Cancellation));
    }

    static CreateStudy.Input A(string name) => new(EntityId.New<StudyId>(TestDatabase.Now), name, "", "haarlem-2019");
}
