namespace Telbaar.Organisations;

sealed record DepartmentPageTexts
{
    public required string Organisation { get; init; }
    public required string Retired { get; init; }
    public required string TeamRetired { get; init; }
    public required string NotInUse { get; init; }
    public required string Staff { get; init; }
    public required string SeeStaff { get; init; }
    public required string Teams { get; init; }
    public required string Team { get; init; }
    public required string NoTeams { get; init; }
    public required string AddTeam { get; init; }
    public required string TeamName { get; init; }
    public required string Add { get; init; }
    public required string Rename { get; init; }
    public required string RenameHint { get; init; }
    public required string Name { get; init; }
    public required string Save { get; init; }
    public required string Retire { get; init; }
    public required string RetireHint { get; init; }
    public required string BringBack { get; init; }
    public required string BringBackHint { get; init; }

    public static DepartmentPageTexts Dutch { get; } = new()
    {
        Organisation = "Organisatie",
        Retired = "Deze afdeling is niet meer in gebruik.",
        TeamRetired = "Dit team is niet meer in gebruik.",
        NotInUse = "(niet meer in gebruik)",
        Staff = "Medewerkers",
        SeeStaff = "bekijken",
        Teams = "Teams",
        Team = "Team",
        NoTeams = "Deze afdeling heeft geen teams.",
        AddTeam = "Een team toevoegen",
        TeamName = "Naam van het team",
        Add = "Toevoegen",
        Rename = "Naam wijzigen",
        RenameHint = "De nieuwe naam staat daarna ook bij eerdere onderzoeken.",
        Name = "Naam",
        Save = "Opslaan",
        Retire = "Uit gebruik nemen",
        RetireHint = "De afdeling is dan niet meer te kiezen, en blijft staan bij de onderzoeken waarin zij is gemeten. Dat kan pas als er niemand meer werkt.",
        BringBack = "Weer in gebruik nemen",
        BringBackHint = "De afdeling is dan weer te kiezen.",
    };

    public static DepartmentPageTexts English { get; } = new()
    {
        Organisation = "Organisation",
        Retired = "This department is out of use.",
        TeamRetired = "This team is out of use.",
        NotInUse = "(out of use)",
        Staff = "Employees",
        SeeStaff = "see them",
        Teams = "Teams",
        Team = "Team",
        NoTeams = "This department has no teams.",
        AddTeam = "Add a team",
        TeamName = "Name of the team",
        Add = "Add",
        Rename = "Change the name",
        RenameHint = "Earlier studies then show the new name too.",
        Name = "Name",
        Save = "Save",
        Retire = "Take out of use",
        RetireHint = "The department can then no longer be chosen, and stays with the studies in which it was measured. This can be done once nobody works there any more.",
        BringBack = "Bring back into use",
        BringBackHint = "The department can then be chosen again.",
    };
}
