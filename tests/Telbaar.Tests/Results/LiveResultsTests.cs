using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Fieldwork;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Results;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Results;

/// <summary>Results are remembered, and never older than the last act.</summary>
public sealed class LiveResultsTests
{
    /// <summary>A message on Wednesday that is answered on Monday: one working day late, unless Friday is none or the term is longer. The other department is out of scope at first.</summary>
    const string ALateCallback = """
        poging;begonnen;afdeling;kcc_resultaat;kcc_opneemtijd;bereikt;boodschap;teruggebeld_op
        a1;2026-11-25 09:31;Onderzoek;beantwoord;12,5;niemand;voicemail;2026-11-30 10:00
        a2;2026-11-25 09:35;Burgerzaken;beantwoord;8;medewerker;;
        """;

    static readonly DateOnly friday = new(2026, 11, 27);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    static readonly (string Name, Func<Store, Study, Task> Do)[] acts =
    [
        ("closing day", async (db, _) => Done(await AddClosingDay.Run(db, As(db, Role.Coordinator), new(EntityId.New<ClosingDayId>(TestDatabase.Now), friday, ""), Cancellation))),
        ("no closing day any more", async (db, _) => Done(await RemoveClosingDay.Run(db, As(db, Role.Coordinator), new(await db.Set<ClosingDay>().Select(day => day.Id).SingleAsync(Cancellation)), Cancellation))),
        ("callback term", async (db, study) => Done(await PlanStudy.Run(db, As(db, Role.Researcher), new(study.Id, study.Version, study.Name, "", null, null, null, "haarlem-2019", CallbackTerm.WorkingDays, 10, null), Cancellation))),
        ("other norms", async (db, study) => Done(await PlanStudy.Run(db, As(db, Role.Researcher), new(study.Id, study.Version, study.Name, "", null, null, null, "haarlem-2018", CallbackTerm.WorkingDays, 10, null), Cancellation))),
        ("scope", async (db, study) => Done(await PutInScope.Run(db, As(db, Role.Researcher), new(study.Id, await DepartmentOf(db, "Burgerzaken"), "Veel klantcontact", null, ""), Cancellation))),
        ("more attempts", async (db, study) => Done(await db.Importing(study.Id, ALateCallback.Replace("\na", "\nb", StringComparison.Ordinal)))),
        ("name of a department", async (db, _) => await Renamed(db, "Burgerzaken", "Balie")),
    ];

