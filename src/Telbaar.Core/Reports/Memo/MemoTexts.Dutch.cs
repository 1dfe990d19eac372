using Telbaar.Attempts;

namespace Telbaar.Reports;

public sealed partial record MemoTexts
{
    public static MemoTexts Dutch { get; } = new()
    {
        Title = "Bericht aan de raad",
        Subject = "Telefonische bereikbaarheid",
        Municipality = "Gemeente",
        Study = "Onderzoek",
        Period = "Periode",
        Date = "Datum",
        FinalMark = "Eindcijfer",
        Introduction = "Inleiding",
        Results = "Wat er uitkwam",
        Analysis = "Wie nog een keer moet bellen",
        NotMeasured = "Wat niet is gemeten",
        Lessons = "Wat we ervan leren",
        WhatFollows = "Wat er volgt",
        Signatories = "Ondertekening",
        Placeholder = field => $"[{field}]",

        TheMunicipality = name => name is null ? "de gemeente" : $"de gemeente {name}",
        Measured = (period, agency, municipality) => agency is null
            ? $"Van {period} is gemeten hoe goed {municipality} per telefoon te bereiken is."
            : $"Van {period} heeft {agency} gemeten hoe goed {municipality} per telefoon te bereiken is.",
        HowMeasured = attempts => $"Enquêteurs deden zich voor als inwoner of ondernemer en vroegen telkens naar één bepaalde medewerker. Samen zijn dat {attempts}.",
        HeldAgainst = (norms, target) => $"De uitkomsten zijn naast onze normen gelegd: ‘{norms}’. Elke norm geeft een rapportcijfer van 1 tot 10. We streven naar een {target}.",
        Certainty = "Het volledige rapport geeft bij elk cijfer aan hoe zeker het is en waar het op berust. In dit bericht staan geen personen.",
        Reconstructed = "Niet alles van deze normen is gepubliceerd. Wat ontbrak, is zo goed mogelijk aangevuld; het rapport zegt wat dat is.",

        Final = (mark, target) => $"Het eindcijfer is een {mark}; het streefcijfer is een {target}.",
        Between = (low, high) => $"Het eindcijfer rust op een steekproef en is dus niet helemaal zeker: met 95% zekerheid ligt het tussen {low} en {high}.",
        MarkUnder = (mark, norms) => $"{mark} met de normen ‘{norms}’",
        Together = "Wie dit cijfer naast dat van eerdere jaren legt, doet dat het beste met het cijfer volgens dezelfde normen.",
        Component = (component, mark) => $"{component}: {mark}",
        WithMark = (sentence, mark) => $"{sentence} Cijfer: {mark}.",
        AnswerTime = time => $"Het klantcontactcentrum nam op na gemiddeld {time}.",
        YearsHeading = "Door de jaren heen",
        MarksHeading = "Alle cijfers bij elkaar",
        MarksCaption = "Resultaat, norm en cijfer",

        NothingSettled = "Er is nog geen enkele contactpoging waarvan de uitkomst vaststaat. Hier valt dus nog niets over te zeggen.",
        RingAgain = (failures, number, all) => $"Van alle {all} contactpogingen {(failures == 1 ? "mislukte" : "mislukten")} er {number}.",
        OfAHundred = (count, number) => $"Van elke honderd bellers {(count == 1 ? "moet" : "moeten")} er {number} nog een keer bellen om geholpen te worden. Dat kost hun tijd, en ons ook: elk van die telefoontjes komt opnieuw binnen.",
        RingOnceMore = "Wie zo niet geholpen is, moet nog een keer bellen. Dat kost tijd, ook ons: elk van die telefoontjes komt opnieuw binnen.",
        Whose = (failures, whose) => $"{(failures == 1 ? "De mislukte poging hoort" : "De mislukte pogingen horen")} bij {whose}.",
        WhoseShare = (by, number) => by switch
        {
            Attribution.Department => $"de afdelingen ({number})",
            Attribution.Kcc => $"het klantcontactcentrum ({number})",
            _ => $"de techniek ({number})",
        },
        NotTheDepartments = "Wat niet bij de afdelingen hoort, telt niet mee in hun cijfer.",
        Succeeded = (all, successes, number, share) => $"De afdelingen staan in voor {all}. Daarvan {(successes == 1 ? "slaagde" : "slaagden")} er {number}, dat is {share}.",
        HowSucceeded = (how, count, number) => $"In {number} {(count == 1 ? "geval" : "gevallen")} " + how switch
        {
            Outcome.Employee => "kwam de gezochte medewerker zelf aan de lijn.",
            Outcome.CalledBackInTime => "werd op tijd teruggebeld.",
            _ => "loste een ander de vraag op of zorgde die ervoor dat dat gebeurde.",
        },
        WhyHeading = "Waarom het niet lukte",
        WhyCaption = "Niet geslaagde contactpogingen naar reden en naar wie ervoor instaat",
        MessagesHeading = "Wat er met boodschappen gebeurde",
        Message = (kind, all, became) => $"{kind}: {all} achtergelaten. {became}.",
        InTime = "Op tijd teruggebeld",
        Late = "te laat",
        Never = "niet",
        TermRuns = "de termijn loopt nog",
        Otherwise = "op een andere manier afgelopen",
        ExplanationsHeading = "Wat collega's erover zeggen",
        Explained = (asked, answered, share) => $"Over {asked} mislukte contactpogingen is gevraagd wat er aan de hand was. Op {answered} daarvan kwam een reactie ({share}).",
        Reason = (name, count) => $"{name}: {count}",
        PublishedHeading = "Waar eerder gepubliceerde cijfers afwijken",
        PublishedIntro = "De gepubliceerde cijfers zijn uit de contactpogingen nagerekend. Op deze punten valt er iets over te zeggen:",

        OnlyTelephone = "Alleen de telefoon is gemeten. Over de balie, e-mail, de website, chat en post zeggen deze cijfers niets.",
        NoContent = "Gemeten is of een beller iemand spreekt of wordt teruggebeld. Of het antwoord daarna klopt, is niet beoordeeld.",
        WithoutData = parameters => $"Hierover zijn geen gegevens, en dus is er geen cijfer: {parameters}.",
        LeftOut = attempts => $"Vervallen en nergens meegeteld: {attempts}.",
        MadeAgain = attempts => $"Overgedaan, waarna alleen de nieuwe poging telt: {attempts}.",
        Unsettled = attempts => $"Bij het opmaken nog zonder uitkomst: {attempts}.",
        Chance = "Een onderzoek als dit is een steekproef. Verschillen die kleiner zijn dan de onzekerheid kunnen toeval zijn; het rapport zegt welke.",

        GoesWell = "Aan deze normen is voldaan:",
        CanBeBetter = "Aan deze normen is niet voldaan, met het laagste cijfer eerst:",
        Lesson = (parameter, value, norm, mark) => $"{parameter}: {value}, de norm is {norm} (cijfer {mark})",
        LessonsPrompt = "[In te vullen: wat hiervan de oorzaken zijn en wat we ervan leren.]",
        FollowsPrompt = "[In te vullen: welke acties er volgen, wie daarvoor staat, wanneer ze klaar zijn en wanneer opnieuw wordt gemeten.]",

        Executive = municipality => $"Het college van burgemeester en wethouders van {municipality},",
        UsualRoles = ["de secretaris", "de burgemeester"],

        NoDocument = "Dit is geen Word-document (.docx of .dotx).",
        Macros = "Dit sjabloon bevat macro's. Bewaar het in Word als .docx of .dotx, zonder macro's.",
        TooLarge = "Dit sjabloon is te groot: ten hoogste 16 MB, en uitgepakt ten hoogste 64 MB in 2.000 delen, waarvan geen deel tekst groter is dan 8 MB.",
        NoFields = "Dit sjabloon heeft geen enkel veld. Een veld is in Word een inhoudsbesturingselement met een code (tag). Een voorbeeld maakt u met: telbaar memo-template --out sjabloon.docx",
        UnknownField = (field, allowed) => $"Veld ‘{field}’ bestaat niet. Toegestaan: {allowed}.",
        FieldWithinLine = field => $"Veld ‘{field}’ krijgt alinea's en moet dus op een eigen regel staan, niet midden in een zin.",
        FieldAroundRow = field => $"Veld ‘{field}’ staat om een hele rij van een tabel. Zet het in een cel.",
        TooManyFields = "Dit sjabloon heeft meer dan 500 inhoudsbesturingselementen.",
    };
}
