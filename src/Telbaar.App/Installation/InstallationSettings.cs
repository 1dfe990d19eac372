using System.Globalization;
using System.Net;
using Npgsql;
using Telbaar.Accounts;
using Telbaar.Norms;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Installation;

/// <summary>The settings of this installation, read and found right.</summary>
sealed record InstallationSettings
{
    /// <summary>Of a session: nobody works longer without going home.</summary>
    const int MostHours = 24;

    /// <summary>Of a mailbox whose line is closed from the first byte.</summary>
    const int TlsImap = 993;

    static readonly string[] logFormats = ["text", "json"];

    public required string DataFolder { get; init; }

    public required Database Database { get; init; }

    public required string Urls { get; init; }

    public Uri? PublicAddress { get; init; }

    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    public Theme? Theme { get; init; }

    public required bool LogsAsJson { get; init; }

    public Uri? MetricsUrl { get; init; }

    public TimeSpan IdleSession { get; init; }

    public TimeSpan LongestSession { get; init; }

    public string? Browser { get; init; }

    public string? BackupPassphrase { get; init; }

    public MailSettings? Mail { get; init; }

    public OpenIdSettings? OpenId { get; init; }

    /// <summary>Servers of calendars inside the network that may be asked.</summary>
    public IReadOnlySet<string> InternalCalendarHosts { get; init; } = new HashSet<string>();

    /// <summary>Reads all settings.</summary>
    /// <returns>The settings; nothing when there are faults.</returns>
    public static InstallationSettings? Read(string? path, IReadOnlyDictionary<string, string> environment, IEnumerable<(Setting Setting, string? Text)> commandLine, List<Words> faults)
    {
        var texts = SettingTexts.Gather(path, environment, commandLine, faults);
        var folder = texts[Setting.DataFolder]?.Text ?? Setting.DataFolder.Default;
        var settings = new InstallationSettings
        {
            DataFolder = folder,
            Database = DatabaseOf(texts[Setting.Database], faults) ?? Database.InFile(Path.Combine(folder, "telbaar.db")),
            Urls = UrlsOf(texts[Setting.Urls], faults) ?? Setting.Urls.Default,
            PublicAddress = AddressOf(texts[Setting.PublicAddress], faults),
            TrustedProxies = ProxiesOf(texts[Setting.TrustedProxies], faults),
            Theme = ThemeOf(texts[Setting.Theme], faults),
            LogsAsJson = LogFormatOf(texts[Setting.LogFormat], faults) == "json",
            MetricsUrl = AddressOf(texts[Setting.MetricsUrl], faults),
            IdleSession = HoursOf(texts[Setting.SessionIdleHours], Setting.SessionIdleHours, faults),
            LongestSession = HoursOf(texts[Setting.SessionLongestHours], Setting.SessionLongestHours, faults),
            Browser = texts[Setting.Browser]?.Text,
            BackupPassphrase = texts[Setting.BackupPassphrase]?.Text,
            Mail = MailOf(texts, faults),
            OpenId = OpenIdOf(texts, faults),
            InternalCalendarHosts = CalendarHostsOf(texts[Setting.CalendarsInternalHosts], faults),
        };
        if (settings.MetricsUrl is { } metrics && settings.Urls.Split(';').Any(url => new Uri(url).Port == metrics.Port))
            faults.Add(new($"{texts[Setting.MetricsUrl]!.Where}: kies een andere poort dan die van de webapplicatie.", $"{texts[Setting.MetricsUrl]!.Where}: choose another port than that of the web application."));
        return faults.Count == 0 ? settings : null;
    }

    public ServerSettings ForServing() => new(Database, Urls, IsDemonstration: false)
    {
        PublicAddress = PublicAddress,
        TrustedProxies = TrustedProxies,
        Theme = Theme,
        LogsAsJson = LogsAsJson,
        Browser = Browser,
        MetricsUrl = MetricsUrl,
        IdleSession = IdleSession,
        LongestSession = LongestSession,
        OpenId = OpenId,
        Mail = Mail,
        InternalCalendarHosts = InternalCalendarHosts,
    };

