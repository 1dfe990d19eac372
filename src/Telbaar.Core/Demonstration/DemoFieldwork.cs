using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Demonstration;

/// <summary>A study that is half-way through its field period: what was planned until now has been rung, and some have rung back.</summary>
static class DemoFieldwork
{
    const int Calls = 240, Kept = 6;

    static readonly string[] departments = ["Belastingen", "Burgerzaken", "Minima", "Vergunningen", "Wonen"];

    public static async Task Add(Store db, Acting console, CancellationToken cancellation)
    {
        var accounts = await db.Users.ToDictionaryAsync(account => account.UserName!, account => account.Id, cancellation);
        var first = Week.MondayOf(Zones.LocalDay(console.At)).AddDays(-14);
        var before = console with { At = Zones.Amsterdam.MomentOf(first.AddDays(-20), new(9, 0)) };
        var id = (await CreateStudy.Run(db, before, new(EntityId.New<StudyId>(before.At), "Bereikbaarheid halverwege, voorbeeld", "Voorbeeldbureau", "haarlem-2019"), cancellation)).Value;
        var study = await db.Set<Study>().FirstAsync(candidate => candidate.Id == id, cancellation);
        await Design(db, before, study, first, cancellation);
        await PassGate(db, before, study, accounts, cancellation);
        await Draw(db, before, study, cancellation);
        foreach (var (move, day) in new[] { (StudyMove.MakeReady, first.AddDays(-4)), (StudyMove.Start, first) })
            _ = (await MoveStudy.Run(db, console with { At = Zones.Amsterdam.MomentOf(day, new(8, 30)) }, new(id, study.Version, move, null), cancellation)).Value;
        db.Add(new StudyMembership { StudyId = id, AccountId = accounts["enqueteur"], Role = Role.Caller });
        await Ring(db, study, accounts["enqueteur"], console.At, cancellation);
        // Thousands of events need not be looked through at each step that follows.
        db.ChangeTracker.Clear();
        await DemoFeedback.Add(db, console, id, first, cancellation);
    }

    static async Task Design(Store db, Acting acting, Study study, DateOnly first, CancellationToken cancellation)
    {
        _ = (await PlanStudy.Run(db, acting, new(study.Id, study.Version, study.Name, study.Agency, null, first, first.AddDays(25), study.ShippedNorms, null, null, 12), cancellation)).Value;
        foreach (var department in await db.Set<Department>().Where(department => departments.Contains(department.Name)).ToListAsync(cancellation))
            _ = (await PutInScope.Run(db, acting, new(study.Id, department.Id, "Veel klantcontact", null, "Gepresenteerd in het teamoverleg"), cancellation)).Value;
        _ = (await AddNumber.Run(db, acting, new(EntityId.New<StudyNumberId>(acting.At), study.Id, Route.Kcc, "14 000", null, ""), cancellation)).Value;
    }

    static async Task PassGate(Store db, Acting acting, Study study, Dictionary<string, AccountId> accounts, CancellationToken cancellation)
    {
        foreach (var kind in Enum.GetValues<GateKind>())
        {
            int? number = kind switch { GateKind.MinimumGroupSize => 5, GateKind.RetentionTerm => 12, _ => null };
            var roles = kind is GateKind.PersonLevel ? new[] { Role.Researcher, Role.Coordinator } : [];
            var input = new MakeStatement.Input(
                EntityId.New<GateStatementId>(acting.At), study.Id, kind, "Zaak VB-0200", Zones.LocalDay(acting.At), "Zoals besproken en vastgelegd.", WorksCouncilDecision.Consented, number, roles);
            var statement = (await MakeStatement.Run(db, acting with { Account = accounts["onderzoeker"] }, input, cancellation)).Value;
            _ = (await ConfirmStatement.Run(db, acting with { Account = accounts["privacy"] }, new(study.Id, statement, 0), cancellation)).Value;
        }
    }

    static async Task Draw(Store db, Acting acting, Study study, CancellationToken cancellation)
    {
        _ = (await LoadStarterCover.Run(db, acting, new(study.Id), cancellation)).Value;
        _ = (await PlanSample.Run(db, acting, new(study.Id, null, 2026, Division.Proportional, Calls, null, 4, 1, 3, 15, new Dictionary<DepartmentId, int?>()), cancellation)).Value;
        _ = (await DrawSample.Run(db, acting, new(study.Id, 0), cancellation)).Value;
    }

