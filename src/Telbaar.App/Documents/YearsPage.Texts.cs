namespace Telbaar.Documents;

sealed record YearsPageTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string None { get; init; }
    public required string Year { get; init; }
    public required string Mark { get; init; }
    public required string MarkHint { get; init; }
    public required string Norms { get; init; }
    public required string NormsHint { get; init; }
    public required string Source { get; init; }
    public required string SourceHint { get; init; }
    public required string Save { get; init; }
    public required string Enter { get; init; }
    public required Func<int, string> Remove { get; init; }
    public required string RemoveShort { get; init; }
    public required string Measured { get; init; }
    public required string MeasuredIntro { get; init; }
    public required string Study { get; init; }

    public static YearsPageTexts Dutch { get; } = new()
    {
        Title = "Eerdere jaren",
        Intro = "Van jaren waarvan u alleen het gepubliceerde eindcijfer kent, voert u dat hier in. Het komt in het rapport naast het cijfer van dit jaar, met de normen waarop het rust.",
        None = "Er zijn nog geen cijfers van eerdere jaren ingevoerd.",
        Year = "Jaar",
        Mark = "Eindcijfer",
        MarkHint = "Zoals het is gepubliceerd, bijvoorbeeld 5,7.",
        Norms = "Normen",
        NormsHint = "Waarop het rust, bijvoorbeeld: opnemen binnen 30 seconden.",
        Source = "Bron",
        SourceHint = "Waar het is gepubliceerd.",
        Save = "Bewaren",
        Enter = "Een jaar invoeren of veranderen",
        Remove = year => $"{year} weghalen",
        RemoveShort = "Weghalen",
        Measured = "Onderzoeken in Telbaar",
        MeasuredIntro = "Van deze onderzoeken zijn de contactpogingen bekend. Het rapport van een later onderzoek rekent ze vanzelf om naar zijn eigen normen, en zegt of het verschil meer is dan toeval.",
        Study = "Onderzoek",
    };

    public static YearsPageTexts English { get; } = new()
    {
        Title = "Earlier years",
        Intro = "Of years from which you know only the published final mark, enter it here. It goes into the report beside the mark of this year, with the norms on which it rests.",
        None = "No marks of earlier years have been entered yet.",
        Year = "Year",
        Mark = "Final mark",
        MarkHint = "As it was published, such as 5.7.",
        Norms = "Norms",
        NormsHint = "On which it rests, for example: answered within 30 seconds.",
        Source = "Source",
        SourceHint = "Where it was published.",
        Save = "Save",
        Enter = "Enter or change a year",
        Remove = year => $"Take {year} away",
        RemoveShort = "Take away",
        Measured = "Studies in Telbaar",
        MeasuredIntro = "Of these studies the attempts are known. The report of a later study scores them again under its own norms, and says whether the difference is more than chance.",
        Study = "Study",
    };
}
