using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Steering;

public readonly record struct ActionPointId(Guid Value) : IEntityId<ActionPointId>
{
    public static ActionPointId Of(Guid value) => new(value);
}

/// <summary>How an action point stands.</summary>
public enum ActionState
{
    Open,
    /// <summary>Somebody is at it.</summary>
    Busy,
    PartlyDone,
    Done,
    /// <summary>It will not be done; <see cref="ActionPoint.Reason"/> says why.</summary>
    Dropped,
}

/// <summary>Where an action point is dealt with.</summary>
public enum ActionLevel
{
    Organisation,
    Department,
    Team,
}

/// <summary>Of what an action point came.</summary>
public enum ActionOrigin
{
    /// <summary>The steering group thought of it.</summary>
    Own,
    /// <summary>A reason that colleagues gave for failed attempts.</summary>
    Explanation,
    /// <summary>Something that struck callers beside their calls.</summary>
    Observation,
}

/// <summary>An actiepunt of the steering group. It is never taken away: what will not be done is dropped, and stays under its number.</summary>
public sealed class ActionPoint : Owned<ActionPointId>
{
    public const int LongestWhat = 500, LongestReason = 1000, LongestFunction = 200, HighestNumber = 99_999;

    /// <summary>1, 2, ...; unique in the organisation and never given again.</summary>
    public required int Number { get; init; }

    /// <summary>On one line; it names nobody.</summary>
    public required string What { get; set; }

    public required ActionLineId LineId { get; set; }

    public required ActionLevel Level { get; set; }

    /// <summary>The department concerned; there is one where <see cref="Level"/> is that of a department or team.</summary>
    public DepartmentId? DepartmentId { get; set; }

    public TeamId? TeamId { get; set; }

    /// <summary>The trekker, where he or she is on the staff list.</summary>
    public EmployeeId? OwnerId { get; set; }

    /// <summary>What the trekker is: hoofd KCC. It names nobody; empty where it was not said.</summary>
    public string OwnerFunction { get; set; } = "";

    /// <summary>The day on which it is to be done.</summary>
    public DateOnly? Term { get; set; }

    public ActionState State { get; set; }

    /// <summary>When it came into its state.</summary>
    public required DateTimeOffset StateSince { get; set; }

    /// <summary>Why it was dropped, or is not wholly done; it names nobody.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The department whose result it is to improve; nothing for that of the whole organisation.</summary>
    public DepartmentId? TargetDepartmentId { get; set; }

    /// <summary>What it is to improve: the id of a measure of the <see cref="Measures.Catalogue"/>; empty where it was not said.</summary>
    public string TargetMeasure { get; set; } = "";

    /// <summary>The moment van ingaan: the first day on which it works.</summary>
    public DateOnly? EffectiveOn { get; set; }

    public ActionOrigin Origin { get; init; }

    public StudyId? OriginStudyId { get; init; }

    /// <summary>Which reason or which day, as a code: never words of a person.</summary>
    public string OriginDetail { get; init; } = "";

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Whether there is still something to do.</summary>
    public bool IsUnfinished => State is not (ActionState.Done or ActionState.Dropped);

    public bool IsOverdue(DateOnly today) => IsUnfinished && Term < today;

    /// <summary>Whether its term is over, or comes within so many days.</summary>
    public bool IsNear(DateOnly today, int days) => IsUnfinished && Term is { } term && term <= today.AddDays(days);

    /// <summary>The reason that stays where it comes into a state: why it was dropped is none any more once it goes on.</summary>
    internal string ReasonIn(ActionState state, string reason) => State is ActionState.Dropped && state is not ActionState.Dropped && reason == Reason ? "" : reason;

    /// <summary>Brings it into a state.</summary>
    internal void Enter(ActionState state, DateTimeOffset at)
    {
        if (state != State)
            (State, StateSince) = (state, at);
    }
}
