namespace Telbaar.Accounts;

sealed record SignInPageTexts
{
    public required string Title { get; init; }
    public required string ThroughOrganisation { get; init; }
    public required string OrHere { get; init; }
    public required string UserName { get; init; }
    public required string Password { get; init; }
    public required string Invited { get; init; }
    public required string ChoosePassword { get; init; }

    public static SignInPageTexts Dutch { get; } = new()
    {
        Title = "Inloggen",
        ThroughOrganisation = "Inloggen via uw organisatie",
        OrHere = "Of met een account van Telbaar",
        UserName = "Gebruikersnaam",
        Password = "Wachtwoord",
        Invited = "Hebt u een uitnodiging gekregen?",
        ChoosePassword = "Kies dan eerst een wachtwoord",
    };

    public static SignInPageTexts English { get; } = new()
    {
        Title = "Sign in",
        ThroughOrganisation = "Sign in through your organisation",
        OrHere = "Or with an account of Telbaar",
        UserName = "User name",
        Password = "Password",
        Invited = "Have you been invited?",
        ChoosePassword = "Then choose a password first",
    };
}
