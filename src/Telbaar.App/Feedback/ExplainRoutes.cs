using System.Threading.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Layout;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Sampling;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Feedback;

/// <summary>
/// The address behind the link of a mail. Opening it changes nothing, since programs that look for harmful links open it too. Whoever guesses is held back, by the address that the guesses come from.
/// </summary>
static class ExplainRoutes
{
    /// <summary>The parameter does not bear the name by which the gatekeeper looks for an organisation: nobody signs in here.</summary>
    const string Path = "/explain/{municipality}/{secret}";

    /// <summary>Wrong links from one address, before it must wait; one more each second.</summary>
    const int FreeGuesses = 60;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page(Path, new Admission.Anyone(), Show);
        routes.Act(Path, new Admission.Anyone(), Send);
    }

    /// <summary>Counts wrong links alone, so that colleagues behind one address do not stand in one another's way.</summary>
    internal sealed class WrongLinks : IDisposable
    {
        readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetTokenBucketLimiter(address, _ => new()
        {
            TokenLimit = FreeGuesses,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        }));

        /// <summary>Whether this address may ask once more.</summary>
        public bool MayAsk(string address) => limiter.GetStatistics(address) is not { CurrentAvailablePermits: 0 };

        public void Note(string address) => limiter.AttemptAcquire(address).Dispose();

        public void Dispose() => limiter.Dispose();
    }

    static async Task<IResult> Show(string municipality, string secret, bool? done, HttpContext context, Visit visit, Store db, WrongLinks wrong, CancellationToken cancellation)
    {
        if (await Find(municipality, secret, context, visit, db, wrong, cancellation) is not { } request)
            return Refused(context, wrong);
        var given = await db.Set<Explanation>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.RequestId == request.Id, cancellation);
        var words = await db.Set<ExplanationWords>().Where(candidate => candidate.RequestId == request.Id).Select(candidate => candidate.Text).FirstOrDefaultAsync(cancellation);
        var dispute = await db.Set<Dispute>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.RequestId == request.Id, cancellation);
        var claimed = dispute?.ClaimedAt is { } at ? Zones.Local(at) : (DateTimeOffset?)null;
        var form = Form.Showing(
            ("Reason", given?.Reason), ("PhoneSet", given?.PhoneSet ?? false), ("AskedForAgreement", given?.AskedForAgreement ?? false), ("NamedSubstitute", given?.NamedSubstitute ?? false), ("Words", words),
            ("Day", claimed is { } day ? DateOnly.FromDateTime(day.DateTime) : null), ("Time", claimed is { } time ? TimeOnly.FromDateTime(time.DateTime) : null));
        return await PageOf(request, form, done is true, visit, db, cancellation);
    }

    static async Task<IResult> Send(string municipality, string secret, Form form, HttpContext context, Visit visit, Store db, WrongLinks wrong, CancellationToken cancellation)
    {
        if (await Find(municipality, secret, context, visit, db, wrong, cancellation) is not { } request)
            return Refused(context, wrong);
        var (day, time) = (form.Day("Day"), form.Time("Time"));
        var at = day is { } on && new LocalClock(Zones.Amsterdam).TryAt(on.ToDateTime(time ?? TimeOnly.MinValue), out var moment) ? moment : (DateTimeOffset?)null;
        if (day is not null && time is null)
            form.Refuse([ActRefusals.Missing.About("Time")]);
        var input = new Explain.Input(secret, form.Choice<ExplanationReason>("Reason"), form.IsTicked("PhoneSet"), form.IsTicked("AskedForAgreement"), form.IsTicked("NamedSubstitute"), form.Text("Words"), at);
        if (!form.IsRefused)
        {
            var answer = await Explain.Run(db, Acting.OfVisitor(db.Organisation, visit.At), input, cancellation);
            if (answer.IsDone(out _))
                return Pages.SeeOther($"{context.Request.Path}?done=true");
            form.Refuse([.. answer.Refusals.Select(refusal => refusal.Field == nameof(input.CalledBackAt) ? refusal.About("Day") : refusal)]);
            db.ChangeTracker.Clear();
        }
        return await PageOf(request, form, false, visit, db, cancellation);
    }

    /// <summary>The request of a link, and with it the organisation for which everything else is asked.</summary>
    static async Task<FeedbackRequest?> Find(string municipality, string secret, HttpContext context, Visit visit, Store db, WrongLinks wrong, CancellationToken cancellation)
    {
        if (!wrong.MayAsk(AddressOf(context)))
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return null;
        }
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Slug == municipality, cancellation) is not { } organisation)
            return null;
        db.Organisation = organisation.Id;
        if (await FeedbackLinks.Find(db, secret, cancellation) is not { } request)
            return null;
        if (!context.Request.Cookies.ContainsKey(Gatekeeper.LanguageCookie) && visit.Account is null)
            visit.Language = await db.Set<FeedbackPlan>().Where(plan => plan.StudyId == request.StudyId).Select(plan => plan.Language).FirstOrDefaultAsync(cancellation);
        return request;
    }

    static IResult Refused(HttpContext context, WrongLinks wrong)
    {
        wrong.Note(AddressOf(context));
        var status = context.Response.StatusCode is StatusCodes.Status429TooManyRequests ? StatusCodes.Status429TooManyRequests : StatusCodes.Status404NotFound;
        return Pages.ShowWith<WrongLinkPage>(status);
    }

    static string AddressOf(HttpContext context) => Guesses.AddressOf(context.Connection.RemoteIpAddress);

    static async Task<IResult> PageOf(FeedbackRequest request, Form form, bool done, Visit visit, Store db, CancellationToken cancellation)
    {
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == request.StudyId, cancellation);
        var row = await db.Set<RecordedAttempt>().AsNoTracking().FirstAsync(candidate => candidate.Id == request.AttemptId, cancellation);
        var who = await db.Set<EmployeeKey>().Where(key => key.EmployeeId == request.EmployeeId && key.ReplacedBy == null).Select(key => key.Name).FirstOrDefaultAsync(cancellation);
        var alias = await CoverOf(db, row.Id, cancellation);
        var failure = (await Failures.Among(db, study, db.AttemptsOf(study.Id).Where(attempt => attempt.Id == row.Id), visit.At, cancellation)) is [var failed] ? failed : null;
        var texts = visit.Language is Language.Dutch ? FeedbackMailTexts.Dutch : FeedbackMailTexts.English;
        var isDecided = await db.Set<Dispute>().AnyAsync(dispute => dispute.RequestId == request.Id && dispute.Decision != null, cancellation);
        return Pages.ShowForm<ExplainPage>(form,
            (nameof(ExplainPage.Facts), new ExplainPage.AttemptFacts(study.Name, Zones.Local(row.StartedAt), who, alias, failure is null ? "" : texts.What(failure.Outcome, row.Message is Message.CallbackNote), isDecided)),
            (nameof(ExplainPage.Path), visit.Path.Split('?')[0]),
            (nameof(ExplainPage.Done), done));
    }

    /// <summary>Under which name the caller rang; nothing where that is not known.</summary>
    internal static Task<string?> CoverOf(Store db, AttemptId attempt, CancellationToken cancellation) =>
        db.Set<CallClaim>().Where(claim => claim.Id == attempt).Join(db.Set<PlannedCall>(), claim => claim.PlannedCallId, call => call.Id, (claim, call) => call.AliasId)
            .Join(db.Set<CoverAlias>(), id => id, cover => cover.Id, (id, cover) => (string?)cover.Name).FirstOrDefaultAsync(cancellation);
}
