namespace Telbaar.Attempts;

/// <summary>Whether an attempt counts. Status alone decides that.</summary>
public enum AttemptStatus : byte
{
    Valid,
    Void,
    /// <summary>Made again by another attempt.</summary>
    Redone,
}

/// <summary>The number that was rung.</summary>
public enum Route : byte
{
    Kcc,
    Direct,
    Group,
}

public enum LineResult : byte
{
    Answered,
    NoAnswer,
    Busy,
}

/// <summary>Whom the caller spoke to in the end.</summary>
public enum Reached : byte
{
    /// <summary>The wanted employee.</summary>
    Employee,
    /// <summary>A colleague of the same department.</summary>
    Colleague,
    OtherDepartment,
    Kcc,
    Nobody,
}

public enum Message : byte
{
    None,
    Voicemail,
    /// <summary>A note that the KCC takes for the employee (terugbelnotitie).</summary>
    CallbackNote,
}

/// <summary>What decided the failure of an attempt, whatever else happened in it.</summary>
public enum FailureReason : byte
{
    /// <summary>Looking for the department took over three minutes.</summary>
    SearchTime,
    Disconnected,
    /// <summary>A number named in the voicemail could not be reached.</summary>
    AlternativeNumber,
    Other,
}

/// <summary>Whose failure it is (toerekening).</summary>
public enum Attribution : byte
{
    Department,
    Kcc,
    Technical,
}
