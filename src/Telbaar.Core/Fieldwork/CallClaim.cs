using Telbaar.Accounts;
using Telbaar.Attempts;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>
/// That a caller took a planned call to ring it, or began a call to practise. The attempt that comes of it bears the same id. A call that was given back is claimed anew, under another id:
/// what a caller without a network still tells of it is never lost.
/// </summary>
public sealed class CallClaim : Owned<AttemptId>
{
    public required StudyId StudyId { get; init; }

    public AttemptPurpose Purpose { get; init; }

    /// <summary>Nothing for a practice call, which stands outside the plan.</summary>
    public PlannedCallId? PlannedCallId { get; init; }

    /// <summary>Of the attempt: the number in the plan, with an ordinal behind it from the second time on.</summary>
    public required string Identifier { get; init; }

    /// <summary>The identifier of the attempt that this one is made again for.</summary>
    public string? Replaces { get; init; }

    public required AccountId AccountId { get; init; }

    /// <summary>The caller's code in this study; empty where somebody practises who has none.</summary>
    public required string Caller { get; init; }

    public required DepartmentId DepartmentId { get; init; }

    public TeamId? TeamId { get; init; }

    /// <summary>Nothing for a practice call, in which nobody real is asked for.</summary>
    public EmployeeId? EmployeeId { get; init; }

    public required Route Route { get; init; }

    public required DateTimeOffset ClaimedAt { get; init; }

    /// <summary>When the call went back into the plan without having been rung.</summary>
    public DateTimeOffset? ReleasedAt { get; set; }
}

/// <summary>The code under which an account rings in a study.</summary>
public sealed class StudyCaller : Owned
{
    public required StudyId StudyId { get; init; }

    public required AccountId AccountId { get; init; }

    /// <summary>Unique in the study, such as E1.</summary>
    public required string Code { get; init; }
}

/// <summary>Free words that a caller wrote during a call. They stand apart, so that retention takes them out without touching a figure.</summary>
public sealed class CallRemark : Owned
{
    public required AttemptId AttemptId { get; init; }

    public required string Text { get; set; }
}
