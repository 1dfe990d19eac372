using System.Net;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Accounts;

public sealed class MembersTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_new_member_gets_a_code_that_is_stored_nowhere_and_roles(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var organisation = await database.Organisation();
        await using var db = database.Of(organisation);

        var code = (await AddMember.Run(db, Administrator(organisation), ANewcomer("nieuw", Role.Caller, Role.Researcher), Cancellation)).Value;

        var account = await db.Users.SingleAsync(Cancellation);
        Assert.True(SecretCode.Fits(code, account.InviteDigest));
        Assert.Null(account.PasswordHash);
        Assert.Equal([Role.Caller, Role.Researcher], (await db.Memberships.Select(m => m.Role).ToListAsync(Cancellation)).Order(Comparer<Role>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()))));
    }

    [Theory, OnEachDatabase]
    public async Task A_user_name_is_given_once_whatever_its_capitals_also_across_organisations(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var (here, there) = (await database.Organisation("hier"), await database.Organisation("daar"));
        await using (var db = database.Of(there))
            _ = (await AddMember.Run(db, Administrator(there), ANewcomer("iemand", Role.Caller), Cancellation)).Value;

        await using var ours = database.Of(here);

        Assert.Equal([ActRefusals.AlreadyThere.About("UserName")], (await AddMember.Run(ours, Administrator(here), ANewcomer(" IEMAND ", Role.Caller), Cancellation)).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task A_member_without_a_role_is_refused(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var organisation = await database.Organisation();
        await using var db = database.Of(organisation);

        Assert.Equal([AccountRefusals.NoRole.About("Roles")], (await AddMember.Run(db, Administrator(organisation), ANewcomer("nieuw"), Cancellation)).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task Only_an_administrator_changes_members(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var organisation = await database.Organisation();
        await using var db = database.Of(organisation);
        var others = TestDatabase.As(organisation, [.. Enum.GetValues<Role>().Except([Role.Administrator])]);
        var somebody = EntityId.New<AccountId>(TestDatabase.Now);

        Assert.Equal([ActRefusals.NotAllowed], (await AddMember.Run(db, others, ANewcomer("nieuw", Role.Caller), Cancellation)).Refusals);
        Assert.Equal([ActRefusals.NotAllowed], (await AdmitMember.Run(db, others, new("nieuw", [Role.Caller]), Cancellation)).Refusals);
        Assert.Equal([ActRefusals.NotAllowed], (await ChangeRoles.Run(db, others, new(somebody, new HashSet<Role>(), new HashSet<Role>()), Cancellation)).Refusals);
        Assert.Equal([ActRefusals.NotAllowed], (await InviteMember.Run(db, others, somebody, Cancellation)).Refusals);
        Assert.Equal([ActRefusals.NotAllowed], (await DisableAccount.Run(db, others, somebody, Cancellation)).Refusals);
        Assert.Equal([ActRefusals.NotAllowed], (await EnableAccount.Run(db, others, somebody, Cancellation)).Refusals);
        Assert.Equal([ActRefusals.NotAllowed], (await TakeStudyRole.Run(db, others, new(new(Guid.Empty), somebody, Role.Caller), Cancellation)).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task The_last_administrator_cannot_be_taken_away(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var organisation = await database.Organisation();
        var only = await AMember(database, organisation, "enige", Role.Administrator);
        await AMember(database, organisation, "uitgenodigd", [Role.Administrator], hasPassword: false);
        await using var db = database.Of(organisation);

        Assert.Equal([AccountRefusals.LastAdministrator.About("Roles")], (await ChangeRoles.Run(db, Administrator(organisation), new(only, Roles(Role.Administrator), Roles(Role.Caller)), Cancellation)).Refusals);
        Assert.Equal([AccountRefusals.LastAdministrator], (await DisableAccount.Run(db, Administrator(organisation), only, Cancellation)).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_administrators_who_take_one_another_away_at_once_one_is_refused(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var organisation = await database.Organisation();
        var (one, other) = (await AMember(database, organisation, "een", Role.Administrator), await AMember(database, organisation, "ander", Role.Administrator));
        await using var ours = database.Of(organisation);
        await using var theirs = database.Of(organisation);
        _ = await ours.Organisations.SingleAsync(Cancellation);

        Assert.True((await ChangeRoles.Run(theirs, Administrator(organisation), new(one, Roles(Role.Administrator), Roles(Role.Caller)), Cancellation)).IsDone(out _));
        // The other change was decided on before that one was saved.
        ours.ChangeTracker.Entries<Organisation>().Single().Property(o => o.Version).OriginalValue = 0;
        await ours.Having(new Membership { AccountId = one, OrganisationId = organisation, Role = Role.Administrator, Since = TestDatabase.Now });
        Assert.Equal([ActRefusals.ChangedMeanwhile], (await ChangeRoles.Run(ours, Administrator(organisation), new(other, Roles(Role.Administrator), Roles(Role.Caller)), Cancellation)).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task Roles_that_somebody_else_changed_meanwhile_are_not_overwritten(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var organisation = await database.Organisation();
        var member = await AMember(database, organisation, "iemand", Role.Caller, Role.Coordinator);
        await using var db = database.Of(organisation);

        Assert.Equal([ActRefusals.ChangedMeanwhile], (await ChangeRoles.Run(db, Administrator(organisation), new(member, Roles(Role.Caller), Roles(Role.Researcher)), Cancellation)).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task Of_an_account_that_belongs_elsewhere_too_only_the_roles_here_can_be_taken(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var (here, there) = (await database.Organisation("hier"), await database.Organisation("daar"));
        var agency = await AMember(database, there, "bureau", Role.Researcher);
        await using var db = database.Of(here);
        Assert.Equal(agency, (await AdmitMember.Run(db, Administrator(here), new("Bureau", [Role.Researcher]), Cancellation)).Value);

        Assert.Equal([AccountRefusals.NotOursAlone], (await DisableAccount.Run(db, Administrator(here), agency, Cancellation)).Refusals);
        Assert.Equal([AccountRefusals.NotOursAlone], (await InviteMember.Run(db, Administrator(here), agency, Cancellation)).Refusals);
        Assert.True((await ChangeRoles.Run(db, Administrator(here), new(agency, Roles(Role.Researcher), Roles()), Cancellation)).IsDone(out _));
        Assert.Equal("daar", (await db.OrganisationsOf(agency).SingleAsync(Cancellation)).Slug);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_is_admitted_while_a_code_of_another_organisation_could_take_the_account_over(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var (here, there) = (await database.Organisation("hier"), await database.Organisation("daar"));
        var agency = await AMember(database, there, "bureau", Role.Researcher);
        await using (var theirs = database.Of(there))
            _ = (await InviteMember.Run(theirs, Administrator(there), agency, Cancellation)).Value;
        await using var ours = database.Of(here);
        var later = Administrator(here) with { At = TestDatabase.Now + AddMember.InviteLasts + TimeSpan.FromSeconds(1) };

        Assert.Equal([AccountRefusals.InvitedElsewhere.About("UserName")], (await AdmitMember.Run(ours, Administrator(here), new("bureau", [Role.Researcher]), Cancellation)).Refusals);
        Assert.Equal(agency, (await AdmitMember.Run(ours, later, new("bureau", [Role.Researcher]), Cancellation)).Value);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_is_admitted_who_is_invited_by_another_organisation_at_the_same_moment(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var (here, there) = (await database.Organisation("hier"), await database.Organisation("daar"));
        var agency = await AMember(database, there, "bureau", Role.Researcher);
        await using var ours = database.Of(here);
        _ = await ours.Users.SingleAsync(account => account.Id == agency, Cancellation);
        await using (var theirs = database.Of(there))
            _ = (await InviteMember.Run(theirs, Administrator(there), agency, Cancellation)).Value;

        // What was read before the invitation is still in hand.
        Assert.Equal([ActRefusals.ChangedMeanwhile], (await AdmitMember.Run(ours, Administrator(here), new("bureau", [Role.Researcher]), Cancellation)).Refusals);
        Assert.Equal("daar", (await ours.OrganisationsOf(agency).SingleAsync(Cancellation)).Slug);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_is_invited_who_is_admitted_by_another_organisation_at_the_same_moment(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var (here, there) = (await database.Organisation("hier"), await database.Organisation("daar"));
        var agency = await AMember(database, there, "bureau", Role.Researcher);
        await using var theirs = database.Of(there);
        var seen = await theirs.Users.SingleAsync(account => account.Id == agency, Cancellation);
        await using (var ours = database.Of(here))
            _ = (await AdmitMember.Run(ours, Administrator(here), new("bureau", [Role.Researcher]), Cancellation)).Value;

        // The invitation was decided on before the other organisation admitted.
        _ = Members.Invite(seen, TestDatabase.Now);
        Assert.Equal(ActRefusals.ChangedMeanwhile, await theirs.Commit(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task Somebody_of_another_organisation_is_as_if_not_there(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var (here, there) = (await database.Organisation("hier"), await database.Organisation("daar"));
        var stranger = await AMember(database, there, "vreemde", Role.Caller);
        await using var db = database.Of(here);

        Assert.Equal([ActRefusals.NotFound], (await DisableAccount.Run(db, Administrator(here), stranger, Cancellation)).Refusals);
        Assert.Equal([ActRefusals.NotFound], (await InviteMember.Run(db, Administrator(here), stranger, Cancellation)).Refusals);
        Assert.Equal([ActRefusals.NotFound], (await ChangeRoles.Run(db, Administrator(here), new(stranger, Roles(), Roles(Role.Caller)), Cancellation)).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task An_invitation_is_worth_something_for_a_week_and_once(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var organisation = await database.Organisation();
        await using var db = database.Of(organisation);
        var code = (await AddMember.Run(db, Administrator(organisation), ANewcomer("nieuw", Role.Caller), Cancellation)).Value;
        var input = new AcceptInvite.Input("nieuw", code, Website.Password, Website.Password);

        Assert.Equal([AccountRefusals.InviteRefused], (await AcceptInvite.Run(db, After(TimeSpan.FromDays(7.1)), input, Cancellation)).Refusals);
        Assert.Equal([AccountRefusals.InviteRefused], (await AcceptInvite.Run(db, After(TimeSpan.Zero), input with { Code = SecretCode.New() }, Cancellation)).Refusals);
        Assert.True((await AcceptInvite.Run(db, After(TimeSpan.FromDays(6.9)), input, Cancellation)).IsDone(out _));
        Assert.Equal([AccountRefusals.InviteRefused], (await AcceptInvite.Run(db, After(TimeSpan.FromDays(6.9)), input, Cancellation)).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task A_role_in_one_study_opens_that_study_and_no_other(Engine engine)
    {
        await using var site = await Website.On(engine);
        var (ours, other) = (await AStudy(site, "Ons onderzoek"), await AStudy(site, "Ander onderzoek"));
        var elsewhere = await site.Store.Organisation("elders");
        var person = await site.Person(elsewhere, Role.Researcher);
        using var administrator = await site.SignedIn(Role.Administrator);
        await administrator.Open($"/o/teststad/studies/{ours}/people");

        var page = await administrator.Send($"/o/teststad/studies/{ours}/people/admit", ("UserName", person.UserName), ("Roles", "Researcher"));

        Assert.Equal($"/o/teststad/studies/{ours}/people", page.SentTo);
        using var guest = await site.SignedIn(person);
        Assert.Contains("Ons onderzoek", (await guest.Open("/o/teststad")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await guest.Open($"/o/teststad/studies/{ours}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.Open($"/o/teststad/studies/{other}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.Open("/o/teststad/studies")).Status);
        await administrator.Send($"/o/teststad/studies/{ours}/people/take", ("Account", person.Id.Value.ToString()), ("Role", "Researcher"));
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Open($"/o/teststad/studies/{ours}")).Status);
    }

    [Fact]
    public async Task Nobody_becomes_administrator_of_one_study()
    {
        await using var site = await Website.On(Engine.Sqlite);
        var study = await AStudy(site, "Ons onderzoek");
        using var administrator = await site.SignedIn(Role.Administrator);

        var page = await administrator.Send($"/o/teststad/studies/{study}/people/new", ("UserName", "nieuw"), ("DisplayName", "Nieuw"), ("Roles", "Administrator"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
    }

    [Theory, OnEachDatabase]
    public async Task From_being_added_to_being_signed_in(Engine engine)
    {
        var clock = new Clock(TimeProvider.System.GetUtcNow());
        await using var site = await Website.With(engine, clock);
        using var administrator = await site.SignedIn(Role.Administrator);
        var invited = await administrator.Send("/o/teststad/members/new", ("UserName", "nieuw"), ("DisplayName", "Nieuwe onderzoeker"), ("Roles", "Researcher"));
        var code = invited.Between("<code class=\"secret\">", "</code>");
        using var newcomer = site.Visitor();
        await newcomer.Open("/invitation");

        var page = await newcomer.Send("/invitation", ("UserName", "nieuw"), ("Code", code), ("Password", Website.Password), ("Again", Website.Password));

        Assert.Equal("/account/second-factor", page.SentTo);
        Assert.Contains("Nieuwe onderzoeker", (await administrator.Open("/o/teststad/members")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disabling_ends_a_session_at_its_next_request_and_enabling_lets_in_again()
    {
        await using var site = await Website.On(Engine.Sqlite);
        var person = await site.Person(site.Organisation, Role.Researcher);
        using var administrator = await site.SignedIn(Role.Administrator);
        using var member = await site.SignedIn(person);
        var path = $"/o/teststad/members/{person.Id.Value}";

        Assert.Equal(path, (await administrator.Send($"{path}/disable")).SentTo);

        Assert.StartsWith("/sign-in?", (await member.Open("/o/teststad")).SentTo, StringComparison.Ordinal);
        using var again = site.Visitor();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await again.Send("/sign-in", ("Name", person.UserName), ("Password", Website.Password))).Status);
        await administrator.Send($"{path}/enable");
        Assert.Equal(HttpStatusCode.SeeOther, (await again.Send("/sign-in", ("Name", person.UserName), ("Password", Website.Password))).Status);
    }

    [Fact]
    public async Task Roles_are_changed_on_the_page_of_a_member()
    {
        await using var site = await Website.On(Engine.Sqlite);
        var person = await site.Person(site.Organisation, Role.Caller);
        using var administrator = await site.SignedIn(Role.Administrator);
        var path = $"/o/teststad/members/{person.Id.Value}";
        Assert.Contains("name=\"Were\" value=\"Caller\"", (await administrator.Open(path)).Html, StringComparison.Ordinal);

        await administrator.Send($"{path}/roles", ("Were", "Caller"), ("Roles", "Researcher"), ("Roles", "Coordinator"));

        using var member = await site.SignedIn(person);
        Assert.Equal(HttpStatusCode.OK, (await member.Open("/o/teststad/studies")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task An_agency_chooses_between_the_organisations_it_works_for(Engine engine)
    {
        await using var site = await Website.On(engine);
        var there = await site.Store.Organisation("daar");
        var person = await site.Person(there, Role.Researcher);
        await using (var db = site.Store.Of(site.Organisation))
            await db.Having(new Membership { AccountId = person.Id, OrganisationId = site.Organisation, Role = Role.Researcher, Since = TestDatabase.Now });
        using var agency = await site.SignedIn(person);

        var start = await agency.Open("/");

        Assert.Contains("href=\"/o/daar\"", start.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/o/teststad\"", start.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await agency.Open("/o/daar/studies")).Status);
    }

    [Fact]
    public async Task The_administrator_of_the_installation_makes_an_organisation_and_nobody_else_does()
    {
        await using var site = await Website.On(Engine.Sqlite);
        var person = await site.Person(site.Organisation, Role.Researcher);
        await using (var db = site.Store.Database.Open())
            await db.Users.Where(account => account.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(account => account.IsInstallationAdministrator, true), Cancellation);
        using var installation = await site.SignedIn(person);
        using var other = await site.SignedIn(Enum.GetValues<Role>());

        Assert.Equal(HttpStatusCode.NotFound, (await other.Open("/organisations/new")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await installation.Send("/organisations/new", ("Name", "Nieuw"), ("Slug", "Teststad!"))).Status);
        Assert.Equal("/o/nieuwstad", (await installation.Send("/organisations/new", ("Name", "Nieuwstad"), ("Slug", "nieuwstad"))).SentTo);
        Assert.Equal(HttpStatusCode.OK, (await installation.Open("/o/nieuwstad/members")).Status);
    }

    static Acting Administrator(OrganisationId organisation) => TestDatabase.As(organisation, Role.Administrator);

    static ActingAlone After(TimeSpan time) => new(null, Origin.Web, TestDatabase.Now + time);

    static HashSet<Role> Roles(params Role[] roles) => [.. roles];

    static AddMember.Input ANewcomer(string name, params Role[] roles) => new(EntityId.New<AccountId>(TestDatabase.Now), name, name, roles);

    static Task<AccountId> AMember(TestDatabase database, OrganisationId organisation, string name, params Role[] roles) => AMember(database, organisation, name, roles, hasPassword: true);

    static async Task<AccountId> AMember(TestDatabase database, OrganisationId organisation, string name, Role[] roles, bool hasPassword)
    {
        await using var db = database.Of(organisation);
        var id = EntityId.New<AccountId>(TestDatabase.Now);
        await db.Having(new Account { Id = id, UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name, SecurityStamp = name, CreatedAt = TestDatabase.Now, PasswordHash = hasPassword ? "x" : null });
        await db.Having([.. roles.Select(role => new Membership { AccountId = id, OrganisationId = organisation, Role = role, Since = TestDatabase.Now })]);
        return id;
    }

    static async Task<Guid> AStudy(Website site, string name)
    {
        await using var db = site.Store.Of(site.Organisation);
        return (await CreateStudy.Run(db, TestDatabase.As(site.Organisation, Role.Researcher), new(EntityId.New<StudyId>(TestDatabase.Now), name, "", "haarlem-2019"), Cancellation)).Value.Value;
    }
}
