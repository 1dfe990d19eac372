using Telbaar.Reports;

namespace Telbaar.Documents;

sealed record DocumentsPageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required string Intro { get; init; }
    public required string NoEdition { get; init; }
    public required string None { get; init; }
    public required string Document { get; init; }
    public required string Edition { get; init; }
    public required string Made { get; init; }
    public required string State { get; init; }
    public required Func<string, string> TakeBackThis { get; init; }
    public required string TakeBack { get; init; }
    public required string Decide { get; init; }
    public required string Make { get; init; }
    public required string MakeIntro { get; init; }
    public required string Kind { get; init; }
    public required string Language { get; init; }
    public required string Department { get; init; }
    public required string DepartmentHint { get; init; }
    public required string NoDepartment { get; init; }
    public required string MakeAndSearch { get; init; }
    public required string Compare { get; init; }
    public required string CompareHint { get; init; }
    public required string NoCompare { get; init; }
    public required string Signatories { get; init; }
    public required string SignatoriesHint { get; init; }
    public required string Template { get; init; }
    public required string NoTemplate { get; init; }
    public required string TakeTemplate { get; init; }
    public required string TemplateFile { get; init; }
    public required string TemplateHint { get; init; }
    public required string GiveTemplate { get; init; }
    public required string RemoveTemplate { get; init; }
    public required string TemplateName { get; init; }
    public required Func<string, string> OwnTemplate { get; init; }
    public required string Draft { get; init; }
    public required string DraftIntro { get; init; }
    public required string Refused { get; init; }
    public required string RefusedIntro { get; init; }
    public required string Place { get; init; }
    public required string What { get; init; }
    public required string Whose { get; init; }
    public required string Around { get; init; }
    public required Func<int, string> More { get; init; }
    public required string Persons { get; init; }
    public required string PersonsIntro { get; init; }
    public required Func<string, string> PersonsAs { get; init; }
    public required Func<DocumentKind, FileFormat, Language, string, string> Name { get; init; }
    public required Func<DocumentKind, FileFormat, string> Choice { get; init; }
    public required Func<DocumentKind, string> FileName { get; init; }
    public required string DraftName { get; init; }
    public required string PersonsName { get; init; }

    public static DocumentsPageTexts Dutch { get; } = new()
    {
        Title = "Documenten",
        Studies = "Onderzoeken",
        Intro = "Wat hier is vrijgegeven, is voor iedereen. Elk bestand is eerst doorzocht: er staat geen medewerker in.",
        NoEdition = "Documenten worden gemaakt van een uitgave. Die ontstaat als het onderzoek wordt afgesloten.",
        None = "Er is nog niets vrijgegeven.",
        Document = "Document",
        Edition = "Uitgave",
        Made = "Gemaakt",
        State = "Stand",
        TakeBackThis = name => $"{name} terugnemen",
        TakeBack = "Terugnemen",
        Decide = "Beslissen",
        Make = "Een document maken",
        MakeIntro = "Het bestand wordt gemaakt van de laatste uitgave en meteen doorzocht op alle medewerkers. Staat er een naam, adres, nummer of code in, dan wordt het niet vrijgegeven en ziet u waar. Lijkt een gewoon woord op een achternaam, dan beslist u.",
        Kind = "Wat",
        Language = "Taal",
        Department = "Afdeling",
        DepartmentHint = "Alleen voor dia’s.",
        NoDepartment = "Niet van toepassing",
        MakeAndSearch = "Maken en doorzoeken",
        Compare = "Ook omrekenen naar",
        CompareHint = "De cijfers onder andere normen, bijvoorbeeld die van vorig jaar.",
        NoCompare = "Niet omrekenen",
        Signatories = "Wie ondertekent",
        SignatoriesHint = "Alleen voor de memo. Per regel een functie, of een functie, dubbele punt en naam. Deze namen mogen in de memo staan.",
        Template = "Huisstijl van de memo",
        NoTemplate = "De memo heeft nu een neutrale opmaak.",
        TakeTemplate = "Sjabloon meenemen om aan te passen",
        TemplateFile = "Eigen sjabloon",
        TemplateHint = "Een Word-bestand (docx of dotx) met velden, zoals in het sjabloon dat u kunt meenemen.",
        GiveTemplate = "Sjabloon geven",
        RemoveTemplate = "Sjabloon weghalen",
        TemplateName = "sjabloon-memo",
        OwnTemplate = name => $"De memo wordt gemaakt in het sjabloon {name}.",
        Draft = "Als concept bekijken",
        DraftIntro = "Een concept is alleen voor u: het is nog niet doorzocht.",
        Refused = "Niet vrijgegeven",
        RefusedIntro = "Het bestand is niet bewaard. Haal weg wat hieronder staat, en maak het opnieuw.",
        Place = "Waar",
        What = "Wat",
        Whose = "Van",
        Around = "Daar staat",
        More = places => $"en op nog {places} plaatsen",
        Persons = "Rapport met personen",
        PersonsIntro = "Hetzelfde rapport, met per afdeling de niet geslaagde pogingen op persoonsniveau. Het wordt voor u gemaakt, met uw naam op elke bladzijde. Dat u het opent, komt in het logboek.",
        PersonsAs = format => $"Openen als {format}",
        Name = (kind, format, language, department) => $"{KindIn(kind, department, "Rapport", "Memo aan de raad", "Dia’s")} ({FormatOf(format)}{(language is Reports.Language.English ? ", Engels" : "")})",
        Choice = (kind, format) => $"{KindIn(kind, "", "Rapport", "Memo aan de raad", "Dia’s voor een afdeling")} ({FormatOf(format)})",
        FileName = kind => KindIn(kind, "", "rapport", "memo", "dias"),
        DraftName = "concept",
        PersonsName = "personen",
    };

    public static DocumentsPageTexts English { get; } = new()
    {
        Title = "Documents",
        Studies = "Studies",
        Intro = "What was released here is for everybody. Each file was searched first: no employee stands in it.",
        NoEdition = "Documents are made of an edition. It comes to be when the study is closed.",
        None = "Nothing has been released yet.",
        Document = "Document",
        Edition = "Edition",
        Made = "Made",
        State = "State",
        TakeBackThis = name => $"Take {name} back",
        TakeBack = "Take back",
        Decide = "Decide",
        Make = "Make a document",
        MakeIntro = "The file is made of the last edition, and searched at once for all employees. Where a name, address, number or code stands in it, it is not released and you see where. Where a usual word looks like a surname, you decide.",
        Kind = "What",
        Language = "Language",
        Department = "Department",
        DepartmentHint = "For slides only.",
        NoDepartment = "Does not apply",
        MakeAndSearch = "Make and search",
        Compare = "Also under",
        CompareHint = "The marks under other norms, such as those of last year.",
        NoCompare = "No other norms",
        Signatories = "Who signs",
        SignatoriesHint = "For the memo only. In each line an office, or an office, a colon and a name. These names may stand in the memo.",
        Template = "House style of the memo",
        NoTemplate = "The memo has a neutral look now.",
        TakeTemplate = "Take the template along to adapt it",
        TemplateFile = "Template of your own",
        TemplateHint = "A Word file (docx or dotx) with fields, as in the template that you can take along.",
        GiveTemplate = "Give the template",
        RemoveTemplate = "Take the template away",
        TemplateName = "memo-template",
        OwnTemplate = name => $"The memo is made in the template {name}.",
        Draft = "Look at a draft",
        DraftIntro = "A draft is for you alone: it has not been searched yet.",
        Refused = "Not released",
        RefusedIntro = "The file was not kept. Take away what stands below, and make it anew.",
        Place = "Where",
        What = "What",
        Whose = "Whose",
        Around = "It says",
        More = places => $"and in {places} more places",
        Persons = "Report with persons",
        PersonsIntro = "The same report, with the failed attempts by person for each department. It is made for you, with your name on every page. That you open it stands in the log.",
        PersonsAs = format => $"Open as {format}",
        Name = (kind, format, language, department) => $"{KindIn(kind, department, "Report", "Memo to the council", "Slides")} ({FormatOf(format)}{(language is Reports.Language.Dutch ? ", Dutch" : "")})",
        Choice = (kind, format) => $"{KindIn(kind, "", "Report", "Memo to the council", "Slides for a department")} ({FormatOf(format)})",
        FileName = kind => KindIn(kind, "", "report", "memo", "slides"),
        DraftName = "draft",
        PersonsName = "persons",
    };

    static string KindIn(DocumentKind kind, string department, string report, string memo, string slides) =>
        (kind switch { DocumentKind.Report => report, DocumentKind.Memo => memo, _ => slides }) + (department.Length == 0 ? "" : $" {department}");

    static string FormatOf(FileFormat format) => format switch { FileFormat.Html => "HTML", FileFormat.Pdf => "PDF", FileFormat.Docx => "Word", FileFormat.Xlsx => "Excel", _ => "PowerPoint" };
}
