namespace Telbaar.Steering;

sealed record ActionFormPageTexts
{
    public required string New { get; init; }
    public required Func<int, string> Change { get; init; }
    public required string All { get; init; }
    public required Func<int, string> One { get; init; }
    /// <summary>Of what it came.</summary>
    public required Func<string, string> FromElsewhere { get; init; }
    public required Func<string, string, string> Explanation { get; init; }
    /// <summary>Of the study, and the day where it is known.</summary>
    public required Func<string, string?, string> Observation { get; init; }
    public required string What { get; init; }
    public required string WhatHint { get; init; }
    public required string Line { get; init; }
    public required string Level { get; init; }
    public required string LevelHint { get; init; }
    public required string Place { get; init; }
    public required string WholeOrganisation { get; init; }
    public required string Owner { get; init; }
    public required string OwnerHint { get; init; }
    public required string NoOwner { get; init; }
    public required string OwnerCode { get; init; }
    public required string OwnerCodeHint { get; init; }
    public required string Function { get; init; }
    public required string FunctionHint { get; init; }
    public required string Term { get; init; }
    public required string Measure { get; init; }
    public required string MeasureHint { get; init; }
    public required string NoMeasure { get; init; }
    public required string Target { get; init; }
    public required string Effective { get; init; }
    public required string EffectiveHint { get; init; }
    public required string Reason { get; init; }
    public required string ReasonHint { get; init; }
    public required string Save { get; init; }
    public required string Cancel { get; init; }

    public static ActionFormPageTexts Dutch { get; } = new()
    {
        New = "Actiepunt toevoegen",
        Change = number => $"Actiepunt {number} wijzigen",
        All = "Actiepunten",
        One = number => $"Actiepunt {number}",
        FromElsewhere = origin => $"Dit actiepunt komt uit {origin}. Wat iemand zelf schreef, wordt niet overgenomen: schrijf in eigen woorden op wat er gaat gebeuren.",
        Explanation = (reason, study) => $"een verklaring (‘{reason}’) in {study}",
        Observation = (study, day) => $"een waarneming buiten de gesprekken{(day is null ? "" : $" op {day}")} in {study}",
        What = "Wat gaat er gebeuren",
        WhatHint = "In één zin. Komt in het rapport: noem geen namen van personen.",
        Line = "Lijn",
        Level = "Niveau",
        LevelHint = "Waar het wordt opgepakt.",
        Place = "Betreft welke afdeling of welk team",
        WholeOrganisation = "de hele organisatie",
        Owner = "Trekker",
        OwnerHint = "De naam is alleen te zien voor wie namen van medewerkers mag zien. Een trekker met een e-mailadres kan herinnerd worden.",
        NoOwner = "niemand van de medewerkerslijst",
        OwnerCode = "Een andere medewerker als trekker",
        OwnerCodeHint = "De code (zoals M0012) of het e-mailadres. De medewerkerslijst zelf ziet u niet.",
        Function = "Functie van de trekker",
        FunctionHint = "Bijvoorbeeld hoofd KCC. Dit ziet iedereen; noem geen naam.",
        Term = "Termijn",
        Measure = "Welke parameter moet ervan verbeteren",
        MeasureHint = "Dan kan Telbaar later laten zien of het hielp.",
        NoMeasure = "geen",
        Target = "Van welke afdeling",
        Effective = "Gaat in op",
        EffectiveHint = "De eerste dag waarop het werkt. Mag ook later worden ingevuld.",
        Reason = "Reden",
        ReasonHint = "Waarom het vervalt of niet helemaal is gedaan. Komt in het rapport.",
        Save = "Bewaren",
        Cancel = "Niet doen",
    };

    public static ActionFormPageTexts English { get; } = new()
    {
        New = "Add an action point",
        Change = number => $"Change action point {number}",
        All = "Action points",
        One = number => $"Action point {number}",
        FromElsewhere = origin => $"This action point comes of {origin}. What somebody wrote is not taken over: write in your own words what will happen.",
        Explanation = (reason, study) => $"an explanation (‘{reason}’) in {study}",
        Observation = (study, day) => $"an observation beside the calls{(day is null ? "" : $" on {day}")} in {study}",
        What = "What will happen",
        WhatHint = "In one sentence. It goes into the report: name no persons.",
        Line = "Line",
        Level = "Level",
        LevelHint = "Where it is dealt with.",
        Place = "Which department or team it concerns",
        WholeOrganisation = "the whole organisation",
        Owner = "Owner",
        OwnerHint = "The name is seen only by those who may see names of employees. An owner with an e-mail address can be reminded.",
        NoOwner = "nobody of the staff list",
        OwnerCode = "Another employee as owner",
        OwnerCodeHint = "The code (such as M0012) or the e-mail address. You do not see the staff list itself.",
        Function = "Function of the owner",
        FunctionHint = "Head of the KCC, for example. Everybody sees this; name nobody.",
        Term = "Term",
        Measure = "Which parameter it is to improve",
        MeasureHint = "Telbaar can then show later whether it helped.",
        NoMeasure = "none",
        Target = "Of which department",
        Effective = "Works from",
        EffectiveHint = "The first day on which it works. It may be filled in later.",
        Reason = "Reason",
        ReasonHint = "Why it is dropped or not wholly done. It goes into the report.",
        Save = "Save",
        Cancel = "Do not do it",
    };
}
