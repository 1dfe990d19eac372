namespace Telbaar.Accounts;

sealed record StudyPeoplePageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required string Intro { get; init; }
    public required string Nobody { get; init; }
    public required string Name { get; init; }
    public required string UserName { get; init; }
    public required string Role { get; init; }
    public required string Change { get; init; }
    public required Func<string, string> TakeRole { get; init; }
    public required string Take { get; init; }
    public required string WithAccount { get; init; }
    public required string Roles { get; init; }
    public required string Give { get; init; }
    public required string WithoutAccount { get; init; }
    public required string UserNameHint { get; init; }
    public required string MakeAccount { get; init; }

    public static StudyPeoplePageTexts Dutch { get; } = new()
    {
        Title = "Mensen",
        Studies = "Onderzoeken",
        Intro = "Wie hier staat, heeft een rol in dit onderzoek alleen. Rollen in de hele organisatie geeft u bij Gebruikers.",
        Nobody = "Nog niemand heeft een rol in dit onderzoek alleen.",
        Name = "Naam",
        UserName = "Gebruikersnaam",
        Role = "Rol",
        Change = "Wijzigen",
        TakeRole = name => $"Rol van {name} intrekken",
        Take = "Intrekken",
        WithAccount = "Iemand met een account",
        Roles = "Rollen in dit onderzoek",
        Give = "Rol geven",
        WithoutAccount = "Iemand zonder account",
        UserNameHint = "Hiermee logt iemand in.",
        MakeAccount = "Account maken",
    };

    public static StudyPeoplePageTexts English { get; } = new()
    {
        Title = "People",
        Studies = "Studies",
        Intro = "Whoever stands here has a role in this study alone. Roles in the whole organisation are given under Users.",
        Nobody = "Nobody has a role in this study alone yet.",
        Name = "Name",
        UserName = "User name",
        Role = "Role",
        Change = "Change",
        TakeRole = name => $"Take away the role of {name}",
        Take = "Take away",
        WithAccount = "Somebody with an account",
        Roles = "Roles in this study",
        Give = "Give role",
        WithoutAccount = "Somebody without an account",
        UserNameHint = "With this somebody signs in.",
        MakeAccount = "Make account",
    };
}
