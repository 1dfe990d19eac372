using Microsoft.EntityFrameworkCore;
using Telbaar.Absences;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Agreements;
using Telbaar.HelpNow;
using Telbaar.Organisations;
using Telbaar.Retention;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.HelpNow;

public sealed class FindHelpTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Monday at ten.</summary>
    static DateTimeOffset Now => TestDatabase.Now;

    [Theory]
    [InlineData("celik", "Proef Çelik")]
    [InlineData("ÇEL", "Proef Çelik")]
    [InlineData("vries", "T. de Proefvries")]
    [InlineData("proefv", "T. de Proefvries")]
    [InlineData("de proef", "T. de Proefvries")]
    [InlineData("heuvel", "Fictief van der Heuvelproef")]
    [InlineData("van der h", "Fictief van der Heuvelproef")]
    [InlineData("heuvel fict", "Fictief van der Heuvelproef")]
    [InlineData("tweede", "Naam-Tweedenaam Fictief")]
    [InlineData("sorens", "Proef Sørenstest")]
    [InlineData("m0003", "Fictief van der Heuvelproef")]
    public async Task Any_word_of_a_name_finds_it_without_accents_and_prefixes(string typed, string name)
    {
        await using var database = await TestDatabase.On(Engine.Sqlite);
        await using var db = database.Of(await database.Organisation());
        await Office.In(db, "Proef Çelik", "T. de Proefvries", "Fictief van der Heuvelproef", "Naam-Tweedenaam Fictief", "Proef Sørenstest");
        Assert.Contains(name, (await Index(db)).Search(typed, 10).Found.Select(found => found.Name));
    }

    [Theory, OnEachDatabase]
    public async Task What_begins_with_the_letters_comes_before_a_word_that_does_and_that_before_the_rest(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var office = await Office.In(db, "Opaspoort Proef", "Proef Tweepaspoort", "Fictief Paspoort", "Proef Pasmans Paspoort");
        await db.Having(new Subject { Id = EntityId.New<SubjectId>(Now), Name = "Reisdocument", Folded = "reisdocument", Synonyms = "Paspoort, identiteitskaart", DepartmentId = office.Department.Id });

        var (found, more) = (await Index(db)).Search("paspoort", 4);

        Assert.Equal(["Reisdocument", "Fictief Paspoort", "Proef Pasmans Paspoort", "Opaspoort Proef"], found.Select(entry => entry.Name));
        Assert.True(more);
    }

    [Theory, OnEachDatabase]
    public async Task Who_is_in_is_rung_and_who_is_out_is_followed_by_named_substitute_buddy_circle_and_their_own_substitutes(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var office = await Office.In(db, "Proef Een", "Proef Twee", "Proef Drie", "Proef Vier", "Proef Vijf", "Proef Zes");
        await office.Circle(db, office[3], office[0], office[4]);
        await office.Agreed(db, AgreementKind.Buddies, [(office[2], AgreementPart.Buddy, office[0])]);
        await office.Agreed(db, AgreementKind.Absence, [(office[1], AgreementPart.Substitute, office[0]), (office[5], AgreementPart.Substitute, office[4])]);
        await office.Agreed(db, AgreementKind.CallbackNotes, [(office[2], AgreementPart.Watcher, null), (office[3], AgreementPart.Watcher, null)]);

        Assert.Equal("Proef Een", await Rung(db));
        foreach (var (away, next) in new[] { (0, "Proef Twee"), (1, "Proef Drie"), (2, "Proef Vijf"), (4, "Proef Vier"), (3, "Proef Zes"), (5, null) })
        {
            await Away(db, office[away]);
            Assert.Equal(next, await Rung(db));
        }
        var answer = await Asked(db, "proef een");
        Assert.Equal(["Proef Twee", "Proef Drie", "Proef Vijf", "Proef Vier", "Proef Zes"], answer.Others.Select(step => step.Who.Colleague.Name));
        Assert.Equal(("notities@teststad.example", 2), (answer.Notes!.To, answer.Notes.Watchers.Count));
        Assert.Contains(answer.Agreed, agreed => agreed.Words == "Afgesproken: CallCircle.");
    }

    [Theory, OnEachDatabase]
    public async Task Of_an_agreement_the_edition_in_force_counts_and_only_in_its_hours(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var office = await Office.In(db, "Proef Een", "Proef Twee", "Proef Drie", "Proef Vier");
        var first = await office.Agreed(db, AgreementKind.Absence, [(office[1], AgreementPart.Substitute, office[0])]);
        await office.Agreed(db, AgreementKind.Absence, [(office[2], AgreementPart.Substitute, office[0])], made => Edition(made, first.Thread, 2, new(2027, 3, 2)));
        await office.Agreed(db, AgreementKind.Absence, [(office[3], AgreementPart.Substitute, office[0])], made => Edition(made, first.Thread, 3, new(2027, 3, 3), last: new(2027, 3, 4), from: new(9, 0), to: new(12, 0)));
        await Away(db, office[0], days: 30);

        Assert.Equal("Proef Twee", await Rung(db));
        Assert.Equal("Proef Drie", await Rung(db, Now.AddDays(1)));
        Assert.Equal("Proef Vier", await Rung(db, Now.AddDays(2)));
        Assert.Null(await Rung(db, Now.AddDays(2).AddHours(3)));
        Assert.Equal([(new TimeOnly(9, 0), new(12, 0))], (await Asked(db, "proef een", Now.AddDays(2).AddHours(3))).OtherHours);
        Assert.Empty((await Asked(db, "proef een", Now.AddDays(2))).OtherHours);
        Assert.Null(await Rung(db, Now.AddDays(4)));
    }

    [Theory, OnEachDatabase]
    public async Task A_team_a_department_and_a_subject_lead_to_whoever_is_there(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var office = await Office.In(db, "Proef Een", "Proef Twee", "Proef Drie");
        await office.Circle(db, office[0], office[1]);
        // Several of one kind stand beside one another.
        await office.Agreed(db, AgreementKind.PickUp, []);
        await office.Agreed(db, AgreementKind.PickUp, []);
        await db.Having(new Subject { Id = EntityId.New<SubjectId>(Now), Name = "Paspoort", Folded = "paspoort", DepartmentId = office.Department.Id, TeamId = office.Team.Id, EmployeeId = office[2] });

        Assert.Equal("Proef Een", (await Asked(db, "team 0")).Ring?.Who.Colleague.Name);
        Assert.Equal("Proef Drie", (await Asked(db, "paspoort")).Ring?.Who.Colleague.Name);
        await Away(db, office[0]);
        await Away(db, office[2]);
        Assert.Equal("Proef Twee", (await Asked(db, "team 0")).Ring?.Who.Colleague.Name);
        Assert.Equal("Proef Twee", (await Asked(db, "paspoort")).Ring?.Who.Colleague.Name);
    }

    [Theory, OnEachDatabase]
    public async Task A_department_that_agreed_nothing_itself_leads_to_those_of_its_teams_by_team(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var office = await Office.In(db, "Proef Een", "Proef Twee", "Proef Drie", "Proef Vier");
        var second = new Team { Id = EntityId.New<TeamId>(Now), DepartmentId = office.Department.Id, Name = "Balie", Folded = "balie" };
        await db.Having(second);
        await db.Set<Employee>().Where(employee => employee.Id == office[2] || employee.Id == office[3]).ExecuteUpdateAsync(set => set.SetProperty(employee => employee.TeamId, second.Id), Cancellation);
        await office.Circle(db, office[0], office[1]);
        await (office with { Team = second }).Agreed(db, AgreementKind.Absence, [(office[2], AgreementPart.Substitute, null), (office[3], AgreementPart.Substitute, null)]);
        await db.Having(new Subject { Id = EntityId.New<SubjectId>(Now), Name = "Paspoort", Folded = "paspoort", DepartmentId = office.Department.Id });
        await Away(db, office[2]);

        foreach (var typed in new[] { "afdeling 0", "paspoort" })
        {
            var answer = await Asked(db, typed);
            Assert.Equal(("Proef Een", "Team 0"), (answer.Ring?.Who.Colleague.Name, answer.Ring?.Team));
            Assert.Equal([("Proef Drie", "Balie"), ("Proef Vier", "Balie"), ("Proef Twee", "Team 0")], answer.Others.Select(step => (step.Who.Colleague.Name, step.Team)));
        }
        Assert.Null((await Asked(db, "team 0")).Ring?.Team);
        await office.Agreed(db, AgreementKind.Absence, [(office[1], AgreementPart.Substitute, null)], made => Of(made, null));
        Assert.Equal("Proef Twee", (await Asked(db, "afdeling 0")).Ring?.Who.Colleague.Name);
    }

    [Theory, OnEachDatabase]
    public async Task Who_revises_an_agreement_does_not_change_the_order_of_who_stands_in(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var office = await Office.In(db, "Proef Een", "Proef Twee", "Proef Drie");
        var (first, second) = (new Guid("01900000-0000-7000-8000-000000000001"), new Guid("01900000-0000-7000-8000-000000000002"));
        await office.Agreed(db, AgreementKind.Absence, [(office[1], AgreementPart.Substitute, office[0])], made => Edition(made, first, 1, new(2027, 1, 1)));
        await office.Agreed(db, AgreementKind.Absence, [(office[2], AgreementPart.Substitute, office[0])], made => Edition(made, second, 1, new(2027, 1, 1)));
        await Away(db, office[0], days: 30);
        Assert.Equal("Proef Twee", await Rung(db));

        await office.Agreed(db, AgreementKind.Absence, [(office[1], AgreementPart.Substitute, office[0])], made => Edition(made, first, 2, new(2027, 3, 1)));

        Assert.Equal("Proef Twee", await Rung(db));
    }

    [Theory, OnEachDatabase]
    public async Task Who_objected_or_whose_name_was_taken_out_is_neither_found_nor_rung_from_that_moment_on(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var office = await Office.In(db, "Proef Een", "Proef Twee", "Proef Drie");
        await office.Agreed(db, AgreementKind.Absence, [(office[1], AgreementPart.Substitute, office[0]), (office[2], AgreementPart.Substitute, office[0])]);
        await office.Agreed(db, AgreementKind.CallbackNotes, [(office[1], AgreementPart.Watcher, null)]);
        await Away(db, office[0]);
        var indexes = new HelpIndexes(database.Database);
        var coordinator = Office.As(db.Organisation, null, Now, Role.Coordinator);
        async Task<HelpFound> Look(string typed) => await FindHelp.Look(db, await indexes.Of(db.Organisation, Now, Cancellation), typed, Now, Cancellation);
        Assert.Equal("Proef Twee", (await Look("proef een")).Answers[0].Ring?.Who.Colleague.Name);

        _ = (await NoteObjection.Run(db.AsAnew(), coordinator, new(office[1], true), Cancellation)).Value;
        Assert.Empty((await Look("proef twee")).Answers);
        Assert.Equal("Proef Drie", (await Look("proef een")).Answers[0].Ring?.Who.Colleague.Name);
        Assert.Empty((await Look("proef een")).Answers[0].Notes!.Watchers);
        _ = (await ForgetEmployee.Run(db.AsAnew(), coordinator, new(office[2], "M0003"), Cancellation)).Value;
        Assert.Empty((await Look("proef drie")).Answers);
        Assert.Null((await Look("proef een")).Answers[0].Ring);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_changed_is_found_at_once_and_an_index_is_kept_while_nothing_changes(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var office = await Office.In(db, "Proef Een");
        var indexes = new HelpIndexes(database.Database);
        var first = await indexes.Of(db.Organisation, Now, Cancellation);
        Assert.Same(first, await indexes.Of(db.Organisation, Now.AddHours(1), Cancellation));

        var key = await db.Set<EmployeeKey>().SingleAsync(Cancellation);
        await using (var transaction = await db.Database.BeginTransactionAsync(Cancellation))
        {
            (key.Name, key.Folded) = ("Andere Naam", "andere naam");
            await db.SaveChangesAsync(Cancellation);
            Assert.Same(first, await indexes.Of(db.Organisation, Now, Cancellation));
            await transaction.CommitAsync(Cancellation);
        }
        var second = await indexes.Of(db.Organisation, Now, Cancellation);
        Assert.Equal(["Andere Naam"], second.Search("andere", 5).Found.Select(found => found.Name));
        await db.Having(new Absence { Id = EntityId.New<AbsenceId>(Now), EmployeeId = office[0], From = Now, Until = Now.AddDays(1), Source = AbsenceSource.Hand });
        Assert.Same(second, await indexes.Of(db.Organisation, Now, Cancellation));
        Assert.NotSame(second, await indexes.Of(db.Organisation, Now.AddDays(1), Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task Who_may_not_find_help_finds_none_and_nothing_of_another_organisation_is_found(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await Office.In(db, "Proef Een");
        await using var other = database.Of(await database.Organisation("andere"));

        Assert.Equal([ActRefusals.NotAllowed], (await FindHelp.Run(db, Office.As(db.Organisation, null, Now, Role.SteeringGroup), await Index(db), "proef", Cancellation)).Refusals);
        Assert.Empty((await FindHelp.Run(other, Office.As(other.Organisation, null, Now, Role.KccAgent), await Index(other), "proef", Cancellation)).Value.Answers);
    }

    [Theory, OnEachDatabase]
    public async Task Whether_the_organisation_is_open_follows_its_hours_and_closing_days(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await db.Having(new ClosingDay { Id = EntityId.New<ClosingDayId>(Now), Day = new(2027, 3, 2), Note = "" });
        async Task<(bool, bool)> At(DateTimeOffset moment) => await FindHelp.Look(db, await HelpIndex.Of(db, Zones.LocalDay(moment), Cancellation), "", moment, Cancellation) is var found ? (found.Opening is not null, found.IsOpen) : default;

        Assert.Equal((true, true), await At(Now));
        Assert.Equal((true, false), await At(Now.AddHours(10)));
        Assert.Equal((false, false), await At(Now.AddDays(1)));
    }

    static Agreement Of(Agreement made, TeamId? team) => new()
    {
        Id = made.Id,
        Thread = made.Thread,
        Edition = made.Edition,
        DepartmentId = made.DepartmentId,
        TeamId = team,
        Kind = made.Kind,
        Words = made.Words,
        ValidFrom = made.ValidFrom,
        ReviewOn = made.ReviewOn,
    };

    static Agreement Edition(Agreement made, Guid thread, int edition, DateOnly from, DateOnly? last = null, TimeOnly? fromTime = null, TimeOnly? to = null) => new()
    {
        Id = made.Id,
        Thread = thread,
        Edition = edition,
        DepartmentId = made.DepartmentId,
        TeamId = made.TeamId,
        Kind = made.Kind,
        Words = made.Words,
        ValidFrom = from,
        ValidUntil = last,
        ReviewOn = made.ReviewOn,
        From = fromTime,
        To = to,
    };

    static Agreement Edition(Agreement made, Guid thread, int edition, DateOnly validFrom, DateOnly? last, TimeOnly from, TimeOnly to) => Edition(made, thread, edition, validFrom, last, (TimeOnly?)from, to);

    static Task<HelpIndex> Index(Store db, DateTimeOffset? at = null) => HelpIndex.Of(db, Zones.LocalDay(at ?? Now), Cancellation);

    static async Task<HelpAnswer> Asked(Store db, string typed, DateTimeOffset? at = null) => (await FindHelp.Look(db, await Index(db, at), typed, at ?? Now, Cancellation)).Answers[0];

    static async Task<string?> Rung(Store db, DateTimeOffset? at = null) => (await Asked(db, "proef een", at)).Ring?.Who.Colleague.Name;

    static Task Away(Store db, EmployeeId employee, int days = 1) =>
        db.Having(new Absence { Id = EntityId.New<AbsenceId>(Now), EmployeeId = employee, From = Now.AddHours(-1), Until = Now.AddDays(days), Source = AbsenceSource.Hand });
}
