namespace Telbaar.Studies;

sealed record DepartmentsPageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required string Intro { get; init; }
    public required string Fixed { get; init; }
    public required string Interim { get; init; }
    public required string InScope { get; init; }
    public required string None { get; init; }
    public required string Department { get; init; }
    public required string Contacts { get; init; }
    public required string Why { get; init; }
    public required string RunUp { get; init; }
    public required string LeftOut { get; init; }
    public required string NoneLeftOut { get; init; }
    public required string AddShort { get; init; }
    public required Func<string, string> Add { get; init; }

    public static DepartmentsPageTexts Dutch { get; } = new()
    {
        Title = "Afdelingen",
        Studies = "Onderzoeken",
        Intro = "Welke afdelingen doen mee, waarom, en hoe zijn zij voorbereid? Dit komt in het rapport bij de onderzoeksopzet.",
        Fixed = "De afdelingen liggen vast, want het onderzoek is niet meer in ontwerp.",
        Interim = "Afdelingen die een tussenmeting verdienen",
        InScope = "Deze afdelingen doen mee",
        None = "Er is nog geen afdeling gekozen.",
        Department = "Afdeling",
        Contacts = "Klantcontacten per jaar",
        Why = "Waarom",
        RunUp = "Aanloop",
        LeftOut = "Deze afdelingen doen niet mee",
        NoneLeftOut = "Alle afdelingen doen mee.",
        AddShort = "mee laten doen",
        Add = department => $"{department} mee laten doen",
    };

    public static DepartmentsPageTexts English { get; } = new()
    {
        Title = "Departments",
        Studies = "Studies",
        Intro = "Which departments take part, why, and how were they prepared? This goes into the report, with the method.",
        Fixed = "The departments are fixed, as the study is no longer being designed.",
        Interim = "Departments that deserve an interim measurement",
        InScope = "These departments take part",
        None = "No department has been chosen yet.",
        Department = "Department",
        Contacts = "Customer contacts a year",
        Why = "Why",
        RunUp = "Run-up",
        LeftOut = "These departments do not take part",
        NoneLeftOut = "All departments take part.",
        AddShort = "let it take part",
        Add = department => $"{department}: let it take part",
    };
}
