namespace Telbaar.Sampling;

sealed record SamplePageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required string Plan { get; init; }
    public required string Division { get; init; }
    public required string Attempts { get; init; }
    public required string AttemptsHint { get; init; }
    public required string HalfWidth { get; init; }
    public required string HalfWidthHint { get; init; }
    public required string Stated { get; init; }
    public required string NoDepartments { get; init; }
    public required string MostPerPerson { get; init; }
    public required string MostPerWeek { get; init; }
    public required string MostPerWeekHint { get; init; }
    public required string Callers { get; init; }
    public required string CallersHint { get; init; }
    public required string Minutes { get; init; }
    public required string MinutesHint { get; init; }
    public required string Seed { get; init; }
    public required string SeedHint { get; init; }
    public required string Save { get; init; }
    public required string Fixed { get; init; }
    public required string Expected { get; init; }
    public required string Department { get; init; }
    public required string Employees { get; init; }
    public required string AttemptsShort { get; init; }
    public required string Margin { get; init; }
    public required string MarginAtShare { get; init; }
    public required string Remark { get; init; }
    public required string Indicative { get; init; }
    public required string Together { get; init; }
    public required string RungAlready { get; init; }
    public required Func<int, string> MarginNote { get; init; }
    public required string Share { get; init; }
    public required string ShareHint { get; init; }
    public required string ShowShare { get; init; }
    public required string NotYet { get; init; }
    public required string Draw { get; init; }
    public required string Redraw { get; init; }
    public required string DrawHint { get; init; }
    public required string Cover { get; init; }
    public required string Discard { get; init; }
    public required string Drawn { get; init; }
    public required Func<string, string> DrawnAt { get; init; }
    public required string Purpose { get; init; }
    public required string Csv { get; init; }
    public required string CsvNames { get; init; }
    public required string Day { get; init; }
    public required string Calls { get; init; }
    public required string At { get; init; }
    public required string Caller { get; init; }
    public required string Employee { get; init; }
    public required string Name { get; init; }
    public required string Alias { get; init; }
    public required string Question { get; init; }
    public required string State { get; init; }
    public required IReadOnlyList<string> FileHeader { get; init; }
    public required string FileName { get; init; }

    public static SamplePageTexts Dutch { get; } = new()
    {
        Title = "Steekproef",
        Studies = "Onderzoeken",
        Plan = "Plan",
        Division = "Hoe verdeelt u de pogingen over de afdelingen?",
        Attempts = "Aantal contactpogingen in totaal",
        AttemptsHint = "Bij een verdeling naar het aantal medewerkers of voor elke afdeling evenveel.",
        HalfWidth = "Gewenste marge in procentpunten",
        HalfWidthHint = "Bij een verdeling naar nauwkeurigheid. Met 10 ligt een percentage tussen 10 punten lager en 10 punten hoger.",
        Stated = "Aantal per afdeling (alleen bij 'per afdeling opgegeven')",
        NoDepartments = "Er is nog geen afdeling gekozen.",
        MostPerPerson = "Ten hoogste zo vaak per medewerker",
        MostPerWeek = "Ten hoogste zo vaak per medewerker per week",
        MostPerWeekHint = "Niemand wordt twee keer op één dag gebeld.",
        Callers = "Aantal enquêteurs",
        CallersHint = "Dit geldt als er geen diensten zijn ingevuld: dan bellen E1, E2 enzovoort op alle kantooruren.",
        Minutes = "Minuten per contactpoging",
        MinutesHint = "Zo lang is een enquêteur met één telefoontje bezig.",
        Seed = "Lotnummer",
        SeedHint = "Hetzelfde lotnummer geeft dezelfde steekproef. Vul een ander getal in voor een andere trekking.",
        Save = "Plan opslaan",
        Fixed = "De steekproef ligt vast, want er wordt niet meer gebeld.",
        Expected = "Wat u mag verwachten",
        Department = "Afdeling",
        Employees = "Medewerkers",
        AttemptsShort = "Pogingen",
        Margin = "Marge bij 50%",
        MarginAtShare = "Marge bij {0}",
        Remark = "Let op",
        Indicative = "blijft indicatief",
        Together = "Samen",
        RungAlready = "Al gebeld",
        MarginNote = minimum => $"De marge is de halve breedte van het 95%-betrouwbaarheidsinterval (Wilson), in procentpunten. Bij minder dan {minimum} pogingen blijven de cijfers van een afdeling indicatief. Mislukkingen van het KCC tellen niet mee bij een afdeling, dus de marge kan iets groter uitvallen.",
        Share = "Verwacht percentage",
        ShareHint = "Bijvoorbeeld het percentage geslaagd van het vorige onderzoek.",
        ShowShare = "Toon de marge",
        NotYet = "Er kan nog niet worden getrokken:",
        Draw = "Steekproef trekken",
        Redraw = "Opnieuw trekken",
        DrawHint = "Opnieuw trekken vervangt wat nog niet is gebeld. Wat al is gebeld, blijft staan en telt mee.",
        Cover = "Aliassen en vragen",
        Discard = "Getrokken steekproef weggooien",
        Drawn = "Geplande telefoontjes",
        DrawnAt = moment => $"Getrokken op {moment}.",
        Purpose = "Deze lijst is er om het bellen te plannen. Hij is niet bedoeld om medewerkers te beoordelen.",
        Csv = "Lijst als CSV",
        CsvNames = "Lijst als CSV, met namen",
        Day = "Dag",
        Calls = "Telefoontjes",
        At = "Vanaf",
        Caller = "Enquêteur",
        Employee = "Medewerker",
        Name = "Naam",
        Alias = "Alias",
        Question = "Vraag",
        State = "Stand",
        FileHeader = ["nummer", "dag", "vanaf", "enquêteur", "afdeling", "medewerker", "naam", "alias", "getoond nummer", "achtergelaten nummer", "vraag", "antwoorden", "bij gehoor", "stand"],
        FileName = "steekproef.csv",
    };

    public static SamplePageTexts English { get; } = new()
    {
        Title = "Sample",
        Studies = "Studies",
        Plan = "Plan",
        Division = "How are the attempts divided over the departments?",
        Attempts = "Number of attempts in all",
        AttemptsHint = "With a division by the number of employees, or the same for each department.",
        HalfWidth = "Wanted margin in percentage points",
        HalfWidthHint = "With a division by precision. With 10, a percentage lies between 10 points below and 10 points above.",
        Stated = "Number for each department (only when stated for each)",
        NoDepartments = "No department has been chosen yet.",
        MostPerPerson = "At most so often for each employee",
        MostPerWeek = "At most so often for each employee in a week",
        MostPerWeekHint = "Nobody is rung twice on one day.",
        Callers = "Number of callers",
        CallersHint = "This holds when no shifts are given: then E1, E2 and so on ring during all office hours.",
        Minutes = "Minutes for each attempt",
        MinutesHint = "So long is a caller busy with one call.",
        Seed = "Seed",
        SeedHint = "The same seed gives the same sample. Enter another number for another draw.",
        Save = "Save plan",
        Fixed = "The sample is fixed, as no more calls are made.",
        Expected = "What to expect",
        Department = "Department",
        Employees = "Employees",
        AttemptsShort = "Attempts",
        Margin = "Margin at 50%",
        MarginAtShare = "Margin at {0}",
        Remark = "Note",
        Indicative = "stays indicative",
        Together = "Together",
        RungAlready = "Rung already",
        MarginNote = minimum => $"The margin is half the width of the 95% interval (Wilson), in percentage points. With fewer than {minimum} attempts the figures of a department stay indicative. Failures of the KCC do not count for a department, so that the margin may become a little wider.",
        Share = "Expected percentage",
        ShareHint = "For example the percentage of success in the last study.",
        ShowShare = "Show the margin",
        NotYet = "It cannot be drawn yet:",
        Draw = "Draw the sample",
        Redraw = "Draw again",
        DrawHint = "Drawing again replaces what was not rung yet. What was rung stays, and counts.",
        Cover = "Aliases and questions",
        Discard = "Throw the drawn sample away",
        Drawn = "Planned calls",
        DrawnAt = moment => $"Drawn on {moment}.",
        Purpose = "This list serves to plan the calls. It is not meant for the appraisal of employees.",
        Csv = "List as CSV",
        CsvNames = "List as CSV, with names",
        Day = "Day",
        Calls = "Calls",
        At = "From",
        Caller = "Caller",
        Employee = "Employee",
        Name = "Name",
        Alias = "Alias",
        Question = "Question",
        State = "State",
        FileHeader = ["number", "day", "from", "caller", "department", "employee", "name", "alias", "number shown", "number left", "question", "answers", "when answered", "state"],
        FileName = "sample.csv",
    };
}
