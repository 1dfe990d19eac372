namespace Telbaar.Organisations;

sealed record EmployeePageTexts
{
    public required string Organisation { get; init; }
    public required string Staff { get; init; }
    public required string New { get; init; }
    public required string WhereNames { get; init; }
    public required string Name { get; init; }
    public required string Email { get; init; }
    public required string EmailHint { get; init; }
    public required string Number { get; init; }
    public required string Place { get; init; }
    public required string Choose { get; init; }
    public required string IsActive { get; init; }
    public required string IsActiveHint { get; init; }
    public required string Save { get; init; }
    public required string Rights { get; init; }

    public static EmployeePageTexts Dutch { get; } = new()
    {
        Organisation = "Organisatie",
        Staff = "Medewerkers",
        New = "Medewerker toevoegen",
        WhereNames = "In onderzoeken staat alleen de code van een medewerker. De naam staat hier, en nergens anders.",
        Name = "Naam",
        Email = "E-mailadres",
        EmailHint = "Hier gaat de vraag naartoe als een contactpoging niet lukt.",
        Number = "Doorkiesnummer",
        Place = "Afdeling en team",
        Choose = "Kies een afdeling",
        IsActive = "Werkt hier",
        IsActiveHint = "Wie hier niet meer werkt, wordt niet meer gebeld en blijft staan bij eerdere onderzoeken.",
        Save = "Opslaan",
        Rights = "Inzage, bezwaar en wegnemen van de naam",
    };

    public static EmployeePageTexts English { get; } = new()
    {
        Organisation = "Organisation",
        Staff = "Staff",
        New = "Add an employee",
        WhereNames = "Studies hold the code of an employee only. The name stands here, and nowhere else.",
        Name = "Name",
        Email = "E-mail address",
        EmailHint = "Where the question goes when an attempt fails.",
        Number = "Direct number",
        Place = "Department and team",
        Choose = "Choose a department",
        IsActive = "Works here",
        IsActiveHint = "Whoever no longer works here is not rung any more, and stays with earlier studies.",
        Save = "Save",
        Rights = "What is known, objection and taking out the name",
    };
}
