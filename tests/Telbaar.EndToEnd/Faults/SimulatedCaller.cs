using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Telbaar.Fieldwork;

namespace Telbaar.EndToEnd.Faults;

/// <summary>An event as a browser recorded it.</summary>
public sealed record Recorded(Guid Id, Guid Attempt, int Sequence, CallStep Step, long Elapsed, long? DialledAt);

/// <summary>
/// Does what the caller's screen does, without a screen: claims calls, records steps, keeps each until it is acknowledged, and sends again whatever happened to the server.
/// Now and then it sends what was acknowledged before, and in another order.
/// </summary>
public sealed partial class SimulatedCaller(Uri server, string userName, string password, string study, int seed) : IDisposable
{
    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    static readonly IReadOnlyList<CallStep[]> scripts =
    [
        [CallStep.Dialled, CallStep.KccAnswered, CallStep.KccGreetingRight, CallStep.TransferBegins, CallStep.EmployeeAnswered, CallStep.GreetingRight, CallStep.HungUp, CallStep.Finished],
        [CallStep.Dialled, CallStep.KccAnswered, CallStep.TransferBegins, CallStep.VoicemailAnswered, CallStep.VoicemailLeft, CallStep.HungUp, CallStep.Finished],
        [CallStep.Dialled, CallStep.KccAnswered, CallStep.KccGreetingWrong, CallStep.SearchBegins, CallStep.TransferBegins, CallStep.BackAtKcc, CallStep.NoteTaken, CallStep.HungUp, CallStep.Finished],
        [CallStep.Dialled, CallStep.MenuOver, CallStep.KccAnswered, CallStep.TransferBegins, CallStep.ColleagueAnswered, CallStep.InitiativeRight, CallStep.HungUp, CallStep.GreetingRight, CallStep.Finished],
        [CallStep.Dialled, CallStep.Busy, CallStep.Finished],
    ];

    readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server, Timeout = TimeSpan.FromSeconds(20) };
    readonly Random chance = new(seed);
    readonly List<Recorded> unsent = [];
    readonly List<Recorded> all = [];
    string token = "";

    /// <summary>All that this caller recorded.</summary>
    public IReadOnlyList<Recorded> All => all;

    /// <summary>What the server refused; nothing in a right world.</summary>
    public List<string> Refused { get; } = [];

    /// <summary>As everybody does at the beginning of a shift.</summary>
    public async Task Begin()
    {
        token = TokenOf(await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative)));
        using var form = new FormUrlEncodedContent([new("token", token), new("Name", userName), new("Password", password)]);
        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        if (answer.StatusCode is not HttpStatusCode.SeeOther)
            throw new InvalidOperationException($"Signing in was answered with {answer.StatusCode}.");
        token = TokenOf(await client.GetStringAsync(new Uri($"{study}/calling", UriKind.Relative)));
    }

    /// <summary>Rings until the time is over, and then sends until nothing is left.</summary>
    public async Task Ring(CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            if (await Claim() is not { } attempt)
            {
                await Task.Delay(100, CancellationToken.None);
                continue;
            }
            await RingOne(attempt);
        }
        while (unsent.Count > 0)
            await SendAll();
    }

    async Task RingOne(Guid attempt)
    {
        var script = scripts[chance.Next(scripts.Count)];
        var at = 0L;
        foreach (var (i, step) in script.Index())
        {
            var happened = new Recorded(Guid.CreateVersion7(), attempt, i + 1, step, at, step is CallStep.Dialled ? TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() : null);
            all.Add(happened);
            unsent.Add(happened);
            at += chance.Next(500, 60_000);
            if (chance.Next(3) == 0)
                await SendSome();
            await Task.Delay(chance.Next(5, 40), CancellationToken.None);
        }
    }

    async Task SendAll()
    {
        if (!await SendSome())
            await Task.Delay(100, CancellationToken.None);
    }

    /// <returns>Whether the server answered.</returns>
    async Task<bool> SendSome()
    {
        var sending = unsent.Take(100).ToList();
        if (all.Count > 0 && chance.Next(4) == 0)
            sending.Add(all[chance.Next(all.Count)]);
        if (chance.Next(4) == 0)
            sending.Reverse();
        sending = [.. sending.DistinctBy(happened => happened.Id)];
        if (await Post("events", sending) is not { } answer)
            return false;
        var fates = answer.RootElement.GetProperty("fates").EnumerateArray().Select(fate => fate.GetString()!).ToList();
        foreach (var (happened, fate) in sending.Zip(fates))
        {
            if (fate != nameof(RecordEvents.Fate.Acknowledged))
                Refused.Add($"{happened.Step} at {happened.Sequence}: {fate}");
            unsent.RemoveAll(kept => kept.Id == happened.Id);
        }
        return true;
    }

    async Task<Guid?> Claim()
    {
        using var answer = await Post("claim", new { number = 1, aheadOfTime = true });
        var dialled = all.Select(happened => happened.Attempt).ToHashSet();
        return answer?.RootElement.GetProperty("calls").EnumerateArray().Select(call => call.GetProperty("attempt").GetGuid()).Where(attempt => !dialled.Contains(attempt)).Cast<Guid?>().FirstOrDefault();
    }

    /// <returns>Nothing when the server did not answer, or asks to send again.</returns>
    async Task<JsonDocument?> Post(string what, object body)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{study}/calling/{what}", UriKind.Relative)) { Content = JsonContent.Create(body, options: json) };
            request.Headers.Add("RequestVerificationToken", token);
            using var answer = await client.SendAsync(request);
            if (answer.StatusCode is HttpStatusCode.OK)
                return JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            if (answer.StatusCode is not HttpStatusCode.ServiceUnavailable)
                Refused.Add($"{what}: {(int)answer.StatusCode}");
            return null;
        }
        catch (Exception failed) when (failed is HttpRequestException or TaskCanceledException or IOException)
        {
            return null;
        }
    }

    static string TokenOf(string html) => WebUtility.HtmlDecode(Token().Match(html).Groups[1].Value);

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
