using Telbaar.Attempts;
using Telbaar.Measures;

namespace Telbaar.Reports;

/// <summary>The messages of one kind, by what became of them.</summary>
/// <param name="Otherwise">The outcome did not rest on the message: the employee was reached as well, or a reason decided.</param>
public readonly record struct MessageCounts(Message Message, long InTime, long Late, long Never, long Pending, long Otherwise)
{
    public long Total => InTime + Late + Never + Pending + Otherwise;

    /// <summary>The kinds of message that were left.</summary>
    public static IReadOnlyList<MessageCounts> Of(Tally tally)
    {
        return [.. new[] { Message.Voicemail, Message.CallbackNote }.Select(CountsOf).Where(row => row.Total > 0)];

        MessageCounts CountsOf(Message message)
        {
            var (inTime, late, never, pending) = (Count(Outcome.CalledBackInTime), Count(Outcome.CalledBackLate), Count(Outcome.NotCalledBack), Count(Outcome.Pending));
            return new(message, inTime, late, never, pending, tally.Count(attempt => attempt.Message == message) - inTime - late - never - pending);

            long Count(Outcome outcome) => tally.Count(attempt => attempt.Message == message && attempt.Outcome == outcome);
        }
    }
}
