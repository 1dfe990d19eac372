namespace Telbaar.Steering;

sealed record SteeringSettingsPageTexts
{
    public required string Title { get; init; }
    public required string Saved { get; init; }
    public required string Lines { get; init; }
    public required string LinesIntro { get; init; }
    public required Func<int, string> LineName { get; init; }
    public required string InUse { get; init; }
    public required string Save { get; init; }
    public required string NewLine { get; init; }
    public required string AddLine { get; init; }
    public required string Reminders { get; init; }
    public required string RemindersIntro { get; init; }
    public required Func<string, string> OnSince { get; init; }
    public required string Off { get; init; }
    public required string NoMail { get; init; }
    public required Func<int, string> Undelivered { get; init; }
    public required string NearDays { get; init; }
    public required string EveryDays { get; init; }
    public required string Language { get; init; }
    public required string InDutch { get; init; }
    public required string InEnglish { get; init; }
    public required string IsOn { get; init; }

    public static SteeringSettingsPageTexts Dutch { get; } = new()
    {
        Title = "Lijnen en herinneringen",
        Saved = "Bewaard.",
        Lines = "Lijnen",
        LinesIntro = "Langs deze lijnen werkt de stuurgroep. Een lijn die niet meer in gebruik is, blijft staan bij de actiepunten die er al op zitten.",
        LineName = place => $"Lijn {place}",
        InUse = "In gebruik",
        Save = "Bewaren",
        NewLine = "Nieuwe lijn",
        AddLine = "Lijn toevoegen",
        Reminders = "Herinneringen per mail",
        RemindersIntro = "Een trekker krijgt één mail met de eigen actiepunten waarvan de termijn nadert of voorbij is. Wat gedaan of vervallen is, staat er niet in. Wie geen mail wil, krijgt er geen.",
        OnSince = moment => $"Herinneringen staan aan sinds {moment} uur.",
        Off = "Herinneringen staan uit.",
        NoMail = "Er gaat geen mail uit: op de server is nog geen mailserver ingesteld.",
        Undelivered = count => count == 1 ? "Eén trekker kon niet worden bereikt: de mail kwam terug. Kijk of het e-mailadres op de medewerkerslijst klopt." : $"{count} trekkers konden niet worden bereikt: de mail kwam terug. Kijk of de e-mailadressen op de medewerkerslijst kloppen.",
        NearDays = "Zoveel dagen voor de termijn voor het eerst",
        EveryDays = "Ten minste zoveel dagen tussen twee mails",
        Language = "Taal van de mail",
        InDutch = "Nederlands",
        InEnglish = "Engels",
        IsOn = "Trekkers per mail herinneren",
    };

    public static SteeringSettingsPageTexts English { get; } = new()
    {
        Title = "Lines and reminders",
        Saved = "Saved.",
        Lines = "Lines",
        LinesIntro = "Along these lines the steering group works. A line out of use stays with the action points that are on it.",
        LineName = place => $"Line {place}",
        InUse = "In use",
        Save = "Save",
        NewLine = "New line",
        AddLine = "Add a line",
        Reminders = "Reminders by mail",
        RemindersIntro = "An owner gets one mail with his or her action points whose term is near or over. What is done or dropped is not in it. Whoever wants no mail gets none.",
        OnSince = moment => $"Reminders have been on since {moment}.",
        Off = "Reminders are off.",
        NoMail = "No mail goes out: the server has no mail server set up yet.",
        Undelivered = count => count == 1 ? "One owner could not be reached: the mail came back. See whether the e-mail address on the staff list is right." : $"{count} owners could not be reached: the mail came back. See whether the e-mail addresses on the staff list are right.",
        NearDays = "So many days before the term for the first time",
        EveryDays = "At least so many days between two mails",
        Language = "Language of the mail",
        InDutch = "Dutch",
        InEnglish = "English",
        IsOn = "Remind owners by mail",
    };
}
