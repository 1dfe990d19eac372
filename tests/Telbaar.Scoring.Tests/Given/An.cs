using Telbaar.Attempts;

namespace Telbaar.Tests.Given;

/// <summary>Attempts in the words of the fieldwork. An attempt without more words was answered by the KCC, and says nothing of what followed.</summary>
static class An
{
    /// <summary>Monday: the usual callback term ends on Wednesday 4 December at 17:00.</summary>
    public const string Monday = "2019-12-02 10:00";

    public static Attempt Attempt() => new()
    {
        StartedAt = Amsterdam.At(Monday),
        Department = "Belastingen",
        Line = LineResult.Answered,
        AnswerTime = TimeSpan.FromSeconds(20),
    };

    extension(Attempt attempt)
    {
        public Attempt On(string moment) => attempt with { StartedAt = Amsterdam.At(moment) };

        public Attempt OfDepartment(string name) => attempt with { Department = name };

        public Attempt Being(AttemptStatus status) => attempt with { Status = status };

        public Attempt By(Route route) => attempt with { Route = route };

        public Attempt WithLine(LineResult? line) => attempt with { Line = line };

        public Attempt AnsweredAfter(double? seconds) => attempt with { AnswerTime = Seconds(seconds) };

        public Attempt GreetedByKcc(bool? correctly) => attempt with { KccGreeting = correctly };

        public Attempt SearchedFor(double seconds) => attempt with { SearchTime = Seconds(seconds) };

        public Attempt Reaching(Reached? reached) => attempt with { Reached = reached };

        public Attempt TransferredIn(double? seconds) => attempt with { TransferTime = Seconds(seconds) };

        public Attempt WaitingFor(double? seconds) => attempt with { WaitingTime = Seconds(seconds) };

        public Attempt Greeted(bool? correctly) => attempt with { Greeting = correctly };

        public Attempt WithInitiative(bool? correct) => attempt with { Initiative = correct };

        public Attempt LeavingMessage(Message message = Message.Voicemail, string? at = null) =>
            attempt with { Message = message, MessageAt = at is null ? null : Amsterdam.At(at) };

        public Attempt CalledBack(string moment) => attempt with { CalledBackAt = Amsterdam.At(moment) };

        public Attempt FailedBy(FailureReason reason) => attempt with { Reason = reason };

        public Attempt AttributedTo(Attribution attribution) => attempt with { StatedAttribution = attribution };

        public Attempt BackAtTheKcc(bool? cameBack) => attempt with { BackAtKcc = cameBack };
    }

    static TimeSpan? Seconds(double? seconds) => seconds is { } given ? TimeSpan.FromMilliseconds(Math.Round(1000 * given)) : null;
}
