using Telbaar.Organisations;

namespace Telbaar.Steering;

/// <summary>Which action points are shown.</summary>
/// <param name="OnlyUnfinished">Those that still ask for something.</param>
/// <param name="Function">The function of the owner, where no employee is chosen.</param>
public sealed record ActionFilter(
    ActionLineId? Line = null, ActionLevel? Level = null, ActionState? State = null, DepartmentId? Department = null, EmployeeId? Owner = null, string Function = "", bool OnlyOverdue = false,
    bool OnlyUnfinished = false)
{
    public static ActionFilter All { get; } = new();

    public bool Shows(ActionPoint point, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(point);
        return (Line is null || point.LineId == Line) && (Level is null || point.Level == Level) && (State is null || point.State == State) && (Department is null || point.DepartmentId == Department)
            && (Owner is null || point.OwnerId == Owner) && (Function.Length == 0 || point.OwnerFunction == Function) && (!OnlyOverdue || point.IsOverdue(today)) && (!OnlyUnfinished || point.IsUnfinished);
    }
}
