namespace Telbaar.Scores;

/// <summary>A department as the organisation lists it.</summary>
/// <param name="Name">As the attempts name it, to the letter.</param>
/// <param name="Size">Its employees, its calls a year or another positive number; nothing where the list gives no sizes.</param>
/// <param name="InScope">Whether the figures of the whole speak of it.</param>
public sealed record ListedDepartment(string Name, double? Size, bool InScope);

/// <summary>Which departments the figures of a study speak of, and how large each is. Without a list that is all of them, and none has a size.</summary>
public sealed class Scope
{
    readonly Dictionary<string, ListedDepartment> byName;
    readonly HashSet<string>? leftOut;

    /// <param name="departments">Each with a name of its own.</param>
    public Scope(IEnumerable<ListedDepartment> departments)
    {
        byName = departments.ToDictionary(department => department.Name);
        if (byName.Values.Any(department => !department.InScope))
            leftOut = [.. byName.Values.Where(department => !department.InScope).Select(department => department.Name)];
    }

    public static Scope All { get; } = new([]);

    /// <summary>In the order in which departments are shown.</summary>
    public IEnumerable<ListedDepartment> Departments => byName.Values.OrderBy(department => new GroupKey(department.Name, department.Name, 0));

    public bool IsListed => byName.Count > 0;

    /// <summary>Whether figures of the whole can be weighted.</summary>
    public bool HasSizes => byName.Values.Any(department => department is { InScope: true, Size: not null });

    public bool Lists(string department) => byName.ContainsKey(department);

    /// <summary>Whether the attempts of this department are left out of everything.</summary>
    public bool LeavesOut(string department) => leftOut is not null && leftOut.Contains(department);

    public double? SizeOf(string department) => byName.GetValueOrDefault(department)?.Size;
}
