using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Layout;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.HelpNow;

/// <summary>What other programs of the organisation ask with a key, and the page on which keys are made and withdrawn. docs/help-now.md says what the answer looks like.</summary>
static class DesktopRoutes
{
    const string Keys = $"{Routes.Organisation}/help-now/keys";

    const string Asking = "/api/v1/help-now";

    const int LongestTyped = 100;

    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Asking, Answer).WithMetadata(new Admission.WithKey());
        routes.Page(Keys, Permission.ManageStaff, (Store db, CancellationToken cancellation) => ShowKeys(db, Form.Showing(), null, cancellation));
        routes.Act(Keys, Permission.ManageStaff, Make);
        routes.Act($"{Keys}/withdraw", Permission.ManageStaff, Withdraw);
    }

    /// <summary>How often may be asked: with one key as often as a whole contact centre types, with a wrong one hardly.</summary>
    /// <param name="asked">With one key: at once, and more in each period.</param>
    /// <param name="guessed">With wrong keys from one address.</param>
    internal sealed class Pace((int AtOnce, int More) asked, (int AtOnce, int More) guessed, TimeSpan period) : IDisposable
    {
        readonly PartitionedRateLimiter<string> right = Limiter(asked, period);
        readonly PartitionedRateLimiter<string> wrong = Limiter(guessed, period);

        public static Pace Usual() => new((300, 100), (20, 1), TimeSpan.FromSeconds(1));

        static PartitionedRateLimiter<string> Limiter((int AtOnce, int More) pace, TimeSpan period) => PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetTokenBucketLimiter(who, _ => new()
        {
            TokenLimit = pace.AtOnce,
            TokensPerPeriod = pace.More,
            ReplenishmentPeriod = period,
            QueueLimit = 0,
        }));

        /// <summary>Whether another wrong key from this address is answered.</summary>
        public bool MayGuess(string address)
        {
            using var lease = wrong.AttemptAcquire(address);
            return lease.IsAcquired;
        }

        public bool MayAsk(DesktopKeyId key)
        {
            using var lease = right.AttemptAcquire(key.Value.ToString());
            return lease.IsAcquired;
        }

        public void Dispose()
        {
            right.Dispose();
            wrong.Dispose();
        }
    }

    static async Task<IResult> Answer(string? q, HttpContext context, Store db, HelpIndexes indexes, Pace pace, TimeProvider clock, CancellationToken cancellation)
    {
        var at = clock.GetUtcNow();
        if (KeyIn(context.Request) is not { } secret || await OpenWithKey.Run(db, secret, at, cancellation) is not { } key)
        {
            // A right key is never held back by wrong ones, which may come from another program behind the same address.
            if (!pace.MayGuess(Guesses.AddressOf(context.Connection.RemoteIpAddress)))
                return TooOften(context);
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Problem(StatusCodes.Status401Unauthorized, "A key is needed: Authorization: Bearer KEY.");
        }
        if (!pace.MayAsk(key))
            return TooOften(context);
        if (string.IsNullOrWhiteSpace(q) || q.Length > LongestTyped || q.Contains('\0', StringComparison.Ordinal))
            return Problem(StatusCodes.Status400BadRequest, "The parameter q holds 1 to 100 letters to look for.");
        return TypedResults.Json(DesktopAnswer.Of(await FindHelp.Look(db, await indexes.Of(db.Organisation, at, cancellation), q, at, cancellation)), json);
    }

    static string? KeyIn(HttpRequest request) =>
        request.Headers.Authorization is [{ Length: > 7 and < 200 } header] && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..] : null;

    static JsonHttpResult<ProblemAnswer> TooOften(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "1";
        return Problem(StatusCodes.Status429TooManyRequests, "Asked too often; try again in a second.");
    }

    /// <summary>RFC 9457. It repeats nothing of what was asked.</summary>
    static JsonHttpResult<ProblemAnswer> Problem(int status, string title) => TypedResults.Json(new ProblemAnswer(title, status), json, "application/problem+json", status);

    sealed record ProblemAnswer(string Title, int Status);

    static async Task<IResult> ShowKeys(Store db, Form form, string? made, CancellationToken cancellation)
    {
        var keys = await db.Set<DesktopKey>().AsNoTracking().OrderByDescending(key => key.MadeAt).ToListAsync(cancellation);
        return Pages.ShowForm<KeysPage>(form, (nameof(KeysPage.Keys), keys), (nameof(KeysPage.Made), made));
    }

    /// <summary>The key is on the page that answers, and nowhere else: it stands in no address, and is not to be had again.</summary>
    static async Task<IResult> Make(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var answer = await MakeDesktopKey.Run(db, visit.Acting, new(form.Text("Name")), cancellation);
        if (answer.IsDone(out var secret))
            return await ShowKeys(db, Form.Showing(), SecretCode.Grouped(secret), cancellation);
        form.Refuse(answer.Refusals);
        return await ShowKeys(db, form, null, cancellation);
    }

    static async Task<IResult> Withdraw(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var answer = await WithdrawDesktopKey.Run(db, visit.Acting, new(new(form.Id("Remove") ?? default)), cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/help-now/keys");
        form.Refuse(answer.Refusals);
        db.ChangeTracker.Clear();
        return await ShowKeys(db, form, null, cancellation);
    }
}
