using Telbaar.Attempts;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

public readonly record struct AttemptId(Guid Value) : IEntityId<AttemptId>
{
    public static AttemptId Of(Guid value) => new(value);
}

/// <summary>What an attempt was made for. Practice and pilot calls stand outside all figures.</summary>
public enum AttemptPurpose
{
    Study,
    Pilot,
    Practice,
}

/// <summary>
/// An attempt as it stands: the fold of its sources, with exactly the columns of an attempts file. Its outcome is not here: that follows from norms, calendar and moment.
/// </summary>
public sealed class RecordedAttempt : Owned<AttemptId>
{
    public required StudyId StudyId { get; init; }

    /// <summary>Unique in the study.</summary>
    public required string Identifier { get; init; }

    public AttemptPurpose Purpose { get; init; }

    public required DateTimeOffset StartedAt { get; set; }

    public string? Caller { get; set; }

    public required DepartmentId DepartmentId { get; set; }

    public TeamId? TeamId { get; set; }

    public EmployeeId? EmployeeId { get; set; }

    public Route Route { get; set; }

    public LineResult? Line { get; set; }

    public TimeSpan? AnswerTime { get; set; }

    public bool? KccGreeting { get; set; }

    public TimeSpan? SearchTime { get; set; }

    public Reached? Reached { get; set; }

    public TimeSpan? TransferTime { get; set; }

    public TimeSpan? WaitingTime { get; set; }

    public bool? Greeting { get; set; }

    public bool? Initiative { get; set; }

    public Message Message { get; set; }

    public DateTimeOffset? MessageAt { get; set; }

    public DateTimeOffset? CalledBackAt { get; set; }

    public FailureReason? Reason { get; set; }

    public Attribution? StatedAttribution { get; set; }

    public AttemptStatus Status { get; set; }

    public bool? BackAtKcc { get; set; }

    public bool? VoicemailName { get; set; }

    public bool? VoicemailAbsence { get; set; }

    public bool? VoicemailSubstitute { get; set; }

    /// <summary>The identifier of the attempt that this one was made again for.</summary>
    public string? Replaces { get; set; }

    /// <summary>Takes over the columns on which figures rest. Whom the attempt was about stays as it is.</summary>
    internal RecordedAttempt Tell(in Attempt attempt)
    {
        StartedAt = attempt.StartedAt;
        Caller = attempt.Caller;
        Route = attempt.Route;
        Line = attempt.Line;
        AnswerTime = attempt.AnswerTime;
        KccGreeting = attempt.KccGreeting;
        SearchTime = attempt.SearchTime;
        Reached = attempt.Reached;
        TransferTime = attempt.TransferTime;
        WaitingTime = attempt.WaitingTime;
        Greeting = attempt.Greeting;
        Initiative = attempt.Initiative;
        Message = attempt.Message;
        MessageAt = attempt.MessageAt;
        CalledBackAt = attempt.CalledBackAt;
        Reason = attempt.Reason;
        StatedAttribution = attempt.StatedAttribution;
        Status = attempt.Status;
        BackAtKcc = attempt.BackAtKcc;
        VoicemailName = attempt.VoicemailName;
        VoicemailAbsence = attempt.VoicemailAbsence;
        VoicemailSubstitute = attempt.VoicemailSubstitute;
        return this;
    }
}

/// <summary>Free words about an attempt. They stand apart, so that retention takes them out without touching a figure.</summary>
public sealed class AttemptRemark : Owned
{
    public required AttemptId AttemptId { get; init; }

    public required string Text { get; set; }
}

public readonly record struct AttemptImportId(Guid Value) : IEntityId<AttemptImportId>
{
    public static AttemptImportId Of(Guid value) => new(value);
}

/// <summary>An import of an attempts file into a study.</summary>
public sealed class AttemptImport : Owned<AttemptImportId>
{
    public required StudyId StudyId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>SHA-256 of the file, as hexadecimal digits.</summary>
    public required string Digest { get; init; }

    public required int Rows { get; init; }
}

/// <summary>A row as it was read, with the employee as code and without the remark: the source of an imported attempt. Only ever added.</summary>
public sealed class ImportedRow : Owned
{
    public required AttemptId AttemptId { get; init; }

    public required AttemptImportId ImportId { get; init; }

    public required int Line { get; init; }

    /// <summary>In the form of an attempts file with English headers, all columns but remark, in their order, with semicolons between.</summary>
    public required string Text { get; init; }
}
