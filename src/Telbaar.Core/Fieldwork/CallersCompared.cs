using Telbaar.Attempts;
using Telbaar.Formats;
using Telbaar.Judgements;

namespace Telbaar.Fieldwork;

/// <summary>Whether callers judge one thing differently. For the research lead alone.</summary>
/// <param name="Column">What was judged.</param>
public sealed record CallersCompared(AttemptColumn Column, JudgesCompared Judges)
{
    /// <summary>The same in every study, so that the same attempts give the same p-value whenever they are looked at.</summary>
    const ulong Seed = 14_000;

    /// <summary>What callers judge by ear.</summary>
    static readonly (AttemptColumn Column, Func<Attempt, bool?> JudgedIn)[] judged =
        [(AttemptColumn.KccGreeting, attempt => attempt.KccGreeting), (AttemptColumn.Greeting, attempt => attempt.Greeting), (AttemptColumn.Initiative, attempt => attempt.Initiative)];

    /// <param name="counting">The attempts that count; departments are taken into account, since those may differ by themselves.</param>
    public static IReadOnlyList<CallersCompared> Of(IReadOnlyCollection<Attempt> counting) =>
        [.. judged.Select(each => new CallersCompared(each.Column, JudgesCompared.Of(
            from attempt in counting
            where attempt.Caller is not null && each.JudgedIn(attempt) is not null
            select new Judgement(attempt.Caller!, attempt.Department, each.JudgedIn(attempt)!.Value), Seed)))];
}
