namespace Telbaar.Accounts;

sealed record MembersPageTexts
{
    public required string Title { get; init; }
    public required string Add { get; init; }
    public required string Name { get; init; }
    public required string UserName { get; init; }
    public required string Roles { get; init; }
    public required string Account { get; init; }
    public required string InStudy { get; init; }
    public required string InOneStudy { get; init; }
    public required Func<int, string> InStudies { get; init; }

    public static MembersPageTexts Dutch { get; } = new()
    {
        Title = "Gebruikers",
        Add = "Gebruiker toevoegen",
        Name = "Naam",
        UserName = "Gebruikersnaam",
        Roles = "Rollen",
        Account = "Account",
        InStudy = "Een rol in één onderzoek geeft u op de pagina Mensen van dat onderzoek.",
        InOneStudy = "in 1 onderzoek",
        InStudies = studies => $"in {studies} onderzoeken",
    };

    public static MembersPageTexts English { get; } = new()
    {
        Title = "Users",
        Add = "Add user",
        Name = "Name",
        UserName = "User name",
        Roles = "Roles",
        Account = "Account",
        InStudy = "A role in one study is given on that study's page People.",
        InOneStudy = "in 1 study",
        InStudies = studies => $"in {studies} studies",
    };
}
