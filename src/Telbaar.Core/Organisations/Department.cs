using Telbaar.Storage;

namespace Telbaar.Organisations;

public readonly record struct DepartmentId(Guid Value) : IEntityId<DepartmentId>
{
    public static DepartmentId Of(Guid value) => new(value);
}

/// <summary>An afdeling.</summary>
public sealed class Department : Owned<DepartmentId>
{
    public required string Name { get; set; }

    public required string Folded { get; set; }

    /// <summary>A department that is gone stays for the studies in which it was measured.</summary>
    public bool IsActive { get; set; } = true;
}

public readonly record struct TeamId(Guid Value) : IEntityId<TeamId>
{
    public static TeamId Of(Guid value) => new(value);
}

/// <summary>A team of one department.</summary>
public sealed class Team : Owned<TeamId>
{
    public required DepartmentId DepartmentId { get; init; }

    public required string Name { get; set; }

    public required string Folded { get; set; }

    public bool IsActive { get; set; } = true;
}
