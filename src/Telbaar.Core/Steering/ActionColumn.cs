using Telbaar.Formats;

namespace Telbaar.Steering;

/// <summary>The columns of a list of action points.</summary>
public enum ActionColumn
{
    Number,
    What,
    Line,
    Level,
    Department,
    Team,
    /// <summary>An employee by code, address or name, or a function; both as <c>M0012: hoofd KCC</c>.</summary>
    Owner,
    Term,
    State,
    Reason,
    /// <summary>What it is to improve, as the id of a measure or its name.</summary>
    Measure,
    /// <summary>From which day it works.</summary>
    EffectiveOn,
    /// <summary>How it goes: what was last noted.</summary>
    Progress,
    /// <summary>Whose result it is to improve, where that is not the department concerned.</summary>
    TargetDepartment,
}

/// <summary>The names of the columns in a header, in Dutch and in English, and the words that some of them hold.</summary>
public static class ActionColumns
{
    static readonly (string Nl, string En)[] names =
    [
        ("nr", "number"), ("actiepunt", "action point"), ("lijn", "line"), ("niveau", "level"), ("afdeling", "department"), ("team", "team"), ("trekker", "owner"), ("termijn", "term"),
        ("stand", "state"), ("reden", "reason"), ("parameter", "parameter"), ("ingang", "effective"), ("voortgang", "progress"), ("doelafdeling", "target department"),
    ];

    static readonly Dictionary<string, ActionColumn> byName = All
        .SelectMany(column => new[] { (Name: column.Dutch(), column), (Name: column.English(), column) })
        .Concat(
        [
            (Name: "nummer", column: ActionColumn.Number), (Name: "no", column: ActionColumn.Number), (Name: "actie", column: ActionColumn.What), (Name: "action", column: ActionColumn.What),
            (Name: "eigenaar", column: ActionColumn.Owner), (Name: "status", column: ActionColumn.State),
        ])
        .DistinctBy(named => named.Name).ToDictionary(named => named.Name, named => named.column, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<ActionColumn> All => Enum.GetValues<ActionColumn>();

    /// <summary>The columns that a list cannot do without.</summary>
    public static IReadOnlyList<ActionColumn> Required { get; } = [ActionColumn.What, ActionColumn.Line];

    public static string Dutch(this ActionColumn column) => names[(int)column].Nl;

    public static string English(this ActionColumn column) => names[(int)column].En;

    /// <summary>The column of this name in either language, in capitals or not.</summary>
    public static ActionColumn? Find(string name) => byName.TryGetValue(name, out var column) ? column : null;

    internal static Vocabulary<ActionState> States { get; } = new(
        ("open", ActionState.Open),
        ("bezig", ActionState.Busy), ("busy", ActionState.Busy),
        ("deels gedaan", ActionState.PartlyDone), ("deels", ActionState.PartlyDone), ("partly done", ActionState.PartlyDone),
        ("gedaan", ActionState.Done), ("klaar", ActionState.Done), ("done", ActionState.Done),
        ("vervallen", ActionState.Dropped), ("dropped", ActionState.Dropped));

    internal static Vocabulary<ActionLevel> Levels { get; } = new(
        ("organisatie", ActionLevel.Organisation), ("gemeente", ActionLevel.Organisation), ("organisation", ActionLevel.Organisation),
        ("afdeling", ActionLevel.Department), ("department", ActionLevel.Department),
        ("team", ActionLevel.Team));
}
