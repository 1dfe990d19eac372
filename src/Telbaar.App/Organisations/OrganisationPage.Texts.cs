using Telbaar.Accounts;

namespace Telbaar.Organisations;

sealed record OrganisationPageTexts
{
    public required string Calling { get; init; }
    public required string Practising { get; init; }
    public required Func<string, string> PractiseFor { get; init; }
    public required string Disputes { get; init; }
    public required Func<string, string> DisputesIn { get; init; }
    public required Func<string, string> RingFor { get; init; }
    public required string NothingToRing { get; init; }
    public required string Studies { get; init; }
    public required string Beginning { get; init; }

    /// <summary>Address, who may do it, what, and who does it.</summary>
    public required IReadOnlyList<(string Path, Permission Permission, string Text, string Who)> Steps { get; init; }

    public static OrganisationPageTexts Dutch { get; } = new()
    {
        Calling = "Bellen",
        Practising = "Oefenen",
        PractiseFor = name => $"Oefenen voor {name}",
        Disputes = "Bezwaren over terugbelnotities",
        DisputesIn = name => $"Bezwaren in {name}",
        RingFor = study => $"Bellen voor {study}",
        NothingToRing = "Er is nu geen onderzoek waarvoor u kunt bellen.",
        Studies = "Onderzoeken waaraan u meewerkt",
        Beginning = "Zo begint u",
        Steps =
        [
            ("members/new", Permission.ManageMembers, "Geef collega's een rol.", "Dat doet een beheerder. Iemand mag meer rollen hebben, maar wie bij de juridische poort iets verklaart, kan het niet zelf bevestigen: daar zijn twee mensen voor nodig."),
            ("organisation/staff/import", Permission.ManageStaff, "Lees de lijst van medewerkers in.", "Dat doet een coördinator. De afdelingen komen vanzelf mee."),
            ("studies/new", Permission.DesignStudy, "Maak een onderzoek.", "Dat doet een onderzoeker. Het onderzoek zegt daarna zelf wat er nog moet gebeuren voordat er gebeld kan worden."),
        ],
    };

    public static OrganisationPageTexts English { get; } = new()
    {
        Calling = "Calling",
        Practising = "Practising",
        PractiseFor = name => $"Practise for {name}",
        Disputes = "Disputes about callback notes",
        DisputesIn = name => $"Disputes in {name}",
        RingFor = study => $"Ring for {study}",
        NothingToRing = "There is no study for which you can ring now.",
        Studies = "Studies that you take part in",
        Beginning = "How to begin",
        Steps =
        [
            ("members/new", Permission.ManageMembers, "Give colleagues a role.", "An administrator does that. One person may have more roles, but whoever states something at the legal gate cannot confirm it: that takes two people."),
            ("organisation/staff/import", Permission.ManageStaff, "Read in the list of staff.", "A coordinator does that. The departments come along by themselves."),
            ("studies/new", Permission.DesignStudy, "Make a study.", "A researcher does that. The study then says itself what must still be done before anybody can ring."),
        ],
    };
}
