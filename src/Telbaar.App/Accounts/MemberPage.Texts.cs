namespace Telbaar.Accounts;

sealed record MemberPageTexts
{
    public required string Members { get; init; }
    public required string Roles { get; init; }
    public required string RolesHere { get; init; }
    public required string SaveRoles { get; init; }
    public required string StudyRoles { get; init; }
    public required string Account { get; init; }
    public required string NotOursAlone { get; init; }
    public required string WhyInvite { get; init; }
    public required string Invite { get; init; }
    public required Func<string, string> DisabledSince { get; init; }
    public required string Enable { get; init; }
    public required string WhyDisable { get; init; }
    public required string Disable { get; init; }
    public required string RolesElsewhere { get; init; }

    public static MemberPageTexts Dutch { get; } = new()
    {
        Members = "Gebruikers",
        Roles = "Rollen",
        RolesHere = "Rollen in deze organisatie",
        SaveRoles = "Rollen opslaan",
        StudyRoles = "Rollen in één onderzoek",
        Account = "Account",
        NotOursAlone = "Dit account hoort ook bij een andere organisatie of beheert de hele installatie. U kunt hier alleen de rollen in uw eigen organisatie veranderen.",
        WhyInvite = "Wachtwoord of telefoon kwijt? Met een nieuwe uitnodiging kiest de gebruiker een nieuw wachtwoord en stelt een nieuwe telefoon in.",
        Invite = "Opnieuw uitnodigen",
        DisabledSince = since => $"Uitgeschakeld sinds {since}. De gebruiker kan niet inloggen.",
        Enable = "Inschakelen",
        WhyDisable = "Uitschakelen stopt de toegang meteen, ook waar de gebruiker nu is ingelogd. U kunt het account later weer inschakelen.",
        Disable = "Uitschakelen",
        RolesElsewhere = "Bij elke keer inloggen worden dit weer de rollen die de eigen organisatie opgeeft.",
    };

    public static MemberPageTexts English { get; } = new()
    {
        Members = "Users",
        Roles = "Roles",
        RolesHere = "Roles in this organisation",
        SaveRoles = "Save roles",
        StudyRoles = "Roles in one study",
        Account = "Account",
        NotOursAlone = "This account belongs to another organisation as well, or administers the whole installation. Here you can only change the roles in your own organisation.",
        WhyInvite = "Password or telephone lost? With a new invitation the user chooses a new password and sets up a new telephone.",
        Invite = "Invite again",
        DisabledSince = since => $"Disabled since {since}. The user cannot sign in.",
        Enable = "Enable",
        WhyDisable = "Disabling ends access at once, also where the user is signed in now. You can enable the account again later.",
        Disable = "Disable",
        RolesElsewhere = "At each sign-in these become again the roles that the own organisation gives.",
    };
}
