using Microsoft.EntityFrameworkCore;
using Telbaar.Effects;
using Telbaar.Measures;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Effects;

public sealed class MeasureAgainTests
{
    static readonly DateOnly between = new(2026, 9, 1);

    static readonly Measure success = Catalogue.Find("success")!;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_department_that_rose_while_others_as_low_did_not_is_said_to_have_risen_more_than_they(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingMeasured("Voorjaar", 2026, 3, ("Burgerzaken", 20, 60), ("Belastingen", 22, 60), ("Vergunningen", 21, 60), ("Parkeren", 55, 60));
        await db.HavingMeasured("Najaar", 2026, 10, ("Burgerzaken", 48, 60), ("Belastingen", 23, 60), ("Vergunningen", 22, 60), ("Parkeren", 54, 60));

        var measured = await Of(db, "Burgerzaken", between);

        Assert.Equal(EffectSeen.BetterThanOthers, measured.Effect!.Seen);
        Assert.Equal((4, 2), (measured.Effect.Change.Among, measured.Effect.Beside!.Departments));
        Assert.Equal((new MeasuredPart("Voorjaar", null, null), new MeasuredPart("Najaar", null, null)), (measured.Before, measured.Since));
        var sentences = EffectSentences.Of(measured, Language.Dutch);
        Assert.Equal("Geslaagde contactpogingen, Burgerzaken: eerst 33,3% (20 van 60 pogingen) in ‘Voorjaar’, daarna 80,0% (48 van 60 pogingen) in ‘Najaar’.", sentences.Figures[0]);
        Assert.StartsWith("Het verschil is +46,7 procentpunt. Met 95% zekerheid ligt het tussen +", sentences.Figures[1], StringComparison.Ordinal);
        Assert.Equal("Het is beter geworden, en meer dan door toeval.", sentences.Verdict);
        Assert.StartsWith("De 2 andere afdelingen die eerder even laag scoorden en zo’n actie niet hadden, veranderden samen +1,7 procentpunt. Deze afdeling ging er 45,0 procentpunt meer op vooruit (+", sentences.Remarks[0], StringComparison.Ordinal);
        Assert.Equal("Dit laat zien wat er veranderde, niet waardoor.", sentences.Remarks[^1]);
    }

    [Theory, OnEachDatabase]
    public async Task Departments_with_the_same_action_are_not_set_beside_it(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingMeasured("Voorjaar", 2026, 3, ("Burgerzaken", 20, 60), ("Belastingen", 22, 60));
        await db.HavingMeasured("Najaar", 2026, 10, ("Burgerzaken", 48, 60), ("Belastingen", 23, 60));
        var other = await DepartmentOf(db, "Belastingen");

        var measured = await new MeasureAgain(db, TestDatabase.Now.AddYears(1)).Of(new(success, await DepartmentOf(db, "Burgerzaken"), between, new HashSet<DepartmentId> { other }), Cancellation);

        Assert.Equal(EffectSeen.Better, measured.Effect!.Seen);
        Assert.Contains(EffectSentences.Of(measured, Language.English).Remarks, sentence => sentence.StartsWith("There is no department that scored as low", StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task A_leap_of_the_lowest_of_many_that_chance_makes_too_is_not_called_an_improvement(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var others = Enumerable.Range(1, 11).Select(i => ($"Afdeling {i:00}", 30, 60)).ToArray();
        await db.HavingMeasured("Voorjaar", 2026, 3, [("Burgerzaken", 24, 60), .. others]);
        await db.HavingMeasured("Najaar", 2026, 10, [("Burgerzaken", 36, 60), .. others]);

        var measured = await Of(db, "Burgerzaken", between);

        Assert.Equal((EffectSeen.TooFew, true, 12), (measured.Effect!.Seen, measured.Effect.Change.MayBeChance, measured.Effect.Change.Among));
        Assert.Contains("van 12 afdelingen", EffectSentences.Of(measured, Language.Dutch).Verdict, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Within_the_fieldwork_of_one_study_its_two_parts_are_taken_apart(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingMeasured("Voorjaar", 2026, 3, ("Burgerzaken", 60, 120));

        var measured = await Of(db, "Burgerzaken", new(2026, 3, 4));

        Assert.Equal((new MeasuredPart("Voorjaar", null, new DateOnly(2026, 3, 3)), new MeasuredPart("Voorjaar", new DateOnly(2026, 3, 4), null)), (measured.Before, measured.Since));
        Assert.Equal(120, measured.Effect!.Change.BeforeCount + measured.Effect.Change.AfterCount);
    }

    [Theory, OnEachDatabase]
    public async Task Where_few_persons_were_asked_for_nothing_is_shown(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingMeasured("Voorjaar", 2026, 3, ("Klein", 1, 3), ("Burgerzaken", 20, 60), ("Belastingen", 22, 60));
        await db.HavingMeasured("Najaar", 2026, 10, ("Klein", 3, 3), ("Burgerzaken", 48, 60), ("Belastingen", 22, 60));

        var measured = await Of(db, "Klein", between);

        Assert.Equal((NoEffect.TooSmall, null), (measured.None, measured.Effect));
        Assert.Empty(EffectSentences.Of(measured, Language.Dutch).Figures);
        // Nor does it stand beside another.
        Assert.Equal(1, (await Of(db, "Burgerzaken", between)).Effect!.Beside!.Departments);
    }

    [Theory, OnEachDatabase]
    public async Task What_was_not_measured_before_or_not_again_is_said_to_be_so(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingMeasured("Voorjaar", 2026, 3, ("Burgerzaken", 20, 60));

        Assert.Equal(NoEffect.NothingSince, (await Of(db, "Burgerzaken", between)).None);
        Assert.Equal(NoEffect.NothingBefore, (await Of(db, "Burgerzaken", new(2026, 1, 1))).None);
        Assert.Equal(NoEffect.NotMarked, (await new MeasureAgain(db, TestDatabase.Now.AddYears(1)).Of(new(Catalogue.Find("back-at-kcc")!, null, new(2026, 3, 3), new HashSet<DepartmentId>()), Cancellation)).None);
    }

    [Theory, OnEachDatabase]
    public async Task A_time_of_all_departments_is_measured_too(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingMeasured("Voorjaar", 2026, 3, ("Burgerzaken", 60, 60));
        await db.HavingMeasured("Najaar", 2026, 10, ("Burgerzaken", 60, 60));

        var measured = await new MeasureAgain(db, TestDatabase.Now.AddYears(1)).Of(new(Catalogue.Find("transfer-time")!, null, between, new HashSet<DepartmentId>()), Cancellation);

        Assert.Equal((null, EffectSeen.None), (measured.None, measured.Effect?.Seen));
        Assert.Contains("seconden (gemiddeld over 60 pogingen)", EffectSentences.Of(measured, Language.Dutch).Figures[0], StringComparison.Ordinal);
    }

    static async Task<MeasuredEffect> Of(Store db, string department, DateOnly on) =>
        await new MeasureAgain(db, TestDatabase.Now.AddYears(1)).Of(new(success, await DepartmentOf(db, department), on, new HashSet<DepartmentId>()), Cancellation);

    static async Task<DepartmentId> DepartmentOf(Store db, string name) => (await db.Set<Department>().SingleAsync(department => department.Name == name, Cancellation)).Id;
}
