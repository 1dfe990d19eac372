using Telbaar.Wording;

namespace Telbaar.Norms;

static class NormTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        new(NormRefusals.FileHasFaults, "Het normbestand heeft fouten ({0}). Verbeter ze en kies het bestand opnieuw.", "The norm file has faults ({0}). Mend them, and choose the file again."),
        new(NormRefusals.NotUtf8, "Het normbestand is geen UTF-8. Bewaar het opnieuw als UTF-8.", "The norm file is not UTF-8. Save it again as UTF-8."),
        new(NormRefusals.ShippedName, "De naam {0} is van normen die bij het programma horen. Kies een andere naam in het bestand.", "The name {0} belongs to norms that come with the program. Choose another name in the file."),
        new(NormRefusals.InUse, "Deze normen worden gebruikt (aantal onderzoeken: {0}) en blijven daarom staan.", "These norms are in use (number of studies: {0}), and stay for that reason."),
    ];
}
