namespace Telbaar.Studies;

sealed record PlanPageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required string Name { get; init; }
    public required string Agency { get; init; }
    public required string Municipality { get; init; }
    public required string AllMunicipalities { get; init; }
    public required string From { get; init; }
    public required string FromHint { get; init; }
    public required string To { get; init; }
    public required string Norms { get; init; }
    public required string NormsLater { get; init; }
    public required string CallbackTerm { get; init; }
    public required string CallbackHint { get; init; }
    public required string AsNorms { get; init; }
    public required string CallbackNumber { get; init; }
    public required string CallsPerHour { get; init; }
    public required string CallsPerHourHint { get; init; }
    public required string FieldPeriod { get; init; }
    public required Func<string, string, string> Period { get; init; }
    public required string Save { get; init; }
    public required string Fixed { get; init; }

    public static PlanPageTexts Dutch { get; } = new()
    {
        Title = "Opzet",
        Studies = "Onderzoeken",
        Name = "Naam van het onderzoek",
        Agency = "Onderzoeksbureau",
        Municipality = "Gemeente",
        AllMunicipalities = "Alle gemeenten waarvoor wordt gewerkt",
        From = "Eerste dag van het veldwerk",
        FromHint = "Vier weken is gebruikelijk.",
        To = "Laatste dag van het veldwerk",
        Norms = "Servicenormen",
        NormsLater = "Nog niet gekozen",
        CallbackTerm = "Terugbeltermijn",
        CallbackHint = "Alleen als die anders is dan in de servicenormen.",
        AsNorms = "Zoals in de servicenormen",
        CallbackNumber = "Hoeveel (werkdagen of uren)",
        CallsPerHour = "Ten hoogste zoveel telefoontjes per uur naar het KCC",
        CallsPerHourHint = "Zo houdt het onderzoek de lijnen niet bezet.",
        FieldPeriod = "Over de veldwerkperiode",
        Period = (from, to) => $"Het veldwerk duurt van {from} tot en met {to}.",
        Save = "Opslaan",
        Fixed = "De opzet ligt vast, want het onderzoek is niet meer in ontwerp.",
    };

    public static PlanPageTexts English { get; } = new()
    {
        Title = "Plan",
        Studies = "Studies",
        Name = "Name of the study",
        Agency = "Research agency",
        Municipality = "Municipality",
        AllMunicipalities = "All municipalities that are worked for",
        From = "First day of the fieldwork",
        FromHint = "Four weeks is usual.",
        To = "Last day of the fieldwork",
        Norms = "Service norms",
        NormsLater = "Not chosen yet",
        CallbackTerm = "Callback term",
        CallbackHint = "Only where it differs from the service norms.",
        AsNorms = "As in the service norms",
        CallbackNumber = "How many (working days or hours)",
        CallsPerHour = "At most so many calls an hour to the KCC",
        CallsPerHourHint = "So that the study does not keep the lines busy.",
        FieldPeriod = "About the field period",
        Period = (from, to) => $"The fieldwork lasts from {from} to {to}.",
        Save = "Save",
        Fixed = "The plan is fixed, as the study is no longer being designed.",
    };
}
