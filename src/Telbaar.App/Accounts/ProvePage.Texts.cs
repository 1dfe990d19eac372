namespace Telbaar.Accounts;

sealed record ProvePageTexts
{
    public required string Title { get; init; }
    public required string Why { get; init; }
    public required string Password { get; init; }
    public required string Code { get; init; }
    public required string CodeHint { get; init; }
    public required string GoOn { get; init; }
    public required string Back { get; init; }
    public required string Elsewhere { get; init; }
    public required string SignInElsewhere { get; init; }

    public static ProvePageTexts Dutch { get; } = new()
    {
        Title = "Bent u het nog?",
        Why = "Wat u nu doet, heeft gevolgen voor anderen. U bent al even ingelogd. Laat daarom eerst zien dat u het bent. Er is nog niets gebeurd, en wat u hebt ingevuld blijft staan.",
        Password = "Uw wachtwoord",
        Code = "Code uit de app",
        CodeHint = "Zes cijfers, of een van uw herstelcodes.",
        GoOn = "Doorgaan",
        Back = "Niet doorgaan",
        Elsewhere = "U logt in via uw organisatie. Log daar opnieuw in en vul daarna in wat u wilde doen.",
        SignInElsewhere = "Opnieuw inloggen via uw organisatie",
    };

    public static ProvePageTexts English { get; } = new()
    {
        Title = "Is it still you?",
        Why = "What you are doing matters to others, and you signed in a while ago. So first show that it is you. Nothing has been done yet, and what you entered is kept.",
        Password = "Your password",
        Code = "Code from the app",
        CodeHint = "Six digits, or one of your recovery codes.",
        GoOn = "Go on",
        Back = "Do not go on",
        Elsewhere = "You sign in through your organisation. Sign in there once more, then enter what you wanted to do.",
        SignInElsewhere = "Sign in once more through your organisation",
    };
}
