using Telbaar.Absences;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Agreements;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.HelpNow;

/// <summary>
/// The KCC asks who can help now. Who stands in is found in this order: whoever was named for this person, the buddy, whoever stands in for the workplace, the call circle after this person, and those
/// who pick up one another's telephone; of the team before the department. Of a department as a whole its own come before those of its teams. Where all of them are away it goes on with those who stand in for them.
/// </summary>
public static class FindHelp
{
    /// <summary>More are not read while a caller waits.</summary>
    public const int Most = 8;

    public static async Task<Answer<HelpFound>> Run(Store db, Acting acting, HelpIndex index, string? typed, CancellationToken cancellation) =>
        acting.RefusalOf(Permission.FindHelp) is { } refusal ? refusal : await Look(db, index, typed, acting.At, cancellation);

    /// <summary>The same, for whoever was let in by a key.</summary>
    public static async Task<HelpFound> Look(Store db, HelpIndex index, string? typed, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(index);
        var (entries, more) = index.Search(typed, Most);
        var (day, time) = (Zones.LocalDay(at), TimeOnly.FromDateTime(Zones.Local(at).DateTime));
        var opening = index.Calendar.OpeningOn(day);
        var now = new Moment(index, time, opening is not null);
        var asked = entries.Select(entry => (Entry: entry, Order: now.OrderOf(entry), Notes: now.NotesOf(entry.Place))).ToList();
        var people = asked.SelectMany(one => one.Order.Select(candidate => candidate.Employee).Concat(one.Notes?.Watchers.Select(watcher => watcher.Id) ?? []).Concat(one.Entry.Employee is { } own ? [own] : [])).ToHashSet();
        var presences = people.Count > 0 ? await Presences.Of(db, people, at, cancellation) : null;
        return new(at, opening, opening is { } open && time >= open.From && time < open.To, [.. asked.Select(one => Told(index, now, presences, one.Entry, one.Order, one.Notes))], more);
    }

    static HelpAnswer Told(HelpIndex index, Moment now, Presences? presences, HelpEntry entry, IReadOnlyList<StandIn> order, (string To, IReadOnlyList<Colleague> Watchers)? notes)
    {
        SeenColleague Seen(Colleague colleague) => new(colleague, presences![colleague.Id]);
        var asked = entry.Employee is { } own && index[own] is { } person ? Seen(person) : null;
        var steps = order.Select(candidate => new StandInStep(candidate, presences![candidate.Employee])).ToList();
        var chosen = asked?.Presence.State is PresenceState.In ? null : StandIns.Choose(steps);
        HelpStep Step(StandInStep step)
        {
            var who = Seen(index[step.StandIn.Employee]!);
            return new(who, step.StandIn.By, step.StandIn.For is { } whose && whose != entry.Employee ? index[whose] : null, entry.IsOfDepartment ? index.TeamOf(who.Colleague.Place) : null);
        }
        // Where it is not known whether the one who was asked for is there, nobody else is surer than that: he or she is rung first.
        var ring = asked is { Presence.State: not PresenceState.Out } && chosen?.Presence.State is not PresenceState.In ? new(asked, null, null) : chosen is { } step ? Step(step) : null;
        return new(
            entry, index.DepartmentOf(entry.Place), index.TeamOf(entry.Place), asked, ring,
            [.. steps.Where(other => other.StandIn.Employee != ring?.Who.Colleague.Id).Select(Step)],
            notes is { } known ? new(known.To, [.. known.Watchers.Select(Seen).OrderBy(watcher => watcher.Presence.State is PresenceState.Out)]) : null,
            [.. now.AgreedAt(entry.Place).Select(held => new HelpAgreed(held.Agreement.Kind, held.Agreement.Words, held.Agreement.Number))], now.OtherHoursOf(entry.Place));
    }

    /// <summary>What holds at the moment of asking.</summary>
    sealed class Moment(HelpIndex index, TimeOnly time, bool isWorkingDay)
    {
        public IReadOnlyList<HeldAgreement> AgreedAt(Workplace place) => [.. index.AgreementsOf(place).Where(held => held.HoldsAt(time, isWorkingDay))];

