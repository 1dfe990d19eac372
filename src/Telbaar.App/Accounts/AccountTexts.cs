using Telbaar.Wording;

namespace Telbaar.Accounts;

static class AccountTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        new(AccountRefusals.SignInRefused, "Deze gegevens kloppen niet. Controleer uw naam, wachtwoord en code.", "These do not match. Check your name, password and code."),
        new(AccountRefusals.PasswordTooShort, "Een wachtwoord heeft ten minste {0} tekens.", "A password has at least {0} characters."),
    ];
}
