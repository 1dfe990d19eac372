namespace Telbaar.Accounts;

sealed record FirstStartPageTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string Code { get; init; }
    public required string UserName { get; init; }
    public required string UserNameHint { get; init; }
    public required string DisplayName { get; init; }
    public required string Password { get; init; }
    public required string PasswordHint { get; init; }
    public required string OnceMore { get; init; }
    public required string Organisation { get; init; }
    public required string OrganisationHint { get; init; }
    public required string Slug { get; init; }
    public required string SlugHint { get; init; }
    public required string Begin { get; init; }

    public static FirstStartPageTexts Dutch { get; } = new()
    {
        Title = "Eerste start",
        Intro = "Maak hier de eerste beheerder en de eerste organisatie. De code staat op het scherm van de server: daar is Telbaar gestart.",
        Code = "Code van de server",
        UserName = "Gebruikersnaam",
        UserNameHint = "Hiermee logt u in.",
        DisplayName = "Uw naam",
        Password = "Wachtwoord",
        PasswordHint = $"Ten minste {Passwords.Shortest} tekens. Een zin is goed te onthouden.",
        OnceMore = "Wachtwoord, nog een keer",
        Organisation = "Naam van de organisatie",
        OrganisationHint = "Bijvoorbeeld: Gemeente Voorbeeldstad.",
        Slug = "Naam van de organisatie in webadressen",
        SlugHint = "Kleine letters, cijfers en koppeltekens, zoals voorbeeldstad.",
        Begin = "Beginnen",
    };

    public static FirstStartPageTexts English { get; } = new()
    {
        Title = "First start",
        Intro = "Make the first administrator and the first organisation here. The code stands on the console of the server, where Telbaar was started.",
        Code = "Code of the server",
        UserName = "User name",
        UserNameHint = "With this you sign in.",
        DisplayName = "Your name",
        Password = "Password",
        PasswordHint = $"At least {Passwords.Shortest} characters. A sentence is easy to remember.",
        OnceMore = "Password, once more",
        Organisation = "Name of the organisation",
        OrganisationHint = "For example: Gemeente Voorbeeldstad.",
        Slug = "Name of the organisation in addresses",
        SlugHint = "Lower case letters, digits and hyphens, such as voorbeeldstad.",
        Begin = "Begin",
    };
}
