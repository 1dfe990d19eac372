using CsCheck;
using Telbaar.Absences;
using Telbaar.Agreements;
using Telbaar.HelpNow;
using Telbaar.Organisations;
using Xunit;

namespace Telbaar.Tests.HelpNow;

public sealed class StandInsTests
{
    /// <summary>Up to twelve people, each with up to four who stand in, rings and oneself included.</summary>
    static readonly Gen<(EmployeeId[] People, int[][] Next, PresenceState[] Presence)> anybody = Gen.Select(
        Gen.Guid.Array[12], Gen.Int[0, 11].Array[0, 4].Array[12], Gen.Int[0, 2].Array[12],
        (ids, next, presence) => (ids.Select(id => new EmployeeId(id)).ToArray(), next, presence.Select(state => (PresenceState)state).ToArray()));

    [Fact]
    public void Whoever_is_to_be_rung_is_never_away_and_is_found_where_there_is_anybody() => anybody.Sample((people, next, presence) =>
    {
        var order = Order(people, next);
        var chosen = StandIns.Choose(order.Select(one => new StandInStep(one, new(presence[Array.IndexOf(people, one.Employee)]))));

        Assert.NotEqual(PresenceState.Out, chosen?.Presence.State);
        Assert.Equal(order.Any(one => presence[Array.IndexOf(people, one.Employee)] is not PresenceState.Out), chosen is not null);
        if (order.Any(one => presence[Array.IndexOf(people, one.Employee)] is PresenceState.In))
            Assert.Equal(PresenceState.In, chosen?.Presence.State);
    });

    [Fact]
    public void Nobody_is_tried_twice_and_nobody_stands_in_for_oneself() => anybody.Sample((people, next, _) =>
    {
        var order = Order(people, next).Select(one => one.Employee).ToList();
        Assert.Equal(order.Distinct(), order);
        Assert.DoesNotContain(people[0], order);
    });

    [Fact]
    public void All_who_can_be_come_to_are_tried() => anybody.Sample((people, next, _) =>
    {
        var reached = new HashSet<int> { 0 };
        for (var before = 0; before < reached.Count;)
        {
            before = reached.Count;
            reached.UnionWith(reached.SelectMany(person => next[person]).ToList());
        }
        Assert.Equal(reached.Where(person => person != 0).Select(person => people[person]).OrderBy(id => id.Value), Order(people, next).Select(one => one.Employee).OrderBy(id => id.Value));
    });

    static IReadOnlyList<StandIn> Order(EmployeeId[] people, int[][] next)
    {
        IEnumerable<StandIn> For(EmployeeId employee) => next[Array.IndexOf(people, employee)].Select(other => new StandIn(people[other], AgreementKind.Absence, employee));
        return StandIns.InOrder(For(people[0]), For, people[0]);
    }
}
