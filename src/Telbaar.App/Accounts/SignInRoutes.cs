using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Layout;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>The addresses of signing in and out, of invitations, and of the first start.</summary>
static class SignInRoutes
{
    public static void Map(IEndpointRouteBuilder routes, ServerSettings settings)
    {
        routes.Page("/sign-in", new Admission.Anyone(), ShowSignIn);
        routes.Act("/sign-in", new Admission.Anyone(), SignIn);
        routes.Page("/sign-in/code", new Admission.Anyone(), ShowCode);
        routes.Act("/sign-in/code", new Admission.Anyone(), EnterCode);
        routes.Page("/sign-in/openid", new Admission.Anyone(), (string? @return, string? again) => settings.OpenId is null ? RefusedPage.Answer(StatusCodes.Status404NotFound) : OpenIdSignIn.Begin(@return, again is not null));
        routes.Act("/sign-out", new Admission.SettingUp(), SignOut);
        routes.Act("/language", new Admission.Anyone(), Choose);
        routes.Page("/invitation", new Admission.Anyone(), (string? name) => InvitationPage.Answer(Form.Showing(("UserName", name))));
        routes.Act("/invitation", new Admission.Anyone(), Accept);
        routes.Page("/first-start", new Admission.Anyone(), ShowFirstStart);
        routes.Act("/first-start", new Admission.Anyone(), BeginHere);
    }

    /// <summary>A page of ours, never an address elsewhere.</summary>
    public static string PageOfOurs(string? path) => path is ['/', not '/' and not '\\', ..] && !path.Any(char.IsControl) ? path : "/";

    static IResult ShowSignIn(string? @return, string? refused, FirstStartCode firstStart, ServerSettings settings)
    {
        if (firstStart.IsOpen)
            return Pages.SeeOther("/first-start");
        var form = Form.Showing(("Return", @return));
        if (new[] { AccountRefusals.ProviderFailed, AccountRefusals.ProviderGivesNoRole, ActRefusals.NotFound }.FirstOrDefault(known => known.Code == refused) is { } refusal)
            form.Refuse([refusal]);
        return SignInPage.Answer(form, settings);
    }

    static async Task<IResult> SignIn(Form form, Store db, Visit visit, Guesses guesses, ServerSettings settings, HttpContext context, CancellationToken cancellation)
    {
        var guess = guesses.At(form.Text("Name"));
        if (await guesses.Begin(guess) is { } held)
        {
            form.Refuse([held]);
            return SignInPage.Answer(form, settings);
        }
        var answer = await CheckPassword.Run(db, visit.Alone, new(form.Text("Name"), form.Text("Password")), cancellation);
        if (!answer.IsDone(out var account))
        {
            form.Refuse(answer.Refusals);
            return SignInPage.Answer(form, settings);
        }
        guesses.Succeeded(guess);
        if (account.TwoFactorEnabled)
        {
            await Sessions.BeginHalfway(context, account);
            return Pages.SeeOther($"/sign-in/code?return={Uri.EscapeDataString(PageOfOurs(form.Text("Return")))}");
        }
        await Sessions.Begin(context, account, isVerified: false);
        return Pages.SeeOther(settings.IsDemonstration ? PageOfOurs(form.Text("Return")) : "/account/second-factor");
    }

    static async Task<IResult> ShowCode(string? @return, HttpContext context) =>
        await Sessions.Halfway(context) is null ? Pages.SeeOther("/sign-in") : CodePage.Answer(Form.Showing(("Return", @return)));

