using Telbaar.Attempts;
using Telbaar.Formats;
using Telbaar.Judgements;

namespace Telbaar.Fieldwork;

/// <summary>How far callers and those who listened along agree on one thing.</summary>
/// <param name="Column">What both judged.</param>
public sealed record ListenersAgree(AttemptColumn Column, Agreement Agreement)
{
    /// <param name="pairs">What the events of a call tell, before any correction, beside the second judgement.</param>
    public static IReadOnlyList<ListenersAgree> Of(IReadOnlyCollection<(Attempt First, SecondJudgement Second)> pairs) =>
    [
        new(AttemptColumn.KccGreeting, Of(pairs, first => first.KccGreeting, second => second.KccGreeting, 2)),
        new(AttemptColumn.Greeting, Of(pairs, first => first.Greeting, second => second.Greeting, 2)),
        new(AttemptColumn.Initiative, Of(pairs, first => first.Initiative, second => second.Initiative, 2)),
        new(AttemptColumn.Reached, Of(pairs, first => first.Reached, second => (Reached?)second.Reached, Enum.GetValues<Reached>().Length)),
    ];

    static Agreement Of<T>(IEnumerable<(Attempt First, SecondJudgement Second)> pairs, Func<Attempt, T?> ofFirst, Func<SecondJudgement, T?> ofSecond, int values)
        where T : struct =>
        Agreement.Of([.. pairs.Select(pair => (First: ofFirst(pair.First), Second: ofSecond(pair.Second))).Where(pair => pair.First is not null && pair.Second is not null)
            .Select(pair => (pair.First!.Value, pair.Second!.Value))], values);
}
