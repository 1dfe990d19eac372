using Telbaar.Wording;

namespace Telbaar.Organisations;

static class OrganisationTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        new(OrganisationRefusals.NoSlug, "Gebruik kleine letters, cijfers en koppeltekens, zoals voorbeeldstad.", "Use lower case letters, digits and hyphens, such as voorbeeldstad."),
        new(OrganisationRefusals.StillStaffed, "Hier werken nog medewerkers ({0}). Geef hun eerst een andere plek.", "Employees still work here ({0}). First give them another place."),
        new(OrganisationRefusals.Retired, "Deze afdeling of dit team is niet meer in gebruik.", "This department or team is out of use."),
        new(OrganisationRefusals.NoEmail, "{0} is geen e-mailadres.", "{0} is no e-mail address."),
        new(OrganisationRefusals.HalfADay, "Vul beide tijden in, of geen van beide.", "Fill in both times, or neither."),
        new(OrganisationRefusals.CalendarLine, "Regel {0}: {1} is geen datum. Schrijf bijvoorbeeld 24-12-2027.", "Line {0}: {1} is no date. Write for example 24-12-2027."),
        new(OrganisationRefusals.CalendarEmpty, "Plak een of meer dagen, of kies een bestand.", "Paste one or more days, or choose a file."),
        new(OrganisationRefusals.StaffListTooLarge, "Dit bestand is te groot; het mag ten hoogste {0} kB zijn.", "This file is too large; {0} kB is the most."),
        new(OrganisationRefusals.StaffListFaulty, "Er zitten fouten in de lijst. Kies het bestand opnieuw.", "There are faults in the list. Choose the file again."),
        new(OrganisationRefusals.StaffChangedMeanwhile, "Intussen is er iets aan de medewerkers of afdelingen veranderd. Hieronder staat wat de lijst nu verandert. Bevestig het opnieuw.", "Staff or departments have changed meanwhile. Below is what the list changes now. Confirm it again."),
        new(OrganisationRefusals.PreviewExpired, "U hebt te lang gewacht met bevestigen. Er is niets gewijzigd. Kies het bestand opnieuw.", "You waited too long to confirm. Nothing has been changed. Choose the file again."),
        new(OrganisationRefusals.NotTheLastImport, "Alleen de laatste lijst kan worden teruggedraaid, en maar één keer.", "Only the last list can be undone, and only once."),
        new(OrganisationRefusals.ImportBuiltUpon, "Dit kan niet meer worden teruggedraaid: er is intussen op voortgebouwd ({0} keer). Wijzig de medewerkers zelf, of lees een nieuwe lijst in.", "This can no longer be undone: it has been built upon since ({0} times). Change the employees by hand, or read in a new list."),
    ];
}
