namespace Telbaar.Fieldwork;

/// <summary>Where a call stands. <c>docs/states/call.md</c> draws it; a test holds the drawing against <see cref="CallSteps"/>.</summary>
public enum CallStage
{
    /// <summary>The call is shown; nothing has been dialled.</summary>
    Ready,
    /// <summary>The telephone rings, or a menu speaks.</summary>
    Ringing,
    /// <summary>Speaking with the KCC.</summary>
    AtKcc,
    /// <summary>The KCC looks for the department or the employee.</summary>
    Searching,
    Transferring,
    WithEmployee,
    WithColleague,
    WithOtherDepartment,
    AtVoicemail,
    /// <summary>It is clear that nobody answers; the line is still open.</summary>
    NobodyThere,

    // The line is closed; what is still to be judged depends on who was reached last.
    AfterUnanswered,
    AfterKcc,
    AfterEmployee,
    AfterColleague,
    AfterOtherDepartment,
    AfterVoicemail,
    AfterNobody,

    /// <summary>All is told; the next call may come.</summary>
    Finished,
}

/// <summary>What a caller records in a call, one key each.</summary>
public enum CallStep
{
    Dialled,
    /// <summary>The menu ended and it rings: the answer time runs from here.</summary>
    MenuOver,
    KccAnswered,
    NoAnswer,
    Busy,
    /// <summary>A correct greeting by the KCC; its value may name the elements that were heard.</summary>
    KccGreetingRight,
    KccGreetingWrong,
    SearchBegins,
    SearchOver,
    TransferBegins,
    EmployeeAnswered,
    ColleagueAnswered,
    OtherDepartmentAnswered,
    VoicemailAnswered,
    NobodyAnswers,
    BackAtKcc,
    /// <summary>A correct greeting after the transfer; its value may name the elements that were heard.</summary>
    GreetingRight,
    GreetingWrong,
    InitiativeRight,
    InitiativeWrong,
    /// <summary>What the voicemail said: its value names name, absence and substitute as far as they were said.</summary>
    VoicemailHeard,
    VoicemailLeft,
    NoteTaken,
    HungUp,
    ReasonSearchTime,
    ReasonDisconnected,
    ReasonAlternativeNumber,
    ReasonOther,
    /// <summary>The caller was recognised as a mystery caller.</summary>
    Recognised,
    /// <summary>Something odd beside the call, such as the menu of the main number; it counts in no figure.</summary>
    SideObservation,
    /// <summary>Free words. They are kept apart from the events.</summary>
    Remark,
    /// <summary>This call is to be made again; its value says why.</summary>
    Again,
    Finished,
    /// <summary>Takes back the step that it names: the latest that stands.</summary>
    Undo,
}
