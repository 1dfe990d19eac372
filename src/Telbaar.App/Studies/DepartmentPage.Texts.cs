namespace Telbaar.Studies;

sealed record DepartmentPageTexts
{
    public required string Studies { get; init; }
    public required string Departments { get; init; }
    public required string Contacts { get; init; }
    public required string ContactsHint { get; init; }
    public required string Why { get; init; }
    public required string WhyHint { get; init; }
    public required string RunUp { get; init; }
    public required string RunUpHint { get; init; }
    public required string Save { get; init; }
    public required string LeaveOut { get; init; }
    public required string Fixed { get; init; }

    public static DepartmentPageTexts Dutch { get; } = new()
    {
        Studies = "Onderzoeken",
        Departments = "Afdelingen",
        Contacts = "Klantcontacten per jaar",
        ContactsHint = "Hoe vaak inwoners en ondernemers deze afdeling per jaar bellen, voor zover bekend.",
        Why = "Waarom doet deze afdeling mee?",
        WhyHint = "Bijvoorbeeld: veel vragen over lopende aanvragen.",
        RunUp = "Aanloop",
        RunUpHint = "Welk contact was er met de afdeling, is het onderzoek gepresenteerd, welke hulp kreeg zij? Schrijf geen namen op: dit komt in het rapport.",
        Save = "Opslaan",
        LeaveOut = "Niet mee laten doen",
        Fixed = "De afdelingen liggen vast, want het onderzoek is niet meer in ontwerp.",
    };

    public static DepartmentPageTexts English { get; } = new()
    {
        Studies = "Studies",
        Departments = "Departments",
        Contacts = "Customer contacts a year",
        ContactsHint = "How often residents and businesses ring this department in a year, where known.",
        Why = "Why does this department take part?",
        WhyHint = "For example: many questions about current applications.",
        RunUp = "Run-up",
        RunUpHint = "What contact was there with the department, was the study presented, what support was given? Write no names: this goes into the report.",
        Save = "Save",
        LeaveOut = "Leave it out",
        Fixed = "The departments are fixed, as the study is no longer being designed.",
    };
}
