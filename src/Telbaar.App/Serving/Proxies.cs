using Microsoft.AspNetCore.HttpOverrides;

namespace Telbaar.Serving;

/// <summary>Whom to believe about where a visitor comes from, and under which names this server answers.</summary>
static class Proxies
{
    public static void Add(IServiceCollection services, ServerSettings settings)
    {
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            // Of itself ASP.NET Core believes whatever comes from this machine; we believe nobody who is not named.
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in settings.TrustedProxies)
                forwarded.KnownIPNetworks.Add(network);
            forwarded.ForwardedHeaders = settings.TrustedProxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // As many as there are in a row: each must be named.
            forwarded.ForwardLimit = null;
        });
        services.AddHostFiltering(hosts =>
        {
            if (settings.PublicAddress is { } address)
                hosts.AllowedHosts = [address.IdnHost, "localhost", "127.0.0.1", "[::1]"];
        });
    }
}
