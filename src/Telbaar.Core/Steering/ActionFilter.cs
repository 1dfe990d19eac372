using System.Security.Cryptography;
using System.Text;
using Telbaar.Organisations;

namespace Telbaar.Steering;

/// <summary>Which action points are shown.</summary>
/// <param name="OnlyUnfinished">Those that still ask for something.</param>
/// <param name="Function">The mark of the owner's function (<see cref="MarkOf"/>), where no employee is chosen: it stands in addresses, in which no words may be.</param>
public sealed record ActionFilter(
    ActionLineId? Line = null, ActionLevel? Level = null, ActionState? State = null, DepartmentId? Department = null, EmployeeId? Owner = null, string Function = "", bool OnlyOverdue = false,
    bool OnlyUnfinished = false)
{
    public static ActionFilter All { get; } = new();

    /// <summary>By which a function is known in an address: 16 hexadecimal digits, of its SHA-256.</summary>
    public static string MarkOf(string function) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(function)))[..16];

    public bool Shows(ActionPoint point, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(point);
        return (Line is null || point.LineId == Line) && (Level is null || point.Level == Level) && (State is null || point.State == State) && (Department is null || point.DepartmentId == Department)
            && (Owner is null || point.OwnerId == Owner) && (Function.Length == 0 || MarkOf(point.OwnerFunction) == Function) && (!OnlyOverdue || point.IsOverdue(today)) && (!OnlyUnfinished || point.IsUnfinished);
    }
}
