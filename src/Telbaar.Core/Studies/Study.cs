using Telbaar.Acts;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Studies;

public readonly record struct StudyId(Guid Value) : IEntityId<StudyId>
{
    public static StudyId Of(Guid value) => new(value);
}

/// <summary>An onderzoek: what is measured, when, by whom and under which norms.</summary>
public sealed class Study : Owned<StudyId>
{
    public required string Name { get; set; }

    public required string Folded { get; set; }

    /// <summary>The research agency, or the own department that does it.</summary>
    public string Agency { get; set; } = "";

    /// <summary>The municipality whose number is rung; nothing where the study is about all of them.</summary>
    public MunicipalityId? MunicipalityId { get; set; }

    /// <summary>First day of the field period.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day of the field period.</summary>
    public DateOnly? To { get; set; }

    /// <summary>A norm set that comes with the program, by name; nothing where <see cref="NormSetId"/> names an uploaded one.</summary>
    public string? ShippedNorms { get; set; }

    public NormSetId? NormSetId { get; set; }

    /// <summary>A callback term that differs from that of the norms.</summary>
    public CallbackTerm? CallbackTerm { get; set; }

    public int? CallbackNumber { get; set; }

    /// <summary>How many calls an hour the KCC may get of us at most.</summary>
    public int? CallsPerHour { get; set; }

    /// <summary>For an interim study: the study of which it is a copy on part of the departments.</summary>
    public StudyId? CopyOf { get; set; }

    public StudyState State { get; internal set; } = StudyState.Designed;

    public DateTimeOffset StateSince { get; internal set; }

    /// <summary>Raised by each act on attempts: results are remembered by it.</summary>
    public int Revision { get; internal set; }

    /// <summary>When its retention term was over and its persons were taken out; nothing before.</summary>
    public DateTimeOffset? PersonsGoneAt { get; internal set; }

    /// <summary>Brings the study into a state.</summary>
    /// <param name="withdrawn">The kind of statement whose withdrawal did it; nothing when a person moved the study.</param>
    /// <returns>The step that says so; it must be saved along.</returns>
    internal StudyStep Enter(StudyState state, Acting acting, string why = "", GateKind? withdrawn = null)
    {
        State = state;
        StateSince = acting.At;
        return new()
        {
            Id = EntityId.New<StudyStepId>(acting.At),
            StudyId = Id,
            State = state,
            At = acting.At,
            By = acting.Account,
            Reason = why,
            Withdrawn = withdrawn,
        };
    }
}

/// <summary>The unit of a callback term.</summary>
public enum CallbackTerm
{
    WorkingDays,
    Hours,
    OfficeHours,
}

public readonly record struct StudyStepId(Guid Value) : IEntityId<StudyStepId>
{
    public static StudyStepId Of(Guid value) => new(value);
}

/// <summary>That a study came into a state, when, by whom and why. Only ever added.</summary>
public sealed class StudyStep : Owned<StudyStepId>
{
    public required StudyId StudyId { get; init; }

    public required StudyState State { get; init; }

    public required DateTimeOffset At { get; init; }

    public Accounts.AccountId? By { get; init; }

    /// <summary>Required where <see cref="StudyMoves"/> asks for one.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The kind of statement at the legal gate whose withdrawal brought the study here; nothing when a person moved it.</summary>
    public GateKind? Withdrawn { get; init; }
}
