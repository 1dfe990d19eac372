using System.Net;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Accounts;

public sealed class SessionsTests
{
    readonly Clock clock = new(TestDatabase.Now);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_that_is_used_all_the_time_ends_all_the_same()
    {
        await using var site = await Website.On(Engine.Sqlite, clock);
        using var browser = await site.SignedIn(Role.Researcher);
        for (var hour = 1; hour <= 11; hour++)
            Assert.Equal(HttpStatusCode.OK, (await AfterAnHour(browser)).Status);

        Assert.StartsWith("/sign-in?", (await AfterAnHour(browser)).SentTo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_is_not_used_ends_earlier()
    {
        await using var site = await Website.On(Engine.Sqlite, clock);
        using var browser = await site.SignedIn(Role.Researcher);
        clock.Pass(TimeSpan.FromHours(10) + TimeSpan.FromSeconds(1));

        Assert.StartsWith("/sign-in?", (await browser.Open("/account")).SentTo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_signed_in_a_while_ago_proves_again_who_it_is_before_giving_roles_and_loses_nothing_typed()
    {
        await using var site = await Website.On(Engine.Sqlite, clock);
        var (person, member) = (await site.Person(site.Organisation, Role.Administrator), await site.Person(site.Organisation, Role.Caller));
        using var administrator = await site.SignedIn(person);
        var path = $"/o/teststad/members/{member.Id.Value}";
        clock.Pass(TimeSpan.FromMinutes(6));

        var asked = await administrator.Send($"{path}/roles", ("Were", "Caller"), ("Roles", "Researcher"), ("Roles", "Coordinator"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("Bent u het nog?", asked.Words, StringComparison.Ordinal);
        Assert.Equal([Role.Caller], await RolesOf(site, member));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await administrator.Submit(asked, "prove", ("ProofPassword", "iets heel anders"), ("ProofCode", site.CodeOf(person.Secret)))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await administrator.Submit(asked, "prove", ("ProofPassword", Website.Password), ("ProofCode", "000000"))).Status);
        Assert.Equal([Role.Caller], await RolesOf(site, member));
        Assert.Equal(path, (await administrator.Submit(asked, "prove", ("ProofPassword", Website.Password), ("ProofCode", site.CodeOf(person.Secret)))).SentTo);
        Assert.Equal([Role.Researcher, Role.Coordinator], await RolesOf(site, member));
        clock.Pass(TimeSpan.FromMinutes(4));
        Assert.Equal(path, (await administrator.Send($"{path}/disable")).SentTo);
    }

    [Fact]
    public async Task The_proof_stands_in_the_log_and_so_does_its_refusal()
    {
        await using var site = await Website.On(Engine.Sqlite, clock);
        var (person, member) = (await site.Person(site.Organisation, Role.Administrator), await site.Person(site.Organisation, Role.Caller));
        using var administrator = await site.SignedIn(person);
        clock.Pass(TimeSpan.FromMinutes(6));
        var path = $"/o/teststad/members/{member.Id.Value}/disable";

        await administrator.Send(path, ("ProofPassword", "iets heel anders"), ("ProofCode", site.CodeOf(person.Secret)));
        await administrator.Send(path, ("ProofPassword", Website.Password), ("ProofCode", site.CodeOf(person.Secret)));

        await using var db = site.Store.Of(site.Organisation);
        Assert.Equal(["account.proof-refused", "account.proved"], await db.AuditEntries.Where(entry => entry.About == person.Id.Value && entry.Action.StartsWith("account.pro")).OrderBy(entry => entry.Action).Select(entry => entry.Action).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Guesses_at_the_proof_are_held_back()
    {
        await using var site = await Website.On(Engine.Sqlite, clock);
        using var administrator = await site.SignedIn(Role.Administrator);
        clock.Pass(TimeSpan.FromMinutes(6));
        var path = $"/o/teststad/members/{Guid.CreateVersion7()}/disable";
        for (var i = 0; i < GuessThrottle.FreeOfPair; i++)
            await administrator.Send(path, ("ProofPassword", $"geraden wachtwoord {i}"));

        Assert.Equal(HttpStatusCode.TooManyRequests, (await administrator.Send(path, ("ProofPassword", Website.Password))).Status);
    }

    [Fact]
    public async Task Proving_does_not_put_off_the_end_of_the_session()
    {
        await using var site = await Website.On(Engine.Sqlite, clock);
        var (person, member) = (await site.Person(site.Organisation, Role.Administrator), await site.Person(site.Organisation, Role.Caller));
        using var administrator = await site.SignedIn(person);
        clock.Pass(TimeSpan.FromHours(8));
        Assert.Equal(HttpStatusCode.SeeOther, (await administrator.Send($"/o/teststad/members/{member.Id.Value}/disable", ("ProofPassword", Website.Password), ("ProofCode", site.CodeOf(person.Secret)))).Status);
        clock.Pass(TimeSpan.FromHours(4));

        Assert.StartsWith("/sign-in?", (await administrator.Open("/account")).SentTo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demonstration_asks_the_password_alone()
    {
        await using var site = await Website.With(Engine.Sqlite, clock, usual => usual with { IsDemonstration = true });
        var (person, member) = (await site.Person(site.Organisation, Role.Administrator), await site.Person(site.Organisation, Role.Caller));
        using var administrator = await site.SignedIn(person);
        clock.Pass(TimeSpan.FromMinutes(6));

        var asked = await administrator.Send($"/o/teststad/members/{member.Id.Value}/disable");

        Assert.DoesNotContain("ProofCode", asked.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await administrator.Submit(asked, "prove", ("ProofPassword", Website.Password))).Status);
    }

    [Fact]
    public async Task A_statement_at_the_gate_is_confirmed_by_somebody_who_proves_who_it_is()
    {
        await using var site = await Website.On(Engine.Sqlite, clock);
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingStudy();
        var statement = (await MakeStatement.Run(db, Designing.Somebody(site.Organisation, Role.Coordinator), Designing.AStatement(study, GateKind.PersonLevel), Cancellation)).Value;
        using var privacy = await site.SignedIn(Role.PrivacyOfficer);
        clock.Pass(TimeSpan.FromMinutes(6));

        var asked = await privacy.Send($"/o/teststad/studies/{study.Id.Value}/gate/confirm", ("Statement", $"{statement.Value}"), ("Version", "0"));

        Assert.Contains("Bent u het nog?", asked.Words, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_role_in_one_study_is_given_and_taken_by_somebody_who_proves_who_it_is(Engine engine)
    {
        await using var site = await Website.On(engine, clock);
        await using var db = site.Store.Of(site.Organisation);
        var study = await db.HavingStudy();
        var (person, member) = (await site.Person(site.Organisation, Role.Administrator), await site.Person(site.Organisation, Role.Caller));
        var people = $"/o/teststad/studies/{study.Id.Value}/people";
        using var administrator = await site.SignedIn(person);

        await OnlyWithProof("admit", [], [Role.Researcher], ("UserName", member.UserName), ("Roles", "Researcher"));
        await OnlyWithProof("take", [Role.Researcher], [], ("Account", $"{member.Id.Value}"), ("Role", "Researcher"));

        async Task OnlyWithProof(string act, Role[] before, Role[] after, params (string, string)[] fields)
        {
            clock.Pass(TimeSpan.FromMinutes(6));
            var asked = await administrator.Send($"{people}/{act}", fields);
            Assert.Contains("Bent u het nog?", asked.Words, StringComparison.Ordinal);
            Assert.Equal(before, await Roles());
            Assert.Equal(people, (await administrator.Submit(asked, "prove", ("ProofPassword", Website.Password), ("ProofCode", site.CodeOf(person.Secret)))).SentTo);
            Assert.Equal(after, await Roles());
        }

        async Task<Role[]> Roles() => await db.Set<StudyMembership>().Where(m => m.StudyId == study.Id && m.AccountId == member.Id).Select(m => m.Role).ToArrayAsync(Cancellation);
    }

    async Task<Page> AfterAnHour(Browser browser)
    {
        clock.Pass(TimeSpan.FromHours(1));
        return await browser.Open("/account");
    }

    static async Task<IEnumerable<Role>> RolesOf(Website site, Person person)
    {
        await using var db = site.Store.Of(site.Organisation);
        return (await db.Memberships.Where(m => m.AccountId == person.Id).Select(m => m.Role).ToListAsync(Cancellation)).Order();
    }
}
