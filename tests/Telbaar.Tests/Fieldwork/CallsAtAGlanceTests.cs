using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Fieldwork;

/// <summary>The glance at the events of calls misses none in which something is odd, in whatever order they came, and lets pass those that were told straight on.</summary>
public sealed class CallsAtAGlanceTests
{
    static readonly CallStep[] steps = Enum.GetValues<CallStep>();

    static readonly DateTimeOffset muchLater = TestDatabase.Now.AddDays(30);

    [Fact]
    public void No_odd_call_is_missed()
    {
        var (odd, passed) = (0, 0);
        for (var seed = 0; seed < 3000; seed++)
        {
            var claim = AClaim();
            var events = Arrived(claim, new Random(seed));
            var isStriking = Glance(events).Contains(claim.Id);

            if (OddCalls.Of(CallFold.Of(claim, "", null, events, TimeZoneInfo.Utc), events, corrected: null, muchLater).Any())
            {
                odd++;
                Assert.True(isStriking, $"seed {seed}");
            }
            else if (!isStriking)
                passed++;
        }
        Assert.True(odd > 300 && passed > 100, $"{odd} odd, {passed} let pass");
    }

    [Fact]
    public void Calls_are_told_apart()
    {
        var (usual, unfinished) = (AClaim(), AClaim());
        var straight = new CallStep[] { CallStep.Dialled, CallStep.NoAnswer, CallStep.Finished };

        Assert.Equal([unfinished.Id], Glance([.. straight.Select((step, i) => Event(usual, i + 1, step, 0, 0)), Event(unfinished, 1, CallStep.Dialled, 0, 0)]));
        Assert.Equal([unfinished.Id], Glance([Event(unfinished, 1, CallStep.Dialled, 0, 0), .. straight.Select((step, i) => Event(usual, i + 1, step, 0, 0))]));
    }

    static IReadOnlySet<AttemptId> Glance(IEnumerable<CallEvent> events)
    {
        var glance = new CallsAtAGlance();
        foreach (var happened in events)
            glance.At(happened.AttemptId, happened.Sequence, happened.Step, happened.Elapsed, happened.ReceivedAt);
        return glance.Striking;
    }

    /// <summary>A walk through a call, now and then with a step that does not follow, an undo or a lost event, that comes in straight on or in disorder; what does not fit on coming in is refused, as it is by the server.</summary>
    static List<CallEvent> Arrived(CallClaim claim, Random chance)
    {
        var told = new List<CallEvent>();
        var elapsed = 0;
        var isCareless = chance.Next(3) == 0;
        for (var stage = CallStage.Ready; stage is not CallStage.Finished && told.Count < 25;)
        {
            var next = steps.Where(step => CallSteps.After(stage, step, claim.Route) is not null && step is not CallStep.Recognised || (isCareless && chance.Next(30) == 0)).ToList();
            var step = next[chance.Next(next.Count)];
            elapsed += chance.Next(isCareless ? 1500 : 9000);
            told.Add(Event(claim, told.Count + 1, step, elapsed, 0, step is CallStep.Undo && told.Count > 0 ? told[^1].Id : null));
            stage = CallSteps.After(stage, step, claim.Route) ?? stage;
        }
        if (isCareless && chance.Next(4) == 0)
            told.RemoveAt(chance.Next(told.Count));
        var order = isCareless && chance.Next(2) == 0 ? [.. told.OrderBy(_ => chance.Next())] : told;
        var known = new List<CallEvent>();
        foreach (var (i, happened) in order.Index())
        {
            var came = Event(claim, happened.Sequence, happened.Step, (int)happened.Elapsed.TotalMilliseconds, i, happened.Undoes, happened.Id);
            known.Add(came);
            if (CallFold.Of(claim, "", null, known, TimeZoneInfo.Utc).DoNotFit.Contains(came))
                known.Remove(came);
        }
        return [.. known.OrderBy(happened => happened.Sequence)];
    }

    static CallClaim AClaim() => new()
    {
        Id = new(Guid.CreateVersion7()),
        StudyId = default,
        PlannedCallId = default,
        Identifier = "1",
        AccountId = default,
        Caller = "E1",
        DepartmentId = default,
        EmployeeId = default,
        Route = Route.Kcc,
        ClaimedAt = TestDatabase.Now,
    };

    static CallEvent Event(CallClaim claim, int sequence, CallStep step, int elapsed, int came, CallEventId? undoes = null, CallEventId? id = null) => new()
    {
        Id = id ?? new(Guid.CreateVersion7()),
        StudyId = default,
        AttemptId = claim.Id,
        Sequence = sequence,
        Step = step,
        Elapsed = TimeSpan.FromMilliseconds(elapsed),
        Value = "",
        Undoes = undoes,
        DialledAt = step is CallStep.Dialled ? TestDatabase.Now : null,
        ReceivedAt = TestDatabase.Now.AddSeconds(came),
        By = default,
        Digest = "",
    };
}
