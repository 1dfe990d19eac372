using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Effects;
using Telbaar.Fieldwork;
using Telbaar.Measures;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Storage;
using Telbaar.Studies;
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
        var sentences = Words(measured);
        Assert.Equal("Geslaagde contactpogingen, Burgerzaken: eerst 33,3% (20 van 60 pogingen) in ‘Voorjaar’, daarna 80,0% (48 van 60 pogingen) in ‘Najaar’.", sentences.Figures[0]);
        Assert.Matches(@"^Het verschil is \+46,7 procentpunt\. Met 95% zekerheid ligt het tussen \+\d\d,\d en \+\d\d,\d procentpunt, ook als deze afdeling uit de 4 werd gekozen omdat zij laag scoorde\.$", sentences.Figures[1]);
        Assert.Equal("Het is beter geworden, en meer dan door toeval.", sentences.Verdict);
        Assert.Equal("2 andere afdelingen scoorden eerder ongeveer even laag (samen 35,8%) en hadden zo’n actie niet. Die gingen samen 1,7 procentpunt omhoog.", sentences.Remarks[0]);
        Assert.StartsWith("Deze afdeling ging er 45,0 procentpunt meer op vooruit (+", sentences.Remarks[1], StringComparison.Ordinal);
        Assert.Equal("Dit laat zien wat er veranderde, niet waardoor.", sentences.Remarks[^1]);
    }

    [Theory, OnEachDatabase]
    public async Task Departments_that_did_something_of_the_kind_are_not_set_beside_it(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingMeasured("Voorjaar", 2026, 3, ("Burgerzaken", 20, 60), ("Belastingen", 22, 60));
        await db.HavingMeasured("Najaar", 2026, 10, ("Burgerzaken", 48, 60), ("Belastingen", 23, 60));
        var other = await DepartmentOf(db, "Belastingen");

        Assert.Equal((Alone.NobodyAsLow, EffectSeen.Better), await With(new(other, between)));
        Assert.Equal((Alone.NobodyAsLow, EffectSeen.Better), await With(new(other, null)));
        Assert.Equal((Alone.AllActed, EffectSeen.Better), await With(new(null, between)));
        Assert.Equal((Alone.AllActed, EffectSeen.Better), await With(new(null, null)));
        // What began before or after both measurements makes no difference between them.
        Assert.Equal((null, EffectSeen.BetterThanOthers), await With(new(null, new(2025, 1, 1))));
        Assert.Equal((null, EffectSeen.BetterThanOthers), await With(new(other, new(2026, 12, 1))));

        async Task<(Alone?, EffectSeen)> With(MeasureAgain.OtherAction action)
        {
            var measured = await Of(db, "Burgerzaken", between, [action]);
            Assert.Equal(measured.Alone is not null, Words(measured).Remarks[0].StartsWith(measured.Alone is Alone.AllActed ? "Een actiepunt voor de hele organisatie" : "Er is geen afdeling", StringComparison.Ordinal));
            return (measured.Alone, measured.Effect!.Seen);
        }
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
        Assert.Contains("bij 12 afdelingen", Words(measured).Verdict, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Within_the_fieldwork_of_one_study_its_two_parts_are_taken_apart_for_whoever_may_see_attempts(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingMeasured("Voorjaar", 2026, 3, ("Burgerzaken", 60, 120));

        var measured = await Of(db, "Burgerzaken", new(2026, 3, 4), reader: Designing.Somebody(db.Organisation, Role.Researcher));

        Assert.Equal((new MeasuredPart("Voorjaar", null, new DateOnly(2026, 3, 3)), new MeasuredPart("Voorjaar", new DateOnly(2026, 3, 4), null)), (measured.Before, measured.Since));
        Assert.Equal(120, measured.Effect!.Change.BeforeCount + measured.Effect.Change.AfterCount);
        Assert.Equal(NoEffect.WithinStudy, (await Of(db, "Burgerzaken", new(2026, 3, 4), reader: Designing.Somebody(db.Organisation, Role.SteeringGroup))).None);
    }

    [Theory, OnEachDatabase]
    public async Task Of_a_study_that_is_not_closed_nothing_is_said_yet(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingMeasured("Voorjaar", 2026, 3, ("Burgerzaken", 20, 60));
        await db.HavingMeasured("Najaar", 2026, 10, ("Burgerzaken", 48, 60));
        await db.Set<Study>().Where(study => study.Name == "Najaar").ExecuteUpdateAsync(set => set.SetProperty(study => study.State, StudyState.AwaitingCallbacks), Cancellation);

        var measured = await Of(db, "Burgerzaken", between);

        Assert.Equal((NoEffect.StillInField, null), (measured.None, measured.Effect));
    }

    [Theory, OnEachDatabase]
    public async Task Both_sides_stand_under_the_norms_of_the_later_study_whatever_was_measured_before(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingMeasured("Eerste", 2026, 3, ("Burgerzaken", 20, 60));
        await db.HavingMeasured("Tweede", 2026, 6, ("Burgerzaken", 20, 60));
        await db.HavingMeasured("Derde", 2026, 10, ("Burgerzaken", 20, 60));
        // Whoever was not reached left a message and was called back six days later: in time by the norms of the last study alone.
        var third = await db.Set<Study>().SingleAsync(study => study.Name == "Derde", Cancellation);
        third.CallbackTerm = CallbackTerm.WorkingDays;
        third.CallbackNumber = 10;
        await db.SaveChangesAsync(Cancellation);
        foreach (var attempt in await db.Set<RecordedAttempt>().Where(attempt => attempt.Reached == Reached.Nobody).ToListAsync(Cancellation))
            (attempt.Message, attempt.MessageAt, attempt.CalledBackAt) = (Message.Voicemail, attempt.StartedAt.AddMinutes(1), attempt.StartedAt.AddDays(6));
        await db.SaveChangesAsync(Cancellation);
        var (measuring, department) = (new MeasureAgain(db, TestDatabase.Now.AddYears(1), null), await DepartmentOf(db, "Burgerzaken"));

        var first = await measuring.Of(new(success, department, new(2026, 5, 1), []), Cancellation);
        var second = await measuring.Of(new(success, department, between, []), Cancellation);

        Assert.Equal(("Eerste", "Tweede"), (first.Before!.Study, first.Since!.Study));
        Assert.Equal(("Tweede", "Derde"), (second.Before!.Study, second.Since!.Study));
        Assert.Equal((100.0 / 3, 100.0 / 3), (first.Effect!.Change.Before, first.Effect.Change.After));
        Assert.Equal((100.0, 100.0), (second.Effect!.Change.Before, second.Effect.Change.After));
    }

    [Theory, OnEachDatabase]
    public async Task Attempts_after_the_planned_days_of_a_study_count_where_they_were_made(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingMeasured("Voorjaar", 2026, 3, ("Burgerzaken", 60, 120));
        await db.Set<Study>().ExecuteUpdateAsync(set => set.SetProperty(study => study.To, new DateOnly(2026, 3, 3)), Cancellation);

        var measured = await Of(db, "Burgerzaken", new(2026, 3, 4), reader: Designing.Somebody(db.Organisation, Role.Researcher));

        Assert.Equal((new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 4)), (measured.Before!.To, measured.Since!.From));
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
        Assert.Empty(Words(measured).Figures);
        // Nor does it stand beside another.
        Assert.Equal(1, (await Of(db, "Burgerzaken", between, reader: Designing.Somebody(db.Organisation, Role.Researcher))).Effect!.Beside!.Departments);
    }

    /// <summary>Of three departments, one of them small: whoever has the whole and both others has the small one by taking them away.</summary>
    [Theory, OnEachDatabase]
    public async Task No_department_is_shown_that_gives_a_small_one_away_beside_the_whole(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingMeasured("Voorjaar", 2026, 3, ("Burgerzaken", 20, 60), ("Belastingen", 4, 10), ("Klein", 1, 3));
        await db.HavingMeasured("Najaar", 2026, 10, ("Burgerzaken", 20, 60), ("Belastingen", 4, 10), ("Klein", 1, 3));
        foreach (var reader in new[] { null, Designing.Somebody(db.Organisation, Role.SteeringGroup) })
        {
            var shown = new List<string>();
            foreach (var name in new[] { "Burgerzaken", "Belastingen", "Klein" })
            {
                var measured = await Of(db, name, between, reader: reader);
                Assert.Equal(measured.Effect is null, measured.None is NoEffect.TooSmall);
                if (measured.Effect is not null)
                    shown.Add(name);
            }
            Assert.Equal(["Burgerzaken"], shown);
        }
        // Whoever may see all attempts sees the second one too.
        Assert.NotNull((await Of(db, "Belastingen", between, reader: Designing.Somebody(db.Organisation, Role.Researcher))).Effect);
    }

    [Theory, OnEachDatabase]
    public async Task A_head_sees_the_figures_of_the_own_department_alone(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(TestDatabase.Now.AddYears(1)));
        await using var db = site.Store.Of(site.Organisation);
        await db.HavingMeasured("Voorjaar", 2026, 3, ("Burgerzaken", 20, 60), ("Belastingen", 22, 60));
        await db.HavingMeasured("Najaar", 2026, 10, ("Burgerzaken", 48, 60), ("Belastingen", 23, 60));
        using var visitor = await site.SignedIn(Role.DepartmentHead);
        var account = await db.Users.Select(user => user.Id).SingleAsync(id => db.Set<Membership>().Any(member => member.AccountId == id && member.Role == Role.DepartmentHead), Cancellation);
        var employee = await db.Set<Employee>().Select(employee => employee.Id).FirstAsync(Cancellation);
        await db.Having(new DepartmentHead { DepartmentId = await DepartmentOf(db, "Burgerzaken"), EmployeeId = employee, AccountId = account });
        var reader = Designing.Somebody(db.Organisation, Role.DepartmentHead) with { Account = account };

        Assert.NotNull((await Of(db, "Burgerzaken", between, reader: reader)).Effect);
        var other = await Of(db, "Belastingen", between, reader: reader);
        Assert.Equal((NoEffect.OtherDepartment, null), (other.None, other.Effect));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_not_measured_before_or_not_again_is_said_to_be_so(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingMeasured("Voorjaar", 2026, 3, ("Burgerzaken", 20, 60));

        Assert.Equal(NoEffect.NothingSince, (await Of(db, "Burgerzaken", between)).None);
        Assert.Equal(NoEffect.NothingBefore, (await Of(db, "Burgerzaken", new(2026, 1, 1))).None);
        Assert.Equal(NoEffect.NotMarked, (await new MeasureAgain(db, TestDatabase.Now.AddYears(1), null).Of(new(Catalogue.Find("back-at-kcc")!, null, new(2026, 3, 3), []), Cancellation)).None);
    }

    [Theory, OnEachDatabase]
    public async Task A_time_of_all_departments_is_measured_too(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.HavingMeasured("Voorjaar", 2026, 3, ("Burgerzaken", 60, 60));
        await db.HavingMeasured("Najaar", 2026, 10, ("Burgerzaken", 60, 60));

        var measured = await new MeasureAgain(db, TestDatabase.Now.AddYears(1), null).Of(new(Catalogue.Find("transfer-time")!, null, between, []), Cancellation);

        Assert.Equal((null, EffectSeen.None), (measured.None, measured.Effect?.Seen));
        Assert.Contains("seconden (gemiddeld over 60 pogingen)", Words(measured).Figures[0], StringComparison.Ordinal);
    }

    static async Task<MeasuredEffect> Of(Store db, string department, DateOnly on, IReadOnlyCollection<MeasureAgain.OtherAction>? others = null, Acting? reader = null) =>
        await new MeasureAgain(db, TestDatabase.Now.AddYears(1), reader).Of(new(success, await DepartmentOf(db, department), on, others ?? []), Cancellation);

    static EffectInWords Words(MeasuredEffect measured) => EffectSentences.Of(new ReportedEffect(1, "Een belcirkel", between, false, measured), Language.Dutch);

    static async Task<DepartmentId> DepartmentOf(Store db, string name) => (await db.Set<Department>().SingleAsync(department => department.Name == name, Cancellation)).Id;
}
