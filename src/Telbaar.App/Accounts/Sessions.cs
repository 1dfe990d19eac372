using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
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

    /// <param name="isVerified">By a second factor, or by the organisation's own provider.</param>
    public static ClaimsPrincipal PrincipalOf(Account account, bool isVerified)
    {
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, account.Id.Value.ToString()), new(StampClaim, account.SecurityStamp ?? "")], CookieAuthenticationDefaults.AuthenticationScheme);
        if (isVerified)
            identity.AddClaim(new(VerifiedClaim, "yes"));
        return new(identity);
    }

    public static async Task Begin(HttpContext context, Account account, bool isVerified)
    {
        await context.SignOutAsync(HalfwayScheme);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, PrincipalOf(account, isVerified));
    }

    public static Task End(HttpContext context) => context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);

    public static bool IsVerified(HttpContext context) => context.User.HasClaim(claim => claim.Type == VerifiedClaim);

    public static Task BeginHalfway(HttpContext context, Account account) => context.SignInAsync(HalfwayScheme, PrincipalOf(account, isVerified: false));

    /// <summary>Whose password was right, and the stamp at that time.</summary>
    public static async Task<(AccountId Account, string Stamp)?> Halfway(HttpContext context)
    {
        var ticket = await context.AuthenticateAsync(HalfwayScheme);
        return ticket.Succeeded ? (new(Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!)), ticket.Principal.FindFirstValue(StampClaim)!) : null;
    }

    public static async Task Validate(CookieValidatePrincipalContext context)
    {
        var store = context.HttpContext.RequestServices.GetRequiredService<Store>();
        if (Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            var account = await store.Users.FirstOrDefaultAsync(candidate => candidate.Id == new AccountId(id));
            if (account is { DisabledAt: null } && account.SecurityStamp == context.Principal.FindFirstValue(StampClaim))
                return;
        }
        context.RejectPrincipal();
        await End(context.HttpContext);
    }
}
