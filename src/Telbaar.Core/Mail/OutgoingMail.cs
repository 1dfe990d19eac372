using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Mail;

public readonly record struct MailId(Guid Value) : IEntityId<MailId>
{
    public static MailId Of(Guid value) => new(value);
}

/// <summary>What a mail is about. Each has its own template.</summary>
public enum MailKind
{
    /// <summary>A failed attempt: what happened, and would you tell us why?</summary>
    Request,
    /// <summary>The same once more, to somebody who has not answered.</summary>
    Reminder,
    /// <summary>What became of a dispute.</summary>
    Decision,
    /// <summary>How many attempts of a department failed, without names: where person level is closed.</summary>
    Count,
    /// <summary>Failed attempts and open messages of a department, by person: where the legal gate allows it.</summary>
    Digest,
    /// <summary>To the owner of an action point whose term comes near or is over.</summary>
    ActionReminder,
    /// <summary>To a colleague: do you know what your team agreed, and do you do it?</summary>
    AgreementQuestion,
}

/// <summary>To whom a mail goes.</summary>
public enum Addressee
{
    Employee,
    DepartmentHead,
    Coordinator,
}

public enum MailState
{
    Waiting,
    /// <summary>The mail server took it.</summary>
    Sent,
    /// <summary>The mail server refused it, or could not be reached for days.</summary>
    GivenUp,
    /// <summary>Its reason went away before it was sent.</summary>
    Withdrawn,
}

/// <summary>
/// A mail that is to be sent (the outbox). It is written in the transaction of what causes it, and holds ids only: addresses and words are looked up when it is sent,
/// and links are made then.
/// </summary>
public sealed class OutgoingMail : Owned<MailId>
{
    /// <summary>Nothing where it is about no study.</summary>
    public StudyId? StudyId { get; init; }

    public required MailKind Kind { get; init; }

    /// <summary>The feedback request, dispute, person or department that it is about.</summary>
    public required Guid About { get; init; }

    /// <summary>Which of several about the same: the number of the reminder, or the day as a number. Together with kind and subject it is unique, so that nothing is sent twice.</summary>
    public required int Ordinal { get; init; }

    public required Addressee To { get; init; }

    /// <summary>Where it goes to an employee.</summary>
    public EmployeeId? EmployeeId { get; init; }

    /// <summary>Where it goes to the head of a department.</summary>
    public DepartmentId? DepartmentId { get; init; }

    /// <summary>The same at every try, so that a mail server that gets it once more knows it again.</summary>
    public required string MessageId { get; init; }

    public required DateTimeOffset ArisenAt { get; init; }

    /// <summary>Not before this moment; put off after each failure.</summary>
    public required DateTimeOffset DueAt { get; set; }

    public MailState State { get; set; }

    public int Tries { get; set; }

    /// <summary>Until when the one who is sending it has it to himself.</summary>
    public DateTimeOffset? HeldUntil { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>A try ended without the mail server's answer: it may have been sent twice.</summary>
    public bool IsUnsure { get; set; }

    /// <summary>What went wrong at the last try; empty when nothing did. A code, never an address.</summary>
    public string Failure { get; set; } = "";

    /// <summary>When a mail server told that it could not be delivered.</summary>
    public DateTimeOffset? BouncedAt { get; set; }

    /// <summary>An identifier as RFC 5322 wants it, without the angle brackets.</summary>
    public static string MessageIdOf(MailId id, string domain) => $"{id.Value:n}@{domain}";

    /// <summary>A person or department in a study, as one id: two studies may write to the same one on the same day.</summary>
    public static Guid AboutIn(StudyId study, Guid whom)
    {
        Span<byte> bytes = stackalloc byte[16], other = stackalloc byte[16];
        study.Value.TryWriteBytes(bytes);
        whom.TryWriteBytes(other);
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] ^= other[i];
        return new(bytes);
    }

    /// <summary>A day as a number, to tell the mails of two days apart.</summary>
    public static int OrdinalOf(DateOnly day) => day.DayNumber;
}

/// <summary>Somebody to whom nothing is sent any more. It holds no reason: that may be about health.</summary>
public sealed class MailStop : Owned
{
    public required EmployeeId EmployeeId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Accounts.AccountId? By { get; init; }
}
