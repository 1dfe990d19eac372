namespace Telbaar.Absences;

sealed record CalendarsPageTexts
{
    public required string Absence { get; init; }
    public required string Title { get; init; }
    public required string What { get; init; }
    public required string None { get; init; }
    public required string Whose { get; init; }
    public required string Organisation { get; init; }
    public required string Server { get; init; }
    public required string State { get; init; }
    public required string LastRead { get; init; }
    public required string Taken { get; init; }
    public required string StillHolds { get; init; }
    public required string NotKnown { get; init; }
    public required Func<string, string> Unreadable { get; init; }
    public required Func<string, string> Unmatched { get; init; }
    public required string Remove { get; init; }
    public required Func<string, string> RemoveThis { get; init; }
    public required string OfEmployee { get; init; }
    public required string Add { get; init; }
    public required string AddWhat { get; init; }
    public required string Address { get; init; }
    public required string AddressHint { get; init; }

    public static CalendarsPageTexts Dutch { get; } = new()
    {
        Absence = "Afwezigheid",
        Title = "Agenda's",
        What = "Telbaar leest deze agenda's elk kwartier, van gisteren tot zestig dagen vooruit. Het bewaart alleen van wanneer tot wanneer iemand bezet is. Titel, plaats en omschrijving van een afspraak worden niet gelezen.",
        None = "Er wordt nog geen agenda gelezen.",
        Whose = "Van wie",
        Organisation = "de organisatie",
        Server = "Server",
        State = "Stand",
        LastRead = "Laatst goed gelezen",
        Taken = "Afwezigheden",
        StillHolds = "Wat eerder is gelezen, geldt nog.",
        NotKnown = "Het KCC ziet nu dat niet bekend is wie er is.",
        Unreadable = count => $"Niet te begrijpen afspraken: {count}.",
        Unmatched = count => $"Afspraken zonder medewerker die we kennen: {count}.",
        Remove = "Niet meer lezen",
        RemoveThis = name => $"De agenda van {name} niet meer lezen",
        OfEmployee = "De agenda van één medewerker voegt u toe bij die medewerker.",
        Add = "Agenda van de organisatie toevoegen",
        AddWhat = "Bijvoorbeeld een gedeelde verlofagenda. Een afspraak telt voor ieder die er met zijn e-mailadres in staat, als deelnemer of als organisator, en die niet heeft afgezegd.",
        Address = "Adres van de agenda (iCal)",
        AddressHint = "Begint met https://. Bewaar het als een wachtwoord; u ziet het hier niet terug.",
    };

    public static CalendarsPageTexts English { get; } = new()
    {
        Absence = "Absence",
        Title = "Calendars",
        What = "Telbaar reads these calendars every quarter of an hour, from yesterday to sixty days ahead. It keeps only from when until when somebody is busy. Title, place and description of an event are not read.",
        None = "No calendar is read yet.",
        Whose = "Whose",
        Organisation = "the organisation",
        Server = "Server",
        State = "State",
        LastRead = "Last read well",
        Taken = "Absences",
        StillHolds = "What was read before still holds.",
        NotKnown = "The KCC now sees that it is not known who is there.",
        Unreadable = count => $"Events that cannot be understood: {count}.",
        Unmatched = count => $"Events without an employee that we know: {count}.",
        Remove = "Stop reading",
        RemoveThis = name => $"Stop reading the calendar of {name}",
        OfEmployee = "The calendar of one employee is added with that employee.",
        Add = "Add a calendar of the organisation",
        AddWhat = "Such as a shared calendar of leave. An event counts for everybody who stands in it with a mail address, as a participant or as the organiser, and who did not decline.",
        Address = "Address of the calendar (iCal)",
        AddressHint = "Begins with https://. Keep it as a password; you will not see it here again.",
    };
}
