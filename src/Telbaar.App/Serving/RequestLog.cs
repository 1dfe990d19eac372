using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace Telbaar.Serving;

/// <summary>
/// One line for each request: method, the pattern of the address, status and time. Never the address itself, which may hold a token or a name, and never who asked; who did what stands in the audit log.
/// </summary>
sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var start = clock.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            // Where something went wrong, the endpoint is known to what answered the failure.
            var endpoint = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.GetEndpoint();
            var pattern = (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "-";
            Answered(log, HttpMethods.GetCanonicalizedValue(context.Request.Method) is var method && Known(method) ? method : "?", pattern, context.Response.StatusCode,
                (long)clock.GetElapsedTime(start).TotalMilliseconds, Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier);
        }
    }

    static bool Known(string method) => HttpMethods.IsGet(method) || HttpMethods.IsPost(method) || HttpMethods.IsHead(method);

    [LoggerMessage(10, LogLevel.Information, "{Method} {Pattern} {Status} in {Milliseconds} ms ({Request})")]
    static partial void Answered(ILogger log, string method, string pattern, int status, long milliseconds, string request);
}
