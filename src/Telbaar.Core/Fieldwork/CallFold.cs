using Telbaar.Attempts;

namespace Telbaar.Fieldwork;

/// <summary>A call as its events tell it.</summary>
/// <param name="Stage">Where it stands.</param>
/// <param name="Attempt">The columns that the events tell of.</param>
/// <param name="Standing">The events that count, in their order: none that was taken back, none behind a gap, none that does not fit.</param>
/// <param name="DoNotFit">Events that the table does not allow where they stand; the call is told up to the first of them.</param>
/// <param name="WasRecognised">Whether the caller was recognised as a mystery caller.</param>
/// <param name="Again">Why it is to be made again, where it is.</param>
public sealed record FoldedCall(
    CallStage Stage, Attempt Attempt, IReadOnlyList<CallEvent> Standing, IReadOnlyList<CallEvent> DoNotFit, bool WasRecognised, CorrectionReason? Again)
{
    /// <summary>Whether the line has been closed, so that an attempt has come of it.</summary>
    public bool IsOver => Stage >= CallStage.AfterUnanswered;
}

/// <summary>Makes an attempt of the events of a call. A pure function: the same events give the same attempt, in whatever order they came.</summary>
public static class CallFold
{
    /// <param name="department">Its name.</param>
    /// <param name="team">Its name.</param>
    /// <param name="events">All that have come of this call, in any order.</param>
    /// <param name="zone">The time zone of the organisation, on whose clock the moments are told.</param>
    public static FoldedCall Of(CallClaim claim, string department, string? team, IEnumerable<CallEvent> events, TimeZoneInfo zone)
    {
        var (standing, doNotFit, stages) = Standing(claim.Route, events);
        var telling = new Telling(StartOf(claim, standing), zone);
        foreach (var happened in standing)
            telling.Tell(happened);
        var attempt = telling.AttemptOf(claim, department, team, ReachedIn(stages.First(stage => stage is not CallStage.Finished)));
        return new(stages.Peek(), attempt, standing, doNotFit, telling.WasRecognised, telling.Again);
    }

    /// <summary>The events that count: up to the first gap, without what was taken back.</summary>
    static (List<CallEvent> Standing, List<CallEvent> DoNotFit, Stack<CallStage> Stages) Standing(Route route, IEnumerable<CallEvent> events)
    {
        var standing = new List<CallEvent>();
        var doNotFit = new List<CallEvent>();
        var stages = new Stack<CallStage>([CallStage.Ready]);
        var next = 1;
        foreach (var happened in events.OrderBy(e => e.Sequence))
        {
            if (happened.Sequence != next++)
                break;
            if (happened.Step is CallStep.Undo && doNotFit.Count == 0 && standing is [.., var latest] && latest.Id == happened.Undoes)
            {
                standing.RemoveAt(standing.Count - 1);
                stages.Pop();
            }
            else if (doNotFit.Count == 0 && happened.Step is not CallStep.Undo && happened.Elapsed >= (standing.LastOrDefault()?.Elapsed ?? default) && CallSteps.After(stages.Peek(), happened.Step, route) is { } stage)
            {
                standing.Add(happened);
                stages.Push(stage);
            }
            else
                doNotFit.Add(happened);
        }
        return (standing, doNotFit, stages);
    }

    /// <summary>
    /// The browser's clock may be wrong whatever it was put right by; but nobody dials before having claimed the call, or after telling of it.
    /// </summary>
    static DateTimeOffset StartOf(CallClaim claim, List<CallEvent> standing)
    {
        if (standing.FirstOrDefault() is not { } dialled)
            return claim.ClaimedAt;
        var at = dialled.DialledAt ?? dialled.ReceivedAt;
        return at > dialled.ReceivedAt ? dialled.ReceivedAt : at < claim.ClaimedAt ? claim.ClaimedAt : at;
    }

    static Reached ReachedIn(CallStage stage) => stage switch
    {
        CallStage.AtKcc or CallStage.Searching or CallStage.AfterKcc => Reached.Kcc,
        CallStage.WithEmployee or CallStage.AfterEmployee => Reached.Employee,
        CallStage.WithColleague or CallStage.AfterColleague => Reached.Colleague,
        CallStage.WithOtherDepartment or CallStage.AfterOtherDepartment => Reached.OtherDepartment,
        _ => Reached.Nobody,
    };

    /// <summary>What has been told so far, in the order in which it happened.</summary>
    sealed class Telling(DateTimeOffset startedAt, TimeZoneInfo zone)
    {
        LineResult? line;
        TimeSpan rings;
        TimeSpan? searches, transfers;
        TimeSpan? answerTime, searchTime, transferTime, waitingTime;
        bool? kccGreeting, greeting, initiative, backAtKcc, voicemailName, voicemailAbsence, voicemailSubstitute;
        Message message;
        DateTimeOffset? messageAt;
        FailureReason? reason;

