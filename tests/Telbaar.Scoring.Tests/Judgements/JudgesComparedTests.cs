using CsCheck;
using Telbaar.Judgements;
using Xunit;

namespace Telbaar.Tests.Judgements;

public class JudgesComparedTests
{
    const ulong Seed = 2027;

    static readonly Gen<Judgement> judgement = Gen.Select(Gen.Int[1, 4], Gen.Int[1, 3], Gen.Bool).Select((judge, stratum, right) => new Judgement($"E{judge}", $"D{stratum}", right));

    static readonly Gen<List<Judgement>> judgements = judgement.List[0, 40];

    /// <summary>
    /// Nine of ten against three of ten. Of the C(20, 12) = 125970 ways to deal twelve, the first gets nine or ten in 10·120 + 45 = 1245, and as few in as many:
    /// Fisher's p-value is 2490/125970 = 0.01977.
    /// </summary>
    [Fact]
    public void Two_judges_of_one_department_are_compared_as_Fisher_does() =>
        Assert.Equal(2490.0 / 125970, JudgesCompared.Of([.. Of("E1", "D", 9, 10), .. Of("E2", "D", 3, 10)], Seed).P!.Value, 0.004);

    /// <summary>
    /// Three judges of two calls each, one of whom says yes twice and the others never. Of the C(6, 2) = 15 ways to deal two, three give both to one judge: p = 3/15.
    /// </summary>
    [Fact]
    public void Three_judges_as_counted_by_hand() =>
        Assert.Equal(0.2, JudgesCompared.Of([.. Of("E1", "D", 2, 2), .. Of("E2", "D", 0, 2), .. Of("E3", "D", 0, 2)], Seed).P!.Value, 0.015);

    [Fact]
    public void Departments_that_differ_are_not_blamed_on_those_who_rang_them()
    {
        // Within each department both judge alike; over all, one says yes 30 times of 40 and the other 30 of 80.
        var compared = JudgesCompared.Of([.. Of("E1", "goed", 27, 30), .. Of("E2", "goed", 18, 20), .. Of("E1", "slecht", 2, 10), .. Of("E2", "slecht", 12, 60)], Seed);

        Assert.True(compared.P > 0.9);
        Assert.False(compared.Differ);
    }

    [Fact]
    public void Whoever_shares_no_department_cannot_be_compared() =>
        Assert.Null(JudgesCompared.Of([.. Of("E1", "D1", 9, 10), .. Of("E2", "D2", 3, 10)], Seed).P);

    [Fact]
    public void Neither_order_nor_the_names_of_departments_change_anything() => judgements.Sample(all =>
    {
        var compared = JudgesCompared.Of(all, Seed);
        var other = JudgesCompared.Of(all.AsEnumerable().Reverse(), Seed);
        Assert.Equal(compared.P, other.P);
        Assert.Equal(compared.Shares, other.Shares);
    }, iter: 40);

    [Fact]
    public void The_shares_hold_every_judgement_once_in_the_order_of_the_names() => judgements.Sample(all =>
    {
        var shares = JudgesCompared.Of(all, Seed).Shares;
        Assert.Equal((all.Count, all.Count(one => one.Right)), ((int)shares.Sum(share => share.Judged), (int)shares.Sum(share => share.Right)));
        Assert.Equal(shares.Select(share => share.Judge).Order(StringComparer.Ordinal), shares.Select(share => share.Judge));
    }, iter: 40);

    [Fact]
    public void A_p_value_is_never_nought_and_never_over_one() => judgements.Sample(all => JudgesCompared.Of(all, Seed).P is null or (> 0 and <= 1), iter: 40);

    [Fact]
    public void All_the_same_say_nothing() => Assert.Null(JudgesCompared.Of([.. Of("E1", "D", 5, 5), .. Of("E2", "D", 7, 7)], Seed).P);

    /// <summary>Where chance alone decides, at most one in twenty comparisons finds a difference; of 300 with a true share of a twentieth, over 26 would be a one in a hundred.</summary>
    [Fact]
    public void Chance_is_seldom_taken_for_a_difference()
    {
        var chance = new Random(1);
        var found = Enumerable.Range(0, 300).Count(_ => JudgesCompared.Of(Enumerable.Range(0, 60).Select(i => new Judgement($"E{i % 3}", $"D{i % 2}", chance.Next(10) < 7)), Seed).Differ);
        Assert.InRange(found, 1, 26);
    }

    static IEnumerable<Judgement> Of(string judge, string stratum, int right, int all) => Enumerable.Range(0, all).Select(i => new Judgement(judge, stratum, i < right));
}
