using System.Runtime.CompilerServices;
using Telbaar.Attempts;
using Telbaar.Norms;

namespace Telbaar.Findings;

/// <summary>Looks at a valid attempt for what does not go together. It changes no figure.</summary>
/// <param name="calendar">Not shared with another thread.</param>
public sealed class OddityCheck(Limits limits, BusinessCalendar calendar, DateTimeOffset asOf)
{
    readonly DayCache<Opening?> openings = new(day => calendar.OpeningOn(DateOnly.FromDayNumber(day)));

    [MethodImpl(EachAttempt.Compiled)]
    public Oddities Of(in Attempt attempt, Verdict verdict)
    {
        var found = Oddities.None;
        if (verdict.Outcome is Outcome.Incomplete)
            found |= Oddities.Incomplete;
        if (attempt.Search.IsOver(limits.Search) && attempt.Reason is null)
            found |= Oddities.SearchOverLimit;
        if (attempt.Transfer.IsOver(limits.Transfer) || attempt.Waiting.IsOver(limits.Transfer))
            found |= Oddities.TransferOverLimit;
        if (attempt.Answer.IsOver(limits.Queue))
            found |= Oddities.QueueOverLimit;
        found |= WhenDialled(attempt.StartedAt);
        if (attempt.StartedAt > asOf)
            found |= Oddities.AfterAsOf;
        if (attempt.CalledBackAt > asOf)
            found |= Oddities.CallbackAfterAsOf;
        if (attempt.MessageAt < attempt.StartedAt)
            found |= Oddities.MessageBeforeDialling;
        if (attempt is { Message: Message.None, CalledBackAt: not null })
            found |= Oddities.CallbackWithoutMessage;
        if (attempt.Choices.IsUnanswered && (attempt.Reached is not (null or Reached.Nobody) || attempt.Message is not Message.None))
            found |= Oddities.ReachedWithoutAnswer;
        if ((!attempt.Transfer.IsMissing && !attempt.Choices.IsReached) || (!attempt.Waiting.IsMissing && !attempt.Choices.IsLeft))
            found |= Oddities.TimeWithoutPopulation;
        if (attempt.StatedAttribution is not null && verdict.Attribution is null)
            found |= Oddities.AttributionWithoutFailure;
        if (attempt is { Reached: Reached.Employee, Message: not Message.None })
            found |= Oddities.MessageThoughReached;
        return found;
    }

    Oddities WhenDialled(DateTimeOffset moment)
    {
        if (openings[(int)(moment.Ticks / TimeSpan.TicksPerDay)] is not { } opening)
            return Oddities.OnClosedDay;
        var time = moment.TimeOfDay;
        return time < opening.From.ToTimeSpan() || time > opening.To.ToTimeSpan() ? Oddities.OutsideOfficeHours : Oddities.None;
    }
}
