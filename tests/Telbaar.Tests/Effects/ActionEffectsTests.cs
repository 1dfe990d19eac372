using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Effects;
using Telbaar.Organisations;
using Telbaar.Steering;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Telbaar.Tests.Steering;
using Xunit;

namespace Telbaar.Tests.Effects;

public sealed class ActionEffectsTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task The_steering_group_reads_of_each_action_point_whether_it_helped(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now.AddYears(1)));
        await using var db = site.Store.Of(site.Organisation);
        await db.HavingMeasured("Voorjaar", 2026, 3, ("Burgerzaken", 20, 60), ("Belastingen", 22, 60), ("Vergunningen", 21, 60), ("Parkeren", 55, 60));
        await db.HavingMeasured("Najaar", 2026, 10, ("Burgerzaken", 48, 60), ("Belastingen", 23, 60), ("Vergunningen", 22, 60), ("Parkeren", 54, 60));
        var department = await db.Set<Department>().SingleAsync(candidate => candidate.Name == "Burgerzaken", Cancellation);
        var helped = await Adding(db, "Een belcirkel bij Burgerzaken", "success", department.Id, new DateOnly(2026, 9, 1));
        var dropped = await Adding(db, "Toch maar niet", "success", department.Id, new DateOnly(2026, 9, 1));
        var later = await Adding(db, "Pas over een jaar", "success", department.Id, new DateOnly(2029, 9, 1));
        var aimless = await Adding(db, "Zonder doel");
        await db.Set<ActionPoint>().Where(point => point.Id == dropped.Id).ExecuteUpdateAsync(set => set.SetProperty(point => point.State, ActionState.Dropped), Cancellation);
        using var group = await site.SignedIn(Role.SteeringGroup);

        var page = await group.Open("/o/teststad/actions/effects");

        Assert.Contains("Een belcirkel bij Burgerzaken", page.Words, StringComparison.Ordinal);
        Assert.Contains("Het is beter geworden, en meer dan door toeval.", page.Words, StringComparison.Ordinal);
        Assert.Contains("2 andere afdelingen scoorden eerder ongeveer even laag", page.Words, StringComparison.Ordinal);
        Assert.Contains("2 actiepunten staan hier niet", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Toch maar niet", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Pas over een jaar", page.Words, StringComparison.Ordinal);
        var link = $"/o/teststad/actions/effects#action-{helped.Number}";
        Assert.Contains(link, (await group.Open($"/o/teststad/actions/{helped.Id.Value}")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/effects#", (await group.Open($"/o/teststad/actions/{aimless.Id.Value}")).Html, StringComparison.Ordinal);
        Assert.Equal([false, false, false, true], (await db.Set<ActionPoint>().AsNoTracking().OrderByDescending(point => point.Number).ToListAsync(Cancellation)).Select(point => ActionEffects.IsMeasurable(point, new(2028, 3, 1))));
    }

    static async Task<ActionPoint> Adding(Store db, string what, string measure = "", DepartmentId? target = null, DateOnly? effective = null)
    {
        var id = EntityId.New<ActionPointId>(TestDatabase.Now);
        var acting = Designing.Somebody(db.Organisation, Role.SteeringGroup);
        _ = (await AddActionPoint.Run(db, acting, new(id, SteeringGroups.Fields(what) with { TargetMeasure = measure, TargetDepartment = target, EffectiveOn = effective }), Cancellation)).Value;
        return await db.Set<ActionPoint>().AsNoTracking().SingleAsync(point => point.Id == id, Cancellation);
    }
}
