namespace Telbaar.Steering;

sealed record ActionPageTexts
{
    public required Func<int, string> Title { get; init; }
    public required string All { get; init; }
    public required string Board { get; init; }
    public required string Line { get; init; }
    public required string Level { get; init; }
    public required string Place { get; init; }
    public required string WholeOrganisation { get; init; }
    public required string Owner { get; init; }
    public required string Somebody { get; init; }
    public required string Nobody { get; init; }
    public required string Term { get; init; }
    public required string Measure { get; init; }
    /// <summary>Of the measure, and the department where it is one.</summary>
    public required Func<string, string?, string> MeasureOf { get; init; }
    public required string Effect { get; init; }
    public required string Effective { get; init; }
    public required string EffectiveHint { get; init; }
    public required string EffectiveProposed { get; init; }
    public required string Origin { get; init; }
    /// <summary>Of the reason and the study.</summary>
    public required Func<string, string, string> FromExplanation { get; init; }
    /// <summary>Of the study, and the day where it is known.</summary>
    public required Func<string, string?, string> FromObservation { get; init; }
    public required string Change { get; init; }
    public required string Decisions { get; init; }
    public required string Move { get; init; }
    public required string NewState { get; init; }
    public required string Why { get; init; }
    public required string WhyHint { get; init; }
    public required string MoveButton { get; init; }
    public required string NoteHeading { get; init; }
    public required string NoteLabel { get; init; }
    public required string NoteHint { get; init; }
    public required string NoteButton { get; init; }
    public required string History { get; init; }
    public required string MovedTo { get; init; }
    public required Func<string, string> Changed { get; init; }
    public required Func<string, string> By { get; init; }

    public static ActionPageTexts Dutch { get; } = new()
    {
        Title = number => $"Actiepunt {number}",
        All = "Actiepunten",
        Board = "Bord",
        Line = "Lijn",
        Level = "Niveau",
        Place = "Betreft",
        WholeOrganisation = "de hele organisatie",
        Owner = "Trekker",
        Somebody = "een medewerker",
        Nobody = "nog niemand",
        Term = "Termijn",
        Measure = "Moet verbeteren",
        MeasureOf = (measure, department) => department is null ? $"{measure}, hele organisatie" : $"{measure}, {department}",
        Effect = "Helpt het? Bekijk het resultaat ervoor en erna",
        Effective = "Gaat in op",
        EffectiveHint = "De eerste dag waarop het werkt. Nodig om later voor en na te kunnen vergelijken.",
        EffectiveProposed = "De eerste dag waarop het werkt. Vandaag is voorgesteld; werkt het al langer, vul dan die dag in.",
        Origin = "Komt uit",
        FromExplanation = (reason, study) => $"een verklaring (‘{reason}’) in {study}",
        FromObservation = (study, day) => $"een waarneming buiten de gesprekken{(day is null ? "" : $" op {day}")} in {study}",
        Change = "Wijzigen",
        Decisions = "Besluiten",
        Move = "Stand",
        NewState = "Nieuwe stand",
        Why = "Waarom",
        WhyHint = "Nodig als het actiepunt vervalt. Komt in het rapport: noem geen namen.",
        MoveButton = "Stand bewaren",
        NoteHeading = "Voortgang",
        NoteLabel = "Hoe staat het ermee",
        NoteHint = "Blijft staan, met de dag en uw account. Noem geen namen van collega's.",
        NoteButton = "Voortgang noteren",
        History = "Wat er gebeurde",
        MovedTo = "stand:",
        Changed = columns => $"gewijzigd: {columns}",
        By = name => $", door {name}",
    };

    public static ActionPageTexts English { get; } = new()
    {
        Title = number => $"Action point {number}",
        All = "Action points",
        Board = "Board",
        Line = "Line",
        Level = "Level",
        Place = "Concerns",
        WholeOrganisation = "the whole organisation",
        Owner = "Owner",
        Somebody = "an employee",
        Nobody = "nobody yet",
        Term = "Term",
        Measure = "To improve",
        MeasureOf = (measure, department) => department is null ? $"{measure}, whole organisation" : $"{measure}, {department}",
        Effect = "Does it help? See the result before and since",
        Effective = "Works from",
        EffectiveHint = "The first day on which it works. Needed to compare before and after later on.",
        EffectiveProposed = "The first day on which it works. Today is proposed; if it has worked for longer, fill in that day.",
        Origin = "Came of",
        FromExplanation = (reason, study) => $"an explanation (‘{reason}’) in {study}",
        FromObservation = (study, day) => $"an observation beside the calls{(day is null ? "" : $" on {day}")} in {study}",
        Change = "Change",
        Decisions = "Decisions",
        Move = "State",
        NewState = "New state",
        Why = "Why",
        WhyHint = "Needed where the action point is dropped. It goes into the report: name nobody.",
        MoveButton = "Save the state",
        NoteHeading = "Progress",
        NoteLabel = "How it goes",
        NoteHint = "It stays, with the day and your account. Name no colleagues.",
        NoteButton = "Note the progress",
        History = "What happened",
        MovedTo = "state:",
        Changed = columns => $"changed: {columns}",
        By = name => $", by {name}",
    };
}
