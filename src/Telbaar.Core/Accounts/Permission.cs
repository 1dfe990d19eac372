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
    /// <summary>To show an employee all that is known of him or her, to note an objection, and to take the name out.</summary>
    AnswerRights,
    /// <summary>Until when persons are known, and what was taken out when.</summary>
    SeeRetention,
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
    /// <summary>To write the lead's own words, to enter earlier years, and to make, decide on and take back documents.</summary>
    WriteDocuments,
    /// <summary>Documents that were released: they name no employee.</summary>
    SeeDocuments,
    /// <summary>The report with failed attempts by person; only where the legal gate opens person level to the role.</summary>
    ReadPersonReport,
    /// <summary>To ring the calls of the plan, and to record what happens.</summary>
    Ring,
    /// <summary>To ring practice calls, which stand outside the plan and all figures.</summary>
    Practise,
    /// <summary>To record that somebody rang back.</summary>
    RecordCallbacks,
    /// <summary>Progress, callers compared, what is odd.</summary>
    WatchField,
    /// <summary>To put attempts right, leave them out, or have them made again.</summary>
    CorrectAttempts,
    /// <summary>To judge a call as a second person, without seeing the first judgement.</summary>
    ListenAlong,
    /// <summary>From whom mail comes, and in which words.</summary>
    ManageMail,
    /// <summary>Whether and how colleagues are asked why an attempt failed.</summary>
    ManageFeedback,
    /// <summary>How many were asked, how many answered, and what; no persons.</summary>
    SeeFeedback,
    /// <summary>The requests by person, and the words with which they were answered; only where the legal gate opens person level.</summary>
    ReadExplanations,
    /// <summary>Attempts that the colleague disputes; the KCC sees those with a callback note.</summary>
    SeeDisputes,
    /// <summary>To decide what becomes of an attempt that the colleague disputes.</summary>
    DecideDisputes,
    /// <summary>To say whether, when and to whom a callback note was sent.</summary>
    StateNotes,
    /// <summary>Action points of the steering group, and whether they helped; names of owners only to those who may know them.</summary>
    SeeSteering,
    /// <summary>To set up the steering group, and to make and follow action points.</summary>
    ManageSteering,
    /// <summary>What teams agreed about reachability, and whether it is known.</summary>
    SeeAgreements,
    /// <summary>To lay down agreements, and to ask a team whether they are known.</summary>
    ManageAgreements,
    /// <summary>The page on which the KCC finds who can help now.</summary>
    FindHelp,
    /// <summary>To say that somebody is absent, and from which calendar that is read.</summary>
    ManageAbsence,
    /// <summary>To note what was checked of telephones and of the main number.</summary>
    CheckTelephones,
}
