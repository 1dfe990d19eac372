using System.Text;

namespace Telbaar.Installation;

/// <summary>One thing that an administrator can set: in the settings file by its key, in the environment by its variable. A secret may also be read from a file of its own.</summary>
/// <param name="Key">As in telbaar.json; a point stands for a level deeper.</param>
/// <param name="Default">What holds when it is not set, as docs/configuration.md says it.</param>
sealed record Setting(string Key, string Default, bool IsSecret = false)
{
    public const string ConfigVariable = "TELBAAR_CONFIG";

    public const string UsualFile = "/etc/telbaar/telbaar.json";

    public static Setting DataFolder { get; } = new("dataFolder", "data");

    public static Setting Database { get; } = new("database", "telbaar.db in the data folder", IsSecret: true);

    public static Setting Urls { get; } = new("urls", "http://localhost:8080");

    public static Setting PublicAddress { get; } = new("publicAddress", "none: every host name is answered");

    public static Setting TrustedProxies { get; } = new("trustedProxies", "none: X-Forwarded headers are ignored");

    public static Setting Theme { get; } = new("theme", "none: Telbaar's own colours");

    public static Setting LogFormat { get; } = new("log.format", "text");

    public static Setting MetricsUrl { get; } = new("metrics.url", "none: no metrics");

    public static Setting Browser { get; } = new("browser", "chromium, on the PATH");

    public static Setting BackupPassphrase { get; } = new("backup.passphrase", "none: it is asked", IsSecret: true);

    public static Setting SessionIdleHours { get; } = new("session.idleHours", "10");

    public static Setting SessionLongestHours { get; } = new("session.longestHours", "12");

    public static Setting MailServer { get; } = new("mail.server", "none: no mail is sent");

    public static Setting MailSecurity { get; } = new("mail.security", "starttls");

    public static Setting MailUserName { get; } = new("mail.userName", "none: the server asks for no account");

    public static Setting MailPassword { get; } = new("mail.password", "required with mail.userName", IsSecret: true);

    public static Setting MailMailbox { get; } = new("mail.mailbox", "none: no answers of mail servers are read");

    public static Setting MailMailboxUserName { get; } = new("mail.mailboxUserName", "required with mail.mailbox");

    public static Setting MailMailboxPassword { get; } = new("mail.mailboxPassword", "required with mail.mailbox", IsSecret: true);

    public static Setting CalendarsInternalHosts { get; } = new("calendars.internalHosts", "none: calendars inside the network are not read");

    public static Setting OpenIdAuthority { get; } = new("openId.authority", "none: people sign in with a password of Telbaar");

    public static Setting OpenIdClientId { get; } = new("openId.clientId", "required with openId.authority");

    public static Setting OpenIdClientSecret { get; } = new("openId.clientSecret", "required with openId.authority", IsSecret: true);

    public static Setting OpenIdOrganisation { get; } = new("openId.organisation", "required with openId.authority");

    public static Setting OpenIdRoleClaim { get; } = new("openId.roleClaim", "roles");

    public static Setting OpenIdRoles { get; } = new("openId.roles", "required with openId.authority");

    public static IReadOnlyList<Setting> All { get; } = [DataFolder, Database, Urls, PublicAddress, TrustedProxies, Theme, LogFormat, MetricsUrl, Browser, BackupPassphrase,
        SessionIdleHours, SessionLongestHours, MailServer, MailSecurity, MailUserName, MailPassword, MailMailbox, MailMailboxUserName, MailMailboxPassword, CalendarsInternalHosts, OpenIdAuthority, OpenIdClientId, OpenIdClientSecret, OpenIdOrganisation, OpenIdRoleClaim, OpenIdRoles];

    /// <summary>TELBAAR_DATA_FOLDER for dataFolder, TELBAAR_LOG_FORMAT for log.format.</summary>
    public string Variable
    {
        get
        {
            var name = new StringBuilder("TELBAAR_");
            foreach (var letter in Key)
            {
                if (char.IsUpper(letter))
                    name.Append('_');
                name.Append(letter == '.' ? '_' : char.ToUpperInvariant(letter));
            }
            return name.ToString();
        }
    }

    /// <summary>The key under which the settings file names a file that holds the secret.</summary>
    public string FileKey => Key + "File";

    public string FileVariable => Variable + "_FILE";
}
