using Telbaar.Accounts;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Storage;

namespace Telbaar.Agreements;

public readonly record struct KnowledgeRoundId(Guid Value) : IEntityId<KnowledgeRoundId>
{
    public static KnowledgeRoundId Of(Guid value) => new(value);
}

public readonly record struct KnowledgeInvitationId(Guid Value) : IEntityId<KnowledgeInvitationId>
{
    public static KnowledgeInvitationId Of(Guid value) => new(value);
}

/// <summary>Whether what came of a round is shown. It is decided once, when the round closes.</summary>
public enum RoundVerdict
{
    /// <summary>It is still being answered; nothing is shown, so that nobody can watch one answer come in.</summary>
    Open,
    Shown,
    /// <summary>Fewer answered than the smallest group that is shown.</summary>
    TooFew,
    /// <summary>Beside another round that is shown, the difference would be the answers of a few.</summary>
    TooAlike,
}

/// <summary>A vraagronde: the colleagues of a workplace are asked whether they know what was agreed there, and do it.</summary>
public sealed class KnowledgeRound : Owned<KnowledgeRoundId>
{
    /// <summary>After so many days who has not answered is reminded, once.</summary>
    public const int RemindedAfterDays = 7;

    /// <summary>After so many days it closes.</summary>
    public const int OpenForDays = 21;

    public required DepartmentId DepartmentId { get; init; }

    /// <summary>Nothing where the whole department is asked.</summary>
    public TeamId? TeamId { get; init; }

    public required Language Language { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public AccountId? By { get; init; }

    public DateTimeOffset? RemindedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public RoundVerdict Verdict { get; set; }

    /// <summary>How many were asked.</summary>
    public required int Asked { get; init; }

    /// <summary>How many answered; 0 while it is open.</summary>
    public int Answered { get; set; }

    /// <summary>How many of those who answered were taken out since: their invitations are gone, and rounds can be compared by the rest alone.</summary>
    public int TakenOut { get; set; }

    public DateTimeOffset ClosesAt => OpenedAt.AddDays(OpenForDays);
}

/// <summary>That somebody was asked in a round, and whether the link was used: who is reminded, and which rounds may be shown beside one another. Not when, and not with what.</summary>
public sealed class KnowledgeInvitation : Owned<KnowledgeInvitationId>
{
    public required KnowledgeRoundId RoundId { get; init; }

    public required EmployeeId EmployeeId { get; init; }

    public bool IsUsed { get; set; }
}

/// <summary>A link in a mail of a round. Of its secret a digest alone is stored. It goes when the round closes.</summary>
public sealed class KnowledgeLink : Owned
{
    /// <summary>SHA-256, hexadecimal.</summary>
    public required string Digest { get; init; }

    public required KnowledgeInvitationId InvitationId { get; init; }
}

/// <summary>Whether somebody does what was agreed.</summary>
public enum Following
{
    Always,
    Mostly,
    No,
    DoesNotApply,
}

/// <summary>
/// What was answered about one agreement in one round: counts, and no answer by itself. There is no row, id, moment or order of an answer, and what somebody said of one agreement does not
/// stand beside what he or she said of another. Whoever answers raises one count on each side of every row of the round, so that no row tells by its last change who came last.
/// </summary>
public sealed class KnowledgeTally : Owned
{
    public required KnowledgeRoundId RoundId { get; init; }

    public required AgreementId AgreementId { get; init; }

    public int Known { get; set; }

    public int Unknown { get; set; }

    public int Always { get; set; }

    public int Mostly { get; set; }

    public int No { get; set; }

    public int DoesNotApply { get; set; }
}
