using Telbaar.Accounts;

namespace Telbaar.Studies;

sealed record StudyTabsTexts
{
    public required string Label { get; init; }

    /// <summary>Address, who may see it, and how it is called.</summary>
    public required IReadOnlyList<(string Path, Permission Permission, string Text)> Tabs { get; init; }

    public static StudyTabsTexts Dutch { get; } = new()
    {
        Label = "Onderdelen van het onderzoek",
        Tabs =
        [
            ("", Permission.SeeStudies, "Overzicht"),
            ("plan", Permission.DesignStudy, "Opzet"),
            ("departments", Permission.SeeStudies, "Afdelingen"),
            ("numbers", Permission.SeeStudies, "Nummers"),
            ("shifts", Permission.DesignStudy, "Diensten"),
            ("gate", Permission.SeeGate, "Juridische poort"),
            ("cover", Permission.SeeSample, "Aliassen en vragen"),
            ("sample", Permission.SeeSample, "Steekproef"),
            ("people", Permission.ManageMembers, "Mensen"),
            ("incidents", Permission.SeeStudies, "Storingen"),
            ("import", Permission.ImportAttempts, "Contactpogingen"),
            ("watch", Permission.WatchField, "Veldwerk volgen"),
            ("listen", Permission.ListenAlong, "Meeluisteren"),
            ("callbacks", Permission.RecordCallbacks, "Terugbelacties"),
            ("feedback", Permission.SeeFeedback, "Verklaringen"),
            ("feedback/disputes", Permission.SeeDisputes, "Bezwaren"),
            ("calling", Permission.Practise, "Bellen"),
            ("results", Permission.SeeResults, "Resultaten"),
            ("editions", Permission.SeeResults, "Uitgaven"),
            ("words", Permission.WriteDocuments, "Eigen woorden"),
            ("documents", Permission.SeeDocuments, "Documenten"),
        ],
    };

    public static StudyTabsTexts English { get; } = new()
    {
        Label = "Parts of the study",
        Tabs =
        [
            ("", Permission.SeeStudies, "Overview"),
            ("plan", Permission.DesignStudy, "Plan"),
            ("departments", Permission.SeeStudies, "Departments"),
            ("numbers", Permission.SeeStudies, "Numbers"),
            ("shifts", Permission.DesignStudy, "Shifts"),
            ("gate", Permission.SeeGate, "Legal gate"),
            ("cover", Permission.SeeSample, "Aliases and questions"),
            ("sample", Permission.SeeSample, "Sample"),
            ("people", Permission.ManageMembers, "People"),
            ("incidents", Permission.SeeStudies, "Incidents"),
            ("import", Permission.ImportAttempts, "Attempts"),
            ("watch", Permission.WatchField, "Watch the field"),
            ("listen", Permission.ListenAlong, "Listen along"),
            ("callbacks", Permission.RecordCallbacks, "Callbacks"),
            ("feedback", Permission.SeeFeedback, "Explanations"),
            ("feedback/disputes", Permission.SeeDisputes, "Disputes"),
            ("calling", Permission.Practise, "Calling"),
            ("results", Permission.SeeResults, "Results"),
            ("editions", Permission.SeeResults, "Editions"),
            ("words", Permission.WriteDocuments, "Own words"),
            ("documents", Permission.SeeDocuments, "Documents"),
        ],
    };
}
