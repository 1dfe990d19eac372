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

    /// <summary>With an https address, nothing is served over http. It is said in words and not by sending on: where a proxy is not named, that would go round for ever.</summary>
    public static void UseHttpsAlone(this IApplicationBuilder app, ServerSettings settings)
    {
        if (settings.PublicAddress is not { } address || address.Scheme != Uri.UriSchemeHttps)
            return;
        var words = $"Telbaar: {address}\n\nThis request did not come by https. Where a web server with a certificate stands before Telbaar, name it in trustedProxies (docs/configuration.md).\n";
        app.Use((context, next) => context.Request.IsHttps ? next() : TypedResults.Text(words, statusCode: StatusCodes.Status400BadRequest).ExecuteAsync(context));
    }
}
