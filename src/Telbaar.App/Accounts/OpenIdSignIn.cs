using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Telbaar.Acts;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>Signing in at the organisation's own provider: authorisation code with PKCE. What second factor is asked is the provider's concern.</summary>
static class OpenIdSignIn
{
    public static void Add(AuthenticationBuilder authentication, OpenIdSettings settings, TimeProvider clock) => authentication.AddOpenIdConnect(OpenIdSettings.Scheme, options =>
    {
        options.Authority = settings.Authority.ToString();
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.CallbackPath = OpenIdSettings.CallbackPath;
        options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // A query comes back as a link would, so that the cookies of this exchange need not be open to other sites.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }
        options.UsePkce = true;
        options.SaveTokens = false;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.MapJsonKey(settings.RoleClaim, settings.RoleClaim);
        // The issuer is half of the word for a person; by default it is taken out.
        options.ClaimActions.Remove("iss");
        options.RequireHttpsMetadata = !settings.Authority.IsLoopback;
        options.TimeProvider = clock;
        options.Events.OnTicketReceived = context => Receive(context, settings, clock);
        options.Events.OnRemoteFailure = context =>
        {
            context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Telbaar.Accounts.OpenIdSignIn")
                .LogWarning(context.Failure, "Signing in at the provider failed");
            context.HandleResponse();
            SendBack(context.Response, AccountRefusals.ProviderFailed);
            return Task.CompletedTask;
        };
    });

    /// <param name="again">Asks the provider for the password and whatever it asks more, also of whoever is signed in there.</param>
    public static IResult Begin(string? @return, bool again)
    {
        var properties = new OpenIdConnectChallengeProperties { RedirectUri = SignInRoutes.PageOfOurs(@return) };
        if (again)
            (properties.Prompt, properties.MaxAge) = (OpenIdConnectPrompt.Login, TimeSpan.Zero);
        return TypedResults.Challenge(properties, [OpenIdSettings.Scheme]);
    }

    static async Task Receive(TicketReceivedContext context, OpenIdSettings settings, TimeProvider clock)
    {
        var claims = context.Principal!;
        var input = new SignInElsewhere.Input(
            claims.FindFirstValue("iss")!, claims.FindFirstValue("sub")!, claims.FindFirstValue("name") ?? claims.FindFirstValue("preferred_username"), settings.Organisation,
            claims.FindAll(settings.RoleClaim).Where(claim => settings.Roles.ContainsKey(claim.Value)).Select(claim => settings.Roles[claim.Value]).ToHashSet());
        var answer = await SignInElsewhere.Run(context.HttpContext.RequestServices.GetRequiredService<Store>(), clock.GetUtcNow(), input, context.HttpContext.RequestAborted);
        if (answer.IsDone(out var account))
        {
            context.Principal = Sessions.PrincipalOf(account, isVerified: true, clock.GetUtcNow());
            context.Properties = new();
            return;
        }
        context.HandleResponse();
        SendBack(context.Response, answer.Refusals[0]);
    }

    static void SendBack(HttpResponse response, Refusal refusal)
    {
        response.StatusCode = StatusCodes.Status303SeeOther;
        response.Headers.Location = $"/sign-in?refused={Uri.EscapeDataString(refusal.Code)}";
    }
}
