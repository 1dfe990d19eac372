using Telbaar.Attempts;

namespace Telbaar.Measures;

/// <summary>The distributions of the four times of a study, each over the attempts on which its measure rests.</summary>
public sealed class Times
{
    /// <summary>Of the calls answered by the KCC.</summary>
    public Distribution Answer { get; } = new();

    /// <summary>Of all valid attempts in which somebody had to look.</summary>
    public Distribution Search { get; } = new();

    /// <summary>Of the attempts that reached somebody.</summary>
    public Distribution Transfer { get; } = new();

    /// <summary>Of the attempts that ended at the KCC or with nobody.</summary>
    public Distribution Waiting { get; } = new();

    public void Add(in Attempt attempt)
    {
        if (attempt is { Route: Route.Kcc, Line: LineResult.Answered, AnswerTime: { } answer })
            Answer.Add(answer);
        if (attempt.SearchTime is { } search)
            Search.Add(search);
        if (attempt is { Reached: Reached.Employee or Reached.Colleague or Reached.OtherDepartment, TransferTime: { } transfer })
            Transfer.Add(transfer);
        if (attempt is { Reached: Reached.Kcc or Reached.Nobody, WaitingTime: { } waiting })
            Waiting.Add(waiting);
    }

    public void Merge(Times other)
    {
        Answer.Merge(other.Answer);
        Search.Merge(other.Search);
        Transfer.Merge(other.Transfer);
        Waiting.Merge(other.Waiting);
    }
}
