namespace Telbaar.Organisations;

sealed record StartPageTexts
{
    public required string Title { get; init; }
    public required string NoOrganisation { get; init; }
    public required string AddOrganisation { get; init; }
    public required string InstallationLog { get; init; }

    public static StartPageTexts Dutch { get; } = new()
    {
        Title = "Welkom",
        NoOrganisation = "U hoort nog bij geen enkele organisatie. Vraag uw beheerder om toegang.",
        AddOrganisation = "Een organisatie toevoegen",
        InstallationLog = "Logboek van de installatie",
    };

    public static StartPageTexts English { get; } = new()
    {
        Title = "Welcome",
        NoOrganisation = "You are not a member of any organisation yet. Ask your administrator for access.",
        AddOrganisation = "Add an organisation",
        InstallationLog = "Log of the installation",
    };
}
