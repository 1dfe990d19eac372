namespace Telbaar.Norms;

sealed record NormSetsPageTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string Name { get; init; }
    public required string Description { get; init; }
    public required string ValidFrom { get; init; }
    public required string Origin { get; init; }
    public required string Shipped { get; init; }
    public required Func<string, string> Uploaded { get; init; }
    public required string Studies { get; init; }
    public required string Reconstructed { get; init; }
    public required string Compare { get; init; }
    public required string Upload { get; init; }
    public required string UploadIntro { get; init; }
    public required string File { get; init; }
    public required string FileHint { get; init; }
    public required string Send { get; init; }
    public required string Faults { get; init; }
    public required Func<int, string> Line { get; init; }

    public static NormSetsPageTexts Dutch { get; } = new()
    {
        Title = "Servicenormen",
        Intro = "Servicenormen zeggen wat goede bereikbaarheid is: per onderdeel een norm, en hoe daar een rapportcijfer van komt.",
        Name = "Naam",
        Description = "Omschrijving",
        ValidFrom = "Geldig vanaf",
        Origin = "Herkomst",
        Shipped = "Hoort bij het programma",
        Uploaded = moment => $"Toegevoegd op {moment}",
        Studies = "Onderzoeken",
        Reconstructed = "deels gereconstrueerd",
        Compare = "Twee normensets vergelijken",
        Upload = "Eigen normen toevoegen",
        UploadIntro = "Kies een normbestand. Staat er al een set met dezelfde naam, dan komt er een nieuwe versie bij. Een versie verandert nooit.",
        File = "Normbestand",
        FileHint = "Een JSON-bestand van ten hoogste 1 MB.",
        Send = "Toevoegen",
        Faults = "Wat er niet klopt in het bestand",
        Line = line => $"regel {line}",
    };

    public static NormSetsPageTexts English { get; } = new()
    {
        Title = "Service norms",
        Intro = "Service norms say what good reachability is: a norm for each part, and how it becomes a mark.",
        Name = "Name",
        Description = "Description",
        ValidFrom = "Valid from",
        Origin = "Origin",
        Shipped = "Comes with the program",
        Uploaded = moment => $"Added on {moment}",
        Studies = "Studies",
        Reconstructed = "partly reconstructed",
        Compare = "Compare two norm sets",
        Upload = "Add norms of your own",
        UploadIntro = "Choose a norm file. Where a set of the same name is there already, this becomes a new version. A version never changes.",
        File = "Norm file",
        FileHint = "A JSON file of 1 MB at most.",
        Send = "Add",
        Faults = "What is wrong with the file",
        Line = line => $"line {line}",
    };
}
