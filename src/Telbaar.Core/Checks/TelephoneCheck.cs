using Telbaar.Accounts;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Checks;

public readonly record struct SharedTelephoneId(Guid Value) : IEntityId<SharedTelephoneId>
{
    public static SharedTelephoneId Of(Guid value) => new(value);
}

/// <summary>A telephone of several people, or of a place: that at the counter.</summary>
public sealed class SharedTelephone : Owned<SharedTelephoneId>
{
    public required DepartmentId DepartmentId { get; init; }

    public TeamId? TeamId { get; init; }

    /// <summary>What it is called there; it names nobody.</summary>
    public required string Label { get; init; }

    /// <summary>One that is gone stays with its history.</summary>
    public bool IsActive { get; set; } = true;
}

public readonly record struct TelephoneCheckId(Guid Value) : IEntityId<TelephoneCheckId>
{
    public static TelephoneCheckId Of(Guid value) => new(value);
}

/// <summary>What is checked.</summary>
public enum CheckPoint
{
    // Of the main number of a municipality.
    /// <summary>The menu says what it should, and each choice leads where it should.</summary>
    Menu,
    /// <summary>What the voicemail does outside opening hours, and who listens to it.</summary>
    MainVoicemail,
    /// <summary>The opening hours are said, and are right.</summary>
    OpeningHoursSaid,
    /// <summary>Who waits hears that, and how long it will take.</summary>
    QueueMessage,

    // Of each telephone.
    VoicemailOn,
    /// <summary>A message that was left is told of on the telephone, the mobile one too.</summary>
    NotificationOn,
    /// <summary>The voicemail has a greeting of its own, with name and substitute.</summary>
    GreetingRecorded,
    /// <summary>The number that a colleague sees of a transferred call is the caller's: who rings back a missed call gets the caller and not the KCC.</summary>
    DisplayNumber,
    /// <summary>Forwarding was tried, and the call arrived.</summary>
    ForwardingTested,
}

public static class CheckPoints
{
    public static IReadOnlyList<CheckPoint> OfMainNumber { get; } = [CheckPoint.Menu, CheckPoint.MainVoicemail, CheckPoint.OpeningHoursSaid, CheckPoint.QueueMessage];

    public static IReadOnlyList<CheckPoint> OfTelephone { get; } = [CheckPoint.VoicemailOn, CheckPoint.NotificationOn, CheckPoint.GreetingRecorded, CheckPoint.DisplayNumber, CheckPoint.ForwardingTested];
}

public enum CheckResult
{
    Ok,
    NotOk,
    NotApplicable,
}

/// <summary>What a check is about: the main number of a municipality, the telephone of an employee, or a shared one. In a form it is a letter and the id.</summary>
public readonly record struct CheckSubject(MunicipalityId? Municipality, EmployeeId? Employee, SharedTelephoneId? Telephone)
{
    public static CheckSubject Of(MunicipalityId municipality) => new(municipality, null, null);

    public static CheckSubject Of(EmployeeId employee) => new(null, employee, null);

    public static CheckSubject Of(SharedTelephoneId telephone) => new(null, null, telephone);

    public IReadOnlyList<CheckPoint> Points => Municipality is null ? CheckPoints.OfTelephone : CheckPoints.OfMainNumber;

    public static CheckSubject? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length < 2 || !Guid.TryParse(text.AsSpan(1), out var id))
            return null;
        return text[0] switch
        {
            'm' => Of(new MunicipalityId(id)),
            'e' => Of(new EmployeeId(id)),
            't' => Of(new SharedTelephoneId(id)),
            _ => null,
        };
    }

    public override string ToString() => Municipality is { } municipality ? $"m{municipality.Value}" : Employee is { } employee ? $"e{employee.Value}" : $"t{Telephone?.Value}";
}

/// <summary>That something was checked of a telephone or a main number, by whom, and with what result. Only ever added: the latest counts, and what came before stays to be read.</summary>
public sealed class TelephoneCheck : Owned<TelephoneCheckId>
{
    public MunicipalityId? MunicipalityId { get; init; }

    public EmployeeId? EmployeeId { get; init; }

    public SharedTelephoneId? TelephoneId { get; init; }

    public required CheckPoint Point { get; init; }

    public required CheckResult Result { get; init; }

    /// <summary>On which day it was checked.</summary>
    public required DateOnly On { get; init; }

    /// <summary>When that was noted.</summary>
    public required DateTimeOffset NotedAt { get; init; }

    public AccountId? By { get; init; }

    /// <summary>What is to be done or was found; it names nobody.</summary>
    public string Note { get; init; } = "";

    public CheckSubject Subject => new(MunicipalityId, EmployeeId, TelephoneId);
}
