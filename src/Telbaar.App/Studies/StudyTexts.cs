using Telbaar.Wording;

namespace Telbaar.Studies;

static class StudyTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        new(StudyRefusals.WrongState, "Dit kan niet, want het onderzoek is {0}.", "This cannot be done, as the study is {0}."),
        new(StudyRefusals.WhyMissing, "Schrijf op waarom.", "Write down why."),
        new(StudyRefusals.NoFieldPeriod, "De veldwerkperiode is nog niet ingevuld.", "The field period is not filled in yet."),
        new(StudyRefusals.NoWorkingDay, "In de veldwerkperiode ligt geen enkele werkdag.", "There is no working day in the field period."),
        new(StudyRefusals.FieldPeriodTooLong, "Een veldwerkperiode duurt ten hoogste {0} dagen.", "A field period lasts {0} days at most."),
        new(StudyRefusals.NoNorms, "Er zijn nog geen servicenormen gekozen.", "No service norms have been chosen yet."),
        new(StudyRefusals.UnknownNorms, "De servicenormen {0} zijn er niet.", "The service norms {0} are not there."),
        new(StudyRefusals.NoDepartments, "Er is nog geen afdeling gekozen.", "No department has been chosen yet."),
        new(StudyRefusals.NoNumbers, "Er is nog geen nummer om te bellen.", "There is no number to ring yet."),
        new(StudyRefusals.GateNotPassed, "Bij de juridische poort ontbreekt of wacht op bevestiging: {0}.", "At the legal gate this is missing or waits for confirmation: {0}."),
        new(StudyRefusals.NoSample, "Er is nog geen steekproef getrokken.", "No sample has been drawn yet."),
        new(StudyRefusals.CallbackNumber, "Vul bij een eigen terugbeltermijn een getal in van 1 tot en met 240.", "With a callback term of its own, enter a number from 1 to 240."),
        new(StudyRefusals.FieldOver, "De laatste dag van het veldwerk is al voorbij: {0}. Zet het onderzoek terug naar het ontwerp en kies een nieuwe periode.", "The last day of the fieldwork has passed: {0}. Return the study to its design and choose another period."),
        new(StudyRefusals.FieldNotBegun, "Het veldwerk kan pas starten op de eerste dag: {0}.", "The fieldwork can start on its first day at the earliest: {0}."),
        new(StudyRefusals.TermsRunning, "Het onderzoek kan nog niet worden afgesloten. Aantal terugbeltermijnen dat nog loopt: {0}. De laatste eindigt op {1}.", "The study cannot be closed yet. Callback terms that still run: {0}. The last one ends on {1}."),
        new(StudyRefusals.SampleMisfits, "De steekproef past niet meer bij de opzet: {0} geplande telefoontjes liggen buiten de veldwerkperiode of de gekozen afdelingen. Trek de steekproef opnieuw.", "The sample does not fit the plan any more: {0} planned calls lie outside the field period or the chosen departments. Draw the sample again."),
        new(StudyRefusals.NotInScope, "Deze afdeling doet niet mee aan het onderzoek.", "This department is not in the scope of the study."),
        new(StudyRefusals.DepartmentHasNumbers, "Verwijder eerst de nummers van deze afdeling.", "First remove the numbers of this department."),
        new(StudyRefusals.NoTelephoneNumber, "{0} is geen telefoonnummer. Schrijf bijvoorbeeld 14 023 of 023 511 51 15.", "{0} is no telephone number. Write for example 14 023 or 023 511 51 15."),
        new(StudyRefusals.NoCallerCode, "{0} is geen code van een enquêteur. Schrijf bijvoorbeeld E1; de naam staat bij het account.", "{0} is no code of a caller. Write for example E1; the name stands with the account."),
        new(StudyRefusals.NoCaller, "Dit account heeft niet de rol van enquêteur.", "This account does not have the role of caller."),
        new(StudyRefusals.ShiftOverlaps, "{0} heeft op {1} al een dienst op dit tijdstip.", "{0} already has a shift at this time on {1}."),
        new(StudyRefusals.RepeatedTooLong, "Een dienst kan ten hoogste {0} dagen lang terugkomen.", "A shift can come back for {0} days at most."),
    ];
}
