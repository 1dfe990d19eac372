namespace Telbaar.Accounts;

sealed record SecondFactorPageTexts
{
    public required string Title { get; init; }
    public required string Anew { get; init; }
    public required string Why { get; init; }
    public required string App { get; init; }
    public required string Scan { get; init; }
    public required string QrCode { get; init; }
    public required string CannotScan { get; init; }
    public required string OpenApp { get; init; }
    public required string OrType { get; init; }
    public required string EnterCode { get; init; }
    public required string Code { get; init; }
    public required string Password { get; init; }
    public required string SetUp { get; init; }

    public static SecondFactorPageTexts Dutch { get; } = new()
    {
        Title = "Inloggen met uw telefoon",
        Anew = "U stelt uw telefoon opnieuw in. De oude app geeft daarna geen geldige codes meer.",
        Why = "Een wachtwoord alleen is niet genoeg. Bij het inloggen vult u voortaan ook een code in, die een app op uw telefoon geeft.",
        App = "Zet een authenticatie-app op uw telefoon, als u die nog niet hebt.",
        Scan = "Scan deze code met de app.",
        QrCode = "QR-code voor de authenticatie-app",
        CannotScan = "Scannen lukt niet? ",
        OpenApp = "Open de app met deze link",
        OrType = ", of typ deze sleutel over:",
        EnterCode = "Vul de code van zes cijfers in die de app nu toont.",
        Code = "Code uit de app",
        Password = "Uw wachtwoord",
        SetUp = "Instellen",
    };

    public static SecondFactorPageTexts English { get; } = new()
    {
        Title = "Sign in with your telephone",
        Anew = "You set up your telephone anew. After that the old app gives no valid codes any more.",
        Why = "A password alone is not enough. From now on you also enter a code when you sign in, which an app on your telephone gives.",
        App = "Put an authenticator app on your telephone, if you have none yet.",
        Scan = "Scan this code with the app.",
        QrCode = "QR code for the authenticator app",
        CannotScan = "Can you not scan it? ",
        OpenApp = "Open the app with this link",
        OrType = ", or type over this key:",
        EnterCode = "Enter the code of six digits that the app shows now.",
        Code = "Code from the app",
        Password = "Your password",
        SetUp = "Set up",
    };
}
