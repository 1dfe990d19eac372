namespace Telbaar.Accounts;

sealed record NewMemberPageTexts
{
    public required string Title { get; init; }
    public required string Members { get; init; }
    public required string WithoutAccount { get; init; }
    public required string WithoutAccountIntro { get; init; }
    public required string UserName { get; init; }
    public required string UserNameHint { get; init; }
    public required string Name { get; init; }
    public required string Roles { get; init; }
    public required string MakeAccount { get; init; }
    public required string WithAccount { get; init; }
    public required string WithAccountIntro { get; init; }
    public required string Give { get; init; }

    public static NewMemberPageTexts Dutch { get; } = new()
    {
        Title = "Gebruiker toevoegen",
        Members = "Gebruikers",
        WithoutAccount = "Iemand zonder account",
        WithoutAccountIntro = "U krijgt een code te zien. Geef die zelf aan de gebruiker; die kiest daarmee een wachtwoord.",
        UserName = "Gebruikersnaam",
        UserNameHint = "Hiermee logt iemand in.",
        Name = "Naam",
        Roles = "Rollen",
        MakeAccount = "Account maken",
        WithAccount = "Iemand met een account",
        WithAccountIntro = "Bijvoorbeeld iemand van een bureau dat ook voor andere gemeenten werkt.",
        Give = "Toegang geven",
    };

    public static NewMemberPageTexts English { get; } = new()
    {
        Title = "Add user",
        Members = "Users",
        WithoutAccount = "Somebody without an account",
        WithoutAccountIntro = "You will see a code. Give it to the user yourself, who chooses a password with it.",
        UserName = "User name",
        UserNameHint = "With this somebody signs in.",
        Name = "Name",
        Roles = "Roles",
        MakeAccount = "Make account",
        WithAccount = "Somebody with an account",
        WithAccountIntro = "Somebody of an agency, say, that works for other municipalities too.",
        Give = "Give access",
    };
}
