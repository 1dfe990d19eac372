namespace Telbaar.Accounts;

sealed record RecoveryCodesPageTexts
{
    public required string Title { get; init; }
    public required string Keep { get; init; }
    public required string Why { get; init; }
    public required string Kept { get; init; }

    public static RecoveryCodesPageTexts Dutch { get; } = new()
    {
        Title = "Uw herstelcodes",
        Keep = "Bewaar deze codes goed. U ziet ze maar één keer.",
        Why = "Raakt u uw telefoon kwijt? Dan logt u in met een van deze codes in plaats van de code uit de app. Elke code werkt één keer.",
        Kept = "Ik heb ze bewaard",
    };

    public static RecoveryCodesPageTexts English { get; } = new()
    {
        Title = "Your recovery codes",
        Keep = "Keep these codes safe. You see them only once.",
        Why = "If you lose your telephone, you sign in with one of these codes instead of the code from the app. Each code works once.",
        Kept = "I have kept them",
    };
}
