using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Sampling;

public readonly record struct PlannedCallId(Guid Value) : IEntityId<PlannedCallId>
{
    public static PlannedCallId Of(Guid value) => new(value);
}

public enum PlannedCallState
{
    Planned,
    /// <summary>Claimed by a caller, being rung, or rung: a new draw leaves it.</summary>
    Rung,
}

/// <summary>A call that the sample planned: whom to ask for, when, by which caller and under which cover.</summary>
public sealed class PlannedCall : Owned<PlannedCallId>
{
    public required StudyId StudyId { get; init; }

    /// <summary>Its place in the plan, from 1.</summary>
    public required int Number { get; init; }

    public required EmployeeId EmployeeId { get; init; }

    public required DepartmentId DepartmentId { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>From when on, on the local clock.</summary>
    public required TimeOnly At { get; init; }

    /// <summary>The caller's code.</summary>
    public required string Caller { get; init; }

    public CoverAliasId? AliasId { get; init; }

    public CoverQuestionId? QuestionId { get; init; }

    public PlannedCallState State { get; set; }

    /// <summary>The attempt for which a caller has it now, or had it last before it came back into the plan.</summary>
    public Guid? Holder { get; set; }

    /// <summary>Whether a caller has it or had it: a new draw leaves it, since what was told of it refers to it.</summary>
    public bool IsBegun => State is PlannedCallState.Rung || Holder is not null;

    /// <summary>When a claim of which nothing has been heard gives it back; nothing once it is being rung.</summary>
    public DateTimeOffset? HeldUntil { get; set; }
}
