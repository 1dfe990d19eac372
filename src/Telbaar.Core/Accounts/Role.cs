namespace Telbaar.Accounts;

/// <summary>What somebody is to an organisation, or to one study of it.</summary>
public enum Role
{
    /// <summary>Beheerder: users, retention, backup.</summary>
    Administrator,
    /// <summary>Onderzoeker: sets up studies, norms and samples; defends every figure.</summary>
    Researcher,
    /// <summary>Enquêteur: rings.</summary>
    Caller,
    /// <summary>Coördinator at the municipality: staff list, failures the same day, disputes.</summary>
    Coordinator,
    /// <summary>Leidinggevende: the own department.</summary>
    DepartmentHead,
    /// <summary>Stuurgroep.</summary>
    SteeringGroup,
    /// <summary>KCC-medewerker.</summary>
    KccAgent,
    /// <summary>Privacy officer or works council: reads legal gate, authorisation matrix and audit.</summary>
    PrivacyOfficer,
}
