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
        new(FieldworkRefusals.CallIsBeingRung, "Dit gesprek kan niet terug: er is al iets van vastgelegd, of het is van een ander.", "This call cannot be given back: something of it has been recorded, or it is somebody else's."),
        new(FieldworkRefusals.CallIsOver, "Van dit gesprek is al een contactpoging gemaakt. Laat die vervallen, of laat haar overdoen.", "This call has become an attempt. Leave that out, or have it made again."),
        new(FieldworkRefusals.OnlyPractice, "Met uw rol kunt u hier alleen oefenen.", "With your role you can only practise here."),
        new(FieldworkRefusals.NotYet, "Dit moment ligt in de toekomst.", "This moment lies in the future."),
        new(FieldworkRefusals.AnswersNothing, "Bij deze contactpoging was op dat moment nog geen boodschap achtergelaten.", "No message had been left in this attempt at that moment."),
        new(FieldworkRefusals.OtherCallback, "Deze terugbelactie is al vastgelegd, met een andere inhoud. Open de lijst opnieuw en kijk wat er staat.", "This callback has been stored already, with other content. Open the list again and see what is there."),
        new(FieldworkRefusals.NotCorrected, "Dit gegeven kan niet worden verbeterd.", "This column cannot be corrected."),
        new(FieldworkRefusals.NotAValue, "Dit kan niet. {0}.", "This cannot be. {0}."),
        new(FieldworkRefusals.NothingChanges, "Dit staat er al.", "This is what stands there already."),
        new(FieldworkRefusals.OwnCall, "Dit is uw eigen gesprek. Iemand anders luistert ermee mee.", "This is your own call. Somebody else listens along with it."),
        new(FieldworkRefusals.JudgedAlready, "Met dit gesprek heeft al iemand meegeluisterd.", "Somebody has listened along with this call already."),
        new(FieldworkRefusals.NotThisReason, "Deze reden past hier niet bij.", "This reason does not go with it."),
    ];
}
