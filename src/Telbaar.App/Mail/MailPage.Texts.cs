namespace Telbaar.Mail;

sealed record MailPageTexts
{
    public required string Title { get; init; }
    public required string Saved { get; init; }
    public required string NotConfigured { get; init; }
    public required string Sender { get; init; }
    public required string SenderIntro { get; init; }
    public required string Name { get; init; }
    public required string NameHint { get; init; }
    public required string Address { get; init; }
    public required string AddressHint { get; init; }
    public required string PerHour { get; init; }
    public required string Save { get; init; }
    public required string Templates { get; init; }
    public required string TemplatesIntro { get; init; }
    public required string Kind { get; init; }
    public required string Own { get; init; }
    public required string Ours { get; init; }
    public required Func<string, string, string, string> ChangeThis { get; init; }
    public required string Heads { get; init; }
    public required string HeadsIntro { get; init; }
    public required string Head { get; init; }
    public required string HeadsAccount { get; init; }
    public required string NoAccount { get; init; }
    public required string Nobody { get; init; }
    public required Func<string, string> HeadOf { get; init; }
    public required string Outbox { get; init; }
    public required string State { get; init; }
    public required string Number { get; init; }
    public required string Empty { get; init; }
    public required Func<int, string> Unsure { get; init; }

    public static MailPageTexts Dutch { get; } = new()
    {
        Title = "E-mail",
        Saved = "De wijziging is bewaard.",
        NotConfigured = "De beheerder heeft nog geen mailserver en openbaar adres ingesteld (mail.server en publicAddress). Tot dan wacht alle mail.",
        Sender = "Van wie komt de mail?",
        SenderIntro = "Gebruik een adres van uw eigen domein dat iemand leest. Wat niet bezorgd kan worden, komt daar terug.",
        Name = "Naam van de afzender",
        NameHint = "Zoals medewerkers u kennen, bijvoorbeeld Gemeente Teststad.",
        Address = "E-mailadres van de afzender",
        AddressHint = "Stem met uw ICT-afdeling af dat dit adres door Telbaar gebruikt mag worden (SPF en DKIM).",
        PerHour = "Hoogstens zo veel mails per uur",
        Save = "Bewaren",
        Templates = "Teksten",
        TemplatesIntro = "Elke mail heeft een tekst die bij het programma hoort. U kunt er uw eigen tekst voor in de plaats zetten.",
        Kind = "Mail",
        Own = "eigen tekst",
        Ours = "tekst van Telbaar",
        ChangeThis = (whose, kind, language) => $"{whose}: {kind}, {language}",
        Heads = "Leidinggevenden",
        HeadsIntro = "Mail over een afdeling gaat naar wie hier staat. Wie inlogt met het account dat erbij staat, ziet in het rapport met personen deze afdeling, als de juridische poort dat opent.",
        Head = "Leidinggevende",
        HeadsAccount = "Logt in als",
        NoAccount = "Geen account",
        Nobody = "nog niet bekend",
        HeadOf = department => $"Leidinggevende van {department}",
        Outbox = "Uitgaande mail",
        State = "Stand",
        Number = "Aantal",
        Empty = "Er is nog geen mail geschreven.",
        Unsure = number => number == 1 ? "Van 1 mail is niet zeker of zij al eerder was aangekomen; zij is opnieuw verstuurd onder hetzelfde kenmerk." : $"Van {number} mails is niet zeker of zij al eerder waren aangekomen; zij zijn opnieuw verstuurd onder hetzelfde kenmerk.",
    };

    public static MailPageTexts English { get; } = new()
    {
        Title = "Mail",
        Saved = "The change has been kept.",
        NotConfigured = "The administrator has not configured a mail server and public address yet (mail.server and publicAddress). Until then all mail waits.",
        Sender = "From whom does mail come?",
        SenderIntro = "Use an address of your own domain that somebody reads. What cannot be delivered comes back there.",
        Name = "Name of the sender",
        NameHint = "As employees know you, for example Gemeente Teststad.",
        Address = "Mail address of the sender",
        AddressHint = "Agree with your IT department that Telbaar may use this address (SPF and DKIM).",
        PerHour = "At most so many mails an hour",
        Save = "Save",
        Templates = "Texts",
        TemplatesIntro = "Each mail has a text that comes with the program. You can put your own in its place.",
        Kind = "Mail",
        Own = "own text",
        Ours = "Telbaar's text",
        ChangeThis = (whose, kind, language) => $"{whose}: {kind}, {language}",
        Heads = "Department heads",
        HeadsIntro = "Mail about a department goes to whom is named here. Who signs in with the account beside it sees this department in the report with persons, where the legal gate opens that.",
        Head = "Head",
        HeadsAccount = "Signs in as",
        NoAccount = "No account",
        Nobody = "not known yet",
        HeadOf = department => $"Head of {department}",
        Outbox = "Outgoing mail",
        State = "State",
        Number = "Number",
        Empty = "No mail has been written yet.",
        Unsure = number => number == 1 ? "Of 1 mail it is not certain whether it had arrived before; it was sent again under the same identifier." : $"Of {number} mails it is not certain whether they had arrived before; they were sent again under the same identifier.",
    };
}
