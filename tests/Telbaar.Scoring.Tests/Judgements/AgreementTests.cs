using CsCheck;
using Telbaar.Judgements;
using Xunit;

namespace Telbaar.Tests.Judgements;

public class AgreementTests
{
    static readonly Gen<List<(bool, bool)>> pairs = Gen.Select(Gen.Bool, Gen.Bool).List[1, 60];

    /// <summary>
    /// 125 calls: 118 twice yes, seven where the two differ. p = 118/125; yes is said 243 times of 250, so chance is 2 · 0.972 · 0.028 = 0.054432;
    /// AC1 = (0.944 - 0.054432)/0.945568 = 0.9408, where kappa would be below nought.
    /// </summary>
    [Fact]
    public void As_worked_out_by_hand()
    {
        var agreement = Agreement.Of([.. Pairs(true, true, 118), .. Pairs(true, false, 5), .. Pairs(false, true, 2)], values: 2);

        Assert.Equal((125, 118, 0.9408), (agreement.Pairs, agreement.Same, Math.Round(agreement.Ac1!.Value, 4)));
    }

    /// <summary>Ten calls and three values: shares 0.5, 0.3 and 0.2; chance = (0.25 + 0.21 + 0.16)/2 = 0.31; AC1 = (0.8 - 0.31)/0.69.</summary>
    [Fact]
    public void With_three_values_as_worked_out_by_hand()
    {
        var agreement = Agreement.Of([.. Pairs("a", "a", 4), .. Pairs("b", "b", 2), .. Pairs("c", "c", 2), ("a", "b"), ("b", "a")], values: 3);

        Assert.Equal(0.49 / 0.69, agreement.Ac1!.Value, 12);
    }

    [Fact]
    public void Full_agreement_is_one() => Assert.Equal(1, Agreement.Of([.. Pairs(true, true, 7), .. Pairs(false, false, 2)], 2).Ac1);

    [Fact]
    public void Half_agreement_on_values_that_are_said_equally_often_is_nought() =>
        Assert.Equal(0, Agreement.Of([(true, true), (false, false), (true, false), (false, true)], 2).Ac1!.Value, 12);

    [Fact]
    public void Without_a_pair_there_is_none() => Assert.Equal(new Agreement(0, 0, null), Agreement.Of(Array.Empty<(bool, bool)>(), 2));

    [Fact]
    public void It_never_exceeds_the_share_that_agrees_and_lies_between_minus_one_and_one() => pairs.Sample(all =>
    {
        var agreement = Agreement.Of(all, 2);
        Assert.InRange(agreement.Ac1!.Value, -1, (double)agreement.Same / agreement.Pairs);
    });

    [Fact]
    public void It_matters_not_who_judged_first_nor_in_what_order_nor_which_value_is_called_yes() => pairs.Sample(all =>
    {
        var ac1 = Agreement.Of(all, 2).Ac1!.Value;
        Assert.Equal(ac1, Agreement.Of([.. all.Select(pair => (pair.Item2, pair.Item1)).Reverse()], 2).Ac1!.Value, 12);
        Assert.Equal(ac1, Agreement.Of([.. all.Select(pair => (!pair.Item1, !pair.Item2))], 2).Ac1!.Value, 12);
    });

    static IEnumerable<(T, T)> Pairs<T>(T first, T second, int count) => Enumerable.Repeat((first, second), count);
}
