using CsCheck;
using Telbaar.Findings;
using Xunit;

namespace Telbaar.Tests.Findings;

public class OddAttemptsTests
{
    static readonly Oddities[] all = [.. Enum.GetValues<Oddities>().Where(oddity => oddity is not Oddities.None)];

    /// <summary>Now and then more than a hundred of a kind, and now and then twice the same identifier.</summary>
    static readonly Gen<(Oddities Found, string Attempt)[]> attempts =
        Gen.Select(Gen.Int[0, (1 << all.Length) - 1], Gen.Int[0, 400], (found, number) => ((Oddities)found, $"A{number}")).Array[0, 300];

    static OddAttempts Of(IEnumerable<(Oddities Found, string Attempt)> attempts)
    {
        var odd = new OddAttempts();
        foreach (var (found, attempt) in attempts)
            odd.Add(found, attempt);
        return odd;
    }

    static IEnumerable<string> Written(IEnumerable<OddAttemptsFinding> findings) =>
        findings.Select(finding => $"{finding.Code} {finding.Count} {string.Join(',', finding.Attempts)}");

    [Fact]
    public void Each_oddity_is_counted_and_names_the_first_hundred_of_its_attempts() => attempts.Sample(attempts => Assert.Equal(
        all.Select(oddity => (Oddity: oddity, Attempts: attempts.Where(attempt => attempt.Found.HasFlag(oddity)).Select(attempt => attempt.Attempt).ToList()))
            .Where(kind => kind.Attempts.Count > 0)
            .Select(kind => new OddAttemptsFinding(kind.Oddity, kind.Attempts.Count, [.. kind.Attempts.Distinct().Order(StringComparer.Ordinal).Take(100)]))
            .SelectMany(finding => Written([finding])),
        Written(Of(attempts).Findings())), iter: 50);

    [Fact]
    public void Neither_the_order_nor_a_split_changes_what_is_found() =>
        Gen.Select(attempts.SelectMany(attempts => Gen.Select(Gen.Const(attempts), Gen.Shuffle(attempts))), Gen.Int[0, 300]).Sample((both, size) =>
        {
            var merged = Of(both.Item2.Take(size));
            merged.Merge(Of(both.Item2.Skip(size)));
            Assert.Equal(Written(Of(both.Item1).Findings()), Written(merged.Findings()));
        }, iter: 50);

    [Fact]
    public void The_hundred_and_first_is_counted_and_not_named()
    {
        var finding = Of(Enumerable.Range(0, 101).Reverse().Select(i => (Oddities.OnClosedDay, $"A{i:000}"))).Findings().Single();
        Assert.Equal((101, 100, "A000", "A099"), (finding.Count, finding.Attempts.Count, finding.Attempts[0], finding.Attempts[^1]));
    }

    [Theory]
    [InlineData(Oddities.Incomplete, "incomplete", Severity.Warning)]
    [InlineData(Oddities.SearchOverLimit, "search-over-limit", Severity.Warning)]
    [InlineData(Oddities.TransferOverLimit, "transfer-over-limit", Severity.Warning)]
    [InlineData(Oddities.QueueOverLimit, "queue-over-limit", Severity.Warning)]
    [InlineData(Oddities.OnClosedDay, "on-closed-day", Severity.Warning)]
    [InlineData(Oddities.OutsideOfficeHours, "outside-office-hours", Severity.Info)]
    [InlineData(Oddities.AfterAsOf, "after-as-of", Severity.Warning)]
    [InlineData(Oddities.CallbackAfterAsOf, "callback-after-as-of", Severity.Info)]
    [InlineData(Oddities.MessageBeforeDialling, "message-before-dialling", Severity.Warning)]
    [InlineData(Oddities.CallbackWithoutMessage, "callback-without-message", Severity.Warning)]
    [InlineData(Oddities.ReachedWithoutAnswer, "reached-without-answer", Severity.Warning)]
    [InlineData(Oddities.TimeWithoutPopulation, "time-without-population", Severity.Info)]
    [InlineData(Oddities.AttributionWithoutFailure, "attribution-without-failure", Severity.Info)]
    [InlineData(Oddities.MessageThoughReached, "message-though-reached", Severity.Warning)]
    [InlineData(Oddities.ReplacedButValid, "replaced-but-valid", Severity.Warning)]
    public void Each_oddity_has_a_code_and_a_severity(Oddities oddity, string code, Severity severity)
    {
        var finding = new OddAttemptsFinding(oddity, 1, ["A1"]);
        Assert.Equal((code, severity), (finding.Code, finding.Severity));
    }

    [Fact]
    public void No_two_oddities_share_a_code() => Assert.Equal(all.Length, all.Select(oddity => new OddAttemptsFinding(oddity, 1, []).Code).Distinct().Count());

    [Fact]
    public void Two_oddities_at_once_are_no_finding() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new OddAttemptsFinding(Oddities.Incomplete | Oddities.AfterAsOf, 1, []));
}
