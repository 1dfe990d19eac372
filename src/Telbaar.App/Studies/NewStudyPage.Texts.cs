namespace Telbaar.Studies;

sealed record NewStudyPageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required string Name { get; init; }
    public required string NameHint { get; init; }
    public required string Agency { get; init; }
    public required string AgencyHint { get; init; }
    public required string Norms { get; init; }
    public required string NormsHint { get; init; }
    public required string NormsLater { get; init; }
    public required string Create { get; init; }

    public static NewStudyPageTexts Dutch { get; } = new()
    {
        Title = "Nieuw onderzoek",
        Studies = "Onderzoeken",
        Name = "Naam van het onderzoek",
        NameHint = "Bijvoorbeeld: Telefonische bereikbaarheid 2027.",
        Agency = "Onderzoeksbureau",
        AgencyHint = "Wie het onderzoek uitvoert: een bureau of een eigen afdeling.",
        Norms = "Servicenormen",
        NormsHint = "U kunt ze later nog kiezen of veranderen.",
        NormsLater = "Later kiezen",
        Create = "Onderzoek aanmaken",
    };

    public static NewStudyPageTexts English { get; } = new()
    {
        Title = "New study",
        Studies = "Studies",
        Name = "Name of the study",
        NameHint = "For example: Reachability by telephone 2027.",
        Agency = "Research agency",
        AgencyHint = "Who carries out the study: an agency or a department of your own.",
        Norms = "Service norms",
        NormsHint = "You can choose or change them later.",
        NormsLater = "Choose later",
        Create = "Create study",
    };
}
