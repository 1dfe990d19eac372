using Telbaar.Wording;

namespace Telbaar.Mail;

static class MailRefusalTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        new(MailRefusals.NoAddress, "{0} is geen e-mailadres. Schrijf één adres, zoals bereikbaarheid@gemeente.nl.", "{0} is no mail address. Write one address, such as reachability@municipality.nl."),
        new(MailRefusals.UnknownField, "{0} is geen veld van deze mail. Dit kunt u gebruiken: {1}.", "{0} is no field of this mail. You can use: {1}."),
        new(MailRefusals.LooseBrace, "Er staat een losse accolade in: {0}. Accolades staan alleen om de naam van een veld.", "There is a loose brace in: {0}. Braces stand around the name of a field only."),
        new(MailRefusals.FieldMissing, "Het veld {0} ontbreekt; zonder dat is deze mail niet bruikbaar.", "The field {0} is missing; without it this mail is of no use."),
        new(MailRefusals.SeveralLines, "Een onderwerp is één regel.", "A subject is one line."),
    ];
}
