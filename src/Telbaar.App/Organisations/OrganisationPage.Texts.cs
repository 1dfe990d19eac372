namespace Telbaar.Organisations;

sealed record OrganisationPageTexts
{
    public required string Calling { get; init; }
    public required Func<string, string> RingFor { get; init; }
    public required string NothingToRing { get; init; }
    public required string Studies { get; init; }

    public static OrganisationPageTexts Dutch { get; } = new()
    {
        Calling = "Bellen",
        RingFor = study => $"Bellen voor {study}",
        NothingToRing = "Er is nu geen onderzoek waarvoor u kunt bellen.",
        Studies = "Onderzoeken waaraan u meewerkt",
    };

    public static OrganisationPageTexts English { get; } = new()
    {
        Calling = "Calling",
        RingFor = study => $"Ring for {study}",
        NothingToRing = "There is no study for which you can ring now.",
        Studies = "Studies that you take part in",
    };
}
