using Telbaar.Wording;

namespace Telbaar.Agreements;

static class AgreementTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        new(AgreementRefusals.HoursBackwards, "De tijd tot wanneer ligt niet na de tijd vanaf wanneer.", "The time until which lies not after the time from which."),
        new(AgreementRefusals.HalfTheHours, "Vul beide tijden in, of geen van beide.", "Fill in both times, or neither."),
        new(AgreementRefusals.BeforeTheFormer, "De vorige editie geldt vanaf {0}. De nieuwe kan niet eerder ingaan.", "The former edition holds from {0}. The new one cannot begin before that."),
        new(AgreementRefusals.ReviewTooEarly, "De dag om de afspraak opnieuw te bekijken, ligt vóór de dag waarop de afspraak ingaat.", "The day of review lies before the day on which it begins to hold."),
        new(AgreementRefusals.UnknownEmployee, "Deze medewerker is niet bekend. Kies iemand van de lijst.", "This employee is not known. Choose somebody of the list."),
        new(AgreementRefusals.Twice, "Deze collega staat al op plaats {0}.", "This colleague stands at place {0} already."),
        new(AgreementRefusals.HalfAPair, "Hier ontbreekt de ander: kies twee collega's.", "The other one is missing here: choose two colleagues."),
        new(AgreementRefusals.TooMany, "Er passen hoogstens {0} regels in één afspraak.", "At most {0} lines fit into one agreement."),
        new(AgreementRefusals.Empty, "Schrijf op wat er is afgesproken, of kies collega's.", "Write down what was agreed, or choose colleagues."),
        new(AgreementRefusals.NoMembers, "Kies ten minste één collega.", "Choose at least one colleague."),
        new(AgreementRefusals.NamesSomebody, "In deze tekst staat de naam, het adres, het nummer of de code van een medewerker. Kies collega's van de lijst; in de tekst staat niemand.", "These words hold the name, address, number or code of an employee. Choose colleagues of the list; the words name nobody."),
        new(AgreementRefusals.Ended, "Deze afspraak is beëindigd: de afspraak geldt tot en met {0}. Leg een nieuwe vast.", "This agreement has been ended: it holds up to {0}. Lay down a new one."),
        new(AgreementRefusals.EndsBeforeItHolds, "De laatste dag ligt vóór de dag waarop de afspraak inging.", "The last day lies before the day on which the agreement began to hold."),
        new(AgreementRefusals.NotYourDepartment, "U beheert de afspraken van uw eigen afdeling.", "You manage the agreements of your own department."),
        new(AgreementRefusals.NothingToAsk, "Er is hier nog niets afgesproken om naar te vragen.", "Nothing has been agreed here yet that could be asked about."),
        new(AgreementRefusals.TooFewToAsk, "Aantal collega's dat een mail kan krijgen: {0}. Bij minder dan {1} antwoorden laten we niets zien; vragen heeft dan geen zin.", "Colleagues who can get a mail here: {0}. With fewer than {1} answers nothing is shown, so that there is no point in asking."),
        new(AgreementRefusals.BeingAsked, "Hier loopt al een vraagronde, tot {0}.", "A round of questions is under way here, until {0}."),
        new(AgreementRefusals.NoSender, "Stel eerst in van wie mail komt (E-mail, in het hoofdmenu).", "Say first from whom mail comes (Mail, in the main menu)."),
        new(AgreementRefusals.LinkUsed, "Deze link is al gebruikt.", "This link has been used already."),
    ];
}
