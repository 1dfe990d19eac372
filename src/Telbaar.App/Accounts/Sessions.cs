using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>
/// Sessions: a cookie that names the account and its security stamp. Another stamp, or a disabled account, ends it at the next request.
/// Between the password and the second factor stands a cookie of its own, which opens nothing.
/// </summary>
static class Sessions
{
    /// <summary>The scheme of the cookie between password and second factor.</summary>
    public const string HalfwayScheme = "telbaar-halfway";

    public static readonly TimeSpan HalfwayLasts = TimeSpan.FromMinutes(10);

    const string StampClaim = "telbaar-stamp";

    const string VerifiedClaim = "telbaar-verified";

    /// <summary>When the session began: it ends so long after, however much it is used.</summary>
    const string BegunClaim = "telbaar-begun";

    /// <summary>When it was last proved who it is, by password and second factor or at the organisation's own provider.</summary>
    const string ProvedClaim = "telbaar-proved";

    /// <param name="isVerified">By a second factor, or by the organisation's own provider.</param>
    /// <param name="proved">When.</param>
    /// <param name="begun">The session; nothing when it begins with this proof.</param>
    public static ClaimsPrincipal PrincipalOf(Account account, bool isVerified, DateTimeOffset proved, DateTimeOffset? begun = null)
    {
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, account.Id.Value.ToString()), new(StampClaim, account.SecurityStamp ?? ""),
                new(BegunClaim, Written(begun ?? proved)), new(ProvedClaim, Written(proved)),
            ], CookieAuthenticationDefaults.AuthenticationScheme);
        if (isVerified)
            identity.AddClaim(new(VerifiedClaim, "yes"));
        return new(identity);
    }

    public static async Task Begin(HttpContext context, Account account, bool isVerified)
    {
        await context.SignOutAsync(HalfwayScheme);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, PrincipalOf(account, isVerified, Now(context)));
    }

    public static Task End(HttpContext context) => context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);

    public static bool IsVerified(HttpContext context) => context.User.HasClaim(claim => claim.Type == VerifiedClaim);

    /// <summary>Goes on with the session of somebody who has proved again who it is.</summary>
    public static Task Prove(HttpContext context, Account account) =>
        context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, PrincipalOf(account, IsVerified(context), Now(context), MomentIn(context.User, BegunClaim)));

    /// <summary>Whether it was proved just now who it is.</summary>
    public static bool IsProved(HttpContext context, DateTimeOffset at) => MomentIn(context.User, ProvedClaim) is { } proved && at - proved <= Proof.Lasts;

    public static Task BeginHalfway(HttpContext context, Account account) => context.SignInAsync(HalfwayScheme, PrincipalOf(account, isVerified: false, Now(context)));

    /// <summary>Whose password was right, and the stamp at that time.</summary>
    public static async Task<(AccountId Account, string Stamp)?> Halfway(HttpContext context)
    {
        var ticket = await context.AuthenticateAsync(HalfwayScheme);
        return ticket.Succeeded ? (new(Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!)), ticket.Principal.FindFirstValue(StampClaim)!) : null;
    }

    public static async Task Validate(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var store = services.GetRequiredService<Store>();
        var longest = services.GetRequiredService<ServerSettings>().LongestSession;
        if (MomentIn(context.Principal, BegunClaim) is { } begun && Now(context.HttpContext) - begun < longest && Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            var account = await store.Users.FirstOrDefaultAsync(candidate => candidate.Id == new AccountId(id));
            if (account is { DisabledAt: null } && account.SecurityStamp == context.Principal!.FindFirstValue(StampClaim))
                return;
        }
        context.RejectPrincipal();
        await End(context.HttpContext);
    }

    static DateTimeOffset Now(HttpContext context) => context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    static string Written(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    static DateTimeOffset? MomentIn(ClaimsPrincipal? principal, string claim) =>
        long.TryParse(principal?.FindFirstValue(claim), NumberStyles.None, CultureInfo.InvariantCulture, out var moment) ? DateTimeOffset.FromUnixTimeMilliseconds(moment) : null;
}
