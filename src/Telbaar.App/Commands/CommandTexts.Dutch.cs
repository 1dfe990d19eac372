using Telbaar.Formats;
using Telbaar.Reports;

namespace Telbaar.Commands;

sealed partial record CommandTexts
{
    public static CommandTexts Dutch { get; } = new()
    {
        Language = Language.Dutch,
        Faults = FaultTexts.Dutch,

        Root = "Telbaar meet hoe bereikbaar een gemeente is per telefoon: van contactpogingen naar een rapportcijfer.",
        Score = "Berekent de rapportcijfers van een bestand met contactpogingen.",
        Report = "Maakt een rapport van een bestand met contactpogingen: report.html, report.xlsx en scores.json.",
        NormSets = "De servicenormen die er zijn.",
        NormsList = "Noemt de servicenormen die met Telbaar meekomen.",
        NormsShow = "Toont een set servicenormen in gewone woorden.",
        NormsCheck = "Zegt wat er mis is in een eigen bestand met servicenormen, met de regel.",
        Sample = "Schrijft de contactpogingen van een verzonnen onderzoek met de uitkomsten van een echt onderzoek.",

        Help = "Toont deze uitleg.",
        Version = "Toont de versie van het programma.",
        LanguageOption = "De taal: nl (Nederlands) of en (Engels).",
        File = "Het bestand met contactpogingen, als CSV of XLSX.",
        Norms = "De servicenormen: een naam uit ‘telbaar norms list’, of een eigen bestand.",
        AsOf = "Wat na dit moment ligt, telt nog niet mee, zoals 2020-01-31T00:00; zonder deze optie is dat nu.",
        CompareNorms = "Servicenormen om mee te vergelijken; mag vaker.",
        Published = "Een bestand met cijfers die elders zijn gepubliceerd, om na te rekenen.",
        Calendar = "Een bestand met de dagen waarop de gemeente gesloten is: één datum per regel.",
        By = "Waarnaar de cijfers worden uitgesplitst.",
        Sheet = "Het werkblad in een XLSX-bestand; zonder deze optie het eerste.",
        SkipInvalid = "Slaat rijen met fouten over en bewaart ze in een bestand ernaast.",
        Json = "Schrijft alle cijfers, niet afgerond, naar dit bestand; - is het scherm.",
        Out = "De map voor het rapport. Een eerder rapport wordt in zijn geheel vervangen.",
        SampleName = "Het onderzoek: haarlem-2019.",
        Seed = "Een ander getal geeft andere pogingen met dezelfde uitkomsten.",
        SampleOut = "Schrijft naar dit bestand in plaats van naar het scherm.",
        NormsName = "De naam van een set servicenormen, of een eigen bestand.",
        NormsFile = "Het bestand met servicenormen (JSON).",

        EmptyArgument = "Een van de argumenten is leeg; vul daar een naam of een bestand in.",
        SeeHelp = "Zie telbaar --help.",
        Cancelled = "Afgebroken. Er is niets geschreven.",
        NoTimeZones = "De tijdzone Europe/Amsterdam ontbreekt op deze machine. Installeer de tijdzones (op Debian: apt-get install tzdata).",
        OutOfReach = message => $"Een bestand is niet te lezen of te schrijven: {message}",
        IsFolder = path => $"{path}: dit is een map; noem een bestand daarin.",
        NoFile = path => $"{path}: dit bestand is er niet.",
        NormsMissing = known => $"Noem de servicenormen met --norms. Er zijn: {known}; of een eigen bestand.",
        UnknownNorms = (name, known) => $"{name}: deze servicenormen zijn er niet. Er zijn: {known}; of noem een bestand.",
        UnknownBreakdown = (word, known) => $"--by {word}: onbekend. Toegestaan: {known}.",
        NoMoment = text => $"--as-of {text}: geen moment. Toegestaan: een dag met een tijd, zoals 2020-01-31T00:00 of \"31-01-2020 00:00\".",
        NoDay = "geen dag; toegestaan: 2019-12-27 of 27-12-2019, met eventueel een omschrijving achter een puntkomma",
        Reading = file => $"{file} lezen",
        NothingScored = faults => faults == 1 ? "Er is niets berekend: het bestand heeft 1 fout." : $"Er is niets berekend: het bestand heeft {faults} fouten.",
        Skipped = (rows, path) => $"{(rows == 1 ? "1 rij is overgeslagen en staat" : $"{rows} rijen zijn overgeslagen en staan")} met de fouten in {path}.",
        OutMissing = "Noem de map voor het rapport met --out.",
        OutIsNoFolder = path => $"{path}: dit is een bestand en geen map.",
        OutHoldsOtherFiles = path => $"{path}: in deze map staan andere bestanden dan een rapport van Telbaar. Kies een nieuwe of lege map.",
        Written = path => $"Het rapport staat in {path}.",
        NormsAreRight = (name, components, parameters) => $"{name}: in orde, {components} {(components == 1 ? "onderdeel" : "onderdelen")} met samen {parameters} {(parameters == 1 ? "parameter" : "parameters")}.",
    };
}
