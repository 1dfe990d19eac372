using Telbaar.Storage;

namespace Telbaar.Organisations;

public readonly record struct EmployeeId(Guid Value) : IEntityId<EmployeeId>
{
    public static EmployeeId Of(Guid value) => new(value);
}

/// <summary>A medewerker, by code. Attempts, audit and editions know the code only; name, address and number stand in <see cref="EmployeeKey"/>.</summary>
public sealed class Employee : Owned<EmployeeId>
{
    /// <summary>Unique in the organisation and never given again: M0001.</summary>
    public required string Code { get; init; }

    public required DepartmentId DepartmentId { get; set; }

    public TeamId? TeamId { get; set; }

    /// <summary>Somebody who left is not drawn any more, and stays for the studies in which he or she was rung.</summary>
    public bool IsActive { get; set; } = true;
}

public readonly record struct EmployeeKeyId(Guid Value) : IEntityId<EmployeeKeyId>
{
    public static EmployeeKeyId Of(Guid value) => new(value);
}

/// <summary>
/// The key table: who an employee code is. The only place with names, addresses and numbers of employees, so that taking its rows out removes the persons and touches no figure.
/// A key that an import replaced stays, marked with that import, until it can no longer be undone.
/// </summary>
public sealed class EmployeeKey : Owned<EmployeeKeyId>
{
    public required EmployeeId EmployeeId { get; init; }

    public required string Name { get; set; }

    public required string Folded { get; set; }

    public string Email { get; set; } = "";

    public string Number { get; set; } = "";

    /// <summary>The import that put another key in this one's place; nothing for the key in force.</summary>
    public StaffImportId? ReplacedBy { get; set; }
}

public readonly record struct StaffImportId(Guid Value) : IEntityId<StaffImportId>
{
    public static StaffImportId Of(Guid value) => new(value);
}

/// <summary>An import of the staff list, and what is needed to undo it. Holds ids and codes only.</summary>
public sealed class StaffImport : Owned<StaffImportId>
{
    public required DateTimeOffset At { get; init; }

    public required int Added { get; init; }

    public required int Changed { get; init; }

    public required int Gone { get; init; }

    /// <summary>The highest employee code that there was after it. A code is not given again, also where undoing the import took its bearer away.</summary>
    public required string LastCode { get; init; }

    /// <summary>Departments and teams that it made, employees it added, changed (with what department, team and activity they had) and made inactive: JSON of ids.</summary>
    public required string Undo { get; init; }

    public DateTimeOffset? UndoneAt { get; set; }
}
