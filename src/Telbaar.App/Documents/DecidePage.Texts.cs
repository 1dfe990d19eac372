namespace Telbaar.Documents;

sealed record DecidePageTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string Gone { get; init; }
    public required string Look { get; init; }
    public required string Why { get; init; }
    public required string WhyHint { get; init; }
    public required string Release { get; init; }
    public required string TakeBack { get; init; }

    public static DecidePageTexts Dutch { get; } = new()
    {
        Title = "Is dit een naam?",
        Intro = "In dit document staan woorden die ook de achternaam van een medewerker zijn. Kijk op elke plaats of er een persoon mee wordt bedoeld. Uw besluit, met uw naam, wordt bewaard.",
        Gone = "Bij nader zoeken staat er geen enkele naam meer in.",
        Look = "Het document bekijken",
        Why = "Waarom mag dit zo naar buiten?",
        WhyHint = "Bijvoorbeeld: ‘Bakker’ is hier het beroep.",
        Release = "Vrijgeven",
        TakeBack = "Niet vrijgeven, en weggooien",
    };

    public static DecidePageTexts English { get; } = new()
    {
        Title = "Is this a name?",
        Intro = "Words in this document are also the surname of an employee. Look at each place whether a person is meant. Your decision, with your name, is kept.",
        Gone = "Searched again, no name stands in it any more.",
        Look = "Look at the document",
        Why = "Why may it go out like this?",
        WhyHint = "For example: ‘Baker’ is the trade here.",
        Release = "Release",
        TakeBack = "Do not release, and throw away",
    };
}
