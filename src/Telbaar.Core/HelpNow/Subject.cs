using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.HelpNow;

public readonly record struct SubjectId(Guid Value) : IEntityId<SubjectId>
{
    public static SubjectId Of(Guid value) => new(value);
}

/// <summary>An onderwerp that callers ask about, and who is there for it: a department, a team of it, and perhaps one employee.</summary>
public sealed class Subject : Owned<SubjectId>
{
    public required string Name { get; set; }

    public required string Folded { get; set; }

    /// <summary>What callers call it otherwise, with commas between.</summary>
    public string Synonyms { get; set; } = "";

    public required DepartmentId DepartmentId { get; set; }

    public TeamId? TeamId { get; set; }

    /// <summary>Who knows most of it.</summary>
    public EmployeeId? EmployeeId { get; set; }

    public IEnumerable<string> Words => Synonyms.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
