namespace Telbaar.Serving;

/// <summary>What every answer tells the browser: nothing from elsewhere, no script within a page, no frame around it, nothing kept, and https from now on where it is used.</summary>
static class SecurityHeaders
{
    const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>A year.</summary>
    const string HttpsFromNowOn = "max-age=31536000; includeSubDomains";

    /// <summary>The address of an asset holds a digest of its content.</summary>
    const string KeptForAYear = "public, max-age=31536000, immutable";

    /// <summary>At the last moment: what answers a failure begins by taking out every header that stood there.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Add(context);
            return Task.CompletedTask;
        });
        return next();
    });

    static void Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers.CacheControl = context.Response.StatusCode == StatusCodes.Status200OK && context.Request.Path.StartsWithSegments("/assets") && context.Request.Query.ContainsKey("v") ? KeptForAYear : "no-store";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = HttpsFromNowOn;
    }
}
