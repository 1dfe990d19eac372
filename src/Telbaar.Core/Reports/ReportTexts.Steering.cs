namespace Telbaar.Reports;

/// <summary>The words around action points.</summary>
public sealed record SteeringTexts
{
    /// <summary>Of how many there are, and how many of them are done, partly done, not done otherwise, and dropped.</summary>
    public required Func<ActionCounts, string> Summary { get; init; }
    public required string OverviewHeading { get; init; }
    public required string OverviewCaption { get; init; }
    public required string Line { get; init; }
    /// <summary>By the code of the level.</summary>
    public required Func<string, string> LevelName { get; init; }
    /// <summary>By the code of the state.</summary>
    public required Func<string, string> StateName { get; init; }
    public required string Whole { get; init; }
    /// <summary>Of how many are done, and how many there are without those dropped.</summary>
    public required Func<string, string, string> DoneOf { get; init; }
    public required string OverviewNote { get; init; }
    public required string StatesCaption { get; init; }
    public required string State { get; init; }
    public required string Count { get; init; }
    public required string ListHeading { get; init; }
    public required string ListCaption { get; init; }
    public required string Number { get; init; }
    public required string Action { get; init; }
    public required string Level { get; init; }
    public required string Place { get; init; }
    public required string Term { get; init; }
    public required string Effective { get; init; }
    public required string Reason { get; init; }
    public required string Measure { get; init; }
    public required string ListNote { get; init; }
    public required string EffectsHeading { get; init; }
    public required string EffectsIntro { get; init; }
    /// <summary>Of the first day on which it works.</summary>
    public required Func<string, string> Since { get; init; }

    static string Plural(int count, string one, string several) => count == 1 ? $"1 {one}" : $"{count.ToString(System.Globalization.CultureInfo.InvariantCulture)} {several}";

    public static SteeringTexts Dutch { get; } = new()
    {
        Summary = counts => $"De stuurgroep heeft {Plural(counts.Total, "actiepunt", "actiepunten")} afgesproken. Daarvan {(counts.Done == 1 ? "is er 1" : $"zijn er {counts.Done}")} gedaan en {counts.PartlyDone} deels gedaan; {(counts.Open + counts.Busy == 1 ? "1 is" : $"{counts.Open + counts.Busy} zijn")} nog niet gedaan{(counts.Dropped == 0 ? "" : counts.Dropped == 1 ? ", en 1 is vervallen" : $", en {counts.Dropped} zijn vervallen")}.",
        OverviewHeading = "Gedaan en niet gedaan",
        OverviewCaption = "Hoeveel actiepunten per lijn en niveau gedaan zijn",
        Line = "Lijn",
        LevelName = level => level switch { "Organisation" => "organisatie", "Department" => "afdeling", "Team" => "team", _ => level },
        StateName = state => state switch
        {
            ReportedSteering.Open => "open",
            ReportedSteering.Busy => "bezig",
            ReportedSteering.PartlyDone => "deels gedaan",
            ReportedSteering.Done => "gedaan",
            ReportedSteering.Dropped => "vervallen",
            _ => state,
        },
        Whole = "Alles samen",
        DoneOf = (done, all) => $"{done} van {all}",
        OverviewNote = "Gedaan van het totaal. Vervallen actiepunten tellen hier niet mee; wat deels gedaan is, telt als niet gedaan.",
        StatesCaption = "De stand van alle actiepunten",
        State = "Stand",
        Count = "Aantal",
        ListHeading = "De actiepunten",
        ListCaption = "Alle actiepunten en hoe het ermee staat",
        Number = "Nr.",
        Action = "Actiepunt",
        Level = "Niveau",
        Place = "Afdeling of team",
        Term = "Termijn",
        Effective = "Gaat in op",
        Reason = "Reden",
        Measure = "Moet verbeteren",
        ListNote = "Zoals de actiepunten stonden op het moment van deze uitgave. Wie een actiepunt trekt, staat niet in dit rapport.",
        EffectsHeading = "Hielp het?",
        EffectsIntro = "Van deze actiepunten is vastgelegd welk resultaat ze moesten verbeteren, en dit onderzoek mat dat opnieuw. Wie laag scoort, doet het de volgende keer meestal vanzelf beter. Daarom noemen we iets pas een verbetering als de stijging te groot is om toeval te zijn.",
        Since = day => $"Geldt sinds {day}.",
    };

    public static SteeringTexts English { get; } = new()
    {
        Summary = counts => $"The steering group agreed on {Plural(counts.Total, "action point", "action points")}. Of these {counts.Done} {(counts.Done == 1 ? "is" : "are")} done and {counts.PartlyDone} partly done; {counts.Open + counts.Busy} {(counts.Open + counts.Busy == 1 ? "is" : "are")} not done yet{(counts.Dropped == 0 ? "" : counts.Dropped == 1 ? ", and 1 was dropped" : $", and {counts.Dropped} were dropped")}.",
        OverviewHeading = "Done and not done",
        OverviewCaption = "How many action points are done, by line and level",
        Line = "Line",
        LevelName = level => level switch { "Organisation" => "organisation", "Department" => "department", "Team" => "team", _ => level },
        StateName = state => state switch
        {
            ReportedSteering.Open => "open",
            ReportedSteering.Busy => "busy",
            ReportedSteering.PartlyDone => "partly done",
            ReportedSteering.Done => "done",
            ReportedSteering.Dropped => "dropped",
            _ => state,
        },
        Whole = "All together",
        DoneOf = (done, all) => $"{done} of {all}",
        OverviewNote = "Done of the total. Action points that were dropped do not count here; what is partly done counts as not done.",
        StatesCaption = "How all action points stand",
        State = "State",
        Count = "Number",
        ListHeading = "The action points",
        ListCaption = "All action points and how they stand",
        Number = "No.",
        Action = "Action point",
        Level = "Level",
        Place = "Department or team",
        Term = "Term",
        Effective = "Works from",
        Reason = "Reason",
        Measure = "To improve",
        ListNote = "The action points as they stood at the moment of this edition. Who owns an action point is not in this report.",
        EffectsHeading = "Did it help?",
        EffectsIntro = "Of these action points it is laid down which result they were to improve, and this study measured it again. Whoever scores low mostly does better the next time by itself. So a change is called an improvement only where it is too large to be chance.",
        Since = day => $"Works since {day}.",
    };
}

public sealed partial record ReportTexts
{
    public required SteeringTexts Steering { get; init; }
}
