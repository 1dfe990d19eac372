using System.Net;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Documents;
using Telbaar.Editions;
using Telbaar.Fieldwork;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Steering;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Telbaar.Tests.Steering;
using Xunit;

namespace Telbaar.Tests.Effects;

public sealed class ReportedEffectsTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task The_report_of_a_study_tells_whether_action_points_helped_and_keeps_what_it_told(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingMeasured("Voorjaar", 2026, 3, ("Burgerzaken", 20, 60), ("Belastingen", 22, 60), ("Vergunningen", 21, 60));
        await db.HavingMeasured("Najaar", 2026, 10, ("Burgerzaken", 48, 60), ("Belastingen", 23, 60), ("Vergunningen", 22, 60));
        await Adding(db, "Een belcirkel bij Burgerzaken", "Burgerzaken", new(2026, 9, 1));
        await Adding(db, "Pas na het onderzoek", "Burgerzaken", new(2026, 12, 1));
        await Adding(db, "Vóór elk onderzoek", "Belastingen", new(2025, 1, 1));
        var (spring, autumn) = (await Edition(db, "Voorjaar"), await Edition(db, "Najaar"));
        await db.AttemptsOf(autumn.StudyId).ExecuteUpdateAsync(set => set.SetProperty(attempt => attempt.Greeting, false), Cancellation);
        await db.Set<ActionPoint>().ExecuteUpdateAsync(set => set.SetProperty(point => point.EffectiveOn, (DateOnly?)null), Cancellation);

        var told = await Report(db, autumn, Language.Dutch);

        Assert.Contains("Hielp het?</h3>", told, StringComparison.Ordinal);
        Assert.Contains("Een belcirkel bij Burgerzaken</h4>", told, StringComparison.Ordinal);
        Assert.Contains("Geldt sinds 1 september 2026.", told, StringComparison.Ordinal);
        Assert.Contains("Het is beter geworden, en meer dan door toeval.", told, StringComparison.Ordinal);
        Assert.Contains("eerst 33,3% (20 van 60 pogingen) in ‘Voorjaar’, daarna 80,0% (48 van 60 pogingen) in ‘Najaar’.", told, StringComparison.Ordinal);
        Assert.Contains("Eén andere afdeling scoorde eerder ongeveer even laag (35,0%)", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Pas na het onderzoek</h4>", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Vóór elk onderzoek</h4>", told, StringComparison.Ordinal);
        Assert.Contains("It became better, by more than chance.", await Report(db, autumn, Language.English), StringComparison.Ordinal);
        Assert.DoesNotContain("Hielp het?", await Report(db, spring, Language.Dutch), StringComparison.Ordinal);
    }

    static async Task Adding(Store db, string what, string department, DateOnly effective)
    {
        var target = await db.Set<Department>().Where(candidate => candidate.Name == department).Select(candidate => candidate.Id).SingleAsync(Cancellation);
        _ = (await AddActionPoint.Run(db, Designing.Somebody(db.Organisation, Role.SteeringGroup), new(EntityId.New<ActionPointId>(TestDatabase.Now), SteeringGroups.Fields(what) with
        {
            TargetMeasure = "success",
            TargetDepartment = target,
            EffectiveOn = effective,
        }), Cancellation)).Value;
    }

    static async Task<Edition> Edition(Store db, string study)
    {
        var id = await db.Set<Study>().Where(candidate => candidate.Name == study).Select(candidate => candidate.Id).SingleAsync(Cancellation);
        _ = (await MakeEdition.Run(db.AsAnew(), Designing.Somebody(db.Organisation, Role.Researcher).OnDay(new(2027, 6, 2)), new(id, Programs.OfTests), Cancellation)).Value;
        return (await GeneralReport.LastEdition(db, id, Cancellation))!;
    }

    static async Task<string> Report(Store db, Edition edition, Language language) =>
        WebUtility.HtmlDecode(ReportHtml.Render(await GeneralReport.Of(db.AsAnew(), edition, language, "uitgave", TestDatabase.Now, Programs.OfTests, Cancellation), language));
}
