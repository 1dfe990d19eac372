using System.Net;
using Telbaar.Accounts;
using Telbaar.Storage;

namespace Telbaar.Serving;

/// <summary>With what a server is started.</summary>
/// <param name="Urls">Where it listens, with semicolons between.</param>
/// <param name="IsDemonstration">Made-up data in a throw-away database, and every page says so.</param>
sealed record ServerSettings(Database Database, string Urls, bool IsDemonstration)
{
    /// <summary>How people sign in at their organisation's own provider; nothing when they do not.</summary>
    public OpenIdSettings? OpenId { get; init; }

    /// <summary>Under which address people come, where it is known: other host names are refused, and over https the cookies are for https alone.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>From where the X-Forwarded headers are believed.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    public Theme? Theme { get; init; }

    /// <summary>A session that is not used ends after this.</summary>
    public TimeSpan IdleSession { get; init; } = TimeSpan.FromHours(10);

    /// <summary>Any session ends after this, however much it is used.</summary>
    public TimeSpan LongestSession { get; init; } = TimeSpan.FromHours(12);

    /// <summary>Where mail is brought to; nothing while none is sent.</summary>
    public Installation.MailSettings? Mail { get; init; }

    /// <summary>Servers of calendars inside the network that may be asked.</summary>
    public IReadOnlySet<string> InternalCalendarHosts { get; init; } = new HashSet<string>();

    /// <summary>How calendars are fetched; nothing for the usual way.</summary>
    public Absences.CalendarFetch? Calendars { get; init; }

    /// <summary>How often other programs may ask who can help; nothing for the usual.</summary>
    public HelpNow.DesktopRoutes.Pace? Desktops { get; init; }

    /// <summary>The browser that prints PDF; nothing for the one on the PATH.</summary>
    public string? Browser { get; init; }

    public bool LogsAsJson { get; init; }

    /// <summary>Where metrics are shown, apart from the pages; nothing for nowhere.</summary>
    public Uri? MetricsUrl { get; init; }

    /// <summary>How often the program does by itself what is due.</summary>
    public TimeSpan ChoresPace { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long after a crash the database stays taken.</summary>
    public TimeSpan LeaseTerm { get; init; } = Installation.ServerLease.UsualTerm;
}
