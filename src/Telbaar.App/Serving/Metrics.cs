using OpenTelemetry.Metrics;

namespace Telbaar.Serving;

/// <summary>Numbers over time, for Prometheus: requests by the pattern of their address, connections, memory. On an address of their own, where nothing else is shown; off unless configured.</summary>
static class Metrics
{
    const string Path = "/metrics";

    public static void AddMetrics(this WebApplicationBuilder builder, ServerSettings settings)
    {
        if (settings.MetricsUrl is null)
            return;
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Diagnostics", "System.Runtime")
            .AddPrometheusExporter());
    }

    public static void UseMetrics(this WebApplication app, ServerSettings settings)
    {
        if (settings.MetricsUrl is not { } url)
            return;
        app.UseOpenTelemetryPrometheusScrapingEndpoint(context => context.Connection.LocalPort == url.Port && context.Request.Path == Path);
        app.Use((context, next) =>
        {
            if (context.Connection.LocalPort != url.Port)
                return next();
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }
}