    [Theory, OnEachDatabase]
    public async Task After_each_act_the_results_are_those_it_brought(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now));
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingStudy();
        _ = (await db.Importing(study.Id, ALateCallback)).Value;
        using var researcher = await site.SignedIn(Role.Researcher);
        var (before, page) = (await ScoresOf(researcher, study), await PageOf(researcher, study));

        foreach (var (name, act) in acts)
        {
            await using var other = site.Store.Of(site.Organisation);
            await act(other, await other.Set<Study>().FirstAsync(candidate => candidate.Id == study.Id, Cancellation));
            var (after, pageAfter) = (await ScoresOf(researcher, study), await PageOf(researcher, study));
            Assert.True(before != after, $"the scores are still those before: {name}");
            Assert.True(page != pageAfter, $"the page is still that before: {name}");
            (before, page) = (after, pageAfter);
        }
    }

    [Theory, OnEachDatabase]
    public async Task A_deadline_passes_without_any_act(Engine engine)
    {
        var clock = new Clock(new(2026, 11, 27, 15, 59, 0, TimeSpan.Zero));
        await using var site = await Website.On(engine, clock);
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingStudy();
        _ = (await db.Importing(study.Id, ALateCallback)).Value;
        using var researcher = await site.SignedIn(Role.Researcher);

        Assert.Contains("\"pending\": 1", await ScoresOf(researcher, study), StringComparison.Ordinal);
        clock.Pass(TimeSpan.FromMinutes(2));

        Assert.Contains("\"not-called-back\": 1", await ScoresOf(researcher, study), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task They_are_counted_once_until_a_deadline_passes_and_bear_the_moment_at_which_they_are_asked_for(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudy();
        _ = (await db.Importing(study.Id, ALateCallback)).Value;
        var (live, norms, key) = (new LiveResults(database.Database), ShippedNorms.Find("haarlem-2019")!, await ResultsKey.Of(db, study, "", AttemptFilter.None, null, Cancellation));
        DateTimeOffset morning = new(2026, 11, 27, 8, 0, 0, TimeSpan.Zero), deadline = new(2026, 11, 27, 16, 0, 0, TimeSpan.Zero);

        var first = (await live.Latest(key, norms, morning, Cancellation)).Scores;
        var last = (await live.Latest(key, norms, deadline, Cancellation)).Scores;
        var after = (await live.Latest(key, norms, deadline.AddTicks(1), Cancellation)).Scores;

        Assert.Same(first, last);
        Assert.Equal((1, 0), (first.Scored.Scores!.Counts.Pending, after.Scored.Scores!.Counts.Pending));
        Assert.Equal(deadline, last.At(deadline).Scores!.AsOf);
        // Who asks as of an earlier moment is not given what had not happened then.
        Assert.NotSame(after, (await live.Latest(key, norms, morning, Cancellation)).Scores);
    }

    [Theory, OnEachDatabase]
    public async Task Organisations_share_nothing_even_where_all_ids_are_the_same(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var (live, id) = (new LiveResults(database.Database), EntityId.New<StudyId>(TestDatabase.Now));
        var counts = new List<long>();
        foreach (var (slug, file) in new[] { ("een", ALateCallback), ("twee", Given.Studies.Haarlem) })
        {
            await using var db = database.Of(await database.Organisation(slug));
            var study = new Study { Id = id, Name = slug, Folded = slug, ShippedNorms = "haarlem-2019" };
            await db.Having(study);
            _ = (await db.Importing(id, file)).Value;
            var key = await ResultsKey.Of(db, study, "", AttemptFilter.None, null, Cancellation);
            counts.Add((await live.Of(key, ShippedNorms.Find("haarlem-2019")!, TestDatabase.Now, Cancellation)).Rows);
        }
        Assert.Equal([2, 595], counts);
    }

    [Theory, OnEachDatabase]
    public async Task Eight_readers_at_once_see_the_same_page(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now));
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingStudy();
        _ = (await db.Importing(study.Id, Given.Studies.Haarlem)).Value;
        using var researcher = await site.SignedIn(Role.Researcher);

        var pages = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => researcher.Open($"/o/teststad/studies/{study.Id.Value}/results")));

        Assert.Single(pages.Select(FiguresOf).Distinct());
    }

    static string FiguresOf(Page page) => page.Between("<section id=\"final\"", "</main>");

    static async Task<string> PageOf(Browser browser, Study study) => FiguresOf(await browser.Open($"/o/teststad/studies/{study.Id.Value}/results"));

    static async Task<string> ScoresOf(Browser browser, Study study) =>
        Encoding.UTF8.GetString(await browser.Download($"/o/teststad/studies/{study.Id.Value}/results/scores.json"));

    static Acting As(Store db, Role role) => TestDatabase.As(db.Organisation, role);

    static Task<DepartmentId> DepartmentOf(Store db, string name) => db.Set<Department>().Where(department => department.Name == name).Select(department => department.Id).SingleAsync(Cancellation);

    static async Task Renamed(Store db, string name, string other)
    {
        var department = await db.Set<Department>().SingleAsync(candidate => candidate.Name == name, Cancellation);
        Done(await RenameDepartment.Run(db, As(db, Role.Coordinator), new(department.Id, department.Version, other), Cancellation));
    }

    static void Done<T>(Answer<T> answer) => _ = answer.Value;
}
