using Telbaar.Wording;

namespace Telbaar.Absences;

static class AbsenceTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        new(AbsenceRefusals.OtherDepartment, "Deze medewerker werkt op een afdeling waarvan u geen leidinggevende bent.", "This employee works in a department that you do not lead."),
        new(AbsenceRefusals.Objects, "Deze medewerker maakt bezwaar. Telbaar legt niet vast wanneer hij of zij er is.", "This employee objects. Telbaar does not record when he or she is there."),
        new(AbsenceRefusals.Over, "Dit ligt in het verleden.", "This lies in the past."),
        new(AbsenceRefusals.TooLong, "Dit ligt te ver weg: ten hoogste {0} dagen vanaf nu.", "This is too far away: {0} days from now at most."),
        new(AbsenceRefusals.FromFeed, "Dit komt uit een agenda, en komt daaruit terug. Verander het in die agenda.", "This comes from a calendar, and would come back. Change it in that calendar."),
        new(AbsenceRefusals.NotHttps, "Dit is geen adres van een agenda. Het begint met https:// (of webcal://).", "This is no address of a calendar. It begins with https:// (or webcal://)."),
        new(AbsenceRefusals.FeedThere, "Van deze medewerker wordt al een agenda gelezen. Haal die eerst weg.", "A calendar of this employee is read already. Remove that first."),
        new(AbsenceRefusals.TooManyFeeds, "Er worden al {0} agenda's van de organisatie gelezen. Haal er eerst een weg.", "{0} calendars of the organisation are read already. Remove one first."),
        new(AbsenceRefusals.FileHasFaults, "In het bestand staan {0} fouten. Er is niets bewaard.", "The file has {0} faults. Nothing was saved."),
        new(AbsenceRefusals.FileEmpty, "In het bestand staat geen enkele rij.", "The file holds no row at all."),
    ];
}
