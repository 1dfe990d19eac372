using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MimeKit;
using MimeKit.Text;
using Telbaar.Acts;
using Telbaar.Installation;
using Telbaar.Organisations;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Mail;

/// <summary>Brings what is due in the outbox to the mail server. What it cannot bring stays, and comes again later.</summary>
sealed partial class Postman(Database database, ServerSettings settings, TimeProvider clock, ILogger<Postman> log)
{
    /// <summary>A mail server that says nothing for so long is given up for now.</summary>
    static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    /// <summary>In one round, so that others have their turn.</summary>
    const int MostInARound = 50;

    /// <summary>What keeps mail waiting that is nobody's fault: closed gates and missing settings are looked at again after this.</summary>
    static readonly TimeSpan holdOn = TimeSpan.FromMinutes(30);

    /// <returns>How many were sent.</returns>
    public async Task<int> Round(OrganisationId organisation, CancellationToken cancellation)
    {
        if (settings.Mail is not { } server || settings.PublicAddress is not { } address)
            return 0;
        await using var db = Open(organisation);
        if (await MailSender.Of(db, cancellation) is not { } sender)
            return 0;
        var room = sender.PerHour - await Outbox.SentInTheLastHour(db, clock.GetUtcNow(), cancellation);
        var due = await Outbox.Due(db, clock.GetUtcNow(), Math.Clamp(room, 0, MostInARound), cancellation);
        if (due.Count == 0)
            return 0;
        using var client = new SmtpClient { Timeout = (int)patience.TotalMilliseconds };
        var sent = 0;
        foreach (var id in due)
        {
            var fate = await SendOne(client, server, address, sender, organisation, id, cancellation);
            sent += fate is Fate.Sent ? 1 : 0;
            // Each of the others would wait as long, and lose a try, for a mail server that is not there.
            if (fate is Fate.Unreachable)
                break;
        }
        if (client.IsConnected)
            await Leave(client, cancellation);
        return sent;
    }

    enum Fate
    {
        Sent,
        NotSent,
        Unreachable,
    }

    async Task<Fate> SendOne(SmtpClient client, MailSettings server, Uri address, MailSender sender, OrganisationId organisation, MailId id, CancellationToken cancellation)
    {
        await using var db = Open(organisation);
        if (await Outbox.Take(db, id, clock.GetUtcNow(), cancellation) is not { } mail)
            return Fate.NotSent;
        switch (await ComposeMail.Run(db, mail, address, clock.GetUtcNow(), cancellation))
        {
            case Composition.NotNow:
                await Outbox.PutOff(db, mail, clock.GetUtcNow() + holdOn, cancellation);
                return Fate.NotSent;
            case Composition.Moot:
                await Outbox.Withdraw(db, Job(organisation), mail, cancellation);
                return Fate.NotSent;
            case Composition.Ready(var composed):
                // The links must be known before anybody can open one.
                await db.SaveChangesAsync(cancellation);
                var failure = await Bring(client, server, MessageOf(mail, composed, sender), cancellation);
                if (failure is null)
                {
                    await Outbox.Sent(db, Job(organisation), mail, cancellation);
                    return Fate.Sent;
                }
                await Outbox.Failed(db, Job(organisation), mail, failure.Code, failure.IsFinal, failure.IsUnsure, cancellation);
                return failure.Code == Unreachable ? Fate.Unreachable : Fate.NotSent;
            default:
                throw new InvalidOperationException("A mail is composed, put off or withdrawn.");
        }
    }

    const string Unreachable = "unreachable";

    sealed record Failure(string Code, bool IsFinal, bool IsUnsure);

    /// <returns>Nothing when the mail server took it.</returns>
    async Task<Failure?> Bring(SmtpClient client, MailSettings server, MimeMessage message, CancellationToken cancellation)
    {
        var told = new Told();
        try
        {
            if (!client.IsConnected)
            {
                await client.ConnectAsync(server.Host, server.Port, server.Security.Options, cancellation);
                if (server.UserName is { } userName)
                    await client.AuthenticateAsync(userName, server.Password ?? "", cancellation);
            }
            await client.SendAsync(message, cancellation, told);
            return null;
        }
        catch (SmtpCommandException refused)
        {
            // A mail server that takes no more for now says 4xx. What it says of this mail or its addressee for good ends it; what it says of us is mended by the administrator.
            var isFinal = (int)refused.StatusCode >= 500 && refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;
            Refused(log, refused.ErrorCode, (int)refused.StatusCode);
            return new($"{(int)refused.StatusCode}", isFinal, IsUnsure: false);
        }
        catch (Exception broken) when (broken is SocketException or IOException or ProtocolException or MailKit.Security.AuthenticationException or MailKit.Security.SslHandshakeException or NotSupportedException or TimeoutException
            || (broken is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            NotReached(log, broken.GetType().Name);
            await Leave(client, CancellationToken.None);
            return new(Unreachable, IsFinal: false, IsUnsure: told.All);
        }
    }

    /// <summary>How much of a mail has been told: once all of it has, the mail server may have taken it.</summary>
    sealed class Told : ITransferProgress
    {
        public bool All { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => All |= bytesTransferred >= totalSize;

        public void Report(long bytesTransferred) => All |= bytesTransferred > 0;
    }

    static async Task Leave(SmtpClient client, CancellationToken cancellation)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception gone) when (gone is IOException or SocketException or ProtocolException or CommandException or OperationCanceledException)
        {
            // It was gone already.
        }
    }

    static MimeMessage MessageOf(OutgoingMail mail, ComposedMail composed, MailSender sender)
    {
        var message = new MimeMessage { MessageId = mail.MessageId, Date = mail.ArisenAt, Subject = composed.Subject };
        message.From.Add(new MailboxAddress(sender.Name, sender.Address));
        message.To.Add(new MailboxAddress(OneLine(composed.To.Name), composed.To.Address));
        message.ReplyTo.Add(new MailboxAddress(OneLine(composed.ReplyTo.Name), composed.ReplyTo.Address));
        // Mailboxes that answer by themselves answer to the sender, and mail programs file it as what it is (RFC 3834).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, composed.LanguageTag);
        message.Body = new MultipartAlternative(new TextPart(TextFormat.Plain) { Text = composed.Text }, new TextPart(TextFormat.Html) { Text = composed.Html });
        return message;
    }

    static string OneLine(string name) => string.Concat(name.Select(letter => Formats.HiddenCharacters.IsHidden(letter) ? ' ' : letter)).Trim();

    Acting Job(OrganisationId organisation) => Acting.OfJob(organisation, clock.GetUtcNow());

    Store Open(OrganisationId organisation)
    {
        var db = database.Open();
        db.Organisation = organisation;
        return db;
    }

    [LoggerMessage(30, LogLevel.Warning, "The mail server refused a mail ({Kind}, {Status}); it stays in the outbox")]
    static partial void Refused(ILogger log, SmtpErrorCode kind, int status);

    [LoggerMessage(31, LogLevel.Warning, "The mail server cannot be reached, or broke off ({Reason}); mail waits in the outbox")]
    static partial void NotReached(ILogger log, string reason);
}