        public bool WasRecognised { get; private set; }

        public CorrectionReason? Again { get; private set; }

        public void Tell(CallEvent happened)
        {
            var at = happened.Elapsed;
            switch (happened.Step)
            {
                case CallStep.MenuOver:
                    rings = at;
                    break;
                case CallStep.KccAnswered:
                    (line, answerTime) = (LineResult.Answered, at - rings);
                    break;
                case CallStep.NoAnswer:
                    line = LineResult.NoAnswer;
                    break;
                case CallStep.Busy:
                    line = LineResult.Busy;
                    break;
                case CallStep.KccGreetingRight or CallStep.KccGreetingWrong:
                    kccGreeting = happened.Step is CallStep.KccGreetingRight;
                    break;
                case CallStep.SearchBegins:
                    searches = at;
                    break;
                case CallStep.SearchOver or CallStep.HungUp:
                    EndSearch(at);
                    break;
                case CallStep.TransferBegins:
                    EndSearch(at);
                    transfers = at;
                    // Times and judgements are those of the last transfer.
                    (transferTime, waitingTime, greeting, initiative) = (null, null, null, null);
                    backAtKcc ??= false;
                    break;
                case CallStep.EmployeeAnswered or CallStep.ColleagueAnswered or CallStep.OtherDepartmentAnswered:
                    line = LineResult.Answered;
                    transferTime = at - transfers;
                    break;
                case CallStep.NobodyAnswers or CallStep.VoicemailAnswered:
                    line = LineResult.Answered;
                    waitingTime ??= at - transfers;
                    break;
                case CallStep.BackAtKcc:
                    waitingTime ??= at - transfers;
                    backAtKcc = true;
                    break;
                case CallStep.GreetingRight or CallStep.GreetingWrong:
                    greeting = happened.Step is CallStep.GreetingRight;
                    break;
                case CallStep.InitiativeRight or CallStep.InitiativeWrong:
                    initiative = happened.Step is CallStep.InitiativeRight;
                    break;
                case CallStep.VoicemailHeard:
                    var said = happened.Value.Split(' ');
                    (voicemailName, voicemailAbsence, voicemailSubstitute) = (said.Contains("name"), said.Contains("absence"), said.Contains("substitute"));
                    break;
                case CallStep.VoicemailLeft or CallStep.NoteTaken:
                    message = happened.Step is CallStep.VoicemailLeft ? Message.Voicemail : Message.CallbackNote;
                    messageAt = startedAt + at;
                    break;
                case CallStep.ReasonSearchTime:
                    reason = FailureReason.SearchTime;
                    break;
                case CallStep.ReasonDisconnected:
                    reason = FailureReason.Disconnected;
                    break;
                case CallStep.ReasonAlternativeNumber:
                    reason = FailureReason.AlternativeNumber;
                    break;
                case CallStep.ReasonOther:
                    reason = FailureReason.Other;
                    break;
                case CallStep.Recognised:
                    WasRecognised = true;
                    break;
                case CallStep.Again:
                    Again = Enum.TryParse<CorrectionReason>(happened.Value, out var why) ? why : CorrectionReason.Other;
                    break;
            }
        }

        public Attempt AttemptOf(CallClaim claim, string department, string? team, Reached reached) => new()
        {
            StartedAt = TimeZoneInfo.ConvertTime(startedAt, zone),
            Department = department,
            Team = team,
            Caller = claim.Caller.Length == 0 ? null : claim.Caller,
            Route = claim.Route,
            Status = Again is null ? AttemptStatus.Valid : AttemptStatus.Redone,
            Line = line,
            AnswerTime = answerTime,
            KccGreeting = kccGreeting,
            SearchTime = searchTime,
            Reached = line is LineResult.Answered ? reached : null,
            TransferTime = transferTime,
            WaitingTime = waitingTime,
            // A greeting after the transfer is that of whom was reached in the end.
            Greeting = reached is Reached.Employee or Reached.Colleague or Reached.OtherDepartment ? greeting : null,
            Initiative = initiative,
            Message = message,
            MessageAt = messageAt is { } left ? TimeZoneInfo.ConvertTime(left, zone) : null,
            Reason = reason,
            BackAtKcc = claim.Route is Route.Kcc ? backAtKcc : null,
            VoicemailName = voicemailName,
            VoicemailAbsence = voicemailAbsence,
            VoicemailSubstitute = voicemailSubstitute,
        };

        void EndSearch(TimeSpan at)
        {
            if (searches is { } began)
                searchTime = (searchTime ?? default) + (at - began);
            searches = null;
        }
    }
}
