using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Formats;

public sealed class RowsTogetherTests
{
    static readonly Row message = Row.Sound.With("reached", "nobody").With("message", "voicemail").With("message_at", "2019-11-25 09:35");

    [Fact]
    public void An_identifier_stands_once()
    {
        var taken = TakenIn.From(Numbered("a"), Numbered("b"), Numbered("a"), Numbered("A"), Numbered(" a "));
        Assert.Equal(["f:4: attempt: a: this identifier is on line 2 already; each attempt has its own", "f:6: attempt: a: this identifier is on line 2 already; each attempt has its own"], taken.Faults);
    }

    [Fact]
    public void An_identifier_of_a_row_with_faults_or_of_a_void_one_is_taken_too() => Assert.Equal(
        ["f:2: reached: nemo", "f:3: attempt: a", "f:4: attempt: a"],
        TakenIn.From(Numbered("a").With("reached", "nemo"), Numbered("a").With("status", "void"), Numbered("a")).Faults.Select(fault => string.Join(':', fault.Split(':').Take(4))));

    [Fact]
    public void What_is_replaced_must_be_there()
    {
        Assert.Equal("f:2: replaces: 9: no attempt has this identifier; allowed: the identifier of another row of this file", TakenIn.From(Numbered("1").With("replaces", "9")).Fault);
        Assert.Equal(2, TakenIn.From(Numbered("1").With("replaces", "2"), Numbered("2").With("status", "redone")).Attempts.Count);
        Assert.Equal(2, TakenIn.From(Numbered("1").With("replaces", "2"), Numbered("2")).Attempts.Count);
    }

    [Theory]
    [InlineData("2019-11-25 09:34:59.999", "f:2: called_back_at: 2019-11-25 09:34:59.999: called back before the message of 2019-11-25 09:35; allowed: that moment or later")]
    [InlineData("2019-11-24 12:00", "f:2: called_back_at: 2019-11-24 12:00: called back before the message of 2019-11-25 09:35; allowed: that moment or later")]
    public void Nobody_calls_back_before_the_message(string calledBackAt, string fault) => Assert.Equal(fault, TakenIn.From(message.With("called_back_at", calledBackAt)).Fault);

    [Theory]
    [InlineData("2019-11-25 09:35"), InlineData("2019-11-25 09:35:00.001"), InlineData("2031-01-01 00:00")]
    public void A_callback_comes_with_the_message_or_later(string calledBackAt) => Assert.Single(TakenIn.From(message.With("called_back_at", calledBackAt)).Attempts);

    [Fact]
    public void A_message_without_a_moment_was_left_when_the_attempt_began() => Assert.Equal(
        "f:2: called_back_at: 2019-11-25 09:31: called back before the message of 2019-11-25T09:31:05; allowed: that moment or later",
        TakenIn.From(message.With("message_at", "").With("called_back_at", "2019-11-25 09:31")).Fault);

    static Row Numbered(string identifier) => Row.Sound.With("attempt", identifier);
}
