namespace Telbaar.Organisations;

sealed record TimesPageTexts
{
    public required string Organisation { get; init; }
    public required string Title { get; init; }
    public required string Hours { get; init; }
    public required string HoursHint { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string Closed { get; init; }
    public required string SaveHours { get; init; }
    public required string ClosingDays { get; init; }
    public required string ClosingDaysHint { get; init; }
    public required string NoneAhead { get; init; }
    public required Func<int, string> Past { get; init; }
    public required string Day { get; init; }
    public required string Note { get; init; }
    public required string NoteHint { get; init; }
    public required string Remove { get; init; }
    public required Func<string, string> RemoveDay { get; init; }
    public required string Add { get; init; }
    public required string AddButton { get; init; }
    public required string Calendar { get; init; }
    public required string Lines { get; init; }
    public required string LinesHint { get; init; }
    public required string File { get; init; }
    public required string IsWhole { get; init; }
    public required string IsWholeHint { get; init; }
    public required string TakeIn { get; init; }

    public static TimesPageTexts Dutch { get; } = new()
    {
        Organisation = "Organisatie",
        Title = "Kantoortijden en sluitingsdagen",
        Hours = "Kantoortijden",
        HoursHint = "Buiten deze tijden wordt niet gebeld. Laat beide velden leeg op een dag waarop de organisatie dicht is.",
        From = "Van",
        To = "Tot",
        Closed = "gesloten",
        SaveHours = "Kantoortijden opslaan",
        ClosingDays = "Sluitingsdagen",
        ClosingDaysHint = "Weekenden en feestdagen kent het programma vanzelf. Zet hier de andere dagen waarop de organisatie dicht is.",
        NoneAhead = "Er staan geen sluitingsdagen op de kalender.",
        Past = days => days == 1 ? "1 dag die voorbij is" : $"{days} dagen die voorbij zijn",
        Day = "Dag",
        Note = "Omschrijving",
        NoteHint = "Bijvoorbeeld: brugdag na Hemelvaart.",
        Remove = "Weghalen",
        RemoveDay = day => $"{day} weghalen",
        Add = "Een dag toevoegen",
        AddButton = "Toevoegen",
        Calendar = "Een hele kalender inlezen",
        Lines = "Plak hier de dagen",
        LinesHint = "Op elke regel een dag, zoals 24-12-2027 of 2027-12-24, met een omschrijving achter een puntkomma als u wilt.",
        File = "Of kies een bestand in dezelfde vorm",
        IsWhole = "Haal de dagen weg die er niet in staan",
        IsWholeHint = "Anders blijven de dagen die er al zijn gewoon staan.",
        TakeIn = "Kalender inlezen",
    };

    public static TimesPageTexts English { get; } = new()
    {
        Organisation = "Organisation",
        Title = "Office hours and closing days",
        Hours = "Office hours",
        HoursHint = "Nobody is rung outside these hours. Leave both fields empty on a day on which the organisation is closed.",
        From = "From",
        To = "To",
        Closed = "closed",
        SaveHours = "Save office hours",
        ClosingDays = "Closing days",
        ClosingDaysHint = "The program knows weekends and public holidays by itself. Put the other days on which the organisation is closed here.",
        NoneAhead = "There are no closing days in the calendar.",
        Past = days => days == 1 ? "1 day that has passed" : $"{days} days that have passed",
        Day = "Day",
        Note = "Description",
        NoteHint = "For example: day after Ascension Day.",
        Remove = "Remove",
        RemoveDay = day => $"Remove {day}",
        Add = "Add a day",
        AddButton = "Add",
        Calendar = "Read in a whole calendar",
        Lines = "Paste the days here",
        LinesHint = "One day a line, as 24-12-2027 or 2027-12-24, with a description behind a semicolon if you like.",
        File = "Or choose a file of the same form",
        IsWhole = "Take out the days that it does not name",
        IsWholeHint = "Otherwise the days that are there stay as they are.",
        TakeIn = "Read in the calendar",
    };
}
