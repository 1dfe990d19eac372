using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Telbaar.Installation;

/// <summary>Whether the mail server takes what Telbaar would bring it, and whether the sender's mailbox can be read. Both are greeted; no mail is sent, and none is read.</summary>
static class CheckMail
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(10);

    /// <summary>Of the server that brings mail away.</summary>
    public static async Task<CheckFinding> Run(MailSettings? mail, CancellationToken cancellation)
    {
        if (mail is null)
            return CheckFinding.Note(new("E-mail is niet ingesteld.", "Mail is not configured."), new("Zonder mail.server verstuurt Telbaar geen e-mail.", "Without mail.server Telbaar sends no mail."));
        using var client = new SmtpClient();
        return await Greet(new(new("mailserver", "mail server"), "SMTP", $"{mail.Host}:{mail.Port}", Setting.MailServer, Setting.MailUserName, Setting.MailPassword), async bound =>
        {
            await client.ConnectAsync(mail.Host, mail.Port, mail.Security.Options, bound);
            if (mail.UserName is { } userName)
                await client.AuthenticateAsync(userName, mail.Password ?? "", bound);
            await client.NoOpAsync(bound);
            await client.DisconnectAsync(quit: true, bound);
        }, cancellation);
    }

    /// <summary>Of the mailbox in which bounces and out-of-office answers arrive.</summary>
    public static async Task<CheckFinding> RunMailbox(MailboxSettings? mailbox, CancellationToken cancellation)
    {
        if (mailbox is null)
        {
            return CheckFinding.Note(
                new("Er is geen mailbox ingesteld.", "No mailbox is configured."),
                new("Zonder mail.mailbox merkt Telbaar niet dat mail niet aankwam of dat iemand afwezig is.", "Without mail.mailbox Telbaar does not notice that mail did not arrive or that somebody is away."));
        }
        using var client = new ImapClient();
        return await Greet(new(new("mailbox", "mailbox"), "IMAP", $"{mailbox.Host}:{mailbox.Port}", Setting.MailMailbox, Setting.MailMailboxUserName, Setting.MailMailboxPassword), async bound =>
        {
            await client.ConnectAsync(mailbox.Host, mailbox.Port, mailbox.Security.Options, bound);
            await client.AuthenticateAsync(mailbox.UserName, mailbox.Password, bound);
            await client.Inbox!.OpenAsync(FolderAccess.ReadWrite, bound);
            await client.DisconnectAsync(quit: true, bound);
        }, cancellation);
    }

    /// <param name="Kind">How it is called.</param>
    /// <param name="Language">That it speaks.</param>
    /// <param name="Where">The setting that says where it is.</param>
    sealed record Greeted(Norms.Words Kind, string Language, string Address, Setting Where, Setting UserName, Setting Password);

    static async Task<CheckFinding> Greet(Greeted server, Func<CancellationToken, Task> greeting, CancellationToken cancellation)
    {
        var (kind, address) = (server.Kind, server.Address);
        var reach = new Norms.Words($"Controleer {server.Where.Key}, en of een firewall de poort afsluit.", $"Check {server.Where.Key}, and whether a firewall closes the port.");
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        bound.CancelAfter(patience);
        try
        {
            await greeting(bound.Token);
            return CheckFinding.Right(new($"De {kind.Nl} antwoordt: {address}.", $"The {kind.En} answers: {address}."));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return CheckFinding.Wrong(new($"De {kind.Nl} antwoordt niet binnen {patience.TotalSeconds} seconden: {address}.", $"The {kind.En} does not answer within {patience.TotalSeconds} seconds: {address}."), reach);
        }
        catch (Exception failed) when (failed is SocketException or IOException or ProtocolException)
        {
            return CheckFinding.Wrong(new($"De {kind.Nl} is niet te bereiken, of spreekt geen {server.Language}: {address}.", $"The {kind.En} cannot be reached, or speaks no {server.Language}: {address}."), reach);
        }
        catch (Exception failed) when (failed is SslHandshakeException or NotSupportedException)
        {
            return CheckFinding.Wrong(
                new($"De verbinding met de {kind.Nl} kan niet worden beveiligd: {address}.", $"The line to the {kind.En} cannot be made safe: {address}."),
                new($"Controleer {Setting.MailSecurity.Key}, en of deze machine het certificaat van de server vertrouwt.", $"Check {Setting.MailSecurity.Key}, and whether this machine trusts the server's certificate."));
        }
        catch (Exception failed) when (failed is AuthenticationException or CommandException)
        {
            return CheckFinding.Wrong(
                new($"De {kind.Nl} weigert het account of de opdracht: {address}.", $"The {kind.En} refuses the account or the command: {address}."),
                new($"Controleer {server.UserName.Key} en {server.Password.Key}, en wat dit account mag.", $"Check {server.UserName.Key} and {server.Password.Key}, and what this account may do."));
        }
    }
}
