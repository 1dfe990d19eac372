namespace Telbaar.Studies;

sealed record CopyPageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required string Intro { get; init; }
    public required string NoScope { get; init; }
    public required string Name { get; init; }
    public required string NameHint { get; init; }
    public required string Departments { get; init; }
    public required string Copy { get; init; }

    public static CopyPageTexts Dutch { get; } = new()
    {
        Title = "Tussentijds onderzoek",
        Studies = "Onderzoeken",
        Intro = "Een tussentijds onderzoek meet een deel van de afdelingen opnieuw. Het neemt de servicenormen, de terugbeltermijn, de afdelingen die u kiest en hun nummers over. "
            + "Periode, diensten en steekproef maakt u opnieuw, en ook de juridische poort begint opnieuw: wat voor het ene onderzoek is verklaard, geldt niet vanzelf voor het andere.",
        NoScope = "Dit onderzoek heeft nog geen afdelingen, dus er valt niets over te nemen.",
        Name = "Naam van het nieuwe onderzoek",
        NameHint = "Bijvoorbeeld: Tussentijdse meting voorjaar 2027.",
        Departments = "Welke afdelingen doen mee?",
        Copy = "Tussentijds onderzoek maken",
    };

    public static CopyPageTexts English { get; } = new()
    {
        Title = "Interim study",
        Studies = "Studies",
        Intro = "An interim study measures part of the departments again. It takes over the service norms, the callback term, the departments that you choose and their numbers. "
            + "You make period, shifts and sample anew, and the legal gate begins anew as well: what was stated for one study does not hold for another by itself.",
        NoScope = "This study has no departments yet, so there is nothing to take over.",
        Name = "Name of the new study",
        NameHint = "For example: Interim measurement, spring 2027.",
        Departments = "Which departments take part?",
        Copy = "Make interim study",
    };
}
