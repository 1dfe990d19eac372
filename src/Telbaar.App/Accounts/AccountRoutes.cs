using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Telbaar.Acts;
using Telbaar.Layout;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>The addresses of one's own account.</summary>
static class AccountRoutes
{
    static readonly TimeSpan setUpLasts = TimeSpan.FromHours(1);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page("/account", new Admission.SignedIn(), () => AccountPage.Answer(null));
        routes.Act("/account/password", new Admission.SignedIn(), Change);
        routes.Act("/account/recovery-codes", new Admission.SignedIn(), Renew);
        routes.Act("/account/sign-out-everywhere", new Admission.SignedIn(), SignOutEverywhere);
        routes.Page("/account/second-factor", new Admission.SettingUp(), ShowSetUp);
        routes.Act("/account/second-factor", new Admission.SettingUp(), SetUp);
    }

    static async Task<IResult> Change(Form form, Store db, Visit visit, Guesses guesses, HttpContext context, CancellationToken cancellation)
    {
        var guess = guesses.At(visit.Account!.UserName);
        if (await guesses.Begin(guess) is { } held)
        {
            form.Refuse([held]);
            return AccountPage.Answer(form, AccountPage.PasswordForm);
        }
        var isVerified = Sessions.IsVerified(context);
        var answer = await ChangePassword.Run(db, visit.Alone, new(form.Text("Current"), form.Text("Password"), form.Text("Again")), cancellation);
        if (!answer.Refusals.Any(IsWrongPassword))
            guesses.Succeeded(guess);
        if (answer.IsDone(out var account))
        {
            await Sessions.Begin(context, account, isVerified);
            return Pages.SeeOther("/account?changed=password");
        }
        form.Refuse(answer.Refusals);
        return AccountPage.Answer(form, AccountPage.PasswordForm);
    }

    static async Task<IResult> Renew(Form form, Store db, Visit visit, Guesses guesses, CancellationToken cancellation)
    {
        var guess = guesses.At(visit.Account!.UserName);
        if (await guesses.Begin(guess) is { } held)
        {
            form.Refuse([held]);
            return AccountPage.Answer(form, AccountPage.RecoveryForm);
        }
        var answer = await RenewRecoveryCodes.Run(db, visit.Alone, new(form.Text("Password")), cancellation);
        if (!answer.Refusals.Any(IsWrongPassword))
            guesses.Succeeded(guess);
        if (answer.IsDone(out var codes))
            return Pages.Show<RecoveryCodesPage>((nameof(RecoveryCodesPage.Codes), codes));
        form.Refuse(answer.Refusals);
        return AccountPage.Answer(form, AccountPage.RecoveryForm);
    }

    static async Task<IResult> SignOutEverywhere(Store db, Visit visit, HttpContext context, CancellationToken cancellation)
    {
        _ = await EndSessions.Run(db, visit.Alone, cancellation);
        await Sessions.End(context);
        return Pages.SeeOther("/sign-in");
    }

    static IResult ShowSetUp(Visit visit, IDataProtectionProvider protection)
    {
        var secret = OneTimeCode.NewSecret();
        return SecondFactorPage.Answer(Form.Showing(("Secret", ProtectorFor(visit, protection).Protect(secret, visit.At + setUpLasts))), secret);
    }

    static async Task<IResult> SetUp(Form form, Store db, Visit visit, Guesses guesses, IDataProtectionProvider protection, HttpContext context, CancellationToken cancellation)
    {
        string secret;
        try
        {
            secret = ProtectorFor(visit, protection).Unprotect(form.Text("Secret"), out _);
        }
        catch (CryptographicException)
        {
            // Too old, or not of this account: begin anew.
            return Pages.SeeOther("/account/second-factor");
        }
        var guess = guesses.At(visit.Account!.UserName);
        var asksPassword = visit.Account.TwoFactorEnabled;
        if (asksPassword && await guesses.Begin(guess) is { } held)
        {
            form.Refuse([held]);
            return SecondFactorPage.Answer(form, secret);
        }
        var answer = await SetUpSecondFactor.Run(db, visit.Alone, new(secret, form.Text("Code"), form.Text("Password")), cancellation);
        if (asksPassword && !answer.Refusals.Any(IsWrongPassword))
            guesses.Succeeded(guess);
        if (!answer.IsDone(out var codes))
        {
            form.Refuse(answer.Refusals);
            return SecondFactorPage.Answer(form, secret);
        }
        await Sessions.Begin(context, visit.Account, isVerified: true);
        guesses.RememberDevice(visit.Account);
        return Pages.Show<RecoveryCodesPage>((nameof(RecoveryCodesPage.Codes), codes));
    }

    static bool IsWrongPassword(Refusal refusal) => refusal.Code == AccountRefusals.PasswordWrong.Code;

    /// <summary>The secret travels in the form until it is confirmed; only the account that it was made for can use it.</summary>
    static ITimeLimitedDataProtector ProtectorFor(Visit visit, IDataProtectionProvider protection) =>
        protection.CreateProtector("Telbaar.Accounts.SecondFactor", visit.Account!.Id.Value.ToString()).ToTimeLimitedDataProtector();
}
