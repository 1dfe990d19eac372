using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Fieldwork;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Tests.Given;

/// <summary>Callers who ring the calls of a study, by the acts that their screens use.</summary>
public static class Calling
{
    /// <summary>A step and the seconds after dialling at which it was recorded.</summary>
    public sealed record Told(CallStep Step, double Seconds, string Value = "", string? Remark = null);

    public static Told At(this CallStep step, double seconds, string value = "") => new(step, seconds, value);

    /// <summary>A call to the KCC that was answered, up to the transfer.</summary>
    public static IReadOnlyList<Told> UpToTransfer { get; } =
        [CallStep.Dialled.At(0), CallStep.KccAnswered.At(12.5), CallStep.KccGreetingRight.At(15), CallStep.TransferBegins.At(40)];

    /// <summary>A call in which the employee was reached.</summary>
    public static IReadOnlyList<Told> ReachingTheEmployee { get; } =
        [.. UpToTransfer, CallStep.EmployeeAnswered.At(52), CallStep.GreetingRight.At(55), CallStep.HungUp.At(90), CallStep.Finished.At(95)];

    /// <summary>A call in which a voicemail was left.</summary>
    public static IReadOnlyList<Told> LeavingAVoicemail { get; } =
        [.. UpToTransfer, CallStep.VoicemailAnswered.At(65), CallStep.VoicemailHeard.At(80, "name substitute"), CallStep.VoicemailLeft.At(100), CallStep.HungUp.At(101), CallStep.Finished.At(103)];

    /// <summary>A caller with an account.</summary>
    public static Acting ACaller(OrganisationId organisation) => Designing.Somebody(organisation, Role.Caller);

    /// <summary>A study in the field with as many planned calls for E1 on its first day, from nine o'clock on.</summary>
    public static async Task<Study> HavingCallsToRing(this Store db, int calls, params Role[] personLevel)
    {
        var study = await db.HavingStudyInField(personLevel);
        var first = await db.Set<PlannedCall>().FirstAsync(call => call.StudyId == study.Id);
        for (var number = 2; number <= calls; number++)
        {
            var employee = new Employee { Id = EntityId.New<EmployeeId>(TestDatabase.Now), Code = $"M{db.Set<Employee>().Count() + 1:0000}", DepartmentId = first.DepartmentId };
            await db.Having(employee, new PlannedCall
            {
                Id = EntityId.New<PlannedCallId>(TestDatabase.Now),
                StudyId = study.Id,
                Number = number,
                EmployeeId = employee.Id,
                DepartmentId = first.DepartmentId,
                Day = Designing.FirstDay,
                At = new(9, 0),
                Caller = "E1",
            });
        }
        return study;
    }

    public static async Task<IReadOnlyList<CallClaim>> Claimed(this Store db, Acting caller, Study study, int number = 1) =>
        (await ClaimCalls.Run(db.AsAnew(), caller, new(study.Id, number, AheadOfTime: false), default)).Value;

    /// <summary>The events of a call as a browser sends them, dialled at the moment of the caller's act.</summary>
    public static List<RecordEvents.Sent> EventsOf(this CallClaim claim, Acting caller, IReadOnlyList<Told> told) =>
        [.. told.Select((step, i) => new RecordEvents.Sent(
            Guid.CreateVersion7(), claim.Id.Value, i + 1, step.Step, (long)(step.Seconds * 1000), step.Value, null,
            step.Step is CallStep.Dialled ? caller.At.ToUnixTimeMilliseconds() : null, step.Remark))];

    public static async Task<IReadOnlyList<RecordEvents.Fate>> Sending(this Store db, Acting caller, Study study, params IReadOnlyList<RecordEvents.Sent> events) =>
        (await RecordEvents.Run(db.AsAnew(), caller, new(study.Id, events), default)).Value;

    /// <summary>Rings the next call and tells all of it at once, some minutes later.</summary>
    public static async Task<CallClaim> Ringing(this Store db, Acting caller, Study study, params IReadOnlyList<Told> told)
    {
        var claim = (await db.Claimed(caller, study))[0];
        await db.Sending(caller.Later(minutes: 10), study, claim.EventsOf(caller, told));
        return claim;
    }

    public static Acting Later(this Acting acting, double minutes) => acting with { At = acting.At.AddMinutes(minutes) };

    public static Task<RecordedAttempt> Attempt(this Store db, CallClaim claim) => db.Set<RecordedAttempt>().AsNoTracking().FirstAsync(attempt => attempt.Id == claim.Id);

    /// <summary>Moves the study as it stands by now.</summary>
    public static async Task Moving(this Store db, Study study, params IReadOnlyList<StudyMove> moves)
    {
        foreach (var move in moves)
        {
            var now = await db.AsAnew().Set<Study>().FirstAsync(candidate => candidate.Id == study.Id);
            _ = (await db.Move(now, move, "Zo is het besloten")).Value;
        }
    }

    /// <summary>Each request looks at the database with fresh eyes.</summary>
    public static Store AsAnew(this Store db)
    {
        db.ChangeTracker.Clear();
        return db;
    }
}
