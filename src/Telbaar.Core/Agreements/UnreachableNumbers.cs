using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Organisations;
using Telbaar.Releases;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Agreements;

/// <summary>How a study came upon a number.</summary>
public enum NumberTried
{
    /// <summary>It was rung itself. An attempt does not say at which number: where somebody had another one then, that one is meant.</summary>
    Rung,
    /// <summary>A voicemail named a number to ring instead. An attempt does not say which: the one that was agreed on that day is meant.</summary>
    NamedInVoicemail,
}

/// <summary>A number of an agreement that a study found unreachable.</summary>
/// <param name="Number">As the agreement or the staff list has it.</param>
/// <param name="Whose">Of somebody in the agreement; nothing for the number of the agreement itself.</param>
/// <param name="LastDay">On which it was last found unreachable.</param>
/// <param name="Failed">Of so many attempts.</param>
public sealed record UnreachableNumber(AgreementId Agreement, string Number, EmployeeId? Whose, NumberTried Tried, string Study, DateOnly LastDay, int Failed, int Attempts);

/// <summary>The same without number and day, for a department as a whole: where single persons' attempts may not be looked at.</summary>
public sealed record UnreachableInDepartment(DepartmentId Department, string Study, int Failed, int Attempts);

/// <param name="Numbers">Where the legal gate of the study opens person level to whoever looks.</param>
/// <param name="Departments">Where it does not.</param>
public sealed record UnreachableFound(IReadOnlyList<UnreachableNumber> Numbers, IReadOnlyList<UnreachableInDepartment> Departments);

/// <summary>
/// Sets the numbers of agreements beside the attempts of studies: a substitute who could not be reached when a caller tried is no substitute. Numbers are compared in one form, whatever their writing.
/// </summary>
public static class UnreachableNumbers
{
    /// <param name="agreements">Those in force.</param>
    public static async Task<UnreachableFound> Of(Store db, Acting acting, IReadOnlyList<AgreementInForce> agreements, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(acting);
        ArgumentNullException.ThrowIfNull(agreements);
        var (numbers, departments) = (new List<UnreachableNumber>(), new List<UnreachableInDepartment>());
        if (agreements.Count == 0 || !AgreementNames.AreSeenBy(acting))
            return new(numbers, departments);
        var keys = (await db.Set<EmployeeKey>().AsNoTracking().Where(key => key.ReplacedBy == null && key.Number != "").ToListAsync(cancellation)).ToDictionary(key => key.EmployeeId, key => key.Number);
        var threads = agreements.Select(agreement => agreement.Agreement.Thread).ToHashSet();
        var history = await History(db, threads, cancellation);
        var concerned = agreements.Select(agreement => agreement.Agreement.DepartmentId).ToHashSet();
        foreach (var study in await db.Set<Study>().AsNoTracking().Where(study => db.Set<RecordedAttempt>().Any(attempt => attempt.StudyId == study.Id)).OrderBy(study => study.From).ToListAsync(cancellation))
        {
            var tried = await TriedIn(db, study, cancellation);
            if (tried.Count == 0)
                continue;
            var gate = await Gate.Of(db, study.Id, cancellation);
            var sees = await PersonsSeenBy(db, acting, gate, cancellation);
            var groups = await db.Set<StudyNumber>().AsNoTracking().Where(number => number.StudyId == study.Id && number.Route == Route.Group && number.DepartmentId != null).ToListAsync(cancellation);
            numbers.AddRange(new Matching(study, tried, agreements, history, keys, groups).Found(sees));
            // While people ring, the difference of two days would be single attempts.
            if (study.State is not (StudyState.AwaitingCallbacks or StudyState.Closed))
                continue;
            departments.AddRange(tried.Where(attempt => concerned.Contains(attempt.Department) && !sees(attempt.Department)).GroupBy(attempt => attempt.Department)
                .Where(department => department.Any(attempt => attempt.Failed) && department.Select(attempt => attempt.Person).Distinct().Count() >= SmallestGroup.Of(gate))
                .Select(department => new UnreachableInDepartment(department.Key, study.Name, department.Count(attempt => attempt.Failed), department.Count())));
        }
        return new(numbers, departments);
    }

    /// <summary>All editions of these agreements, with their members.</summary>
    static async Task<ILookup<Guid, AgreementInForce>> History(Store db, HashSet<Guid> threads, CancellationToken cancellation)
    {
        var editions = await db.Set<Agreement>().AsNoTracking().Where(agreement => threads.Contains(agreement.Thread)).ToListAsync(cancellation);
        var ids = editions.Select(agreement => agreement.Id).ToList();
        var members = (await db.Set<AgreementMember>().AsNoTracking().Where(member => ids.Contains(member.AgreementId)).ToListAsync(cancellation)).ToLookup(member => member.AgreementId);
        return editions.Select(agreement => new AgreementInForce(agreement, [.. members[agreement.Id]], [])).ToLookup(edition => edition.Agreement.Thread);
    }

    /// <summary>Of which departments this person may look at single persons' attempts.</summary>
    static async Task<Func<DepartmentId, bool>> PersonsSeenBy(Store db, Acting acting, Gate gate, CancellationToken cancellation)
    {
        var open = acting.Roles.Where(gate.OpensPersonLevelTo).ToHashSet();
        if (open.Any(role => role is not Role.DepartmentHead))
            return _ => true;
        return open.Count == 0 ? _ => false : (await HeadedDepartments.Of(db, acting, cancellation)).Contains;
    }

