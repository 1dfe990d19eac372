using Telbaar.Wording;

namespace Telbaar.Feedback;

static class FeedbackTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        new(FeedbackRefusals.NoSender, "Stel eerst in van wie de mail komt (E-mail, in het hoofdmenu).", "Say first from whom the mail comes (Mail, in the main menu)."),
        new(FeedbackRefusals.NotAnnounced, "De medewerkers zijn nog niet ingelicht: leg de aankondiging vast bij de juridische poort.", "The staff has not been told yet: record the announcement at the legal gate."),
        new(FeedbackRefusals.DisputesClosed, "Bezwaar maken kon tot en met {0}. U kunt wel een andere verklaring geven.", "Objections could be made up to {0}. You can still give another explanation."),
        new(FeedbackRefusals.Decided, "Hierover is al beslist.", "This has been decided already."),
        new(FeedbackRefusals.NotThen, "Dit moment kan niet: het ligt vóór het telefoontje of in de toekomst.", "This moment cannot be: it lies before the call, or in the future."),
        new(FeedbackRefusals.NoNote, "Bij deze contactpoging is geen terugbelnotitie gemaakt.", "No callback note was taken in this attempt."),
        new(FeedbackRefusals.NothingToCorrect, "Zeg wat er verbeterd moet worden: wanneer is teruggebeld, of dat het KCC de notitie niet goed verstuurde.", "Say what is to be put right: when the caller was rung back, or that the KCC did not send the note rightly."),
        new(FeedbackRefusals.TermOver, "De bewaartermijn van dit onderzoek is voorbij: er wordt niemand meer gevraagd.", "The retention term of this study is over: nobody is asked any more."),
        new(FeedbackRefusals.NoWords, "Er is geen toelichting om te citeren.", "There are no words to quote."),
    ];
}
