using System.Text.Json;

namespace Telbaar.Organisations;

/// <summary>Something that an import touched, in the version that it had afterwards.</summary>
sealed record Touched(Guid Id, int Version);

/// <summary>An employee whose place or activity an import changed, and what they were.</summary>
sealed record TouchedEmployee(Guid Id, int Version, Guid Department, Guid? Team, bool IsActive);

/// <summary>The key that an import put in another one's place.</summary>
sealed record TouchedKey(Guid Old, int OldVersion, Guid New);

/// <summary>What is needed to undo an import of the staff list: ids and versions, never a name.</summary>
/// <param name="Departments">Made by it.</param>
/// <param name="Teams">Made by it.</param>
/// <param name="ReturnedDepartments">Brought back into use by it.</param>
/// <param name="ReturnedTeams">Brought back into use by it.</param>
/// <param name="Added">Employees that it added.</param>
/// <param name="Employees">Changed by it, or made inactive.</param>
sealed record StaffUndo(
    IReadOnlyList<Guid> Departments,
    IReadOnlyList<Guid> Teams,
    IReadOnlyList<Touched> ReturnedDepartments,
    IReadOnlyList<Touched> ReturnedTeams,
    IReadOnlyList<Guid> Added,
    IReadOnlyList<TouchedEmployee> Employees,
    IReadOnlyList<TouchedKey> Keys)
{
    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static StaffUndo Of(string json) => JsonSerializer.Deserialize<StaffUndo>(json, JsonSerializerOptions.Web)!;
}
