using System.Net;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Documents;
using Telbaar.Reports;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Documents;

public sealed class EarlierYearsTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_mark_of_which_there_are_no_attempts_stands_in_the_report_with_its_norms_and_says_that_no_difference_can_be_told(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(new DateTimeOffset(2027, 6, 1, 9, 0, 0, TimeSpan.Zero)));
        await using var db = site.Store.Of(site.Organisation);
        var (_, edition) = await db.HavingClosed(random: 5);
        using var lead = await site.SignedIn(Role.Researcher);

        var refused = await lead.Submit(await lead.Open("/o/teststad/years"), "enter", ("Year", "2018"), ("Mark", "11"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Submit(refused, "enter", ("Year", "2018"), ("Mark", "5,7"), ("Norms", "opnemen binnen 30 seconden"))).Status);

        var input = await GeneralReport.Of(db, edition, Language.Dutch, "", TestDatabase.Now, Programs.OfTests, Cancellation);
        var year = MarkHistory.Of(input, new(input.Scores.Norms, Language.Dutch))[0];
        Assert.Equal((2018, "5,7", "gepubliceerd, met de normen opnemen binnen 30 seconden", "niet te zeggen: alleen het cijfer is bekend"), (year.Year, year.Printed, year.Origin, year.Change));
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Submit(await lead.Open("/o/teststad/years"), "remove-2018")).Status);
        Assert.Empty(await db.Set<EarlierYear>().ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task An_earlier_study_is_scored_again_under_the_norms_of_the_later_one_and_the_report_says_whether_the_difference_is_more_than_chance(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await ClosedWith(db, "Vorig jaar", "haarlem-2018", year: 2026, reached: 20, of: 100, answer: 45);
        var edition = await ClosedWith(db, "Dit jaar", "haarlem-2019", year: 2027, reached: 90, of: 100, answer: 45);

        var input = await GeneralReport.Of(db, edition, Language.Dutch, "", TestDatabase.Now, Programs.OfTests, Cancellation);
        var history = MarkHistory.Of(input, new(input.Scores.Norms, Language.Dutch));

        Assert.Equal([2026, 2026, 2027], history.Select(mark => mark.Year));
        Assert.Contains("Vorig jaar, met de normen", history[0].Origin, StringComparison.Ordinal);
        Assert.Equal(Printing.Nothing, history[0].Change);
        // 45 seconds are too long under the norms of 2018, and in time under those of 2019.
        Assert.True(history[1].Mark > history[0].Mark);
        Assert.EndsWith("meer dan toeval", history[1].Change, StringComparison.Ordinal);
        Assert.Contains("Vorig jaar, omgerekend naar de normen", history[1].Origin, StringComparison.Ordinal);
        Assert.Contains("Verschil met dit jaar", ReportHtml.Render(input, Language.Dutch), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Two_years_that_are_alike_differ_by_chance(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await ClosedWith(db, "Vorig jaar", "haarlem-2019", year: 2026, reached: 50, of: 100, answer: 20);
        var edition = await ClosedWith(db, "Dit jaar", "haarlem-2019", year: 2027, reached: 52, of: 100, answer: 20);

        var input = await GeneralReport.Of(db, edition, Language.Dutch, "", TestDatabase.Now, Programs.OfTests, Cancellation);

        Assert.EndsWith("kan toeval zijn", MarkHistory.Of(input, new(input.Scores.Norms, Language.Dutch))[0].Change, StringComparison.Ordinal);
    }

    static async Task<Telbaar.Editions.Edition> ClosedWith(Store db, string name, string norms, int year, int reached, int of, int answer)
    {
        var study = await db.HavingStudy(name);
        await db.Set<Study>().Where(candidate => candidate.Id == study.Id).ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.ShippedNorms, norms), Cancellation);
        await db.HavingPassedGate(study);
        await db.Set<StudyDepartment>().Where(scope => scope.StudyId == study.Id).ExecuteDeleteAsync(Cancellation);
        var lines = Enumerable.Range(0, of).Select(i => $"{name[0]}{i};{year}-03-0{1 + (i % 5)} 10:00;Burgerzaken;M{i:000};beantwoord;{answer};{(i < reached ? "medewerker" : "niemand")}");
        _ = (await db.Importing(study.Id, "poging;begonnen;afdeling;medewerker;kcc_resultaat;kcc_opneemtijd;bereikt\n" + string.Join('\n', lines))).Value;
        return await db.Closing(study);
    }
}