    /// <summary>An attempt that tells something about a number.</summary>
    /// <param name="Person">Who was asked for; where the attempt does not say, a person of its own.</param>
    sealed record Tried(Guid Person, EmployeeId? Employee, DepartmentId Department, TeamId? Team, DateOnly Day, Route Route, bool Failed, NumberTried How);

    static async Task<List<Tried>> TriedIn(Store db, Study study, CancellationToken cancellation)
    {
        var rows = await db.AttemptsOf(study.Id).Where(attempt => attempt.Status == AttemptStatus.Valid
            && (attempt.Route != Route.Kcc || attempt.Reason == FailureReason.AlternativeNumber || attempt.VoicemailSubstitute == true))
            .Select(attempt => new { attempt.Id, attempt.EmployeeId, attempt.DepartmentId, attempt.TeamId, attempt.StartedAt, attempt.Route, attempt.Line, attempt.Reached, attempt.Reason, attempt.VoicemailSubstitute })
            .ToListAsync(cancellation);
        var tried = new List<Tried>();
        foreach (var row in rows)
        {
            var about = new Tried(row.EmployeeId?.Value ?? row.Id.Value, row.EmployeeId, row.DepartmentId, row.TeamId, Zones.LocalDay(row.StartedAt), row.Route, false, NumberTried.Rung);
            var isUnanswered = row.Line is LineResult.NoAnswer or LineResult.Busy;
            // Where it is not told who was reached, nothing is known of the number.
            if (row.Route is not Route.Kcc && (isUnanswered || row.Reached is not null))
                tried.Add(about with { Failed = isUnanswered || row.Reached is Reached.Nobody });
            if (row.Reason is FailureReason.AlternativeNumber || row.VoicemailSubstitute is true)
                tried.Add(about with { How = NumberTried.NamedInVoicemail, Failed = row.Reason is FailureReason.AlternativeNumber });
        }
        return tried;
    }

    /// <summary>The numbers of agreements beside the attempts of one study.</summary>
    sealed class Matching(
        Study study, IReadOnlyList<Tried> tried, IReadOnlyList<AgreementInForce> agreements, ILookup<Guid, AgreementInForce> history, IReadOnlyDictionary<EmployeeId, string> keys, IReadOnlyList<StudyNumber> groups)
    {
        readonly ILookup<string, EmployeeId> bearers = keys.ToLookup(key => Telephones.InOneForm(key.Value), key => key.Key);

        public IEnumerable<UnreachableNumber> Found(Func<DepartmentId, bool> sees) => agreements.SelectMany(agreement => Of(agreement, sees)).OfType<UnreachableNumber>();

        IEnumerable<UnreachableNumber?> Of(AgreementInForce agreement, Func<DepartmentId, bool> sees)
        {
            var (own, here) = (agreement.Agreement, agreement.Place);
            if (own.Number.Length > 0)
            {
                var form = Telephones.InOneForm(own.Number);
                var ofGroup = groups.Where(number => Telephones.InOneForm(number.Number) == form).Select(number => number.DepartmentId!.Value).ToHashSet();
                yield return Told(agreement, own.Number, null, NumberTried.Rung, Rung([.. bearers[form]])
                    .Concat(tried.Where(attempt => attempt.How is NumberTried.Rung && attempt.Route is Route.Group && ofGroup.Contains(attempt.Department))).Where(attempt => sees(attempt.Department)));
                if (own.Kind is AgreementKind.Voicemail)
                    yield return Told(agreement, own.Number, null, NumberTried.NamedInVoicemail, Named(attempt => attempt.Department == here.Department && (here.Team is null || attempt.Team == here.Team) && sees(attempt.Department)
                        && HeldOn(own.Thread, attempt.Day, then => Telephones.InOneForm(then.Agreement.Number) == form)));
            }
            foreach (var member in agreement.Members.DistinctBy(member => (member.EmployeeId, member.ForId)))
            {
                if (!keys.TryGetValue(member.EmployeeId, out var number))
                    continue;
                yield return Told(agreement, number, member.EmployeeId, NumberTried.Rung, Rung([member.EmployeeId]).Where(attempt => sees(attempt.Department)));
                if (member.ForId is { } away)
                    yield return Told(agreement, number, member.EmployeeId, NumberTried.NamedInVoicemail, Named(attempt => attempt.Employee == away && sees(attempt.Department)
                        && HeldOn(own.Thread, attempt.Day, then => then.Members.Any(before => before.EmployeeId == member.EmployeeId && before.ForId == away))));
            }
        }

        IEnumerable<Tried> Rung(HashSet<EmployeeId> whose) => tried.Where(attempt => attempt.How is NumberTried.Rung && attempt.Route is Route.Direct && attempt.Employee is { } employee && whose.Contains(employee));

        IEnumerable<Tried> Named(Func<Tried, bool> which) => tried.Where(attempt => attempt.How is NumberTried.NamedInVoicemail && which(attempt));

        /// <summary>Whether the edition in force on a day said so: what a voicemail named then is what was agreed then.</summary>
        bool HeldOn(Guid thread, DateOnly day, Func<AgreementInForce, bool> says) =>
            AgreementsInForce.Among(history[thread].Select(edition => edition.Agreement), day) is [var then] && says(history[thread].First(edition => edition.Agreement.Id == then.Id));

        UnreachableNumber? Told(AgreementInForce agreement, string number, EmployeeId? whose, NumberTried how, IEnumerable<Tried> attempts)
        {
            var all = attempts.ToList();
            return all.Any(attempt => attempt.Failed)
                ? new(agreement.Agreement.Id, number, whose, how, study.Name, all.Where(attempt => attempt.Failed).Max(attempt => attempt.Day), all.Count(attempt => attempt.Failed), all.Count) : null;
        }
    }
}
