using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Telbaar.Installation;

/// <summary>Whether the mail server takes what Telbaar would bring it. It is greeted, and no mail is sent.</summary>
static class CheckMail
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(10);

    public static async Task<CheckFinding> Run(MailSettings? mail, CancellationToken cancellation)
    {
        if (mail is null)
            return CheckFinding.Note(new("E-mail is niet ingesteld.", "Mail is not configured."), new("Zonder mail.server verstuurt Telbaar geen e-mail.", "Without mail.server Telbaar sends no mail."));
        var server = $"{mail.Host}:{mail.Port}";
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        bound.CancelAfter(patience);
        using var client = new SmtpClient();
        try
        {
            await client.ConnectAsync(mail.Host, mail.Port, mail.Security.Options, bound.Token);
            if (mail.UserName is { } userName)
                await client.AuthenticateAsync(userName, mail.Password ?? "", bound.Token);
            await client.NoOpAsync(bound.Token);
            await client.DisconnectAsync(quit: true, bound.Token);
            return CheckFinding.Right(new($"De mailserver antwoordt: {server}.", $"The mail server answers: {server}."));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return CheckFinding.Wrong(new($"De mailserver antwoordt niet binnen {patience.TotalSeconds} seconden: {server}.", $"The mail server does not answer within {patience.TotalSeconds} seconds: {server}."), Reach);
        }
        catch (Exception failed) when (failed is SocketException or IOException or ProtocolException)
        {
            return CheckFinding.Wrong(new($"De mailserver is niet te bereiken, of spreekt geen SMTP: {server}.", $"The mail server cannot be reached, or speaks no SMTP: {server}."), Reach);
        }
        catch (Exception failed) when (failed is SslHandshakeException or NotSupportedException)
        {
            return CheckFinding.Wrong(
                new($"De verbinding met de mailserver kan niet worden beveiligd: {server}.", $"The line to the mail server cannot be made safe: {server}."),
                new("Controleer mail.security, en of deze machine het certificaat van de server vertrouwt.", "Check mail.security, and whether this machine trusts the server's certificate."));
        }
        catch (Exception failed) when (failed is AuthenticationException or CommandException)
        {
            return CheckFinding.Wrong(
                new($"De mailserver weigert het account of de opdracht: {server}.", $"The mail server refuses the account or the command: {server}."),
                new("Controleer mail.userName en mail.password, en of deze machine mag afleveren.", "Check mail.userName and mail.password, and whether this machine may deliver."));
        }
    }

    static Norms.Words Reach { get; } = new("Controleer mail.server, en of een firewall de poort afsluit.", "Check mail.server, and whether a firewall closes the port.");

}
