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
}
