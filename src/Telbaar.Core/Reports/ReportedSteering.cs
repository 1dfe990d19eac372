namespace Telbaar.Reports;

/// <summary>What was agreed and done: the action points of the steering group as they stood. It names no employee.</summary>
/// <param name="Lines">The lines along which the steering group works, in their order.</param>
/// <param name="Actions">By number.</param>
public sealed record ReportedSteering(IReadOnlyList<string> Lines, IReadOnlyList<ReportedAction> Actions)
{
    /// <summary>The levels, by code, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["Organisation", "Department", "Team"];

    /// <summary>The states, by code, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> States { get; } = [Open, Busy, PartlyDone, Done, Dropped];

    internal const string Open = "Open", Busy = "Busy", PartlyDone = "PartlyDone", Done = "Done", Dropped = "Dropped";

    public ActionCounts Counts => ActionCounts.Of(Actions);

    /// <summary>Those on a line, at a level; of every line or level where it is not said.</summary>
    public ActionCounts CountsOf(string? line, string? level) =>
        ActionCounts.Of(Actions.Where(action => (line is null || action.Line == line) && (level is null || action.Level == level)));
}

/// <summary>One action point.</summary>
/// <param name="Line">By name.</param>
/// <param name="Level">By code.</param>
/// <param name="Department">By name; nothing where it concerns the whole organisation.</param>
/// <param name="State">By code.</param>
/// <param name="Reason">Why it was dropped, or is not wholly done; empty where that was not said.</param>
/// <param name="Measure">The id of what it is to improve; empty where that was not said.</param>
public sealed record ReportedAction(
    int Number, string What, string Line, string Level, string? Department, string? Team, string State, string Reason, DateOnly? Term, DateOnly? EffectiveOn, string Measure);

/// <summary>How many action points are in each state.</summary>
public readonly record struct ActionCounts(int Open, int Busy, int PartlyDone, int Done, int Dropped)
{
    public static ActionCounts Of(IEnumerable<ReportedAction> actions)
    {
        var states = actions.GroupBy(action => action.State).ToDictionary(state => state.Key, state => state.Count());
        return new(
            states.GetValueOrDefault(ReportedSteering.Open), states.GetValueOrDefault(ReportedSteering.Busy), states.GetValueOrDefault(ReportedSteering.PartlyDone),
            states.GetValueOrDefault(ReportedSteering.Done), states.GetValueOrDefault(ReportedSteering.Dropped));
    }

    public int Total => Open + Busy + PartlyDone + Done + Dropped;

    /// <summary>Open, busy or partly done; what was dropped is neither done nor to be done.</summary>
    public int NotDone => Open + Busy + PartlyDone;

    public int this[string state] => state switch
    {
        ReportedSteering.Open => Open,
        ReportedSteering.Busy => Busy,
        ReportedSteering.PartlyDone => PartlyDone,
        ReportedSteering.Done => Done,
        ReportedSteering.Dropped => Dropped,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
