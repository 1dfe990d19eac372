namespace Telbaar.Accounts;

sealed record AccountPageTexts
{
    public required string Title { get; init; }
    public required string PasswordChanged { get; init; }
    public required string Name { get; init; }
    public required string UserName { get; init; }
    public required string Language { get; init; }
    public required string LanguageName { get; init; }
    public required string PageLanguage { get; init; }
    public required string SaveLanguage { get; init; }
    public required string Elsewhere { get; init; }
    public required string ChangePassword { get; init; }
    public required string CurrentPassword { get; init; }
    public required string NewPassword { get; init; }
    public required string PasswordHint { get; init; }
    public required string OnceMore { get; init; }
    public required string Telephone { get; init; }
    public required string OtherTelephone { get; init; }
    public required string SetUpTelephone { get; init; }
    public required Func<string, string> CodesLeft { get; init; }
    public required string NewCodes { get; init; }
    public required string Password { get; init; }
    public required string MakeCodes { get; init; }
    public required string SignOutEverywhere { get; init; }
    public required string WhySignOut { get; init; }

    public static AccountPageTexts Dutch { get; } = new()
    {
        Title = "Uw account",
        PasswordChanged = "Uw wachtwoord is veranderd. Op andere apparaten bent u uitgelogd.",
        Name = "Naam",
        UserName = "Gebruikersnaam",
        Language = "Taal",
        LanguageName = "Nederlands",
        PageLanguage = "Taal van de pagina's",
        SaveLanguage = "Taal opslaan",
        Elsewhere = "U logt in via uw organisatie. Uw wachtwoord verandert u daar.",
        ChangePassword = "Wachtwoord veranderen",
        CurrentPassword = "Uw wachtwoord nu",
        NewPassword = "Nieuw wachtwoord",
        PasswordHint = $"Ten minste {Passwords.Shortest} tekens. Een zin is goed te onthouden.",
        OnceMore = "Nog een keer",
        Telephone = "Inloggen met uw telefoon",
        OtherTelephone = "Een andere telefoon instellen",
        SetUpTelephone = "Inloggen met uw telefoon instellen",
        CodesLeft = left => $"U hebt nog {left} herstelcodes.",
        NewCodes = "Nieuwe herstelcodes",
        Password = "Uw wachtwoord",
        MakeCodes = "Nieuwe herstelcodes maken",
        SignOutEverywhere = "Overal uitloggen",
        WhySignOut = "Bent u ergens ingelogd gebleven, of vertrouwt u iets niet? Log dan op alle apparaten tegelijk uit.",
    };

    public static AccountPageTexts English { get; } = new()
    {
        Title = "Your account",
        PasswordChanged = "Your password has been changed. On other devices you have been signed out.",
        Name = "Name",
        UserName = "User name",
        Language = "Language",
        LanguageName = "English",
        PageLanguage = "Language of the pages",
        SaveLanguage = "Save language",
        Elsewhere = "You sign in through your organisation. You change your password there.",
        ChangePassword = "Change password",
        CurrentPassword = "Your password now",
        NewPassword = "New password",
        PasswordHint = $"At least {Passwords.Shortest} characters. A sentence is easy to remember.",
        OnceMore = "Once more",
        Telephone = "Sign in with your telephone",
        OtherTelephone = "Set up another telephone",
        SetUpTelephone = "Set up signing in with your telephone",
        CodesLeft = left => $"You have {left} recovery codes left.",
        NewCodes = "New recovery codes",
        Password = "Your password",
        MakeCodes = "Make new recovery codes",
        SignOutEverywhere = "Sign out everywhere",
        WhySignOut = "Are you still signed in somewhere, or is something suspicious? Then sign out on all devices at once.",
    };
}
