using Telbaar.Attempts;

namespace Telbaar.Tests.Given;

/// <summary>The study of 2019, built from the counts of measuring.md, section 5.</summary>
static class ModelStudy
{
    public static Study Of2019 { get; } = new(ServiceNorms.Haarlem2019, [.. Attempts()], Amsterdam.At("2020-01-31"));

    static IEnumerable<Attempt> Attempts()
    {
        var nobody = An.Attempt().Reaching(Reached.Nobody).WaitingFor(30);
        var kcc = An.Attempt().Reaching(Reached.Kcc).WaitingFor(30);
        var reached = An.Attempt().TransferredIn(48);
        IEnumerable<Attempt> all =
        [
            .. Enumerable.Range(0, 206).Select(i => reached.Reaching(Reached.Employee).Greeted(i < 202)),
            .. Times(41, reached.Reaching(Reached.Colleague).WithInitiative(true).Greeted(false)),
            .. Times(10, kcc.WithInitiative(true)),
            .. Times(12, kcc.WithInitiative(false)),
            .. Times(196, nobody.LeavingMessage(Message.CallbackNote).CalledBack("2019-12-03 10:00")),
            .. Times(22, nobody.LeavingMessage().CalledBack("2019-12-10 10:00")),
            .. Times(42, nobody.LeavingMessage()),
            .. Times(56, nobody.LeavingMessage(Message.CallbackNote)),
            nobody.LeavingMessage(Message.CallbackNote).AttributedTo(Attribution.Kcc),
            .. Times(3, nobody.FailedBy(FailureReason.SearchTime)),
            .. Times(4, nobody.FailedBy(FailureReason.Disconnected)),
            .. Times(2, nobody.FailedBy(FailureReason.AlternativeNumber)),
        ];
        // 262 within 30 s, 488 within 60 s, and 33.0 s in the mean.
        return all.Select((attempt, i) => attempt.GreetedByKcc(i < 583).AnsweredAfter(i < 262 ? 12 : i < 488 ? 40 : i < 594 ? 69 : 137));
    }

    static IEnumerable<Attempt> Times(int count, Attempt attempt) => Enumerable.Repeat(attempt, count);
}
