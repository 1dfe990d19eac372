using static Telbaar.Accounts.Permission;
using static Telbaar.Accounts.Role;

namespace Telbaar.Accounts;

/// <summary>The authorisation matrix: which role may do what. <c>docs/authorisation.md</c> shows it beside the endpoints, and a test holds the two together.</summary>
public static class Authorisation
{
    static readonly Dictionary<Permission, Role[]> matrix = new()
    {
        [SeeOrganisation] = Enum.GetValues<Role>(),
        [ManageMembers] = [Administrator],
        [ReadAudit] = [Administrator, PrivacyOfficer],
        [SeeStructure] = [Administrator, Researcher, Coordinator],
        [ManageStructure] = [Administrator, Coordinator],
        [SeeStaff] = [Researcher, Coordinator],
        [ManageStaff] = [Coordinator],
        [AnswerRights] = [Coordinator],
        [SeeRetention] = [Administrator, Coordinator, PrivacyOfficer],
        [SeeNorms] = [Administrator, Researcher, Coordinator, DepartmentHead, SteeringGroup],
        [ManageNorms] = [Researcher],
        [SeeStudies] = [Researcher, Coordinator, SteeringGroup, Administrator],
        [DesignStudy] = [Researcher],
        [MoveStudy] = [Researcher],
        [SeeGate] = [Researcher, Coordinator, PrivacyOfficer],
        [StateGate] = [Researcher, Coordinator],
        [ConfirmGate] = [Coordinator, PrivacyOfficer],
        [WithdrawGate] = [Researcher, Coordinator, PrivacyOfficer],
        [SeeSample] = [Researcher],
        [DrawSample] = [Researcher],
        [ImportAttempts] = [Researcher],
        [ExportAttempts] = [Researcher],
        [SeeResults] = [Researcher, Coordinator, SteeringGroup],
        [WriteDocuments] = [Researcher],
        [SeeDocuments] = [Researcher, Coordinator, DepartmentHead, SteeringGroup],
        [ReadPersonReport] = [Researcher, Coordinator, DepartmentHead, SteeringGroup],
        [Ring] = [Caller],
        [Practise] = [Researcher, Caller],
        [RecordCallbacks] = [Researcher, Caller],
        [WatchField] = [Researcher],
        [CorrectAttempts] = [Researcher],
        [ListenAlong] = [Researcher, Caller],
        [ManageMail] = [Coordinator],
        [ManageFeedback] = [Researcher, Coordinator],
        [SeeFeedback] = [Researcher, Coordinator, SteeringGroup],
        [ReadExplanations] = [Coordinator],
        [SeeDisputes] = [Researcher, Coordinator, KccAgent],
        [DecideDisputes] = [Researcher, Coordinator],
        [StateNotes] = [KccAgent, Coordinator],
        [SeeSteering] = [Researcher, Coordinator, DepartmentHead, SteeringGroup],
        [ManageSteering] = [Coordinator, SteeringGroup],
        [SeeAgreements] = [Coordinator, DepartmentHead, SteeringGroup, KccAgent],
        [ManageAgreements] = [Coordinator, DepartmentHead],
        [FindHelp] = [Coordinator, KccAgent],
        [ManageAbsence] = [Coordinator, DepartmentHead, KccAgent],
        [CheckTelephones] = [Coordinator, DepartmentHead, KccAgent],
    };

    public static bool Allows(Permission permission, Role role) => matrix[permission].Contains(role);

    public static bool Allows(Permission permission, IReadOnlySet<Role> roles) => matrix[permission].Any(roles.Contains);
}
