using CsCheck;
using Telbaar.Attempts;
using Telbaar.Scores;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Scores;

/// <summary>The final mark that would be, if attempts that were made again counted as well.</summary>
public class RedoneTests
{
    [Fact]
    public void It_is_the_mark_of_the_same_study_in_which_they_are_valid() => Studies.Random.Sample(study =>
    {
        var counting = study.With(study.Attempts.Select(attempt => attempt.Status is AttemptStatus.Redone && TellsEnough(attempt) ? attempt with { Status = AttemptStatus.Valid } : attempt)).Scores();
        var (scores, more) = (study.Scores(), counting.Counts.Valid - study.Scores().Counts.Valid);
        Assert.Equal(more == 0 ? null : new RedoneCounted(more, counting.Whole.Final), scores.WithRedone);
    }, iter: 100);

    [Fact]
    public void It_does_not_matter_how_a_study_is_split() => Gen.Select(Studies.Random, Gen.Double[0, 1]).Sample((study, part) =>
    {
        var at = (int)(part * study.Attempts.Count);
        var merged = study.With(study.Attempts.Take(at)).Tally();
        merged.Merge(study.With(study.Attempts.Skip(at)).Tally());
        Assert.Equal(study.Scores().WithRedone, merged.Score().WithRedone);
    }, iter: 100);

    /// <summary>What a file asks of a row that counts.</summary>
    static bool TellsEnough(Attempt attempt) => attempt switch
    {
        { Line: LineResult.NoAnswer or LineResult.Busy } => true,
        { Route: Route.Kcc } => attempt is { Line: LineResult.Answered, AnswerTime: not null, Reached: not null },
        _ => attempt.Reached is not null,
    };
}
