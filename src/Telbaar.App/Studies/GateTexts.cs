using Telbaar.Reports;
using Telbaar.Wording;

namespace Telbaar.Studies;

/// <summary>What the legal gate says: its refusals, and what each kind of statement is for.</summary>
static class GateTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        new(GateRefusals.DayInFuture, "De datum van het document ligt in de toekomst.", "The date of the document lies in the future."),
        new(GateRefusals.OwnStatement, "U hebt deze verklaring zelf gemaakt. Iemand anders moet haar bevestigen.", "You made this statement yourself. Somebody else must confirm it."),
        new(GateRefusals.NoneChosen, "Kruis aan welke verklaringen u bevestigt.", "Tick the statements that you confirm."),
        new(GateRefusals.NotWaiting, "Deze verklaring wacht niet (meer) op bevestiging.", "This statement does not wait for confirmation (any more)."),
        new(GateRefusals.NotInForce, "Deze verklaring geldt niet meer: zij is al ingetrokken of vervangen.", "This statement is no longer in force: it has been withdrawn or replaced."),
        new(GateRefusals.RoleWithoutPersonLevel, "Het persoonsniveau gaat nooit open voor de rol {0}.", "Person level is never opened to the role of {0}."),
    ];

    static readonly Dictionary<GateKind, (string Dutch, string English)> purposes = new()
    {
        [GateKind.WorksCouncil] = (
            "Een systeem waarmee het gedrag of de prestaties van medewerkers te volgen zijn, mag pas worden gebruikt als de ondernemingsraad instemt (Wet op de ondernemingsraden, artikel 27 lid 1 onder l). Is instemming niet nodig, leg dan uit waarom niet.",
            "A system with which the conduct or performance of employees can be followed may be used only once the works council consents (Wet op de ondernemingsraden, article 27(1)(l)). Where no consent is needed, say why."),
        [GateKind.Announcement] = (
            "Medewerkers weten vooraf dat er wordt gebeld, waarom, en wat er met de uitkomsten gebeurt (AVG, artikel 13 en 14). Het moment van een telefoontje hoeven zij niet te kennen. Heimelijk volgen mag bijna nooit.",
            "Employees know beforehand that calls are made, why, and what happens with the results (GDPR, articles 13 and 14). They need not know the moment of a call. Covert monitoring is hardly ever allowed."),
        [GateKind.ImpactAssessment] = (
            "De gegevensbeschermingseffectbeoordeling (DPIA) beschrijft welke risico's het onderzoek heeft voor medewerkers en wat u daartegen doet (AVG, artikel 35).",
            "The data protection impact assessment (DPIA) describes which risks the study holds for employees and what you do about them (GDPR, article 35)."),
        [GateKind.PersonLevel] = (
            "Het persoonsniveau laat mislukte contactpogingen per medewerker zien. Zonder bevestigde verklaring blijft het dicht; dat mag, de poort gaat dan toch open. Wilt u het openen, kies dan voor welke rollen en leg uit waarom zij het nodig hebben.",
            "Person level shows failed attempts for each employee. Without a confirmed statement it stays closed; that is fine, the gate can be passed all the same. To open it, choose to which roles and say why they need it."),
        [GateKind.MinimumGroupSize] = (
            "Van een groep met minder personen worden geen uitkomsten getoond, zodat niemand te herkennen is. Ten minste 3; wij raden 5 aan.",
            "No results are shown of a group with fewer persons, so that nobody can be recognised. At least 3; we suggest 5."),
        [GateKind.RetentionTerm] = (
            "Na deze termijn verdwijnen namen en vrije teksten. De cijfers blijven (AVG, artikel 5 lid 1 onder e).",
            "After this term names and free words are gone. The figures stay (GDPR, article 5(1)(e))."),
        [GateKind.ProcessorAgreement] = (
            "Voert een bureau het onderzoek uit, dan verwerkt het gegevens voor de gemeente en is een verwerkersovereenkomst nodig (AVG, artikel 28). Doet de gemeente het zelf, schrijf dat dan op.",
            "When an agency carries out the study, it processes data for the municipality and a processor agreement is needed (GDPR, article 28). When the municipality does it itself, write that down."),
        [GateKind.ProcessingRecord] = (
            "Het onderzoek staat in het register van verwerkingsactiviteiten van de gemeente (AVG, artikel 30).",
            "The study stands in the municipality's record of processing activities (GDPR, article 30)."),
    };

    public static string PurposeOf(GateKind kind, Language language) => language is Language.Dutch ? purposes[kind].Dutch : purposes[kind].English;
}