    static MailSettings? MailOf(SettingTexts texts, List<Words> faults)
    {
        if (texts[Setting.MailServer] is not { } server)
            return null;
        var security = texts[Setting.MailSecurity];
        if (!Enum.TryParse<MailSecurity>(security?.Text ?? Setting.MailSecurity.Default, ignoreCase: true, out var chosen) || !Enum.IsDefined(chosen) || security?.Text.All(char.IsLetter) is false)
            faults.Add(new($"{security!.Where}: {security.Text}: kies starttls, tls of none.", $"{security.Where}: {security.Text}: choose starttls, tls or none."));
        var (host, number) = HostOf(server, chosen is MailSecurity.Tls ? 465 : 587, faults);
        if (texts[Setting.MailUserName] is not null && texts[Setting.MailPassword] is null)
            faults.Add(new($"{Setting.MailPassword.Key} ontbreekt; met {Setting.MailUserName.Key} is die nodig.", $"{Setting.MailPassword.Key} is missing; it is needed with {Setting.MailUserName.Key}."));
        return new(host, number, chosen, texts[Setting.MailUserName]?.Text, texts[Setting.MailPassword]?.Text) { Mailbox = MailboxOf(texts, chosen, faults) };
    }

    /// <summary>Its line is closed in the same way as that to the mail server; at port 993 from the first byte.</summary>
    static MailboxSettings? MailboxOf(SettingTexts texts, MailSecurity security, List<Words> faults)
    {
        if (texts[Setting.MailMailbox] is not { } server)
            return null;
        var (host, port) = HostOf(server, TlsImap, faults);
        foreach (var needed in new[] { Setting.MailMailboxUserName, Setting.MailMailboxPassword }.Where(needed => texts[needed] is null))
            faults.Add(new($"{needed.Key} ontbreekt; met {Setting.MailMailbox.Key} is die nodig.", $"{needed.Key} is missing; it is needed with {Setting.MailMailbox.Key}."));
        return new(host, port, security is MailSecurity.None ? security : port == TlsImap ? MailSecurity.Tls : MailSecurity.StartTls, texts[Setting.MailMailboxUserName]?.Text ?? "", texts[Setting.MailMailboxPassword]?.Text ?? "");
    }

    /// <summary>A name or address, and a port where it is not the usual one.</summary>
    static (string Host, int Port) HostOf(SettingText server, int usual, List<Words> faults)
    {
        var (host, port) = server.Text.LastIndexOf(':') is var colon and > 0 ? (server.Text[..colon], server.Text[(colon + 1)..]) : (server.Text, usual.ToString(CultureInfo.InvariantCulture));
        if (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 65535 || Uri.CheckHostName(host) is UriHostNameType.Unknown)
            faults.Add(new($"{server.Where}: {server.Text}: schrijf een servernaam, zo nodig met een poort, zoals mail.voorbeeld.nl:{usual}.", $"{server.Where}: {server.Text}: write the name of a server, with a port where needed, such as mail.example.nl:{usual}."));
        return (host, number);
    }

