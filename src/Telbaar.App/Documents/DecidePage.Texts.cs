namespace Telbaar.Documents;

sealed record DecidePageTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string Clean { get; init; }
    public required Func<int, string> NamesGone { get; init; }
    public required string Look { get; init; }
    public required string Why { get; init; }
    public required string WhyHint { get; init; }
    public required string Release { get; init; }
    public required string TakeBack { get; init; }

    public static DecidePageTexts Dutch { get; } = new()
    {
        Title = "Is dit een naam?",
        Intro = "In dit document staan woorden die ook de achternaam van een medewerker zijn. Kijk op elke plaats of er een persoon mee wordt bedoeld. Uw besluit, met uw naam, wordt bewaard.",
        Clean = "Er is geen naam in gevonden.",
        NamesGone = persons => persons == 1 ? "Van één medewerker kent het programma de naam niet meer. Op die naam kon niet worden gezocht: lees zelf na of hij er niet in staat." : $"Van {persons} medewerkers kent het programma de naam niet meer. Op die namen kon niet worden gezocht: lees zelf na of ze er niet in staan.",
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
        Clean = "No name was found in it.",
        NamesGone = persons => persons == 1 ? "The program does not know the name of one employee any more. It could not be searched for: read yourself whether it stands in it." : $"The program does not know the names of {persons} employees any more. They could not be searched for: read yourself whether they stand in it.",
        Look = "Look at the document",
        Why = "Why may it go out like this?",
        WhyHint = "For example: ‘Baker’ is the trade here.",
        Release = "Release",
        TakeBack = "Do not release, and throw away",
    };
}
