using CsCheck;
using Telbaar.Attempts;
using Telbaar.Measures;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Measures;

public class TallyTests
{
    static readonly Gen<(Profile Profile, Attempt Attempt)[]> attempts = Gen.Select(Studies.Random, Studies.Attempt,
        (study, attempt) => (new Profile(attempt, study.Classification().Judge(attempt), TimeSpan.FromSeconds(30)), attempt)).Array[0, 400];

    [Fact]
    public void A_tally_counts_each_profile_and_sums_its_times() => attempts.Sample(all =>
        Assert.Equal(all.GroupBy(one => one.Profile).OrderBy(same => same.Key).Select(same => KeyValuePair.Create(same.Key, CellOf(same.Select(one => one.Attempt)))), Of(all).Cells));

    [Fact]
    public void Merged_tallies_are_the_tally_of_all() => Gen.Select(attempts, attempts).Sample((one, other) =>
    {
        var merged = Of(one);
        merged.Merge(Of(other));
        foreach (var (profile, attempt) in one)
            merged.Add(profile, attempt);
        Assert.Equal(Of([.. one, .. other, .. one]).Cells, merged.Cells);
    });

    [Fact]
    public void What_is_added_after_a_look_is_seen_at_the_next() => attempts.Where(all => all.Length > 0).Sample(all =>
    {
        var tally = Of(all);
        Assert.Equal(all.Length, tally.Attempts);
        tally.Add(all[0].Profile, all[0].Attempt);
        Assert.Equal(all.Length + 1, tally.Attempts);
    });

    /// <summary>Some thousands of attempts of a day each are more than a running cell holds.</summary>
    [Fact]
    public void Sums_of_the_longest_times_stay_exact()
    {
        var longest = An.Attempt().Reaching(Reached.Employee).TransferredIn(86_400).SearchedFor(86_399.999).WaitingFor(1);
        var profile = new Profile(longest, new(Outcome.Employee, null), null);
        var many = Enumerable.Repeat((profile, longest), 10_000).ToArray();
        Assert.Equal([CellOf(many.Select(one => one.longest))], Of(many).Cells.Select(cell => cell.Value));
    }

    [Fact]
    public void No_attempt_of_a_study_stays_on_its_way_to_its_tally() => Gen.Int[0, 200].Sample(number =>
    {
        var study = Study.Of([.. Enumerable.Range(0, number).Select(i => An.Attempt().OfDepartment($"{i % 3}").Reaching(Reached.Employee).TransferredIn(i))]);
        var scores = study.Tally().Score();
        Assert.Equal(number, scores.Tally.Attempts);
        Assert.Equal(number * (number - 1) / 2 * 1000, scores.Departments.Sum(department => department.Tally.Cells.Sum(cell => cell.Value.Transfer.Milliseconds)));
    });

    static Tally Of(IEnumerable<(Profile Profile, Attempt Attempt)> attempts)
    {
        var tally = new Tally();
        foreach (var (profile, attempt) in attempts)
            tally.Add(profile, attempt);
        return tally;
    }

    static Cell CellOf(IEnumerable<Attempt> attempts) => attempts.Aggregate(default(Cell), (cell, attempt) => new(cell.Count + 1,
        cell.Search + SumOf(attempt.SearchTime), cell.Transfer + SumOf(attempt.TransferTime), cell.Waiting + SumOf(attempt.WaitingTime)));

    static TimeSum SumOf(TimeSpan? time) => time is { } given ? TimeSum.Of(given) : default;
}
