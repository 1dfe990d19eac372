using Telbaar.Steering;

namespace Telbaar.Studies;

sealed record InterimPageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required string Departments { get; init; }
    public required string NoEdition { get; init; }
    /// <summary>Of the study, the number of its edition, and the target mark.</summary>
    public required Func<string, int, string, string> Intro { get; init; }
    public required string Chance { get; init; }
    public required string None { get; init; }
    public required string Department { get; init; }
    public required string Mark { get; init; }
    public required string Interval { get; init; }
    public required string Why { get; init; }
    public required string PutHint { get; init; }
    public required string Put { get; init; }
    public required string Choose { get; init; }
    public required string Fixed { get; init; }

    /// <summary>Between the last two numbers of what was done.</summary>
    public required string And { get; init; }

    /// <summary>What stands in the design of the study as the reason why a department is in scope. Of the reason, the mark and the numbers of what was done.</summary>
    public required Func<InterimReason, string, string, string> WhyInScope { get; init; }

    public static InterimPageTexts Dutch { get; } = new()
    {
        Title = "Afdelingen voor een tussenmeting",
        Studies = "Onderzoeken",
        Departments = "Afdelingen",
        NoEdition = "Er is nog geen afgesloten onderzoek om naar te kijken.",
        Intro = (study, number, target) => $"Gekozen uit {study} (uitgave {number}) en de actiepunten. Een afdeling staat hier als zij onder het streefcijfer van {target} scoorde en er sindsdien iets is gedaan, of als zij zeker onder het streefcijfer scoorde en er niets is gedaan. Heel kleine afdelingen worden niet apart bekeken.",
        Chance = "Let op: wie in één meting het laagst scoort, doet dat voor een deel door toeval. Zulke afdelingen komen de volgende keer meestal hoger uit, ook als er niets is veranderd. Een hoger cijfer in een tussenmeting van alleen deze afdelingen bewijst dus nog niet dat een actiepunt hielp. Meet ter vergelijking ook een afdeling waar niets veranderde.",
        None = "Geen enkele afdeling springt eruit.",
        Department = "Afdeling",
        Mark = "Cijfer toen",
        Interval = "95%-interval",
        Why = "Waarom",
        PutHint = "De knop laat precies de aangevinkte afdelingen meedoen aan dit onderzoek; andere doen dan niet mee. U kunt het daarna nog veranderen.",
        Put = "Precies deze afdelingen laten meedoen",
        Choose = "Kies",
        And = " en ",
        Fixed = "De afdelingen van dit onderzoek liggen vast, of u kunt ze niet wijzigen.",
        WhyInScope = (reason, mark, done) => reason is InterimReason.SomethingWasDone
            ? $"Tussenmeting: het cijfer was {mark}, sindsdien is (deels) gedaan: actiepunt {done}." : $"Tussenmeting: het cijfer was {mark}, zeker onder het streefcijfer, en er is sindsdien niets gedaan.",
    };

    public static InterimPageTexts English { get; } = new()
    {
        Title = "Departments for an interim measurement",
        Studies = "Studies",
        Departments = "Departments",
        NoEdition = "There is no closed study to look at yet.",
        Intro = (study, number, target) => $"Chosen from {study} (edition {number}) and the action points. A department is here when it was below the target mark of {target} and something was done since, or when it was certainly below the target and nothing was done. Very small departments are not looked at apart.",
        Chance = "Mind: whoever comes out lowest in one measurement does so partly by chance. Such departments mostly come out higher the next time, even if nothing changed. So a higher mark in an interim measurement of these departments alone does not prove that an action point helped. Measure a department in which nothing changed as well, to compare.",
        None = "No department stands out.",
        Department = "Department",
        Mark = "Mark then",
        Interval = "95% interval",
        Why = "Why",
        PutHint = "The button puts exactly the ticked departments in the scope of this study; others are then left out. You can still change it afterwards.",
        Put = "Let exactly these departments take part",
        Choose = "Choose",
        And = " and ",
        Fixed = "The departments of this study are fixed, or you cannot change them.",
        WhyInScope = (reason, mark, done) => reason is InterimReason.SomethingWasDone
            ? $"Interim measurement: the mark was {mark}, since then was done, wholly or partly: action point {done}." : $"Interim measurement: the mark was {mark}, certainly below the target, and nothing was done since.",
    };
}
