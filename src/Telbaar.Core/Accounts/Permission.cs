namespace Telbaar.Accounts;

/// <summary>What an endpoint or act asks of the one who comes with it.</summary>
public enum Permission
{
    /// <summary>The organisation's front page.</summary>
    SeeOrganisation,
    ManageMembers,
    ReadAudit,
    SeeStructure,
    ManageStructure,
    /// <summary>Names, addresses and numbers of employees.</summary>
    SeeStaff,
    ManageStaff,
    SeeNorms,
    ManageNorms,
    SeeStudies,
    DesignStudy,
    MoveStudy,
    SeeGate,
    StateGate,
    ConfirmGate,
    /// <summary>The works council takes back its own consent.</summary>
    WithdrawGate,
    SeeSample,
    DrawSample,
    ImportAttempts,
    ExportAttempts,
    SeeResults,
    /// <summary>To ring the calls of the plan, and to record what happens.</summary>
    Ring,
    /// <summary>To record that somebody rang back.</summary>
    RecordCallbacks,
    /// <summary>Progress, callers compared, what is odd.</summary>
    WatchField,
    /// <summary>To put attempts right, leave them out, or have them made again.</summary>
    CorrectAttempts,
    /// <summary>To judge a call as a second person, without seeing the first judgement.</summary>
    ListenAlong,
}
