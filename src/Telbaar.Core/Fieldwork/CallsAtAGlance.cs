namespace Telbaar.Fieldwork;

/// <summary>
/// Runs over the events of calls, one call after the other and each in its order, and notes the calls of which <see cref="OddCalls"/> could find anything odd: never too few of them.
/// </summary>
public sealed class CallsAtAGlance
{
    readonly HashSet<AttemptId> striking = [];
    AttemptId? call;
    int sequence;
    bool isFinished;
    DateTimeOffset received;
    TimeSpan? answered;

    public IReadOnlySet<AttemptId> Striking
    {
        get
        {
            Leave();
            return striking;
        }
    }

    public void At(AttemptId attempt, int place, CallStep step, TimeSpan elapsed, DateTimeOffset receivedAt)
    {
        if (call != attempt)
        {
            Leave();
            (call, sequence, isFinished, received, answered) = (attempt, 0, false, DateTimeOffset.MinValue, null);
        }
        // Before a gap nothing is certain; and only what came before one that precedes it can have been let in without fitting.
        if (place != sequence + 1 || receivedAt < received)
            striking.Add(attempt);
        (sequence, received) = (place, receivedAt);
        switch (step)
        {
            case CallStep.Undo or CallStep.Recognised:
                striking.Add(attempt);
                break;
            case CallStep.Finished:
                isFinished = true;
                break;
            case CallStep.KccAnswered or CallStep.EmployeeAnswered or CallStep.ColleagueAnswered or CallStep.OtherDepartmentAnswered:
                answered = elapsed;
                break;
            case CallStep.KccGreetingRight or CallStep.KccGreetingWrong or CallStep.GreetingRight or CallStep.GreetingWrong:
                if (elapsed - answered < OddCalls.QuickestJudgement)
                    striking.Add(attempt);
                break;
        }
    }

    void Leave()
    {
        if (call is { } left && !isFinished)
            striking.Add(left);
    }
}
