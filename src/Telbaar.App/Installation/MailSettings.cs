using MailKit.Security;

namespace Telbaar.Installation;

/// <summary>How the line to the mail server is kept closed to others.</summary>
enum MailSecurity
{
    /// <summary>The line begins open and is closed before anything is said that matters.</summary>
    StartTls,

    /// <summary>Closed from the first byte.</summary>
    Tls,

    /// <summary>Open. Only for a server on this machine or in its own network.</summary>
    None,
}

static class MailSecurities
{
    extension(MailSecurity security)
    {
        /// <summary>As MailKit calls it.</summary>
        public SecureSocketOptions Options => security switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        };
    }
}

/// <summary>The mail server that mail goes to.</summary>
/// <param name="UserName">Nothing where the server asks for no account.</param>
sealed record MailSettings(string Host, int Port, MailSecurity Security, string? UserName, string? Password)
{
    /// <summary>Nothing where the answers of mail servers and mailboxes are not read.</summary>
    public MailboxSettings? Mailbox { get; init; }
}

/// <summary>The mailbox (IMAP) in which comes what mail servers and mailboxes answer to our mail.</summary>
sealed record MailboxSettings(string Host, int Port, MailSecurity Security, string UserName, string Password);
