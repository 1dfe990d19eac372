using System.Net;
using System.Text.Json;
using Telbaar.Fieldwork;

namespace Telbaar.Bench.Load;

/// <summary>A caller before the caller's screen: claims a call, and tells each step of it at the pace of a person in a hurry.</summary>
sealed class Caller(Person person, string study, int seed, Waits waits, TimeProvider clock) : IDisposable
{
    static readonly IReadOnlyList<CallStep[]> scripts =
    [
        [CallStep.Dialled, CallStep.KccAnswered, CallStep.KccGreetingRight, CallStep.TransferBegins, CallStep.EmployeeAnswered, CallStep.GreetingRight, CallStep.HungUp, CallStep.Finished],
        [CallStep.Dialled, CallStep.KccAnswered, CallStep.KccGreetingRight, CallStep.TransferBegins, CallStep.VoicemailAnswered, CallStep.VoicemailLeft, CallStep.HungUp, CallStep.Finished],
        [CallStep.Dialled, CallStep.KccAnswered, CallStep.KccGreetingWrong, CallStep.SearchBegins, CallStep.TransferBegins, CallStep.BackAtKcc, CallStep.NoteTaken, CallStep.HungUp, CallStep.Finished],
        [CallStep.Dialled, CallStep.KccAnswered, CallStep.KccGreetingRight, CallStep.TransferBegins, CallStep.ColleagueAnswered, CallStep.InitiativeRight, CallStep.GreetingRight, CallStep.HungUp, CallStep.Finished],
        [CallStep.Dialled, CallStep.Busy, CallStep.Finished],
    ];

    /// <summary>How often what clashed with another is sent again, as a browser does.</summary>
    const int MostTries = 20;

    readonly Random chance = new(seed);

    /// <summary>How many events the server acknowledged.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>How many answers asked to send again, because two acts met.</summary>
    public int Again { get; private set; }

    public async Task Ring(CancellationToken until)
    {
        await Pause(0, 3000);
        _ = await waits.For(Waited.CallingPage, () => person.Open($"{study}/calling"), page => page.WrongUnless("id=\"calling\""));
        while (!until.IsCancellationRequested)
        {
            if (await Told(Waited.Claim, "claim", new { number = 4, aheadOfTime = true }) is not { } claimed)
                return;
            using (claimed)
            {
                var calls = claimed.RootElement.GetProperty("calls").EnumerateArray().Select(call => call.GetProperty("attempt").GetGuid()).ToList();
                if (calls.Count == 0)
                {
                    waits.Fail(Waited.Claim, "no call is left");
                    return;
                }
                await RingOne(calls[0], until);
            }
            await Pause(500, 1500);
        }
    }

    async Task RingOne(Guid attempt, CancellationToken until)
    {
        var at = 0L;
        foreach (var (i, step) in scripts[chance.Next(scripts.Count)].Index())
        {
            object[] events =
            [
                new { id = Guid.CreateVersion7(clock.GetUtcNow()), attempt, sequence = i + 1, step, elapsed = at, dialledAt = step is CallStep.Dialled ? clock.GetUtcNow().ToUnixTimeMilliseconds() : (long?)null },
            ];
            if (await Told(Waited.Event, "events", events) is not { } told)
                return;
            using (told)
            {
                if (told.RootElement.GetProperty("fates")[0].GetString() is var fate && fate != nameof(RecordEvents.Fate.Acknowledged))
                    waits.Fail(Waited.Event, $"{step}: {fate}");
            }
            Acknowledged++;
            if (until.IsCancellationRequested)
                return;
            at += chance.Next(1000, 60_000);
            await Pause(300, 900);
        }
    }

    /// <summary>The wait is over when the server has taken it, however often it was sent.</summary>
    async Task<JsonDocument?> Told(Waited what, string path, object body)
    {
        var answer = await waits.For(what, async () =>
        {
            for (var tries = 1; ; tries++)
            {
                var heard = await person.Tell($"{study}/calling/{path}", body);
                if (heard.Status is not HttpStatusCode.ServiceUnavailable || tries == MostTries)
                    return heard;
                Again++;
            }
        }, heard => heard.WrongUnless("moment"));
        return answer is null ? null : JsonDocument.Parse(answer.Text);
    }

    Task Pause(int least, int most) => Task.Delay(TimeSpan.FromMilliseconds(chance.Next(least, most)), clock, CancellationToken.None);

    public void Dispose() => person.Dispose();
}
