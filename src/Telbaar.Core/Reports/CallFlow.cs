using Telbaar.Attempts;
using Telbaar.Measures;

namespace Telbaar.Reports;

/// <summary>From what happened in a call to its outcome.</summary>
public readonly record struct CallPath(CallCourse Event, Outcome Outcome, long Count);

/// <summary>The calls on a route: how many there were, how many of them were answered, not answered and busy.</summary>
public readonly record struct RouteCount(Route Route, long Count, long NoAnswer, long Busy)
{
    public long Answered => Count - NoAnswer - Busy;
}

/// <summary>Where the valid attempts of a study went: from the number that was rung, by way of what happened, to their outcomes.</summary>
public sealed record CallFlow(IReadOnlyList<RouteCount> Routes, IReadOnlyList<CallPath> Paths)
{
    public static CallFlow Of(Tally tally)
    {
        var routes = Enum.GetValues<Route>().Select(route => new RouteCount(route,
            tally.Count(attempt => attempt.Route == route),
            tally.Count(attempt => attempt.Route == route && attempt.Outcome is Outcome.NoAnswer),
            tally.Count(attempt => attempt.Route == route && attempt.Outcome is Outcome.Busy)));
        var paths = tally.Cells
            .Where(cell => cell.Key.Outcome is not (Outcome.NoAnswer or Outcome.Busy))
            .GroupBy(cell => (Event: CallCourses.Of(cell.Key), cell.Key.Outcome))
            .Select(path => new CallPath(path.Key.Event, path.Key.Outcome, path.Sum(cell => cell.Value.Count)));
        return new(
            [.. routes.Where(route => route.Count > 0)],
            [.. paths.OrderBy(path => path.Event).ThenBy(path => path.Outcome)]);
    }
}
