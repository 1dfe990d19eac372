using Telbaar.Accounts;
using Telbaar.Storage;

namespace Telbaar.Studies;

public readonly record struct GateStatementId(Guid Value) : IEntityId<GateStatementId>
{
    public static GateStatementId Of(Guid value) => new(value);
}

/// <summary>What must have been stated before a study may go into the field (Wet op de ondernemingsraden art. 27; AVG art. 28, 30 and 35).</summary>
public enum GateKind
{
    /// <summary>The works council consented, or why it need not.</summary>
    WorksCouncil,
    /// <summary>The staff has been told.</summary>
    Announcement,
    /// <summary>The data protection impact assessment (DPIA).</summary>
    ImpactAssessment,
    /// <summary>Whether person level may be opened, and for which roles. Without a confirmed statement it is closed.</summary>
    PersonLevel,
    MinimumGroupSize,
    RetentionTerm,
    ProcessorAgreement,
    ProcessingRecord,
}

/// <summary>What the works council decided.</summary>
public enum WorksCouncilDecision
{
    Consented,
    /// <summary>Its consent is not needed; the scope of the statement says why.</summary>
    NotNeeded,
}

/// <summary>A statement at the legal gate: with its document, date and scope, confirmed by somebody other than its maker. It may be withdrawn, never changed.</summary>
public sealed class GateStatement : Owned<GateStatementId>
{
    public required StudyId StudyId { get; init; }

    public required GateKind Kind { get; init; }

    /// <summary>Where the document is found: its name and reference.</summary>
    public required string Document { get; init; }

    /// <summary>The day of the document.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What the statement says and what it is about; for the works council also why none is needed.</summary>
    public required string Scope { get; init; }

    /// <summary>For the works council alone.</summary>
    public WorksCouncilDecision? Decision { get; init; }

    /// <summary>Persons (minimum group size) or months (retention term).</summary>
    public int? Number { get; init; }

    /// <summary>For person level: the roles that may open it, by name with spaces between; empty where it stays closed.</summary>
    public string Roles { get; init; } = "";

    public AccountId? MadeBy { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public AccountId? ConfirmedBy { get; set; }

    public DateTimeOffset? ConfirmedAt { get; set; }

    public AccountId? WithdrawnBy { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public string WithdrawnWhy { get; set; } = "";

    /// <summary>It has not been confirmed yet. Whether a confirmed one is in force, <see cref="Gate"/> knows.</summary>
    public bool IsWaiting => ConfirmedAt is null && WithdrawnAt is null;
}
