using Telbaar.Acts;
using Telbaar.Serving;

namespace Telbaar.Wording;

static class ActTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        new(ActRefusals.NotAllowed, "U mag dit niet doen.", "You may not do this."),
        new(ActRefusals.NotFound, "Dit is er niet (meer).", "This is not there (any more)."),
        new(ActRefusals.ChangedMeanwhile, "Iemand anders heeft dit intussen veranderd. Bekijk het opnieuw en vul uw wijziging nog een keer in.", "Somebody else has changed this meanwhile. Look at it again, and enter your change once more."),
        new(ActRefusals.Missing, "Dit moet u invullen.", "This must be filled in."),
        new(ActRefusals.TooLong, "Dit is te lang; er passen {0} tekens.", "This is too long; {0} characters fit."),
        new(ActRefusals.HiddenCharacter, "Hierin staat een teken dat niet te zien is, bijvoorbeeld een dat de leesrichting omkeert. Typ de tekst opnieuw in plaats van te plakken.", "This holds a character that cannot be seen, such as one that turns the direction of reading around. Type the text anew instead of pasting it."),
        new(ActRefusals.AlreadyThere, "Dit bestaat al.", "This exists already."),
        new(ActRefusals.InUse, "Dit is nog ergens in gebruik, en kan niet worden weggehaald.", "This is still in use somewhere, and cannot be removed."),
        new(ActRefusals.OutOfRange, "Vul een getal in van {0} tot en met {1}.", "Enter a number from {0} to {1}."),
        new(ActRefusals.EndsBeforeItBegins, "Het einde ligt voor het begin.", "The end lies before the beginning."),
        new(FormRefusals.NoDay, "{0} is geen datum. Schrijf bijvoorbeeld 25-11-2019.", "{0} is no date. Write for example 25-11-2019."),
        new(FormRefusals.NoTime, "{0} is geen tijd. Schrijf bijvoorbeeld 09:30.", "{0} is no time. Write for example 09:30."),
        new(FormRefusals.NoNumber, "{0} is geen getal.", "{0} is no number."),
        new(FormRefusals.NoChoice, "{0} staat niet in de lijst.", "{0} is not in the list."),
        new(FormRefusals.NoFile, "Kies een bestand.", "Choose a file."),
    ];
}
