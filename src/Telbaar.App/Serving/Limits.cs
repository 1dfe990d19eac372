using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Telbaar.Serving;

/// <summary>How much and how long: so that no single visitor can take all there is.</summary>
static class Limits
{
    /// <summary>A file that comes in: an attempts file of a hundred thousand rows is about 12 MB.</summary>
    public const long LargestRequest = 64 * 1024 * 1024;

    /// <summary>What is too large is still taken off the line up to here, bytes.</summary>
    public const long LargestReadAway = 4 * LargestRequest;

    static readonly TimeSpan longestRequest = TimeSpan.FromMinutes(2);
    static readonly TimeSpan longestStart = TimeSpan.FromMinutes(2);
    static readonly TimeSpan longestStop = TimeSpan.FromSeconds(20);

    public static void Set(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestRequest;
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        kestrel.Limits.MaxConcurrentConnections = 2000;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
    }

    public static void Add(IServiceCollection services)
    {
        services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = LargestRequest;
            form.ValueLengthLimit = 1024 * 1024;
            form.ValueCountLimit = 5000;
        });
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = longestRequest, TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable });
        services.Configure<HostOptions>(host =>
        {
            host.StartupTimeout = longestStart;
            host.ShutdownTimeout = longestStop;
        });
    }
}
