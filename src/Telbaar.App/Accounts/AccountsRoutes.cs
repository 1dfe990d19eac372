using Microsoft.AspNetCore.Identity;
using Telbaar.Layout;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Accounts;

static class AccountsRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page("/sign-in", new Admission.Anyone(), (string? @return) => SignInPage.Answer(Form.Showing(("Return", @return))));
        routes.Act("/sign-in", new Admission.Anyone(), SignIn);
        routes.Act("/language", new Admission.Anyone(), ChooseLanguage);
        routes.Act("/sign-out", new Admission.SignedIn(), SignOut);
    }

    static async Task<IResult> SignIn(Form form, UserManager<Account> accounts, HttpContext context)
    {
        var account = await accounts.FindByNameAsync(form.Text("Name"));
        if (account is not { DisabledAt: null } || !await accounts.CheckPasswordAsync(account, form.Text("Password")))
        {
            form.Refuse([AccountRefusals.SignInRefused]);
            return SignInPage.Answer(form);
        }
        await Sessions.Begin(context, account);
        return Pages.SeeOther(Back(form));
    }

    static async Task<IResult> ChooseLanguage(Form form, Visit visit, Store store, HttpContext context, CancellationToken cancellation)
    {
        var tag = form.Text("Language") == Language.English.Tag ? Language.English.Tag : Language.Dutch.Tag;
        context.Response.Cookies.Append(Gatekeeper.LanguageCookie, tag, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
        if (visit.Account is { } account)
        {
            account.LanguageTag = tag;
            await store.SaveChangesAsync(cancellation);
        }
        return Pages.SeeOther(Back(form));
    }

    /// <summary>To a page of ours, never to an address elsewhere.</summary>
    static string Back(Form form) => form.Text("Return") is ['/', not '/' and not '\\', ..] back ? back : "/";

    static async Task<IResult> SignOut(HttpContext context)
    {
        await Sessions.End(context);
        return Pages.SeeOther("/sign-in");
    }
}