    /// <summary>The calls that were due but for a few, each told whole; and the callbacks that had come by now.</summary>
    static async Task Ring(Store db, Study study, AccountId first, DateTimeOffset now, CancellationToken cancellation)
    {
        var planned = await db.Set<PlannedCall>().Where(call => call.StudyId == study.Id).OrderBy(call => call.Number).ToListAsync(cancellation);
        var callers = planned.Select(call => call.Caller).Distinct().Order(StringComparer.Ordinal).Select((code, i) => (code, Account: i == 0 ? first : EntityId.New<AccountId>(now)))
            .ToDictionary(caller => caller.code, caller => caller.Account);
        var teams = await db.Set<Employee>().ToDictionaryAsync(employee => employee.Id, employee => employee.TeamId, cancellation);
        db.AddRange(callers.Select(caller => new StudyCaller { StudyId = study.Id, AccountId = caller.Value, Code = caller.Key }));
        var chance = new Random(2026);
        // The one who tries the caller's screen finds something to ring, at whatever hour.
        var kept = planned.Where(call => callers[call.Caller] == first && Zones.Amsterdam.MomentOf(call.Day, call.At) < now).TakeLast(Kept).ToHashSet();
        foreach (var call in planned.Where(call => !kept.Contains(call)))
        {
            var at = Zones.Amsterdam.MomentOf(call.Day, call.At).AddSeconds(chance.Next(10, 240));
            var told = DemoCall.Of(chance);
            if (at.AddMinutes(10) > now)
                break;
            var claim = ClaimOf(call, callers[call.Caller], teams[call.EmployeeId], at.AddMinutes(-2));
            var events = told.Select((step, i) => EventOf(claim, step, i + 1, at)).ToList();
            (call.State, call.Holder) = (PlannedCallState.Rung, claim.Id.Value);
            db.Add(claim);
            db.AddRange(events);
            var callbacks = CallbacksOf(claim, CallFold.Of(claim, "", null, events, Zones.Amsterdam).Attempt, now, chance);
            db.AddRange(callbacks);
            await Refold.OfCall(db, claim, null, events, callbacks, [], CallbackCounting.ByTelephone, cancellation);
        }
        await db.SaveChangesAsync(cancellation);
    }

    static CallClaim ClaimOf(PlannedCall call, AccountId account, TeamId? team, DateTimeOffset at) => new()
    {
        Id = EntityId.New<AttemptId>(at),
        StudyId = call.StudyId,
        PlannedCallId = call.Id,
        Identifier = $"{call.Number}",
        AccountId = account,
        Caller = call.Caller,
        DepartmentId = call.DepartmentId,
        TeamId = team,
        EmployeeId = call.EmployeeId,
        Route = Route.Kcc,
        ClaimedAt = at,
    };

    static CallEvent EventOf(CallClaim claim, DemoCall.Told told, int sequence, DateTimeOffset dialledAt)
    {
        var sent = new RecordEvents.Sent(
            Guid.CreateVersion7(dialledAt), claim.Id.Value, sequence, told.Step, told.Milliseconds, told.Value, null, told.Step is CallStep.Dialled ? dialledAt.ToUnixTimeMilliseconds() : null, null);
        return RecordEvents.EventOf(sent, claim, claim.AccountId, dialledAt.AddMilliseconds(told.Milliseconds));
    }

    /// <summary>Two out of three ring back, most of them on the next working day.</summary>
    static List<Callback> CallbacksOf(CallClaim claim, in Attempt attempt, DateTimeOffset now, Random chance)
    {
        var (rings, days) = (chance.NextDouble() < 0.66, chance.NextDouble() < 0.8 ? 1 : chance.Next(2, 5));
        var day = DateOnly.FromDateTime(attempt.MessageLeftAt.DateTime);
        while (days > 0)
        {
            day = day.AddDays(1);
            days -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }
        var at = Zones.Amsterdam.MomentOf(day, new TimeOnly(9, 0).AddMinutes(chance.Next(0, 440)));
        if (attempt.Message is Message.None || !rings || at > now)
            return [];
        return
        [
            new()
            {
                Id = EntityId.New<CallbackId>(at),
                StudyId = claim.StudyId,
                AttemptId = claim.Id,
                At = at,
                By = chance.NextDouble() < 0.8 ? CalledBackBy.Employee : CalledBackBy.Colleague,
                How = CalledBackHow.Spoken,
                RecordedAt = at,
                RecordedBy = claim.AccountId,
                MatchedAt = at,
                MatchedBy = claim.AccountId,
            },
        ];
    }
}
