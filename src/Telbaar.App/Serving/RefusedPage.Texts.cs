namespace Telbaar.Serving;

sealed record RefusedPageTexts
{
    public required string ToStart { get; init; }
    public required (string Title, string Text) Expired { get; init; }
    public required (string Title, string Text) NoAccess { get; init; }
    public required (string Title, string Text) NotThere { get; init; }
    public required (string Title, string Text) TooLarge { get; init; }
    public required (string Title, string Text) WentWrong { get; init; }

    public static RefusedPageTexts Dutch { get; } = new()
    {
        ToStart = "Naar het begin",
        Expired = ("Dit formulier is verlopen", "Er is niets gewijzigd. Ga terug, laad de pagina opnieuw en verstuur het formulier nog een keer."),
        NoAccess = ("U hebt geen toegang", "Uw rol geeft geen toegang tot deze pagina. Vraag het aan uw beheerder."),
        NotThere = ("Deze pagina is er niet", "Het adres klopt niet, of de pagina is er niet meer."),
        TooLarge = ("Dit bestand is te groot", "Er is niets gewijzigd. Splits het bestand en verstuur de delen apart."),
        WentWrong = ("Er ging iets mis", "Dat ligt aan ons, niet aan u. Probeer het later nog eens. Het staat in het logboek van de beheerder."),
    };

    public static RefusedPageTexts English { get; } = new()
    {
        ToStart = "To the start",
        Expired = ("This form has expired", "Nothing has been changed. Go back, load the page again and send the form once more."),
        NoAccess = ("You have no access", "Your role gives no access to this page. Ask your administrator."),
        NotThere = ("This page is not there", "The address is not right, or the page is gone."),
        TooLarge = ("This file is too large", "Nothing has been changed. Split the file, and send its parts one by one."),
        WentWrong = ("Something went wrong", "The fault is ours, not yours. Try again later. It stands in the administrator's log."),
    };
}
