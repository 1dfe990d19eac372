using Telbaar.Wording;

namespace Telbaar.Accounts;

static class AccountTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        new(AccountRefusals.SignInRefused, "Deze gegevens kloppen niet. Controleer uw gebruikersnaam en wachtwoord.", "These do not match. Check your user name and password."),
        new(AccountRefusals.TooManyTries, "Er is te vaak iets verkeerds ingevuld. Wacht {0} seconden en probeer het dan opnieuw.", "Something wrong has been entered too often. Wait {0} seconds, then try again."),
        new(AccountRefusals.CodeRefused, "Deze code klopt niet of is al gebruikt. Wacht op de volgende code in de app.", "This code is not right or has been used. Wait for the next code in the app."),
        new(AccountRefusals.PasswordTooShort, "Een wachtwoord heeft ten minste {0} tekens.", "A password has at least {0} characters."),
        new(AccountRefusals.PasswordTooEasy, "Dit wachtwoord is te makkelijk te raden. Veel mensen gebruiken het, of het bestaat vooral uit uw naam, uw organisatie, een rijtje of een woord dat voor de hand ligt. Kies een eigen zin.", "This password is too easy to guess. Many people use it, or it is mostly your name, your organisation, a run of keys or a word that lies at hand. Choose a sentence of your own."),
        new(AccountRefusals.PasswordsDiffer, "De twee wachtwoorden zijn niet gelijk.", "The two passwords are not the same."),
        new(AccountRefusals.PasswordWrong, "Dit is niet uw wachtwoord.", "This is not your password."),
        new(AccountRefusals.InviteRefused, "Deze uitnodiging klopt niet, is al gebruikt of is verlopen. Vraag uw beheerder om een nieuwe.", "This invitation is not right, has been used or has expired. Ask your administrator for a new one."),
        new(AccountRefusals.FirstStartRefused, "Deze code klopt niet. De juiste code staat op het scherm van de server.", "This code is not right. The right one stands on the console of the server."),
        new(AccountRefusals.NoSuchAccount, "Er is geen account met deze gebruikersnaam.", "There is no account with this user name."),
        new(AccountRefusals.NoRole, "Kies ten minste één rol.", "Choose at least one role."),
        new(AccountRefusals.NoStudyRole, "Een beheerder is beheerder van de hele organisatie, niet van één onderzoek.", "An administrator administers the whole organisation, not one study."),
        new(AccountRefusals.LastAdministrator, "Dit is de enige beheerder. Maak eerst iemand anders beheerder.", "This is the only administrator. Make somebody else administrator first."),
        new(AccountRefusals.NotOursAlone, "Dit account hoort ook bij een andere organisatie of beheert de hele installatie. U kunt alleen de rollen in uw eigen organisatie veranderen.", "This account belongs to another organisation as well, or administers the whole installation. You can only change the roles in your own organisation."),
        new(AccountRefusals.InvitedElsewhere, "Voor dit account staat bij een andere organisatie nog een uitnodiging open. Wie die code heeft, kan het account overnemen. Wacht tot de uitnodiging is gebruikt of verlopen.", "Another organisation has an open invitation for this account. Whoever has that code can take the account over. Wait until the invitation has been used or has lapsed."),
        new(AccountRefusals.NotYourself, "U kunt uw eigen account niet uitschakelen.", "You cannot disable your own account."),
        new(AccountRefusals.SignsInElsewhere, "Deze gebruiker logt in via de eigen organisatie en heeft hier geen wachtwoord.", "This user signs in through the own organisation and has no password here."),
        new(AccountRefusals.ProviderFailed, "Inloggen via uw organisatie is niet gelukt. Probeer het nog een keer.", "Signing in through your organisation did not work. Try once more."),
        new(AccountRefusals.ProviderGivesNoRole, "U hebt via uw organisatie geen toegang tot Telbaar. Vraag uw beheerder om toegang.", "Your organisation gives you no access to Telbaar. Ask your administrator for access."),
    ];
}
