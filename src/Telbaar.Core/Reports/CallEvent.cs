using Telbaar.Attempts;
using Telbaar.Measures;

namespace Telbaar.Reports;

/// <summary>What a caller met after the line was answered: the one step that a picture shows between the call and its outcome.</summary>
public enum CallEvent
{
    Employee,
    Colleague,
    OtherDepartment,
    Voicemail,
    CallbackNote,
    Kcc,
    Nobody,
    /// <summary>Nothing was filled in.</summary>
    Unknown,
}

public static class CallEvents
{
    public static IReadOnlyList<CallEvent> All { get; } = Enum.GetValues<CallEvent>();

    /// <summary>A message beats a colleague or the KCC, as it does in the classification.</summary>
    public static CallEvent Of(Profile attempt) => attempt switch
    {
        { Reached: Reached.Employee } => CallEvent.Employee,
        { Message: Message.Voicemail } => CallEvent.Voicemail,
        { Message: Message.CallbackNote } => CallEvent.CallbackNote,
        { Reached: Reached.Colleague } => CallEvent.Colleague,
        { Reached: Reached.OtherDepartment } => CallEvent.OtherDepartment,
        { Reached: Reached.Kcc } => CallEvent.Kcc,
        { Reached: Reached.Nobody } => CallEvent.Nobody,
        _ => CallEvent.Unknown,
    };
}
