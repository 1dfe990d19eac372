using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Demonstration;
using Telbaar.Installation;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Serving;

/// <summary>The program as it is installed: a process of its own.</summary>
public sealed partial class RunningServerTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_another_folder_and_in_production_page_and_style_have_a_body_and_it_stops_in_peace()
    {
        using var installation = new TestInstallation();
        await using var server = await RunningServer.Start(installation).Ready(installation);
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{installation.Port}") };

        var page = await client.GetStringAsync(new Uri("/", UriKind.Relative), Cancellation);
        var style = await client.GetStringAsync(new Uri(Style().Match(page).Groups[1].Value, UriKind.Relative), Cancellation);

        Assert.True(page.Length > 1000 && style.Length > 1000);
        Assert.Equal(0, await server.Stop());
    }

    [Fact]
    public async Task The_logs_of_a_whole_visit_hold_no_name_no_address_and_no_token()
    {
        using var installation = new TestInstallation(further: """, "log": { "format": "json" } """);
        var database = Telbaar.Storage.Database.InFile(Path.Combine(installation.Data, "telbaar.db"));
        await MigrateDatabase.Run(database, TestDatabase.Now, Cancellation);
        await DemoMunicipality.Make(database, TestDatabase.Now, Cancellation);
        var secret = await SecondFactorOf(database, "onderzoeker");
        await using var server = await RunningServer.Start(installation).Ready(installation);
        using var browser = new Browser(new($"http://127.0.0.1:{installation.Port}"));

        await browser.Send("/sign-in", ("Name", "onderzoeker"), ("Password", "niet het goede wachtwoord"));
        await browser.Send("/sign-in", ("Name", "onderzoeker"), ("Password", DemoMunicipality.Password));
        await browser.Send("/sign-in/code", ("Code", OneTimeCode.Of(secret, OneTimeCode.StepAt(TimeProvider.System.GetUtcNow()))));
        Assert.Equal(HttpStatusCode.OK, (await browser.Open($"/o/{DemoMunicipality.Slug}/studies?zoek=medewerker001@voorbeeldstad.example")).Status);
        await browser.Send($"/o/{DemoMunicipality.Slug}/studies/new", ("Name", "Een naam die niemand mag lezen"), ("Id", "geen id"));
        await browser.Open("/eenmalige-code-0123456789");
        await server.Stop();

        Assert.Contains("/o/{organisation}/studies", server.Log, StringComparison.Ordinal);
        foreach (var word in new[] { "medewerker001", "onderzoeker", "wachtwoord", DemoMunicipality.Password, "Een naam", "0123456789", DemoMunicipality.Slug, "Demo ", secret })
            Assert.DoesNotContain(word, server.Log, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Sets up the telephone of somebody who has an account.</summary>
    static async Task<string> SecondFactorOf(Telbaar.Storage.Database database, string userName)
    {
        var secret = OneTimeCode.NewSecret();
        await using var db = database.Open();
        var account = await db.Users.SingleAsync(candidate => candidate.UserName == userName, Cancellation);
        (account.TwoFactorEnabled, account.SecondFactorSecret) = (true, secret);
        await db.SaveChangesAsync(Cancellation);
        return secret;
    }

    [Fact]
    public async Task A_second_server_on_the_same_database_is_refused_in_words_and_after_a_crash_the_next_one_starts()
    {
        using var installation = new TestInstallation();
        await using var first = await RunningServer.Start(installation).Ready(installation);
        await using var second = RunningServer.Start(installation);

        Assert.Equal(3, await second.Ended());
        Assert.Contains("Een andere server werkt al op deze database", second.Log, StringComparison.Ordinal);

        await first.Crash();
        await using var third = await RunningServer.Start(installation).Ready(installation);
        Assert.Equal(0, await third.Stop());
    }

    [Fact]
    public async Task Metrics_are_shown_at_their_own_address_alone()
    {
        var port = FreePort.Take();
        using var installation = new TestInstallation(further: $$""", "metrics": { "url": "http://127.0.0.1:{{port}}" } """);
        await using var server = await RunningServer.Start(installation).Ready(installation);
        using var client = new HttpClient();

        Assert.Contains("http_server_request_duration", await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/metrics"), Cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri($"http://127.0.0.1:{installation.Port}/metrics"), Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri($"http://127.0.0.1:{port}/sign-in"), Cancellation)).StatusCode);
    }

    [Fact]
    public async Task An_installation_moves_from_one_database_to_the_other_by_backup_and_restore()
    {
        using var here = new TestInstallation();
        await using var postgres = await TestDatabase.WithoutTables(Engine.Postgres);
        using var there = new TestInstallation(postgres.Database);
        var (backup, passphrase) = (here.PathOf("backup"), here.PathOf("passphrase"));
        await File.WriteAllTextAsync(passphrase, "vijf losse woorden op papier", Cancellation);
        await using var server = await RunningServer.Start(here).Ready(here);

        Assert.Equal(0, (await Commanded.Run("backup", backup, "--config", here.Settings, "--passphrase-file", passphrase)).Code);
        Assert.Equal(0, (await Commanded.Run("verify", backup, "--config", there.Settings, "--passphrase-file", passphrase)).Code);
        Assert.Equal(0, (await Commanded.Run("restore", backup, "--config", there.Settings, "--passphrase-file", passphrase)).Code);
        Assert.Equal(0, (await Commanded.Run("check", "--config", there.Settings)).Code);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(backup));
    }

    [GeneratedRegex("href=\"(/assets/[^\"]+)\"")]
    private static partial Regex Style();
}
