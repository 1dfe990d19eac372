namespace Telbaar.Accounts;

sealed record CodePageTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string Code { get; init; }
    public required string SignIn { get; init; }
    public required string NoTelephone { get; init; }

    public static CodePageTexts Dutch { get; } = new()
    {
        Title = "Code invullen",
        Intro = "Open de app op uw telefoon en vul de code van zes cijfers in.",
        Code = "Code",
        SignIn = "Inloggen",
        NoTelephone = "Hebt u uw telefoon niet? Vul dan een van uw herstelcodes in. Hebt u die ook niet meer, vraag uw beheerder dan om een nieuwe uitnodiging.",
    };

    public static CodePageTexts English { get; } = new()
    {
        Title = "Enter the code",
        Intro = "Open the app on your telephone and enter the code of six digits.",
        Code = "Code",
        SignIn = "Sign in",
        NoTelephone = "You do not have your telephone? Then enter one of your recovery codes. If you have none left either, ask your administrator for a new invitation.",
    };
}
