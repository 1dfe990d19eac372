using Telbaar.Accounts;
using Telbaar.Attempts;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>A department in the scope of a study.</summary>
public sealed class StudyDepartment : Owned
{
    public required StudyId StudyId { get; init; }

    public required DepartmentId DepartmentId { get; init; }

    /// <summary>Why it is in scope, such as the volume of its customer contact; it goes into the report's method.</summary>
    public string WhyInScope { get; set; } = "";

    /// <summary>Customer contacts by telephone in a year, where known.</summary>
    public int? ContactsPerYear { get; set; }

    /// <summary>The run-up with it: contact, presentation, support given; it goes into the report's method.</summary>
    public string RunUp { get; set; } = "";

    /// <summary>How many attempts, where the plan says so for each department.</summary>
    public int? Attempts { get; set; }
}

public readonly record struct StudyNumberId(Guid Value) : IEntityId<StudyNumberId>
{
    public static StudyNumberId Of(Guid value) => new(value);
}

/// <summary>A number that is rung in a study.</summary>
public sealed class StudyNumber : Owned<StudyNumberId>
{
    public required StudyId StudyId { get; init; }

    public required Route Route { get; set; }

    /// <summary>As people write it: 14 023.</summary>
    public required string Number { get; set; }

    /// <summary>For a group number: whose.</summary>
    public DepartmentId? DepartmentId { get; set; }

    public string Note { get; set; } = "";
}

public readonly record struct ShiftId(Guid Value) : IEntityId<ShiftId>
{
    public static ShiftId Of(Guid value) => new(value);
}

/// <summary>When a caller rings.</summary>
public sealed class Shift : Owned<ShiftId>
{
    public required StudyId StudyId { get; init; }

    /// <summary>The caller, by code, such as E1: the name stands with the account.</summary>
    public required string Caller { get; init; }

    public AccountId? AccountId { get; set; }

    public required DateOnly Day { get; set; }

    public required TimeOnly From { get; set; }

    public required TimeOnly To { get; set; }
}

public readonly record struct IncidentId(Guid Value) : IEntityId<IncidentId>
{
    public static IncidentId Of(Guid value) => new(value);
}

/// <summary>A window in which something was out of order; attempts that began in it are flagged.</summary>
public sealed class Incident : Owned<IncidentId>
{
    public required StudyId StudyId { get; init; }

    public required DateTimeOffset From { get; set; }

    public required DateTimeOffset To { get; set; }

    public required string What { get; set; }
}
