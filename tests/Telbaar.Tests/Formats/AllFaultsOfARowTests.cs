using Telbaar.Attempts;
using Telbaar.Formats;
using Xunit;

namespace Telbaar.Tests.Formats;

/// <summary>Who mends a row should not meet its next fault only then.</summary>
public sealed class AllFaultsOfARowTests : IDisposable
{
    readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void A_word_that_is_not_understood_hides_no_empty_field() => Assert.Equal(
        [("greeting", FaultKind.NotAllowed), ("kcc_answer_seconds", FaultKind.Required), ("reached", FaultKind.Required)],
        FaultsOf("1,2019-11-25 09:00,A,,,answered,,,perhaps,none,,"));

    [Fact]
    public void Nor_does_it_hide_a_callback_before_its_message() => Assert.Equal(
        [("greeting", FaultKind.NotAllowed), ("called_back_at", FaultKind.CallbackBeforeMessage)],
        FaultsOf("1,2019-11-25 09:00,A,,,answered,3,nobody,perhaps,voicemail,,2019-11-25 08:59"));

    [Theory]
    [InlineData("1,2019-11-25 09:00,A,perhaps,,answered,,,,,,", "status")]
    [InlineData("1,2019-11-25 09:00,A,,perhaps,,,,,,,", "route")]
    [InlineData("1,2019-11-25 09:00,A,,,perhaps,,,,,,", "kcc_result")]
    [InlineData("1,2019-11-25 09:00,A,,,answered,3,perhaps,,,,", "reached")]
    [InlineData("1,2019-11-25 09:00,A,,,answered,3,nobody,,voicemail,perhaps,2019-11-25 08:59", "message_at")]
    [InlineData("1,perhaps,A,,,answered,3,nobody,,voicemail,,2019-11-25 08:59", "started_at")]
    public void What_follows_from_a_value_that_is_not_understood_is_not_a_fault_of_its_own(string row, string column) => Assert.Equal(column, Assert.Single(FaultsOf(row)).Column);

    IEnumerable<(string Column, FaultKind Kind)> FaultsOf(string row)
    {
        File.WriteAllText(file, $"attempt,started_at,department,status,route,kcc_result,kcc_answer_seconds,reached,greeting,message,message_at,called_back_at\n{row}\n");
        var reading = new AttemptsReader(new(file), TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam")).Read(() => new Nobody());
        return reading.Faults.First.Select(fault => (fault.Column, fault.Kind));
    }

    sealed class Nobody : IAttemptSink
    {
        public void Take(in Attempt attempt, AttemptWords words)
        {
        }
    }
}
