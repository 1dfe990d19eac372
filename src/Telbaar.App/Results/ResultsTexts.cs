using Telbaar.Wording;

namespace Telbaar.Results;

static class ResultsTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        new(ResultsRefusals.TooFewPersons,
            "Dit deel wordt niet getoond. Het gaat over minder dan {0} medewerkers, of het verschilt van een groter deel door minder dan {0} medewerkers. Dan zou u kunnen zien wie het is. Kies een groter deel.",
            "This part is not shown. It is about fewer than {0} employees, or differs from a larger part by fewer than {0} employees, so that one could see who they are. Choose a larger part."),
        new(ResultsRefusals.NotApart,
            "Dit deel wordt niet apart getoond: samen met andere delen zou te zien zijn om welke medewerkers het gaat. Kies een hele afdeling die in de tabel staat, of een periode van alle afdelingen samen.",
            "This part is not shown by itself: together with other parts it would tell which employees it is about. Choose a whole department that stands in the table, or a period of all departments together."),
        new(ResultsRefusals.UnknownPart, "Deze keuze bestaat niet.", "There is no such choice."),
    ];
}
