using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using MimeKit;
using Telbaar.Acts;
using Telbaar.Feedback;
using Telbaar.Installation;
using Telbaar.Organisations;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Mail;

/// <summary>
/// Reads in the mailbox of the sender what mail servers and mailboxes answered by themselves to our mail: that it could not be delivered, and that somebody is away.
/// What a person wrote is left unread.
/// </summary>
sealed partial class MailboxReader(Database database, ServerSettings settings, TimeProvider clock, ILogger<MailboxReader> log)
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(60);
    static readonly TimeSpan pace = TimeSpan.FromMinutes(5);

    /// <summary>In one round.</summary>
    const int Most = 200;

    DateTimeOffset next;

    /// <returns>How many answers were noted.</returns>
    public async Task<int> Round(IReadOnlyList<OrganisationId> organisations, CancellationToken cancellation)
    {
        if (settings.Mail?.Mailbox is not { } mailbox || clock.GetUtcNow() < next)
            return 0;
        next = clock.GetUtcNow() + pace;
        try
        {
            using var client = new ImapClient { Timeout = (int)patience.TotalMilliseconds };
            await client.ConnectAsync(mailbox.Host, mailbox.Port, mailbox.Security.Options, cancellation);
            await client.AuthenticateAsync(mailbox.UserName, mailbox.Password, cancellation);
            var noted = await Read(client.Inbox!, organisations, cancellation);
            await client.DisconnectAsync(quit: true, cancellation);
            return noted;
        }
        catch (Exception broken) when (broken is SocketException or IOException or ProtocolException or CommandException or AuthenticationException or SslHandshakeException or NotSupportedException or TimeoutException
            || (broken is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            NotRead(log, broken.GetType().Name);
            return 0;
        }
    }

    async Task<int> Read(IMailFolder inbox, IReadOnlyList<OrganisationId> organisations, CancellationToken cancellation)
    {
        await inbox.OpenAsync(FolderAccess.ReadWrite, cancellation);
        var noted = 0;
        foreach (var id in (await inbox.SearchAsync(SearchQuery.NotSeen, cancellation)).Take(Most))
        {
            if (await MessageIn(inbox, id, cancellation) is not { } message || AnswerIn(message) is not { } answer || !await Note(answer.About, answer.Answer, organisations, cancellation))
                continue;
            // Only now: what is not noted yet is read again.
            await inbox.AddFlagsAsync(id, MessageFlags.Seen, silent: true, cancellation);
            noted++;
        }
        return noted;
    }

    /// <summary>Nothing for what is no mail at all: a person may look at it, and it keeps nothing else from being read.</summary>
    async Task<MimeMessage?> MessageIn(IMailFolder inbox, UniqueId id, CancellationToken cancellation)
    {
        try
        {
            return await inbox.GetMessageAsync(id, cancellation);
        }
        catch (FormatException unreadable)
        {
            NotRead(log, unreadable.GetType().Name);
            return null;
        }
    }

    async Task<bool> Note(IReadOnlyList<string> about, MailboxAnswer answer, IReadOnlyList<OrganisationId> organisations, CancellationToken cancellation)
    {
        foreach (var organisation in organisations)
        {
            foreach (var messageId in about)
            {
                await using var db = database.Open();
                db.Organisation = organisation;
                if (await NoteMailboxAnswer.Run(db, Acting.OfJob(organisation, clock.GetUtcNow()), messageId, answer, cancellation))
                    return true;
            }
        }
        return false;
    }

    /// <summary>What a mail answers by itself, and to which mails; nothing for what a person wrote.</summary>
    internal static (MailboxAnswer Answer, IReadOnlyList<string> About)? AnswerIn(MimeMessage message)
    {
        // RFC 3464: what could not be delivered, with the headers of what was sent.
        if (message.Body is MultipartReport { ReportType: "delivery-status" } report)
        {
            var failed = report.OfType<MessageDeliveryStatus>().SelectMany(status => status.StatusGroups).Any(group => string.Equals(group["Action"]?.Trim(), "failed", StringComparison.OrdinalIgnoreCase));
            return failed ? (MailboxAnswer.Bounced, [.. SentIn(report), .. AboutOf(message)]) : null;
        }
        // RFC 3834, and what was usual before it.
        var isAutomatic = message.Headers[HeaderId.AutoSubmitted]?.TrimStart().StartsWith("auto-replied", StringComparison.OrdinalIgnoreCase) is true
            || message.Headers["X-Autoreply"] is not null || message.Headers["X-Auto-Response-Suppress"] is not null || string.Equals(message.Headers[HeaderId.Precedence]?.Trim(), "auto_reply", StringComparison.OrdinalIgnoreCase);
        return isAutomatic ? (MailboxAnswer.Away, AboutOf(message)) : null;
    }

    static IReadOnlyList<string> AboutOf(MimeMessage message) => [.. new[] { message.InReplyTo }.Concat(message.References).OfType<string>().Distinct()];

    /// <summary>The identifier of the mail that came back: the whole of it lies in the report, or its headers.</summary>
    static IEnumerable<string> SentIn(MultipartReport report)
    {
        foreach (var part in report)
        {
            if (part is MessagePart { Message.MessageId: { } whole })
                yield return whole;
            else if (part is TextPart headers && headers.ContentType.IsMimeType("text", "rfc822-headers") && MimeKit.Utils.MimeUtils.EnumerateReferences(IdIn(headers.Text)).FirstOrDefault() is { } found)
                yield return found;
        }
    }

    static string IdIn(string headers) =>
        headers.Split('\n').FirstOrDefault(line => line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase))?["Message-Id:".Length..] ?? "";

    [LoggerMessage(32, LogLevel.Warning, "The mailbox could not be read ({Reason}); it is tried again later")]
    static partial void NotRead(ILogger log, string reason);
}
