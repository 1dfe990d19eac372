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
    ];
}
