using CsCheck;
using Telbaar.Accounts;
using Xunit;

namespace Telbaar.Tests.Accounts;

public sealed class OneTimeCodeTests
{
    /// <summary>The vectors of RFC 6238, appendix B, for SHA-1; of eight digits the last six.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, OneTimeCode.Of(SecretCode.Encode("12345678901234567890"u8), OneTimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public void A_code_is_taken_half_a_minute_early_or_late_and_no_more()
    {
        var (secret, now) = (OneTimeCode.NewSecret(), DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));
        var step = OneTimeCode.StepAt(now);

        Assert.Equal([null, step - 1, step, step + 1, null], new long?[] { -2, -1, 0, 1, 2 }.Select(off => OneTimeCode.StepOf(secret, OneTimeCode.Of(secret, step + off!.Value), now)));
    }

    [Fact]
    public void Any_bytes_come_back_from_their_code() =>
        Gen.Byte.Array[0, 40].Sample(bytes => SecretCode.Decode(SecretCode.Encode(bytes)).SequenceEqual(bytes));

    [Fact]
    public void A_code_fits_however_it_is_typed()
    {
        var code = SecretCode.New();

        Assert.True(SecretCode.Fits($" {SecretCode.Grouped(code).ToLowerInvariant().Replace('o', '0')} ", SecretCode.DigestOf(code)));
        Assert.False(SecretCode.Fits(code[1..], SecretCode.DigestOf(code)));
        Assert.False(SecretCode.Fits("", null));
    }

    [Fact]
    public void A_secret_has_a_hundred_and_sixty_bits() => Assert.Equal(20, SecretCode.Decode(OneTimeCode.NewSecret()).Length);

    [Fact]
    public void The_link_is_what_authenticator_apps_read() =>
        Assert.Equal("otpauth://totp/Telbaar:an%20na?secret=ABC&issuer=Telbaar&digits=6&period=30", OneTimeCode.LinkFor("ABC", "an na"));
}
