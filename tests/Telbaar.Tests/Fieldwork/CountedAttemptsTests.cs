using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Fieldwork;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Fieldwork;

/// <summary>Practice and pilot calls stand outside all figures; attempts in an incident are flagged.</summary>
public sealed partial class CountedAttemptsTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>No page that tells of a study may change because somebody practised. A page that is added is held to it as well.</summary>
    [Theory, OnEachDatabase]
    public async Task No_page_of_studies_counts_practice_and_pilot_calls(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now));
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingStudyInField();
        _ = (await AddIncident.Run(db, Researcher(db), AnIncident(study), Cancellation)).Value;
        await db.Having(await AnAttempt(db, study, "1", AttemptPurpose.Study));
        using var browser = await site.SignedIn(Enum.GetValues<Role>());
        var paths = PagesOf(site, study).ToList();
        Assert.Contains($"/o/teststad/studies/{study.Id.Value}/incidents", paths);

        var before = await Texts(browser, paths);
        await db.Having(await AnAttempt(db, study, "2", AttemptPurpose.Practice), await AnAttempt(db, study, "3", AttemptPurpose.Pilot));
        Assert.Equal(before, await Texts(browser, paths));

        await db.Having(await AnAttempt(db, study, "4", AttemptPurpose.Study));
        Assert.NotEqual(before, await Texts(browser, paths));
    }

    [Theory, OnEachDatabase]
    public async Task An_attempt_is_flagged_when_it_began_in_an_incident_from_its_first_moment_and_before_its_last(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudyInField();
        _ = (await AddIncident.Run(db, Researcher(db), AnIncident(study), Cancellation)).Value;
        foreach (var (identifier, minute) in new[] { ("voor", -1), ("begin", 0), ("laatst", 59), ("einde", 60) })
        {
            var attempt = await AnAttempt(db, study, identifier, AttemptPurpose.Study);
            attempt.StartedAt = TestDatabase.Now.AddMinutes(minute);
            await db.Having(attempt);
        }
        await db.Having(await AnAttempt(db, study, "oefening", AttemptPurpose.Practice));

        Assert.Equal(["begin", "laatst"], await FlaggedAttempts.Of(db, study.Id).OrderBy(attempt => attempt.StartedAt).Select(attempt => attempt.Identifier).ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task An_incident_ends_after_it_began_and_says_what_was_the_matter(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudy();

        async Task<IEnumerable<(string, string)>> RefusalsOf(AddIncident.Input input) =>
            (await AddIncident.Run(db, Researcher(db), input, Cancellation)).Refusals.Select(refusal => (refusal.Field, refusal.Code));

        Assert.Equal([("To", "ends-before-it-begins"), ("What", "missing")], await RefusalsOf(AnIncident(study) with { To = new(10, 0), What = "" }));
        Assert.Equal([("FromDay", "missing"), ("To", "missing")], await RefusalsOf(AnIncident(study) with { FromDay = null, To = null }));
    }

    [Theory, OnEachDatabase]
    public async Task An_incident_is_stated_and_taken_back_in_every_state_but_closed(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudyInField();
        _ = (await db.MoveOn(Designing.LastDay, study, StudyMove.EndField)).Value;
        var kept = (await AddIncident.Run(db, Researcher(db), AnIncident(study), Cancellation)).Value;
        var taken = (await AddIncident.Run(db, Researcher(db), AnIncident(study), Cancellation)).Value;
        _ = (await RemoveIncident.Run(db, Researcher(db), new(study.Id, taken), Cancellation)).Value;
        _ = (await db.MoveOn(Designing.LastDay, study, StudyMove.Close)).Value;

        Assert.Equal(["study-wrong-state"], (await AddIncident.Run(db, Researcher(db), AnIncident(study), Cancellation)).Refusals.Select(refusal => refusal.Code));
        Assert.Equal(["study-wrong-state"], (await RemoveIncident.Run(db, Researcher(db), new(study.Id, kept), Cancellation)).Refusals.Select(refusal => refusal.Code));
        Assert.Equal(kept, (await db.Set<Incident>().SingleAsync(Cancellation)).Id);
    }

    static Acting Researcher(Store db) => TestDatabase.As(db.Organisation, Role.Researcher);

    /// <summary>An hour, from the moment at which tests take place.</summary>
    static AddIncident.Input AnIncident(Study study) => new(EntityId.New<IncidentId>(TestDatabase.Now), study.Id, Designing.FirstDay, new(10, 0), Designing.FirstDay, new(11, 0), "Centrale buiten werking");

    static async Task<RecordedAttempt> AnAttempt(Store db, Study study, string identifier, AttemptPurpose purpose) => new()
    {
        Id = EntityId.New<AttemptId>(TestDatabase.Now),
        StudyId = study.Id,
        Identifier = identifier,
        Purpose = purpose,
        StartedAt = TestDatabase.Now.AddMinutes(5),
        DepartmentId = (await db.Set<Department>().FirstAsync(Cancellation)).Id,
    };

    /// <summary>Every page whose address needs nothing but the study.</summary>
    static IEnumerable<string> PagesOf(Website site, Study study) =>
        from endpoint in site.Endpoints
        where endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET")
        let path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/').Replace("{organisation}", "teststad", StringComparison.Ordinal).Replace("{study:guid}", study.Id.Value.ToString(), StringComparison.Ordinal)
        where path.Contains("/studies", StringComparison.Ordinal) && !path.Contains('{', StringComparison.Ordinal)
        orderby path
        select path;

    static async Task<IReadOnlyList<string>> Texts(Browser browser, IEnumerable<string> paths)
    {
        var texts = new List<string>();
        foreach (var path in paths)
            texts.Add(Fresh().Replace((await browser.Open(path)).Html, ""));
        return texts;
    }

    /// <summary>What differs each time a page is loaded: the form's token, the id for what it will make, and a seed that is proposed.</summary>
    [GeneratedRegex("name=\"(Id|Seed)\" value=\"[^\"]*\"|CfDJ8[\\w-]+")]
    private static partial Regex Fresh();
}
