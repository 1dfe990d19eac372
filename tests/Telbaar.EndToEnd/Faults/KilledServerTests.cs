using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Demonstration;
using Telbaar.Fieldwork;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;
using Xunit;

namespace Telbaar.EndToEnd.Faults;

/// <summary>The server dies again and again while twenty callers ring. In short, unless LONG_TESTS asks for two hundred deaths.</summary>
public sealed class KilledServerTests
{
    const int Callers = 20;

    static readonly int deaths = Environment.GetEnvironmentVariable("LONG_TESTS") == "1" ? 200 : 6;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_event_that_a_browser_recorded_is_in_the_database_exactly_once_however_often_the_server_is_killed()
    {
        await using var server = await MortalServer.Made();
        var (study, names) = await HavingCallers(server);
        await server.Start();
        var callers = names.Select((name, i) => new SimulatedCaller(server.Address, name, DemoMunicipality.Password, $"/o/{DemoMunicipality.Slug}/studies/{study.Value}", i)).ToList();
        foreach (var caller in callers)
            await caller.Begin();
        using var end = new CancellationTokenSource();
        var ringing = callers.Select(caller => Task.Run(() => caller.Ring(end.Token), Cancellation)).ToList();

        var chance = new Random(1);
        for (var death = 0; death < deaths; death++)
        {
            await Task.Delay(chance.Next(300, 3000), Cancellation);
            await server.Kill();
            await Task.Delay(chance.Next(0, 500), Cancellation);
            await server.Start();
        }
        await Task.Delay(1000, Cancellation);
        await end.CancelAsync();
        await Task.WhenAll(ringing).WaitAsync(TimeSpan.FromMinutes(3), Cancellation);

        Assert.Empty(callers.SelectMany(caller => caller.Refused));
        await using var db = await server.Open();
        await Holds(db, study, [.. callers.SelectMany(caller => caller.All)]);
        callers.ForEach(caller => caller.Dispose());
    }

    static async Task Holds(Store db, StudyId study, List<Recorded> recorded)
    {
        Assert.NotEmpty(recorded);
        var attempts = recorded.Select(happened => new AttemptId(happened.Attempt)).ToHashSet();
        var stored = (await db.Set<CallEvent>().Where(happened => happened.StudyId == study).ToListAsync(Cancellation)).Where(happened => attempts.Contains(happened.AttemptId)).ToList();
        Assert.Equal(
            recorded.OrderBy(happened => happened.Id).Select(happened => (happened.Id, happened.Attempt, happened.Sequence, happened.Step, happened.Elapsed)),
            stored.OrderBy(happened => happened.Id.Value).Select(happened => (happened.Id.Value, happened.AttemptId.Value, happened.Sequence, happened.Step, (long)happened.Elapsed.TotalMilliseconds)));
        var calls = await db.Set<CallClaim>().Where(claim => claim.StudyId == study).ToDictionaryAsync(claim => claim.Id, cancellationToken: Cancellation);
        Assert.Equal(attempts.Count, attempts.Select(attempt => calls[attempt].PlannedCallId).Distinct().Count());
        var rows = await db.Set<RecordedAttempt>().Where(attempt => attempt.StudyId == study).ToDictionaryAsync(attempt => attempt.Id, cancellationToken: Cancellation);
        foreach (var call in recorded.GroupBy(happened => happened.Attempt))
            Agrees(rows[new(call.Key)], call.ToDictionary(happened => happened.Step, happened => happened.Elapsed));
    }

    /// <summary>The times of the row are those between the steps as the caller recorded them.</summary>
    static void Agrees(RecordedAttempt row, Dictionary<CallStep, long> at)
    {
        static long? Between(long? from, long? to) => to - from;
        long? When(params CallStep[] steps) => steps.Where(at.ContainsKey).Select(step => (long?)at[step]).FirstOrDefault();
        static long? Milliseconds(TimeSpan? time) => (long?)time?.TotalMilliseconds;

        Assert.Equal(Between(When(CallStep.MenuOver, CallStep.Dialled), When(CallStep.KccAnswered)), Milliseconds(row.AnswerTime));
        Assert.Equal(Between(When(CallStep.TransferBegins), When(CallStep.EmployeeAnswered, CallStep.ColleagueAnswered)), Milliseconds(row.TransferTime));
        Assert.Equal(Between(When(CallStep.TransferBegins), When(CallStep.VoicemailAnswered, CallStep.BackAtKcc)), Milliseconds(row.WaitingTime));
        Assert.Equal(Between(When(CallStep.SearchBegins), at.ContainsKey(CallStep.SearchBegins) ? When(CallStep.TransferBegins) : null), Milliseconds(row.SearchTime));
        Assert.Equal(at.ContainsKey(CallStep.Busy) ? LineResult.Busy : LineResult.Answered, row.Line);
    }

    /// <summary>Twenty accounts that ring, and calls enough for all of them.</summary>
    static async Task<(StudyId Study, IReadOnlyList<string> Names)> HavingCallers(MortalServer server)
    {
        await using var db = await server.Open();
        var study = await db.Set<Study>().Where(candidate => candidate.State == StudyState.InField).Select(candidate => candidate.Id).SingleAsync(Cancellation);
        var console = Acting.OnConsole(db.Organisation, TimeProvider.System.GetUtcNow());
        var names = Enumerable.Range(1, Callers).Select(number => $"beller{number}").ToList();
        foreach (var name in names)
        {
            var account = EntityId.New<AccountId>(console.At);
            _ = (await CreateAccount.Run(db, console, new(account, name, name, DemoMunicipality.Password, [Role.Caller]), isInstallationAdministrator: false, Cancellation)).Value;
        }
        var planned = await db.Set<PlannedCall>().Where(call => call.StudyId == study).OrderBy(call => call.Number).ToListAsync(Cancellation);
        var yesterday = planned[0].Day;
        db.AddRange(Enumerable.Range(0, 200 + (deaths * 60)).Select(i => new PlannedCall
        {
            Id = EntityId.New<PlannedCallId>(console.At),
            StudyId = study,
            Number = planned.Count + i + 1,
            EmployeeId = planned[i % planned.Count].EmployeeId,
            DepartmentId = planned[i % planned.Count].DepartmentId,
            Day = yesterday,
            At = new(9, 0),
            Caller = "E1",
        }));
        await db.SaveChangesAsync(Cancellation);
        return (study, names);
    }
}
