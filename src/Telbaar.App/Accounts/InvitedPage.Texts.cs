namespace Telbaar.Accounts;

sealed record InvitedPageTexts
{
    public required string Title { get; init; }
    public required string Members { get; init; }
    public required string Intro { get; init; }
    public required string UserName { get; init; }
    public required string Code { get; init; }
    public required string Until { get; init; }
    public required string ChoosesAt { get; init; }
    public required string AndThen { get; init; }
    public required string ToMembers { get; init; }

    public static InvitedPageTexts Dutch { get; } = new()
    {
        Title = "Uitnodiging",
        Members = "Gebruikers",
        Intro = "Geef deze code zelf aan de gebruiker. U ziet hem maar één keer.",
        UserName = "Gebruikersnaam",
        Code = "Uitnodigingscode",
        Until = "Geldig tot en met",
        ChoosesAt = "De gebruiker kiest een wachtwoord op",
        AndThen = " en stelt daarna de telefoon in. Was er al een wachtwoord of een telefoon, dan werken die tot de uitnodiging is gebruikt.",
        ToMembers = "Naar de gebruikers",
    };

    public static InvitedPageTexts English { get; } = new()
    {
        Title = "Invitation",
        Members = "Users",
        Intro = "Give this code to the user yourself. You see it only once.",
        UserName = "User name",
        Code = "Invitation code",
        Until = "Valid until",
        ChoosesAt = "The user chooses a password at",
        AndThen = ", and then sets up the telephone. A password or telephone that was there before works until the invitation has been used.",
        ToMembers = "To the users",
    };
}
