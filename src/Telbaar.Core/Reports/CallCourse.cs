using Telbaar.Attempts;
using Telbaar.Measures;

namespace Telbaar.Reports;

/// <summary>What a caller met after the line was answered: the one step that a picture shows between the call and its outcome.</summary>
public enum CallCourse
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

public static class CallCourses
{
    public static IReadOnlyList<CallCourse> All { get; } = Enum.GetValues<CallCourse>();

    /// <summary>A message beats a colleague or the KCC, as it does in the classification.</summary>
    public static CallCourse Of(Profile attempt) => attempt switch
    {
        { Reached: Reached.Employee } => CallCourse.Employee,
        { Message: Message.Voicemail } => CallCourse.Voicemail,
        { Message: Message.CallbackNote } => CallCourse.CallbackNote,
        { Reached: Reached.Colleague } => CallCourse.Colleague,
        { Reached: Reached.OtherDepartment } => CallCourse.OtherDepartment,
        { Reached: Reached.Kcc } => CallCourse.Kcc,
        { Reached: Reached.Nobody } => CallCourse.Nobody,
        _ => CallCourse.Unknown,
    };
}
