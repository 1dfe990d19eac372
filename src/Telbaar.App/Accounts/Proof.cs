using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>Marks an act before which whoever did not sign in just now proves again who it is: a browser that was left open gives no roles.</summary>
sealed record AsksProof;

/// <summary>
/// Asks the password and the code of the second factor once more. The form that was sent travels along in the page that asks, and is done when the proof is right: nothing typed is lost, and no
/// script is needed.
/// </summary>
sealed class Proof(Store db, Visit visit, Guesses guesses, ServerSettings settings)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    /// <summary>Of the page that asks, beside those of the act.</summary>
    public const string Password = nameof(ProveAgain.Input.ProofPassword), Code = nameof(ProveAgain.Input.ProofCode);

    /// <summary>Nothing when the act may be done; otherwise the page that asks.</summary>
    public async Task<IResult?> Ask(HttpContext context)
    {
        if (Sessions.IsProved(context, visit.At))
            return null;
        var form = (await Form.BindAsync(context))!;
        var asksCode = !settings.IsDemonstration && visit.Account!.TwoFactorEnabled;
        if (visit.Account!.PasswordHash is null || form.Text(Password).Length + form.Text(Code).Length == 0)
            return ProvePage.Asking(form, asksCode, PageOf(context));
        var guess = guesses.At(visit.Account.UserName, isShort: asksCode);
        if (await guesses.Begin(guess) is { } held)
        {
            form.Refuse([held]);
            return ProvePage.Answer(form, asksCode, PageOf(context));
        }
        var answer = await ProveAgain.Run(db, visit.Alone, new(form.Text(Password), form.Text(Code), asksCode), context.RequestAborted);
        if (!answer.IsDone(out var account))
        {
            form.Refuse(answer.Refusals);
            return ProvePage.Answer(form, asksCode, PageOf(context));
        }
        guesses.Succeeded(guess);
        await Sessions.Prove(context, account);
        return null;
    }

    /// <summary>Where the form stood, for whoever proves it elsewhere and comes back there.</summary>
    static string PageOf(HttpContext context) =>
        Uri.TryCreate(context.Request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == context.Request.Host.Value ? SignInRoutes.PageOfOurs(from.PathAndQuery) : "/";
}