    static OpenIdSettings? OpenIdOf(SettingTexts texts, List<Words> faults)
    {
        if (texts[Setting.OpenIdAuthority] is not { } authority)
            return null;
        if (!Uri.TryCreate(authority.Text, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
            faults.Add(new($"{authority.Where}: {authority.Text}: geen https-adres van een aanbieder.", $"{authority.Where}: {authority.Text}: no https address of a provider."));
        var roles = RolesOf(texts[Setting.OpenIdRoles], faults);
        return new(address ?? new("https://missing.invalid"), Needed(Setting.OpenIdClientId), Needed(Setting.OpenIdClientSecret), Needed(Setting.OpenIdOrganisation),
            texts[Setting.OpenIdRoleClaim]?.Text ?? Setting.OpenIdRoleClaim.Default, roles);

        string Needed(Setting setting)
        {
            if (texts[setting] is { } text)
                return text.Text;
            faults.Add(new($"{setting.Key} ontbreekt; met {Setting.OpenIdAuthority.Key} is die nodig.", $"{setting.Key} is missing; it is needed with {Setting.OpenIdAuthority.Key}."));
            return "";
        }
    }

    static Dictionary<string, Role> RolesOf(SettingText? text, List<Words> faults)
    {
        var allowed = string.Join(", ", Enum.GetNames<Role>());
        if (text is null)
            faults.Add(new($"{Setting.OpenIdRoles.Key} ontbreekt: welke waarde geeft welke rol, zoals bereikbaarheid-onderzoek=Researcher.", $"{Setting.OpenIdRoles.Key} is missing: which value gives which role, such as bereikbaarheid-onderzoek=Researcher."));
        var roles = new Dictionary<string, Role>(StringComparer.Ordinal);
        foreach (var pair in text?.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            if (pair.Split('=', StringSplitOptions.TrimEntries) is [{ Length: > 0 } value, var name] && Enum.TryParse<Role>(name, out var role) && Enum.IsDefined(role))
                roles[value] = role;
            else
                faults.Add(new($"{text!.Where}: {pair}: schrijf waarde=rol; rollen zijn {allowed}.", $"{text!.Where}: {pair}: write value=role; roles are {allowed}."));
        }
        return roles;
    }

    static TimeSpan HoursOf(SettingText? text, Setting setting, List<Words> faults)
    {
        if (int.TryParse(text?.Text ?? setting.Default, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours is >= 1 and <= MostHours)
            return TimeSpan.FromHours(hours);
        faults.Add(new($"{text!.Where}: {text.Text}: schrijf een heel aantal uren van 1 tot en met {MostHours}.", $"{text.Where}: {text.Text}: write a whole number of hours from 1 to {MostHours}."));
        return default;
    }

    static Database? DatabaseOf(SettingText? text, List<Words> faults)
    {
        if (text is null)
            return null;
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(text.Text);
            if (!string.IsNullOrEmpty(connection.Host))
                return Database.OnPostgres(connection.ToString());
        }
        catch (ArgumentException)
        {
            // The message may hold parts of the text, and with them the password.
        }
        faults.Add(new($"{text.Where}: geen verbinding met PostgreSQL. Schrijf: Host=…;Database=…;Username=…;Password=….", $"{text.Where}: no connection to PostgreSQL. Write: Host=…;Database=…;Username=…;Password=…."));
        return null;
    }

    static string? UrlsOf(SettingText? text, List<Words> faults)
    {
        if (text is null)
            return null;
        var urls = text.Text.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return urls.Select(url => AddressOf(text with { Text = url }, faults)).ToList().TrueForAll(url => url is not null) ? string.Join(';', urls) : null;
    }

    static Uri? AddressOf(SettingText? text, List<Words> faults)
    {
        if (text is null)
            return null;
        // Kestrel's own ways to say "every address".
        var host = text.Text.Replace("//*", "//any", StringComparison.Ordinal).Replace("//+", "//any", StringComparison.Ordinal);
        if (Uri.TryCreate(host, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.PathAndQuery == "/" && address.UserInfo.Length == 0)
            return address;
        faults.Add(new($"{text.Where}: {text.Text}: geen webadres. Schrijf bijvoorbeeld http://localhost:8080.", $"{text.Where}: {text.Text}: no web address. Write for example http://localhost:8080."));
        return null;
    }

    static List<IPNetwork> ProxiesOf(SettingText? text, List<Words> faults)
    {
        var networks = new List<IPNetwork>();
        foreach (var part in text?.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            if (IPAddress.TryParse(part, out var address))
                networks.Add(new(address, address.GetAddressBytes().Length * 8));
            else if (IPNetwork.TryParse(part, out var network))
                networks.Add(network);
            else
                faults.Add(new($"{text!.Where}: {part}: geen adres of netwerk. Schrijf bijvoorbeeld 10.0.0.5 of 10.0.0.0/24.", $"{text!.Where}: {part}: no address or network. Write for example 10.0.0.5 or 10.0.0.0/24."));
        }
        return networks;
    }

    /// <summary>Names alone: what would hold for a whole network would hold for everything in it.</summary>
    static HashSet<string> CalendarHostsOf(SettingText? text, List<Words> faults)
    {
        var hosts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text?.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            if (Uri.CheckHostName(part) is UriHostNameType.Dns)
                hosts.Add(part);
            else
                faults.Add(new($"{text!.Where}: {part}: schrijf de naam van een server, zoals exchange.gemeente.local.", $"{text.Where}: {part}: write the name of a server, such as exchange.municipality.local."));
        }
        return hosts;
    }

    static Theme? ThemeOf(SettingText? text, List<Words> faults)
    {
        if (text is null)
            return null;
        try
        {
            return Theme.Read(text.Text, faults);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            faults.Add(new($"{text.Where}: {text.Text} is niet te lezen ({unread.Message}).", $"{text.Where}: {text.Text} cannot be read ({unread.Message})."));
            return null;
        }
    }

    static string? LogFormatOf(SettingText? text, List<Words> faults)
    {
        if (text is null || logFormats.Contains(text.Text))
            return text?.Text;
        faults.Add(new($"{text.Where}: {text.Text}: toegestaan is text of json.", $"{text.Where}: {text.Text}: allowed are text and json."));
        return null;
    }
}
