using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>Sessions: a cookie that names the account and its security stamp. Another stamp, or a disabled account, ends it at the next request.</summary>
static class Sessions
{
    const string StampClaim = "telbaar-stamp";

    public static Task Begin(HttpContext context, Account account) => context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, account.Id.Value.ToString()), new(StampClaim, account.SecurityStamp ?? "")], CookieAuthenticationDefaults.AuthenticationScheme)));

    public static Task End(HttpContext context) => context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);

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

/// <summary>Accounts in our database.</summary>
sealed class AccountStore(Store store, IdentityErrorDescriber? describer = null)
    : Microsoft.AspNetCore.Identity.EntityFrameworkCore.UserOnlyStore<Account, Store, AccountId>(store, describer);
