using CsCheck;
using Telbaar.Attempts;
using Xunit;

namespace Telbaar.Tests.Attempts;

public sealed class CallTimeTests
{
    static readonly Gen<int> milliseconds = Gen.OneOf(Gen.Int[0, 3], Gen.Int[0, 86_400_000], Gen.Const(86_400_000));

    [Fact]
    public void Is_the_time_that_was_given_however_it_was_given() => milliseconds.Sample(given =>
    {
        var time = CallTime.OfMilliseconds(given, isMissing: false);
        Assert.Equal(CallTime.Of(TimeSpan.FromMilliseconds(given)), time);
        Assert.Equal((false, given, TimeSpan.FromMilliseconds(given)), (time.IsMissing, time.Milliseconds, time.Length));
    });

    [Fact]
    public void Is_over_a_limit_only_where_it_is_longer() => Gen.Select(milliseconds, milliseconds).Sample((given, limit) =>
        Assert.Equal(given > limit, CallTime.OfMilliseconds(given, isMissing: false).IsOver(TimeSpan.FromMilliseconds(limit))));

    [Fact]
    public void A_missing_time_is_no_time_of_nought_and_over_no_limit() => milliseconds.Sample(ignored =>
    {
        var missing = CallTime.OfMilliseconds(ignored, isMissing: true);
        Assert.Equal((default, CallTime.Of(null)), (missing, missing));
        Assert.Equal((true, 0, null), (missing.IsMissing, missing.Milliseconds, missing.Length));
        Assert.False(missing.IsOver(TimeSpan.Zero));
        Assert.NotEqual(CallTime.Of(TimeSpan.Zero), missing);
    });
}
