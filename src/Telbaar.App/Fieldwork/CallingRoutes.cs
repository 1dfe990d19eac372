using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Callbacks;
using Telbaar.Layout;
using Telbaar.Norms;
using Telbaar.Sampling;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Wording;

namespace Telbaar.Fieldwork;

/// <summary>The addresses of the caller's screen: one page, and what its script asks and tells. Every answer to the script carries the server's moment.</summary>
static class CallingRoutes
{
    /// <summary>Two hundred events, each with as many words as a remark may have.</summary>
    const long MostBytes = 2 * 1024 * 1024;

    /// <summary>After a clash the browser simply sends again.</summary>
    const string SendAgainAfterSeconds = "1";

    const string Calling = $"{Routes.Study}/calling";

    /// <summary>How the page's script reads and writes.</summary>
    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page(Calling, Permission.Practise, Show);
        routes.Ask($"{Calling}/key", Permission.Practise, Key);
        routes.Tell($"{Calling}/claim", Permission.Practise, MostBytes, Claim);
        routes.Tell($"{Calling}/practice", Permission.Practise, MostBytes, Practise);
        routes.Tell($"{Calling}/events", Permission.Practise, MostBytes, Record);
        routes.Ask($"{Calling}/callbacks", Permission.RecordCallbacks, OpenMessages);
        routes.Tell($"{Calling}/callbacks", Permission.RecordCallbacks, MostBytes, StoreCallbacks);
        routes.Tell($"{Calling}/release", Permission.Practise, MostBytes, Release);
    }

    static async Task<IResult> Show(Visit visit, Store db, CancellationToken cancellation)
    {
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == visit.Study, cancellation);
        return Pages.Show<CallingPage>((nameof(CallingPage.Study), study), (nameof(CallingPage.Norms), await StudyNorms.Of(db, study, cancellation)));
    }

    /// <summary>The key for what the browser keeps, and a fresh token for a page that has been open since before the caller signed in again.</summary>
    static async Task<IResult> Key(Visit visit, Store db, CancellationToken cancellation)
    {
        var answer = await HandOutKey.Run(db, visit.Acting, cancellation);
        return answer.IsDone(out var key) ? Answer(new KeyAnswer(MomentOf(visit), key.Owner, key.Key, visit.FormToken)) : Refused(visit, answer.Refusals);
    }

    static async Task<IResult> Claim(HttpRequest request, Visit visit, Store db, CancellationToken cancellation)
    {
        var (wish, refused) = await Read<ClaimWish>(request, cancellation);
        if (wish is null)
            return TypedResults.StatusCode(refused);
        var study = visit.Study!.Value;
        var answer = await ClaimCalls.Run(db, visit.Acting, new(study, wish.Number, wish.AheadOfTime), cancellation);
        if (!answer.IsDone(out var claims) && IsClash(answer.Refusals))
            return SendAgain(visit);
        var why = answer.Refusals.Count > 0 ? RefusalTexts.Of(answer.Refusals[0], visit.Language) : null;
        var open = await OpenCalls(db, study, visit.Account!.Id, cancellation);
        return Answer(new ClaimAnswer(
            MomentOf(visit), await CallCard.Of(db, study, claims ?? [], cancellation), await CallCard.Of(db, study, open, cancellation), why, await NextOf(db, visit, cancellation)));
    }

    static async Task<IResult> Practise(Visit visit, Store db, CancellationToken cancellation)
    {
        var study = visit.Study!.Value;
        var answer = await BeginPractice.Run(db, visit.Acting, new(study), cancellation);
        return answer.IsDone(out var claim) ? Answer(new PracticeAnswer(MomentOf(visit), (await CallCard.Of(db, study, [claim], cancellation))[0])) : Refused(visit, answer.Refusals);
    }

    /// <summary>What this caller dialled and never finished: it can be gone on with, also in another browser.</summary>
    static Task<List<CallClaim>> OpenCalls(Store db, StudyId study, AccountId account, CancellationToken cancellation) =>
        db.Set<CallClaim>().AsNoTracking()
            .Where(claim => claim.StudyId == study && claim.AccountId == account && claim.ReleasedAt == null
                && db.Set<CallEvent>().Any(happened => happened.AttemptId == claim.Id)
                && !db.Set<CallEvent>().Any(happened => happened.AttemptId == claim.Id && happened.Step == CallStep.Finished))
            .OrderBy(claim => claim.ClaimedAt).ToListAsync(cancellation);

    /// <summary>When the plan has the next call for this caller.</summary>
    static async Task<NextPlanned?> NextOf(Store db, Visit visit, CancellationToken cancellation)
    {
        var (study, account) = (visit.Study!.Value, visit.Account!.Id);
        return await db.Set<PlannedCall>().Where(call => call.StudyId == study && call.State == PlannedCallState.Planned
                && db.Set<StudyCaller>().Any(caller => caller.StudyId == study && caller.AccountId == account && caller.Code == call.Caller))
            .OrderBy(call => call.Day).ThenBy(call => call.At).Select(call => new NextPlanned(call.Day, call.At)).FirstOrDefaultAsync(cancellation);
    }

    static async Task<IResult> Record(HttpRequest request, Visit visit, Store db, CancellationToken cancellation)
    {
        var (sent, refused) = await Read<IReadOnlyList<SentEvent?>>(request, cancellation);
        if (sent is null || sent.Contains(null))
            return TypedResults.StatusCode(refused);
        var answer = await RecordEvents.Run(db, visit.Acting, new(visit.Study!.Value, [.. sent.OfType<SentEvent>().Select(happened => happened.ToInput())]), cancellation);
        return answer.IsDone(out var fates) ? Answer(new FatesAnswer(MomentOf(visit), fates)) : Refused(visit, answer.Refusals);
    }

    /// <summary>The messages that somebody may ring back about.</summary>
    static async Task<IResult> OpenMessages(Visit visit, Store db, CancellationToken cancellation)
    {
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == visit.Study, cancellation);
        var open = await OpenCallbacks.Of(db, study, cancellation);
        return Answer(new MessagesAnswer(MomentOf(visit), [.. open.Select(message => new OpenMessage(
            message.Attempt.Value, message.Identifier, message.Employee, message.Department, message.Alias, message.NumberLeft, message.LeftAt.ToUnixTimeMilliseconds(), message.Deadline?.ToUnixTimeMilliseconds()))]));
    }

    /// <summary>Each callback by itself: one that is refused keeps back no other, and one that was stored before changes nothing.</summary>
    static async Task<IResult> StoreCallbacks(HttpRequest request, Visit visit, Store db, CancellationToken cancellation)
    {
        var (sent, refused) = await Read<IReadOnlyList<SentCallback?>>(request, cancellation);
        if (sent is null || sent.Contains(null))
            return TypedResults.StatusCode(refused);
        if (sent.Count > RecordEvents.MostAtOnce)
            return Refused(visit, [ActRefusals.OutOfRange.With(1, RecordEvents.MostAtOnce)]);
        var refusals = new List<string?>();
        foreach (var callback in sent.OfType<SentCallback>())
        {
            var answer = await StoreCallback.Run(db, visit.Acting, callback.ToInput(visit.Study!.Value), cancellation);
            if (IsClash(answer.Refusals))
                return SendAgain(visit);
            refusals.Add(answer.Refusals.Count == 0 ? null : RefusalTexts.Of(answer.Refusals[0], visit.Language));
            db.ChangeTracker.Clear();
        }
        return Answer(new RefusalsAnswer(MomentOf(visit), refusals));
    }

    static async Task<IResult> Release(HttpRequest request, Visit visit, Store db, CancellationToken cancellation)
    {
        var (released, refused) = await Read<Released>(request, cancellation);
        if (released is null)
            return TypedResults.StatusCode(refused);
        var answer = await ReleaseCall.Run(db, visit.Acting, new(visit.Study!.Value, new(released.Attempt)), cancellation);
        return answer.IsDone(out _) ? Answer(new MomentAnswer(MomentOf(visit))) : Refused(visit, answer.Refusals);
    }

    /// <returns>What was told, or the status to answer: what is not such JSON, or too much of it.</returns>
    static async Task<(T? Told, int Refused)> Read<T>(HttpRequest request, CancellationToken cancellation)
        where T : class
    {
        try
        {
            return (request.HasJsonContentType() ? await request.ReadFromJsonAsync<T>(Json, cancellation) : null, StatusCodes.Status400BadRequest);
        }
        catch (JsonException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException unread)
        {
            return (null, unread.StatusCode);
        }
    }

    static bool IsClash(IReadOnlyList<Refusal> refusals) =>
        refusals.Any(refusal => refusal.Code == ActRefusals.ChangedMeanwhile.Code || refusal.Code == ActRefusals.AlreadyThere.Code);

    static IResult Refused(Visit visit, IReadOnlyList<Refusal> refusals) => IsClash(refusals)
        ? SendAgain(visit)
        : TypedResults.Json(new WhyAnswer(MomentOf(visit), RefusalTexts.Of(refusals[0], visit.Language)), Json, statusCode: StatusCodes.Status422UnprocessableEntity);

    static SendAgainResult SendAgain(Visit visit) => new(MomentOf(visit));

    static JsonHttpResult<T> Answer<T>(T value) => TypedResults.Json(value, Json);

    static long MomentOf(Visit visit) => visit.At.ToUnixTimeMilliseconds();

    sealed record KeyAnswer(long Moment, Guid Owner, string Key, string Token);

    sealed record ClaimWish(int Number, bool AheadOfTime);

    /// <param name="Why">Why no call can be claimed, where that is so.</param>
    sealed record ClaimAnswer(long Moment, IReadOnlyList<CallCard> Calls, IReadOnlyList<CallCard> Open, string? Why, NextPlanned? Next);

    sealed record PracticeAnswer(long Moment, CallCard Call);

    sealed record NextPlanned(DateOnly Day, TimeOnly At);

    sealed record FatesAnswer(long Moment, IReadOnlyList<RecordEvents.Fate> Fates);

    sealed record MessagesAnswer(long Moment, IReadOnlyList<OpenMessage> Messages);

    sealed record OpenMessage(Guid Attempt, string Identifier, string Employee, string Department, string? Alias, string? NumberLeft, long LeftAt, long? Deadline);

    /// <param name="Refusals">Of each callback why it was not stored; nothing where it was.</param>
    sealed record RefusalsAnswer(long Moment, IReadOnlyList<string?> Refusals);

    /// <param name="At">Milliseconds since 1970, by the browser's clock put right by the server's.</param>
    sealed record SentCallback(Guid Id, Guid? Attempt, long At, string? By, string? How, string? Remark)
    {
        const long LastMoment = 4_102_444_800_000;

        public StoreCallback.Input ToInput(StudyId study) => new(
            new(Id), study, Attempt is { } attempt ? new AttemptId(attempt) : null, At is >= 0 and < LastMoment ? DateTimeOffset.FromUnixTimeMilliseconds(At) : null,
            Known<CalledBackBy>(By), Known<CalledBackHow>(How), Remark);

        static T? Known<T>(string? word)
            where T : struct, Enum => Enum.TryParse<T>(word, out var value) && Enum.IsDefined(value) ? value : null;
    }

    sealed record Released(Guid Attempt);

    sealed record MomentAnswer(long Moment);

    sealed record WhyAnswer(long Moment, string Why);

    /// <param name="Step">As text: a step of another version of the program is refused alone, not with all that was sent beside it.</param>
    sealed record SentEvent(Guid Id, Guid Attempt, int Sequence, string? Step, long Elapsed, string? Value, Guid? Undoes, long? DialledAt, string? Remark)
    {
        static readonly CallStep unknown = (CallStep)(-1);

        public RecordEvents.Sent ToInput() => new(Id, Attempt, Sequence, Enum.TryParse<CallStep>(Step, out var step) ? step : unknown, Elapsed, Value, Undoes, DialledAt, Remark);
    }

    sealed class SendAgainResult(long moment) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.RetryAfter = SendAgainAfterSeconds;
            return TypedResults.Json(new MomentAnswer(moment), Json, statusCode: StatusCodes.Status503ServiceUnavailable).ExecuteAsync(httpContext);
        }
    }
}
