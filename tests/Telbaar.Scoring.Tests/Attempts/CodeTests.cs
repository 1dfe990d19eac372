using Telbaar.Attempts;
using Xunit;

namespace Telbaar.Tests.Attempts;

/// <summary>The codes by which files and the catalogue of words know a value; whoever reads our files rests on them.</summary>
public class CodeTests
{
    [Fact]
    public void Outcomes_have_their_codes() => Assert.Equal(
        [
            "employee", "called-back-in-time", "correct-initiative", "called-back-late", "not-called-back", "no-initiative", "not-reached", "no-answer", "busy",
            "search-time", "disconnected", "alternative-number", "other", "pending", "incomplete",
        ],
        Outcomes.All.Select(outcome => outcome.Code()));

    [Fact]
    public void Attributions_have_their_codes() =>
        Assert.Equal(["department", "kcc", "technical"], Enum.GetValues<Attribution>().Select(attribution => attribution.Code()));

    [Fact]
    public void Messages_have_their_codes() => Assert.Equal(["none", "voicemail", "callback-note"], Enum.GetValues<Message>().Select(message => message.Code()));

    [Fact]
    public void A_value_that_does_not_exist_has_none()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ((Outcome)99).Code());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((Attribution)99).Code());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((Message)99).Code());
    }
}
