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
    SeeSample,
    DrawSample,
    ImportAttempts,
    ExportAttempts,
    SeeResults,
}
