using System.Net;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Commands;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Accounts;

public sealed class FirstStartTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task With_the_code_of_the_console_the_administrator_and_the_first_organisation_are_made(Engine engine)
    {
        await using var site = await Website.On(engine);
        var code = site.Service<FirstStartCode>().Open();
        using var browser = site.Visitor();
        Assert.Equal("/first-start", (await browser.Open("/sign-in")).SentTo);
        await browser.Open("/first-start");

        var page = await browser.Send("/first-start", Fields(code));

        Assert.Equal("/account/second-factor", page.SentTo);
        await using var db = site.Store.Database.Open();
        var account = await db.Users.SingleAsync(Cancellation);
        Assert.True(account.IsInstallationAdministrator);
        Assert.Equal("eerstestad", (await db.OrganisationsOf(account.Id).SingleAsync(Cancellation)).Slug);
    }

    [Fact]
    public async Task The_code_works_once()
    {
        await using var site = await Website.On(Engine.Sqlite);
        var code = site.Service<FirstStartCode>().Open();
        using var first = site.Visitor();
        using var second = site.Visitor();
        await first.Open("/first-start");
        await second.Open("/first-start");
        await first.Send("/first-start", Fields(code));

        Assert.Equal(HttpStatusCode.NotFound, (await second.Send("/first-start", Fields(code))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await second.Open("/first-start")).Status);
    }

    [Fact]
    public async Task A_wrong_code_makes_nothing_and_guessing_is_held_back()
    {
        await using var site = await Website.With(Engine.Sqlite, new Clock(TimeProvider.System.GetUtcNow()));
        site.Service<FirstStartCode>().Open();
        using var browser = site.Visitor();
        await browser.Open("/first-start");

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i <= GuessThrottle.FreeOfPair; i++)
            answers.Add((await browser.Send("/first-start", Fields(SecretCode.New()))).Status);

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.UnprocessableEntity, GuessThrottle.FreeOfPair), HttpStatusCode.TooManyRequests], answers);
        await using var db = site.Store.Database.Open();
        Assert.False(await db.Users.AnyAsync(Cancellation));
    }

    [Fact]
    public async Task What_was_filled_in_wrong_is_said_at_once_and_the_code_stays_good()
    {
        await using var site = await Website.On(Engine.Sqlite);
        var code = site.Service<FirstStartCode>().Open();
        using var browser = site.Visitor();
        await browser.Open("/first-start");

        var page = await browser.Send("/first-start", ("Code", code), ("UserName", ""), ("DisplayName", "Iemand"), ("Password", "kort"), ("Again", "anders"), ("Name", "Eerste stad"), ("Slug", "Eerste Stad"));

        Assert.Equal(4, page.Html.Split("class=\"problem\"").Length - 1);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.Send("/first-start", Fields(code))).Status);
    }

    [Fact]
    public async Task Without_a_code_there_is_no_first_start()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var browser = site.Visitor();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open("/first-start")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Send("/first-start", Fields(""))).Status);
    }

    [Theory, OnEachDatabase]
    public async Task The_first_start_is_over_as_soon_as_there_is_an_account(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using (var db = database.Database.Open())
            _ = (await CreateAdministrator.Run(db, TestDatabase.Now, new(EntityId.New<AccountId>(TestDatabase.Now), "eerste", "Eerste", Website.Password), Cancellation)).Value;

        await using var late = database.Database.Open();
        var answer = await BeginInstallation.Run(late, TestDatabase.Now, new(
            EntityId.New<AccountId>(TestDatabase.Now), "tweede", "Tweede", Website.Password, Website.Password, EntityId.New<OrganisationId>(TestDatabase.Now), "Stad", "stad"), Cancellation);

        Assert.Equal([AccountRefusals.FirstStartRefused], answer.Refusals);
    }

    [Fact]
    public async Task The_console_makes_an_administrator_with_the_password_in_a_file()
    {
        var folder = Directory.CreateTempSubdirectory("telbaar-admin-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "wachtwoord"), Website.Password + "\n", Cancellation);

        var (exit, output) = await Run("admin", "create", "--name", "beheer", "--data", folder, "--password-file", Path.Combine(folder, "wachtwoord"));
        var (again, _) = await Run("admin", "create", "--name", "BEHEER", "--data", folder, "--password-file", Path.Combine(folder, "wachtwoord"));

        Assert.Equal((ExitCode.Done, ExitCode.Faults), (exit, again));
        Assert.DoesNotContain(Website.Password, output, StringComparison.Ordinal);
        await using (var db = Database.InFile(Path.Combine(folder, "telbaar.db")).Open())
            Assert.True((await db.Users.SingleAsync(Cancellation)).IsInstallationAdministrator);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    static async Task<(int Exit, string Output)> Run(params string[] arguments)
    {
        await using var output = new StringWriter();
        return (await CommandLine.Run(arguments, TimeProvider.System, output, output, Cancellation), output.ToString());
    }

    static (string, string)[] Fields(string code) =>
        [("Code", code), ("UserName", "eerste"), ("DisplayName", "Eerste beheerder"), ("Password", Website.Password), ("Again", Website.Password), ("Name", "Eerste stad"), ("Slug", "eerstestad")];
}
