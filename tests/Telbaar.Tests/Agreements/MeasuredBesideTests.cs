using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Agreements;
using Telbaar.Editions;
using Telbaar.Intervals;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Agreements;

public sealed class MeasuredBesideTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    static readonly DateOnly before = Designing.FirstDay.AddDays(-30);

    [Theory, OnEachDatabase]
    public async Task Workplaces_with_a_call_circle_stand_beside_those_without_with_the_interval_of_the_difference(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await HavingRung(db, ("Minima", 30, 24), ("Wonen", 40, 12), ("Jeugd", 40, 14));
        await Agreed(db, "Minima", before);

        var circle = Assert.Single((await MeasuredBeside.Of(db, Cancellation))!.Kinds);

        Assert.Equal((AgreementKind.CallCircle, 24.0, 30L, 26.0, 80L), (circle.Kind, circle.With.Numerator, circle.With.Denominator, circle.Without.Numerator, circle.Without.Denominator));
        Assert.Equal(Interval.OfDifference(100.0 * 26 / 80, Interval.OfShare(26, 80)!.Value, 80, Interval.OfShare(24, 30)!.Value), circle.Difference);
        Assert.True(circle.IsSeen);
    }

    [Theory, OnEachDatabase]
    public async Task The_last_measurement_is_that_of_the_study_that_was_rung_last_and_no_later_correction_of_another(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (older, newer, unplanned) = (await db.HavingStudy("Ouder"), await db.HavingStudy("Nieuwer"), await db.HavingStudy("Zonder dagen"));
        foreach (var (study, to) in new[] { (older, (DateOnly?)before), (newer, before.AddDays(20)), (unplanned, null) })
            await db.Set<Study>().Where(candidate => candidate.Id == study.Id).ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.To, to), Cancellation);
        foreach (var (study, number, day) in new[] { (older, 1, 1), (newer, 1, 30), (newer, 2, 31), (older, 2, 60), (unplanned, 1, 70) })
        {
            var at = TestDatabase.Now.AddDays(day);
            await db.Having(new Edition { Id = EntityId.New<EditionId>(at), StudyId = study.Id, Number = number, MadeAt = at, AsOf = at, Program = "proef", Digest = $"{number}", Revision = 0, File = [] });
        }

        async Task<(StudyId, int)> Last(StudyId? but) => await LastMeasured.Of(db, but, Cancellation) is { } last ? (last.StudyId, last.Number) : default;
        Assert.Equal((newer.Id, 2), await Last(null));
        Assert.Equal((older.Id, 2), await Last(newer.Id));
    }

    [Theory, OnEachDatabase]
    public async Task Few_attempts_show_no_difference(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await HavingRung(db, ("Minima", 10, 5), ("Wonen", 12, 5));
        await Agreed(db, "Minima", before);

        Assert.False(Assert.Single((await MeasuredBeside.Of(db, Cancellation))!.Kinds).IsSeen);
    }

    [Theory, OnEachDatabase]
    public async Task Where_few_people_were_rung_nothing_is_shown_not_even_by_what_is_left_out(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await HavingRung(db, ("Minima", 4, 4), ("Wonen", 12, 5), ("Jeugd", 20, 9), ("Sport", 25, 8));
        await Agreed(db, "Minima", before);
        Assert.Empty((await MeasuredBeside.Of(db, Cancellation))!.Kinds);

        await Agreed(db, "Jeugd", before);
        var circle = Assert.Single((await MeasuredBeside.Of(db.AsAnew(), Cancellation))!.Kinds);

        // The four are left out, and so is the next smallest: what is missing are never a few.
        Assert.Equal((20L, 25L), (circle.With.Denominator, circle.Without.Denominator));
    }

    [Theory, OnEachDatabase]
    public async Task What_began_to_hold_during_the_fieldwork_is_on_neither_side(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await HavingRung(db, ("Minima", 30, 24), ("Wonen", 40, 12), ("Jeugd", 40, 14));
        await Agreed(db, "Minima", before);
        await Agreed(db, "Wonen", Designing.FirstDay.AddDays(3));

        var circle = Assert.Single((await MeasuredBeside.Of(db, Cancellation))!.Kinds);

        Assert.Equal((30L, 40L), (circle.With.Denominator, circle.Without.Denominator));
    }

    static async Task Agreed(Store db, string department, DateOnly from)
    {
        var id = await db.Set<Department>().Where(candidate => candidate.Name == department).Select(candidate => candidate.Id).FirstAsync(Cancellation);
        var member = await db.Set<Employee>().Where(employee => employee.DepartmentId == id).Select(employee => employee.Id).FirstAsync(Cancellation);
        await db.HavingAgreement(new(id, null), AgreementKind.CallCircle, Agreeing.Saying(from: from, members: [new(member)]));
    }

    /// <summary>A closed study in which each person was asked for once.</summary>
    static async Task HavingRung(Store db, params (string Department, int Attempts, int Reached)[] departments)
    {
        var study = await db.HavingStudy();
        await db.HavingPassedGate(study);
        await db.Set<StudyDepartment>().Where(scope => scope.StudyId == study.Id).ExecuteDeleteAsync(Cancellation);
        var file = new StringBuilder("poging;begonnen;afdeling;medewerker;kcc_resultaat;kcc_opneemtijd;bereikt\n");
        foreach (var (department, attempts, reached) in departments)
        {
            for (var number = 0; number < attempts; number++)
                file.Append(CultureInfo.InvariantCulture, $"{department}-{number};2027-03-0{(number % 5) + 1} 10:00;{department};{department} collega {number};beantwoord;8;{(number < reached ? "medewerker" : "niemand")}\n");
        }
        _ = (await db.Importing(study.Id, file.ToString())).Value;
        await db.Closing(study);
    }
}
