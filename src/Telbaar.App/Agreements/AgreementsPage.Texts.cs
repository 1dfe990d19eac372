namespace Telbaar.Agreements;

sealed record AgreementsPageTexts
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required Func<int, int, string> Lacking { get; init; }
    public required string NoPlaces { get; init; }
    public required string Overview { get; init; }
    public required string Place { get; init; }
    public required string Whole { get; init; }
    public required string Watch { get; init; }
    public required string Arranged { get; init; }
    public required string ByDepartment { get; init; }
    public required string Missing { get; init; }
    public required string NotArranged { get; init; }
    public required string Unreachable { get; init; }
    public required string Export { get; init; }
    public required string Rounds { get; init; }
    public required string RoundsIntro { get; init; }

    public static AgreementsPageTexts Dutch { get; } = new()
    {
        Title = "Bereikbaarheidsafspraken",
        Lead = "Wat teams hebben afgesproken om bereikbaar te zijn, en wat nog ontbreekt.",
        Lacking = (lacking, all) => lacking == 0 ? "Elke werkplek heeft geregeld wat er gebeurt als iemand er niet is." : lacking == 1 ? $"Van de {all} werkplekken heeft er 1 niets geregeld voor als iemand er niet is." : $"Van de {all} werkplekken hebben er {lacking} niets geregeld voor als iemand er niet is.",
        NoPlaces = "Er zijn nog geen afdelingen.",
        Overview = "Afspraken per werkplek",
        Place = "Werkplek",
        Whole = "(hele afdeling)",
        Watch = "Let op",
        Arranged = "geregeld",
        ByDepartment = "via de afdeling",
        Missing = "niet geregeld",
        NotArranged = "niet geregeld",
        Unreachable = "nummer onbereikbaar gebleken",
        Export = "Overzicht meenemen (Excel)",
        Rounds = "Zijn de afspraken bekend?",
        RoundsIntro = "Een afspraak die niemand kent, werkt niet. Vraag het aan de collega's zelf: open een werkplek en stuur de vragen.",
    };

    public static AgreementsPageTexts English { get; } = new()
    {
        Title = "Agreements about reachability",
        Lead = "What teams agreed in order to be reachable, and what is still missing.",
        Lacking = (lacking, all) => lacking == 0 ? "Every workplace has arranged what happens when somebody is away." : lacking == 1 ? $"Of the {all} workplaces 1 has arranged nothing for when somebody is away." : $"Of the {all} workplaces {lacking} have arranged nothing for when somebody is away.",
        NoPlaces = "There are no departments yet.",
        Overview = "Agreements by workplace",
        Place = "Workplace",
        Whole = "(whole department)",
        Watch = "Look at",
        Arranged = "arranged",
        ByDepartment = "by the department",
        Missing = "not arranged",
        NotArranged = "not arranged",
        Unreachable = "number found unreachable",
        Export = "Take the overview along (Excel)",
        Rounds = "Are the agreements known?",
        RoundsIntro = "An agreement that nobody knows does not work. Ask the colleagues themselves: open a workplace and send the questions.",
    };
}
