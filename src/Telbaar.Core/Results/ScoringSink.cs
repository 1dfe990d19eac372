using Telbaar.Attempts;
using Telbaar.Findings;
using Telbaar.Formats;
using Telbaar.Scores;

namespace Telbaar.Results;

/// <summary>Takes the attempts of one thread into a tally for each set of norms.</summary>
/// <param name="tallies">The first is the study's own; the others compare.</param>
/// <remarks>A value, so that the reading of a large file is compiled for it, and calls it at once.</remarks>
readonly struct ScoringSink(StudyTally[] tallies) : IAttemptSink
{
    public IReadOnlyList<StudyTally> Tallies => tallies;

    public OddAttempts Odd { get; } = new();

    public void Take(in Attempt attempt, AttemptWords words)
    {
        var oddities = tallies[0].Add(attempt);
        if (oddities is not Oddities.None)
            Odd.Add(oddities, words.Identifier);
        for (var i = 1; i < tallies.Length; i++)
            tallies[i].Add(attempt);
    }

    public void Merge(ScoringSink other)
    {
        for (var i = 0; i < tallies.Length; i++)
            tallies[i].Merge(other.Tallies[i]);
        Odd.Merge(other.Odd);
    }
}