        /// <summary>When who stands in was agreed for hours that are not now.</summary>
        public IReadOnlyList<(TimeOnly From, TimeOnly To)> OtherHoursOf(Workplace place) =>
        [
            .. index.AgreementsOf(place).Where(held => held.NamesStandIns && !held.HoldsAt(time, isWorkingDay)).Select(held => (From: held.Agreement.From ?? TimeOnly.MinValue, To: held.Agreement.To ?? TimeOnly.MaxValue)).Distinct().Order(),
        ];

        public IReadOnlyList<StandIn> OrderOf(HelpEntry entry) => StandIns.InOrder(
            (entry.Employee is { } asked && index[asked] is not null ? For(asked, entry.Place) : ForPlace(entry.Place, null)).Concat(entry.IsOfDepartment ? ForTeams(entry.Place.Department) : []),
            employee => index[employee] is { } colleague ? For(employee, colleague.Place) : [],
            entry.Employee);

        /// <summary>Who stands in for one employee: as asked for under a subject, also whoever does so for the workplace of the subject.</summary>
        IEnumerable<StandIn> For(EmployeeId employee, Workplace asked)
        {
            var own = index[employee]!.Place;
            var places = own == asked ? AgreedAt(own) : [.. AgreedAt(own), .. AgreedAt(asked)];
            var named = places.SelectMany(held => held.Members.Where(member => member.Part is AgreementPart.Substitute && member.ForId == employee).Select(member => new StandIn(member.EmployeeId, held.Agreement.Kind, employee)));
            var buddies = places.SelectMany(held => held.Members.Where(member => member.Part is AgreementPart.Buddy && member.ForId is not null && (member.EmployeeId == employee || member.ForId == employee))
                .Select(member => new StandIn(member.EmployeeId == employee ? member.ForId!.Value : member.EmployeeId, held.Agreement.Kind, employee)));
            return named.Concat(buddies).Concat(places.SelectMany(held => ForAnybody(held, employee))).Concat(InTurn(places, employee)).Where(Known);
        }

        IEnumerable<StandIn> ForPlace(Workplace place, EmployeeId? employee)
        {
            var held = AgreedAt(place);
            return InTurn(held, employee).Concat(held.SelectMany(one => ForAnybody(one, employee))).Where(Known);
        }

        /// <summary>Where nobody stands in for a department as a whole, its teams do: the first of each team, then the second of each.</summary>
        IEnumerable<StandIn> ForTeams(DepartmentId department) =>
            index.TeamsOf(department).SelectMany(team => ForPlace(team, null).Select((candidate, rank) => (candidate, rank))).OrderBy(one => one.rank).Select(one => one.candidate);

        static IEnumerable<StandIn> ForAnybody(HeldAgreement held, EmployeeId? employee) =>
            held.Members.Where(member => member.Part is AgreementPart.Substitute && member.ForId is null).Select(member => new StandIn(member.EmployeeId, held.Agreement.Kind, employee));

        /// <summary>A circle goes on from the one who does not answer; who is not in it begins at its beginning.</summary>
        static IEnumerable<StandIn> InTurn(IReadOnlyList<HeldAgreement> agreements, EmployeeId? employee)
        {
            foreach (var held in agreements.Where(held => held.Agreement.Kind is AgreementKind.CallCircle).Concat(agreements.Where(held => held.Agreement.Kind is AgreementKind.PickUp)))
            {
                var members = held.Members.Where(member => member.Part is AgreementPart.Member).Select(member => member.EmployeeId).ToList();
                var after = employee is { } from ? members.IndexOf(from) + 1 : 0;
                foreach (var member in members.Skip(after).Concat(members.Take(after)).Where(member => member != employee))
                    yield return new(member, held.Agreement.Kind, employee);
            }
        }

        bool Known(StandIn candidate) => index[candidate.Employee] is not null;

        /// <summary>The team's own agreement about notes, or that of the department.</summary>
        public (string To, IReadOnlyList<Colleague> Watchers)? NotesOf(Workplace place) =>
            AgreedAt(place).FirstOrDefault(held => held.Agreement.Kind is AgreementKind.CallbackNotes) is { } notes
                ? (notes.Agreement.NotesTo, [.. notes.Members.Where(member => member.Part is AgreementPart.Watcher).Select(member => index[member.EmployeeId]).OfType<Colleague>()])
                : null;
    }
}
