using System.Runtime.CompilerServices;
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

    [MethodImpl(EachAttempt.Compiled)]
    public void Add(in Attempt attempt)
    {
        if (attempt is { Route: Route.Kcc, Choices.IsAnswered: true, Answer.IsMissing: false })
            Answer.Add(attempt.Answer.Milliseconds);
        if (!attempt.Search.IsMissing)
            Search.Add(attempt.Search.Milliseconds);
        if (attempt is { Choices.IsReached: true, Transfer.IsMissing: false })
            Transfer.Add(attempt.Transfer.Milliseconds);
        if (attempt is { Choices.IsLeft: true, Waiting.IsMissing: false })
            Waiting.Add(attempt.Waiting.Milliseconds);
    }

    public void Merge(Times other)
    {
        Answer.Merge(other.Answer);
        Search.Merge(other.Search);
        Transfer.Merge(other.Transfer);
        Waiting.Merge(other.Waiting);
    }
}