    static async Task<IResult> EnterCode(Form form, Store db, Visit visit, Guesses guesses, HttpContext context, CancellationToken cancellation)
    {
        if (await Sessions.Halfway(context) is not { } halfway)
            return Pages.SeeOther("/sign-in");
        var guess = guesses.At(await db.Users.Where(candidate => candidate.Id == halfway.Account).Select(candidate => candidate.UserName).FirstOrDefaultAsync(cancellation), isShort: true);
        if (await guesses.Begin(guess) is { } held)
        {
            form.Refuse([held]);
            return CodePage.Answer(form);
        }
        var answer = await CheckSecondFactor.Run(db, visit.Alone, new(halfway.Account, halfway.Stamp, form.Text("Code")), cancellation);
        if (!answer.IsDone(out var account))
        {
            form.Refuse(answer.Refusals);
            return CodePage.Answer(form);
        }
        guesses.Succeeded(guess);
        guesses.RememberDevice(account);
        await Sessions.Begin(context, account, isVerified: true);
        return Pages.SeeOther(PageOfOurs(form.Text("Return")));
    }

    static async Task<IResult> SignOut(HttpContext context)
    {
        await Sessions.End(context);
        return Pages.SeeOther("/sign-in");
    }

    static async Task<IResult> Choose(Form form, Visit visit, Store db, HttpContext context, CancellationToken cancellation)
    {
        var language = form.Text("Language") == Language.English.Tag ? Language.English : Language.Dutch;
        context.Response.Cookies.Append(Gatekeeper.LanguageCookie, language.Tag, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
        if (visit.Account is not null)
            _ = await ChooseLanguage.Run(db, visit.Alone, language.Tag, cancellation);
        return Pages.SeeOther(PageOfOurs(form.Text("Return")));
    }

    static async Task<IResult> Accept(Form form, Store db, Visit visit, Guesses guesses, HttpContext context, CancellationToken cancellation)
    {
        var guess = guesses.At(form.Text("UserName"));
        if (await guesses.Begin(guess) is { } held)
        {
            form.Refuse([held]);
            return InvitationPage.Answer(form);
        }
        var answer = await AcceptInvite.Run(db, visit.Alone, new(form.Text("UserName"), form.Text("Code"), form.Text("Password"), form.Text("Again")), cancellation);
        if (!answer.Refusals.Contains(AccountRefusals.InviteRefused))
            guesses.Succeeded(guess);
        if (!answer.IsDone(out var account))
        {
            form.Refuse(answer.Refusals);
            return InvitationPage.Answer(form);
        }
        await Sessions.Begin(context, account, isVerified: false);
        return Pages.SeeOther("/account/second-factor");
    }

    static IResult ShowFirstStart(FirstStartCode code, Visit visit) => code.IsOpen
        ? FirstStartPage.Answer(Form.Showing(("Account", EntityId.New<AccountId>(visit.At).Value), ("Organisation", EntityId.New<OrganisationId>(visit.At).Value)))
        : RefusedPage.Answer(StatusCodes.Status404NotFound);

    static async Task<IResult> BeginHere(Form form, FirstStartCode code, Store db, Visit visit, Guesses guesses, HttpContext context, CancellationToken cancellation)
    {
        if (!code.IsOpen)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var guess = guesses.At("first-start");
        if (await guesses.Begin(guess) is { } held)
        {
            form.Refuse([held]);
            return FirstStartPage.Answer(form);
        }
        if (!code.TryTake(form.Text("Code")))
        {
            form.Refuse([AccountRefusals.FirstStartRefused.About("Code")]);
            return FirstStartPage.Answer(form);
        }
        guesses.Succeeded(guess);
        var answer = await BeginInstallation.Run(db, visit.At, new(
            new(form.Id("Account") ?? EntityId.New<AccountId>(visit.At).Value), form.Text("UserName"), form.Text("DisplayName"), form.Text("Password"), form.Text("Again"),
            new(form.Id("Organisation") ?? EntityId.New<OrganisationId>(visit.At).Value), form.Text("Name"), form.Text("Slug")), cancellation);
        if (answer.IsDone(out var account))
        {
            await Sessions.Begin(context, account, isVerified: false);
            return Pages.SeeOther("/account/second-factor");
        }
        // An account is there already when it was made on the console meanwhile; then the code stays out of use.
        if (!answer.Refusals.Contains(AccountRefusals.FirstStartRefused))
            code.PutBack(form.Text("Code"));
        form.Refuse(answer.Refusals);
        return FirstStartPage.Answer(form);
    }
}
