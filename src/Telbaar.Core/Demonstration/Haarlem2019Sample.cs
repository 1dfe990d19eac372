using Telbaar.Attempts;
using Telbaar.Sampling;

namespace Telbaar.Demonstration;

/// <summary>
/// Makes attempts as those of Haarlem's study of 2019 may have been. The figures that the council memo publishes come out exactly, whatever the
/// seed; all that lies below them (departments' shares, employees, moments, remarks) is invented, for no attempt was ever published.
/// </summary>
public static class Haarlem2019Sample
{
    /// <summary>Writes an attempts file of 595 rows: CSV with Dutch headers, <c>;</c> between fields and LF after each row.</summary>
    /// <param name="seed">The same seed gives the same file, always and everywhere.</param>
    public static void Write(TextWriter writer, ulong seed)
    {
        var luck = new SplitMix64(seed);
        var attempts = Plan(luck);
        DealEndings(attempts, luck);
        DealMessages(attempts, luck);
        DealTransfers(attempts, luck);
        DealTimes(attempts, luck);
        DealGreetings(attempts, luck);
        DealCallbacks(attempts, luck);
        writer.Write(SampleAttempt.Header);
        writer.Write('\n');
        foreach (var (i, attempt) in attempts.Index())
        {
            attempt.Remark = SampleRemarks.Of(attempt, luck);
            writer.Write(attempt.Row(i + 1));
            writer.Write('\n');
        }
    }

    static List<SampleAttempt> Plan(SplitMix64 luck)
    {
        var asked = luck.Shuffled(SampleDepartment.All.SelectMany(department => Enumerable.Repeat(department, department.Attempts)));
        // Taken in turn from a shuffled list, so that nobody is asked for twice in a short while.
        var employees = SampleDepartment.All.ToDictionary(department => department, department => luck.Shuffled(Enumerable.Range(1, department.Employees)));
        var turns = SampleDepartment.All.ToDictionary(department => department, _ => 0);
        return [.. SampleFieldwork.Calls(asked.Count, luck).Zip(asked, (call, department) => new SampleAttempt
        {
            StartedAt = call.At,
            Caller = call.Caller,
            Department = department,
            Employee = employees[department][turns[department]++ % department.Employees],
        })];
    }

    static void DealEndings(List<SampleAttempt> attempts, SplitMix64 luck)
    {
        var left = attempts.ToList();
        Deal(3, Ending.SearchTime, _ => 1);
        Deal(4, Ending.Disconnected, _ => 1);
        Deal(2, Ending.AlternativeNumber, _ => 1);
        Deal(1, Ending.NoteLost, _ => 1);
        Deal(12, Ending.SentAwayByKcc, _ => 1);
        Deal(10, Ending.HelpedByKcc, _ => 1);
        Deal(41, Ending.Colleague, department => department.StandsIn);
        Deal(206, Ending.Employee, department => department.Answers);
        Deal(196, Ending.CalledBackInTime, department => department.CallsBack);
        Deal(22, Ending.CalledBackLate, _ => 1);
        Deal(98, Ending.NotCalledBack, _ => 1); // and the lost note is the 99th

        void Deal(int count, Ending ending, Func<SampleDepartment, int> weight)
        {
            foreach (var attempt in luck.Take(left, count, attempt => weight(attempt.Department)))
                attempt.Ending = ending;
        }
    }

    /// <summary>Of the messages without a callback in time, 64 are voicemails and 57 callback notes, the lost one among them.</summary>
    static void DealMessages(List<SampleAttempt> attempts, SplitMix64 luck)
    {
        foreach (var attempt in attempts.Where(attempt => attempt.Ending is Ending.CalledBackInTime))
            attempt.Message = luck.Chance(55) ? Message.Voicemail : Message.CallbackNote;
        var failed = attempts.Where(attempt => attempt.Ending is Ending.CalledBackLate or Ending.NotCalledBack).ToList();
        foreach (var attempt in luck.Take(failed, 64, _ => 1))
            attempt.Message = Message.Voicemail;
        foreach (var attempt in failed.Concat(attempts.Where(attempt => attempt.Ending is Ending.NoteLost)))
            attempt.Message = Message.CallbackNote;

        foreach (var attempt in attempts.Where(attempt => attempt.Message is Message.Voicemail || attempt.Ending is Ending.AlternativeNumber))
        {
            var referred = attempt.Ending is Ending.AlternativeNumber;
            attempt.VoicemailName = luck.Chance(70);
            attempt.VoicemailAbsence = referred || luck.Chance(30);
            attempt.VoicemailSubstitute = referred || (attempt.VoicemailAbsence is true && luck.Chance(35));
        }
    }

    static void DealTransfers(List<SampleAttempt> attempts, SplitMix64 luck)
    {
        foreach (var attempt in attempts)
        {
            attempt.Transferred = attempt.Ending is not Ending.SearchTime && (!EndsAtKcc(attempt) || luck.Chance(70));
            // A caller who was put through again comes to the employee by way of the KCC.
            attempt.BackAtKcc = attempt.Transferred ? EndsAtKcc(attempt) || (attempt.IsReached && luck.Chance(6)) : null;
        }

        static bool EndsAtKcc(SampleAttempt attempt) => attempt.Ending is Ending.HelpedByKcc or Ending.SentAwayByKcc || attempt.Message is Message.CallbackNote;
    }

    static void DealTimes(List<SampleAttempt> attempts, SplitMix64 luck)
    {
        var times = new SampleTimes(luck);
        times.Answer(attempts);
        times.Search(attempts);
        times.Transfer([.. attempts.Where(attempt => attempt.IsReached)]);
        times.Waiting([.. attempts.Where(attempt => attempt.HasWaited)]);
    }

    static void DealGreetings(List<SampleAttempt> attempts, SplitMix64 luck)
    {
        foreach (var attempt in luck.Take([.. attempts], 12, _ => 1))
            attempt.KccGreeting = false;
        var reached = attempts.Where(attempt => attempt.IsReached).ToList();
        foreach (var attempt in reached)
            attempt.Greeting = true;
        foreach (var attempt in luck.Take(reached, 45, attempt => attempt.Department.Mumbles))
            attempt.Greeting = false;
    }

    static void DealCallbacks(List<SampleAttempt> attempts, SplitMix64 luck)
    {
        var callbacks = new SampleCallbacks(luck);
        foreach (var attempt in attempts.Where(attempt => attempt.Message is not Message.None))
        {
            callbacks.LeaveMessage(attempt);
            if (attempt.Ending is Ending.CalledBackInTime)
                callbacks.CallBackInTime(attempt);
            if (attempt.Ending is Ending.CalledBackLate)
                callbacks.CallBackLate(attempt);
        }
    }
}
