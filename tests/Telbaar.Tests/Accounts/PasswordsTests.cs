using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Accounts;

public sealed class PasswordsTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_list_holds_more_than_the_three_thousand_that_ASVS_asks() => Assert.InRange(EasyPasswords.Listed, 3000, int.MaxValue);

    [Theory]
    [InlineData("qazwsxedcrfv")]
    [InlineData("MotherFucker")]
    [InlineData("1q2w3e4r5t6y")]
    public void What_many_people_use_is_refused_whatever_its_capitals(string password) => Assert.Equal([AccountRefusals.PasswordTooEasy.About("Password")], Checked(password));

    [Theory]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("ababababababab")]
    [InlineData("abcdefghijklmno")]
    [InlineData("98765432109876")]
    [InlineData("Asdfghjkl-1234")]
    [InlineData("Welkom2027!!!")]
    [InlineData("WachtwoordTelbaar1")]
    [InlineData("Voorbeeldstad-2027")]
    [InlineData("gemeentevoorbeeldstad")]
    [InlineData("Anneloes.Proefpersoon")]
    public void Runs_and_words_at_hand_with_little_to_them_are_refused(string password) => Assert.Equal([AccountRefusals.PasswordTooEasy.About("Password")], Checked(password));

    [Theory]
    [InlineData("wachtwoord van de test")]
    [InlineData("drie kalme ooievaars")]
    [InlineData("xK4!vq9Zp2Lm")]
    public void A_sentence_of_ones_own_is_taken(string password) => Assert.Empty(Checked(password));

    [Fact]
    public void A_password_that_is_too_short_is_told_that_alone() => Assert.Equal([("account-password-too-short", "Password")], Checked("welkom").Select(refusal => (refusal.Code, refusal.Field)));

    [Theory, OnEachDatabase]
    public async Task The_console_an_invitation_and_a_change_ask_the_same(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var organisation = await database.Organisation("proefstad");
        await using var db = database.Of(organisation);
        var console = await CreateAdministrator.Run(db, TestDatabase.Now, new(EntityId.New<AccountId>(TestDatabase.Now), "baas", "Baas", "Qazwsxedcrfv"), Cancellation);
        var id = EntityId.New<AccountId>(TestDatabase.Now);
        var code = (await AddMember.Run(db, TestDatabase.As(organisation, Role.Administrator), new(id, "nieuw", "Nieuw", [Role.Caller]), Cancellation)).Value;
        var alone = new ActingAlone(id, Origin.Web, TestDatabase.Now);
        var invited = await AcceptInvite.Run(db, alone, new("nieuw", code, "Proefstad-2027", "Proefstad-2027"), Cancellation);
        _ = (await AcceptInvite.Run(db, alone, new("nieuw", code, Website.Password, Website.Password), Cancellation)).Value;

        var changed = await ChangePassword.Run(db, alone, new(Website.Password, "proefstad proefstad", "proefstad proefstad"), Cancellation);

        Assert.All([console.Refusals, invited.Refusals, changed.Refusals], refusals => Assert.Equal([AccountRefusals.PasswordTooEasy.About("Password")], refusals));
    }

    [Theory, OnEachDatabase]
    public async Task The_name_of_the_organisation_that_is_begun_is_no_password_for_it(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Database.Open();

        var answer = await BeginInstallation.Run(db, TestDatabase.Now, new(EntityId.New<AccountId>(TestDatabase.Now), "baas", "Baas", "Beginstad-2027", "Beginstad-2027",
            EntityId.New<OrganisationId>(TestDatabase.Now), "Gemeente Beginstad", "beginstad"), Cancellation);

        Assert.Equal([AccountRefusals.PasswordTooEasy.About("Password")], answer.Refusals);
    }

    static IReadOnlyList<Refusal> Checked(string password)
    {
        var check = new Checking();
        Passwords.Check(check, password, "Password", "a.proefpersoon", "Anneloes Proefpersoon", "Gemeente Voorbeeldstad", "voorbeeldstad");
        return check.Refusals;
    }
}
