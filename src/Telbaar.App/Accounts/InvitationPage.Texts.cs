namespace Telbaar.Accounts;

sealed record InvitationPageTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string UserName { get; init; }
    public required string Code { get; init; }
    public required string Password { get; init; }
    public required string PasswordHint { get; init; }
    public required string OnceMore { get; init; }
    public required string Save { get; init; }

    public static InvitationPageTexts Dutch { get; } = new()
    {
        Title = "Een wachtwoord kiezen",
        Intro = "U hebt van uw beheerder een gebruikersnaam en een uitnodigingscode gekregen.",
        UserName = "Gebruikersnaam",
        Code = "Uitnodigingscode",
        Password = "Nieuw wachtwoord",
        PasswordHint = $"Ten minste {Passwords.Shortest} tekens. Een zin is goed te onthouden.",
        OnceMore = "Nog een keer",
        Save = "Wachtwoord opslaan",
    };

    public static InvitationPageTexts English { get; } = new()
    {
        Title = "Choose a password",
        Intro = "Your administrator has given you a user name and an invitation code.",
        UserName = "User name",
        Code = "Invitation code",
        Password = "New password",
        PasswordHint = $"At least {Passwords.Shortest} characters. A sentence is easy to remember.",
        OnceMore = "Once more",
        Save = "Save password",
    };
}
