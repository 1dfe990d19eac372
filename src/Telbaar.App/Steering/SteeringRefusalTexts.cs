using Telbaar.Wording;

namespace Telbaar.Steering;

static class SteeringRefusalTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        new(SteeringRefusals.NamesSomebody, "Noem hier een functie en geen persoon. Kies de medewerker uit de lijst.", "Name a function here, and no person. Choose the employee from the list."),
        new(SteeringRefusals.WordsNameSomebody, "In deze tekst staat de naam, het adres, het nummer of de code van een medewerker. Laat dat weg.", "These words hold the name, address, number or code of an employee. Leave that out."),
        new(SteeringRefusals.NoOrigin, "Waar dit actiepunt uit komt, is niet te lezen. Begin opnieuw vanaf de verklaringen of de resultaten.", "It cannot be read of what this action point came. Begin anew from the explanations or the results."),
        new(SteeringRefusals.NoNumberLeft, "Het hoogste nummer, {0}, is al gegeven. Er kunnen geen actiepunten meer bij.", "The highest number, {0}, has been given. No more action points can be added."),
        new(SteeringRefusals.NoSuchOwner, "{0} is niet de code of het e-mailadres van één medewerker op de lijst.", "{0} is not the code or e-mail address of one employee on the list."),
        new(SteeringRefusals.NoPlace, "Kies bij dit niveau ook de afdeling of het team.", "At this level, choose the department or team as well."),
        new(SteeringRefusals.LineRetired, "Deze lijn is niet meer in gebruik.", "This line is out of use."),
        new(SteeringRefusals.NoMeasure, "Deze parameter bestaat niet.", "There is no such parameter."),
        new(SteeringRefusals.WhyDropped, "Zeg waarom het actiepunt vervalt.", "Say why the action point is dropped."),
        new(SteeringRefusals.SameState, "Het actiepunt heeft deze stand al. Kies een andere, of noteer alleen de voortgang.", "The action point is in this state already. Choose another, or only note how it goes."),
        new(SteeringRefusals.LastLine, "Er moet ten minste één lijn in gebruik blijven.", "At least one line must stay in use."),
        new(SteeringRefusals.NoMember, "Kies een account, of vul een functie in.", "Choose an account, or fill in a function."),
        new(SteeringRefusals.NoSender, "Stel eerst in van wie de mail komt (E-mail, in het hoofdmenu).", "Say first from whom the mail comes (Mail, in the main menu)."),
        new(SteeringRefusals.ListTooLarge, "Deze lijst is te groot. Toegestaan is {0} kB.", "This list is too large. {0} kB is allowed."),
        new(SteeringRefusals.ListFaulty, "Er klopt iets niet aan de lijst. Er is niets ingelezen.", "Something is wrong with the list. Nothing was read in."),
        new(SteeringRefusals.ChangedSincePreview, "Er is intussen iets veranderd. Kijk hieronder opnieuw wat er gebeurt.", "Something has changed meanwhile. Look again below at what will happen."),
        new(SteeringRefusals.PreviewExpired, "Deze voorvertoning is te oud. Kies het bestand opnieuw.", "This preview is too old. Choose the file again."),
    ];
}
