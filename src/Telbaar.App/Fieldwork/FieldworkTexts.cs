using Telbaar.Wording;

namespace Telbaar.Fieldwork;

static class FieldworkTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        new(FieldworkRefusals.FileNotReadable, "Dit bestand kan niet worden gelezen. Verbeter het en kies het opnieuw.", "This file cannot be read. Mend it, and choose it again."),
        new(FieldworkRefusals.FileHasFaults, "Het bestand heeft fouten (aantal: {0}). Verbeter het bestand, of sla de rijen met fouten over.", "The file has faults (number: {0}). Mend the file, or leave out the rows with faults."),
        new(FieldworkRefusals.UnknownStructure, "Het bestand noemt afdelingen ({0}) en teams ({1}) die de organisatie nog niet heeft.", "The file names departments ({0}) and teams ({1}) that the organisation does not have yet."),
        new(FieldworkRefusals.NothingToImport, "Er blijft geen enkele rij over om in te lezen.", "No row is left to import."),
        new(FieldworkRefusals.SameFile, "Dit bestand is al eerder in dit onderzoek ingelezen.", "This file has been imported into this study before."),
    ];
}
