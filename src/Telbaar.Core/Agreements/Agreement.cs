using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Agreements;

public readonly record struct AgreementId(Guid Value) : IEntityId<AgreementId>
{
    public static AgreementId Of(Guid value) => new(value);
}

/// <summary>What an agreement about reachability is about.</summary>
public enum AgreementKind
{
    /// <summary>Belcirkel: the call goes on to the next until somebody answers.</summary>
    CallCircle,
    /// <summary>Two colleagues who stand in for each other.</summary>
    Buddies,
    /// <summary>Who stands in during leave, illness or a meeting, and who arranges it.</summary>
    Absence,
    /// <summary>What the voicemail says, and the number of somebody who can be reached.</summary>
    Voicemail,
    /// <summary>Whether and when the mobile phone is used, and whether the KCC may know the number.</summary>
    MobilePhone,
    /// <summary>That one picks up another's telephone.</summary>
    PickUp,
    /// <summary>Where callback notes go, and who watches them.</summary>
    CallbackNotes,
}

/// <summary>
/// One text of a bereikbaarheidsafspraak of a workplace: a team, or a department as a whole. A change is a new row with the next edition, so that what was agreed when can always be read;
/// the one in force on a day is the latest edition whose <see cref="ValidFrom"/> is not after it.
/// </summary>
public sealed class Agreement : Owned<AgreementId>
{
    /// <summary>The agreement of which this is an edition: the id of its first edition.</summary>
    public required Guid Thread { get; init; }

    /// <summary>1, 2, ...</summary>
    public required int Edition { get; init; }

    public required DepartmentId DepartmentId { get; init; }

    /// <summary>Nothing where it holds for the whole department.</summary>
    public TeamId? TeamId { get; init; }

    public required AgreementKind Kind { get; init; }

    /// <summary>What was agreed, in the words of the team; it names nobody.</summary>
    public required string Words { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day on which it holds; nothing while it goes on.</summary>
    public DateOnly? ValidUntil { get; set; }

    /// <summary>Who sees to it.</summary>
    public EmployeeId? OwnerId { get; init; }

    /// <summary>When it is to be looked at again.</summary>
    public required DateOnly ReviewOn { get; init; }

    /// <summary>The hours in which it holds, on working days; nothing where it holds in all office hours.</summary>
    public TimeOnly? From { get; init; }

    public TimeOnly? To { get; init; }

    /// <summary>The number to ring instead (<see cref="AgreementKind.Voicemail"/>, <see cref="AgreementKind.MobilePhone"/>); empty where there is none.</summary>
    public string Number { get; init; } = "";

    /// <summary>Where callback notes go: a shared mailbox, a system or a number; empty where it is not about them.</summary>
    public string NotesTo { get; init; } = "";
}

/// <summary>What somebody is in an agreement.</summary>
public enum AgreementPart
{
    /// <summary>A member of a call circle or of those who pick up one another's telephone.</summary>
    Member,
    /// <summary>One of a pair of buddies; the other is <see cref="AgreementMember.ForId"/>.</summary>
    Buddy,
    /// <summary>Stands in for <see cref="AgreementMember.ForId"/>, or for anybody of the workplace where that is nothing.</summary>
    Substitute,
    /// <summary>Watches the callback notes.</summary>
    Watcher,
}

/// <summary>Somebody who has a part in one edition of an agreement.</summary>
public sealed class AgreementMember : Owned
{
    public required AgreementId AgreementId { get; init; }

    /// <summary>Whose turn it is, from 1; each place once in an edition.</summary>
    public required int Place { get; init; }

    public required AgreementPart Part { get; init; }

    public required EmployeeId EmployeeId { get; init; }

    public EmployeeId? ForId { get; init; }
}
