using System.Net;
using System.Net.Sockets;
using Telbaar.Installation;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Installation;

[Collection(nameof(MailServer))]
public sealed class CheckMailTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_mail_server_it_says_that_no_mail_is_sent() =>
        Assert.Equal(CheckStatus.Note, (await CheckMail.Run(null, Cancellation)).Status);

    [Fact]
    public async Task A_server_that_answers_is_accepted_and_one_that_offers_no_encryption_is_not_when_that_is_asked()
    {
        await using var server = await MailServer.Started();

        Assert.Equal(CheckStatus.Right, (await CheckMail.Run(new("127.0.0.1", server.Port, MailSecurity.None, null, null), Cancellation)).Status);

        var open = await CheckMail.Run(new("127.0.0.1", server.Port, MailSecurity.StartTls, null, null), Cancellation);
        Assert.Equal(CheckStatus.Wrong, open.Status);
        Assert.Contains("mail.security", open.Advice!.Nl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_listens_it_says_to_look_at_the_server_and_the_firewall()
    {
        var finding = await CheckMail.Run(new("127.0.0.1", FreePort.Take(), MailSecurity.StartTls, null, null), Cancellation);

        Assert.Equal(CheckStatus.Wrong, finding.Status);
        Assert.Contains("mail.server", finding.Advice!.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n", "mail.server")]
    [InlineData("421 te druk\r\n", "mail.userName")]
    public async Task What_speaks_another_language_or_refuses_is_a_fault_with_advice(string greeting, string advised)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = Answer(listener, greeting);

        var finding = await CheckMail.Run(new("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, MailSecurity.None, null, null), Cancellation);

        Assert.Equal(CheckStatus.Wrong, finding.Status);
        Assert.Contains(advised, finding.Advice!.Nl, StringComparison.Ordinal);
        await answering;
    }

    [Fact]
    public async Task The_check_of_an_installation_greets_the_server_that_its_settings_name()
    {
        await using var database = await TestDatabase.On(Engine.Sqlite);
        await using var server = await MailServer.Started();
        using var installation = new TestInstallation(database.Database, $$""", "mail": { "server": "127.0.0.1:{{server.Port}}", "security": "none" } """);

        var (code, output, _) = await Commanded.Run("check", "--config", installation.Settings);

        Assert.Contains($"De mailserver antwoordt: 127.0.0.1:{server.Port}.", output, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task A_mailbox_that_can_be_read_is_accepted_and_a_wrong_password_is_a_fault_with_advice()
    {
        await using var mailbox = await Mailbox.Opened();

        Assert.Equal(CheckStatus.Right, (await CheckMail.RunMailbox(new("127.0.0.1", mailbox.Port, MailSecurity.None, Mailbox.UserName, Mailbox.Password), Cancellation)).Status);

        var refused = await CheckMail.RunMailbox(new("127.0.0.1", mailbox.Port, MailSecurity.None, Mailbox.UserName, "een ander wachtwoord"), Cancellation);
        Assert.Equal(CheckStatus.Wrong, refused.Status);
        Assert.Contains("mail.mailboxPassword", refused.Advice!.Nl, StringComparison.Ordinal);
        Assert.Equal(CheckStatus.Note, (await CheckMail.RunMailbox(null, Cancellation)).Status);
    }

    [Theory]
    [InlineData("""{ "mail": { "server": "mail.example", "security": "altijd" } }""", "starttls, tls of none")]
    [InlineData("""{ "mail": { "server": "mail example:x" } }""", "schrijf een servernaam")]
    [InlineData("""{ "mail": { "server": "mail.example", "userName": "telbaar" } }""", "mail.password ontbreekt")]
    public async Task A_setting_that_is_wrong_says_what_is_allowed(string settings, string said)
    {
        using var folder = new Folder();
        var file = folder.Write("telbaar.json", settings);

        var (code, output, errors) = await Commanded.Run("check", "--config", file);

        Assert.NotEqual(0, code);
        Assert.Contains(said, output + errors, StringComparison.Ordinal);
    }

    static async Task Answer(TcpListener listener, string greeting)
    {
        using var client = await listener.AcceptTcpClientAsync(Cancellation);
        await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(greeting), Cancellation);
    }
}
