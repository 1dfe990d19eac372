using Telbaar.Attempts;
using Telbaar.Findings;

namespace Telbaar.Fieldwork;

/// <summary>What is incomplete or strange about a call, so that the research lead looks at it. It changes no figure.</summary>
public enum OddCall
{
    /// <summary>What was recorded decides no outcome.</summary>
    Incomplete,
    /// <summary>The line was closed a while ago, and the caller never said that all is told.</summary>
    NotFinished,
    /// <summary>Events that cannot follow what went before; they do not count.</summary>
    DoesNotFit,
    /// <summary>Events that wait for one before them that has not come.</summary>
    BehindGap,
    /// <summary>The caller told more after the lead had put something right; the correction stands.</summary>
    ToldAfterCorrection,
    /// <summary>The transfer or the waiting took over nine minutes, or over the limit of the norms.</summary>
    LongTransfer,
    LongQueue,
    /// <summary>Looking took longer than the norms allow, and no reason says that it decided the attempt.</summary>
    SearchWithoutReason,
    /// <summary>A greeting was judged within a second of the answer: nobody can have heard it.</summary>
    QuickGreeting,
    /// <summary>The caller was recognised as a mystery caller.</summary>
    Recognised,
    /// <summary>Another attempt that counts was made of the same call of the plan.</summary>
    RungTwice,
    OutsideHours,
    /// <summary>Columns that contradict one another, such as a callback where no message was left.</summary>
    DoesNotAddUp,
}

/// <summary>Looks at calls for what is odd. Pure.</summary>
public static class OddCalls
{
    public static TimeSpan LongestTransfer { get; } = TimeSpan.FromMinutes(9);

    public static TimeSpan QuickestJudgement { get; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a caller may take to tell the rest after hanging up.</summary>
    public static TimeSpan TimeToFinish { get; } = TimeSpan.FromMinutes(30);

    const Oddities contradictions = Oddities.MessageBeforeDialling | Oddities.CallbackWithoutMessage | Oddities.ReachedWithoutAnswer | Oddities.TimeWithoutPopulation
        | Oddities.AttributionWithoutFailure | Oddities.MessageThoughReached;

    static readonly (Oddities Oddities, OddCall Odd)[] asScored =
    [
        (Oddities.Incomplete, OddCall.Incomplete), (Oddities.TransferOverLimit, OddCall.LongTransfer), (Oddities.QueueOverLimit, OddCall.LongQueue),
        (Oddities.SearchOverLimit, OddCall.SearchWithoutReason), (Oddities.OnClosedDay | Oddities.OutsideOfficeHours, OddCall.OutsideHours), (contradictions, OddCall.DoesNotAddUp),
    ];

    /// <summary>By its columns, which an attempt from a file has as well.</summary>
    /// <param name="scored">What scoring found odd.</param>
    public static IEnumerable<OddCall> Of(Attempt attempt, Oddities scored)
    {
        foreach (var odd in asScored.Where(each => (scored & each.Oddities) != 0).Select(each => each.Odd))
            yield return odd;
        if ((attempt.TransferTime > LongestTransfer || attempt.WaitingTime > LongestTransfer) && !scored.HasFlag(Oddities.TransferOverLimit))
            yield return OddCall.LongTransfer;
    }

    /// <summary>By its events.</summary>
    /// <param name="events">All that have come.</param>
    /// <param name="corrected">When the lead put the attempt right for the last time.</param>
    public static IEnumerable<OddCall> Of(FoldedCall call, IReadOnlyCollection<CallEvent> events, DateTimeOffset? corrected, DateTimeOffset now)
    {
        if (call.IsOver && call.Stage is not CallStage.Finished && events.Max(happened => happened.ReceivedAt) + TimeToFinish < now)
            yield return OddCall.NotFinished;
        if (call.DoNotFit.Count > 0)
            yield return OddCall.DoesNotFit;
        if (HasGap(events))
            yield return OddCall.BehindGap;
        if (corrected is { } at && events.Any(happened => happened.ReceivedAt > at))
            yield return OddCall.ToldAfterCorrection;
        if (JudgedTooSoon(call.Standing))
            yield return OddCall.QuickGreeting;
        if (call.WasRecognised)
            yield return OddCall.Recognised;
    }

    /// <summary>The attempts of planned calls that have more than one that counts.</summary>
    public static IEnumerable<TAttempt> RungTwice<TCall, TAttempt>(IEnumerable<(TCall Call, TAttempt Attempt)> counting)
        where TCall : notnull => counting.GroupBy(each => each.Call, each => each.Attempt).Where(call => call.Count() > 1).SelectMany(call => call);

    static bool HasGap(IReadOnlyCollection<CallEvent> events) => events.Count > 0 && events.Max(happened => happened.Sequence) != events.Count;

    /// <summary>Whether the last judgement of a greeting came within a second of the answer that it judges.</summary>
    static bool JudgedTooSoon(IEnumerable<CallEvent> standing)
    {
        TimeSpan? kcc = null, reached = null;
        var (kccTooSoon, tooSoon) = (false, false);
        foreach (var happened in standing)
        {
            switch (happened.Step)
            {
                case CallStep.KccAnswered:
                    kcc = happened.Elapsed;
                    break;
                case CallStep.EmployeeAnswered or CallStep.ColleagueAnswered or CallStep.OtherDepartmentAnswered:
                    (reached, tooSoon) = (happened.Elapsed, false);
                    break;
                case CallStep.KccGreetingRight or CallStep.KccGreetingWrong:
                    kccTooSoon = happened.Elapsed - kcc < QuickestJudgement;
                    break;
                case CallStep.GreetingRight or CallStep.GreetingWrong:
                    tooSoon = happened.Elapsed - reached < QuickestJudgement;
                    break;
            }
        }
        return kccTooSoon || tooSoon;
    }
}
