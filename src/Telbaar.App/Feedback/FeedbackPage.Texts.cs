namespace Telbaar.Feedback;

sealed record FeedbackPageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required string Saved { get; init; }
    public required string Off { get; init; }
    public required Func<string, string> OnSince { get; init; }
    public required string Closed { get; init; }
    public required string NoMail { get; init; }
    public required Func<int, string> Waiting { get; init; }
    public required Func<int, string> GivenUp { get; init; }
    public required Func<int, string> Unasked { get; init; }
    public required Func<int, string> Disputes { get; init; }
    public required string Asked { get; init; }
    public required string Answered { get; init; }
    public required string Share { get; init; }
    public required string Age { get; init; }
    public required Func<double, string, string> Days { get; init; }
    public required string States { get; init; }
    public required string State { get; init; }
    public required string Number { get; init; }
    public required string Reasons { get; init; }
    public required string Reason { get; init; }
    public required string Voicemail { get; init; }
    public required string Note { get; init; }
    public required string NoMessage { get; init; }
    public required string Total { get; init; }
    public required string ToAction { get; init; }
    public required string Quotations { get; init; }
    public required string QuotationsIntro { get; init; }
    public required Func<int, string> QuotationNumber { get; init; }
    public required string TakeBack { get; init; }
    public required string Together { get; init; }
    public required Func<int, string> TogetherHint { get; init; }
    public required string Departments { get; init; }
    public required string Department { get; init; }
    public required string None { get; init; }
    public required string ByPerson { get; init; }
    public required string Plan { get; init; }
    public required string PlanIntro { get; init; }
    public required string To { get; init; }
    public required string ToHint { get; init; }
    public required string Timing { get; init; }
    public required string TimingHint { get; init; }
    public required string Language { get; init; }
    public required string ContactName { get; init; }
    public required string ContactHint { get; init; }
    public required string ContactAddress { get; init; }
    public required string ReminderAfter { get; init; }
    public required string MostReminders { get; init; }
    public required string DisputeDays { get; init; }
    public required string DigestDays { get; init; }
    public required string DigestHint { get; init; }
    public required string IsOn { get; init; }
    public required string Save { get; init; }

    public static FeedbackPageTexts Dutch { get; } = new()
    {
        Title = "Verklaringen",
        Studies = "Onderzoeken",
        Saved = "De instellingen zijn bewaard.",
        Off = "Er wordt nu niemand om een verklaring gevraagd. Zet het onder aan deze pagina aan.",
        OnSince = moment => $"Sinds {moment} vraagt Telbaar bij elke mislukte contactpoging zelf om een verklaring.",
        Closed = "De juridische poort opent het persoonsniveau niet. Medewerkers worden daarom niet gevraagd; leidinggevenden krijgen alleen aantallen, zonder namen.",
        NoMail = "E-mail is nog niet ingesteld op deze installatie. De mail wacht tot de beheerder dat doet.",
        Waiting = number => number == 1 ? "1 mail wacht op verzending." : $"{number} mails wachten op verzending.",
        GivenUp = number => number == 1 ? "1 mail kon niet worden bezorgd." : $"{number} mails konden niet worden bezorgd.",
        Unasked = number => number == 1 ? "Bij 1 mislukte poging kan niemand worden gevraagd: er is geen e-mailadres bekend, of er volgt nog een poging." : $"Bij {number} mislukte pogingen kan niemand worden gevraagd: er is geen e-mailadres bekend, of er volgt nog een poging.",
        Disputes = number => number == 1 ? "1 bezwaar wacht op een besluit" : $"{number} bezwaren wachten op een besluit",
        Asked = "Gevraagd",
        Answered = "Beantwoord",
        Share = "Deel dat reageerde",
        Age = "Antwoord na (mediaan)",
        Days = (days, number) => days < 1 ? "minder dan een dag" : $"{number} dagen",
        States = "Waar de vragen staan",
        State = "Stand",
        Number = "Aantal",
        Reasons = "Redenen",
        Reason = "Reden",
        Voicemail = "Na voicemail",
        Note = "Na notitie",
        NoMessage = "Zonder boodschap",
        Total = "Totaal",
        ToAction = "Maak er een actiepunt van",
        Quotations = "Citaten voor het rapport",
        QuotationsIntro = "Deze woorden zijn met de hand anoniem gemaakt, en mogen in het rapport staan. Een citaat kan altijd worden teruggenomen.",
        QuotationNumber = number => $"citaat {number}",
        TakeBack = "Terugnemen",
        Together = "Overige, samen",
        TogetherHint = minimum => $"Groepen van minder dan {minimum} personen staan samen in één regel; een streepje (–) betekent: te weinig om te laten zien. Zo is niemand te herkennen.",
        Departments = "Per afdeling",
        Department = "Afdeling",
        None = "Er is nog niemand om een verklaring gevraagd.",
        ByPerson = "Vragen en antwoorden per persoon",
        Plan = "Hoe en wanneer wordt gevraagd?",
        PlanIntro = "Zodra vaststaat dat een poging door de afdeling is mislukt, vraagt Telbaar waarom. Zeg het de medewerkers vooraf.",
        To = "Aan wie?",
        ToHint = "De leidinggevende of de coördinator kan de vraag ook doorgeven.",
        Timing = "Wanneer?",
        TimingHint = "Mail tijdens het veldwerk verandert latere gesprekken; het rapport vergelijkt pogingen van voor en na de eerste mail.",
        Language = "Taal van de mail",
        ContactName = "Naam van de coördinator",
        ContactHint = "Staat onder elke mail; antwoorden komen bij deze persoon.",
        ContactAddress = "E-mailadres van de coördinator",
        ReminderAfter = "Herinneren na (werkdagen)",
        MostReminders = "Hoogstens zo veel herinneringen",
        DisputeDays = "Bezwaar kan tot zo veel werkdagen na het veldwerk",
        DigestDays = "Overzicht aan leidinggevenden op",
        DigestHint = "Met namen als de juridische poort dat toestaat, anders alleen aantallen.",
        IsOn = "Vraag om verklaringen",
        Save = "Bewaren",
    };

    public static FeedbackPageTexts English { get; } = new()
    {
        Title = "Explanations",
        Studies = "Studies",
        Saved = "The settings have been kept.",
        Off = "Nobody is asked for an explanation now. Put it on at the foot of this page.",
        OnSince = moment => $"Since {moment} Telbaar itself asks for an explanation of each failed attempt.",
        Closed = "The legal gate does not open person level. Employees are therefore not asked; heads get numbers only, without names.",
        NoMail = "Mail has not been configured on this installation yet. It waits until the administrator does so.",
        Waiting = number => number == 1 ? "1 mail waits to be sent." : $"{number} mails wait to be sent.",
        GivenUp = number => number == 1 ? "1 mail could not be delivered." : $"{number} mails could not be delivered.",
        Unasked = number => number == 1 ? "About 1 failed attempt nobody can be asked: no mail address is known, or another call follows." : $"About {number} failed attempts nobody can be asked: no mail address is known, or another call follows.",
        Disputes = number => number == 1 ? "1 dispute waits for a decision" : $"{number} disputes wait for a decision",
        Asked = "Asked",
        Answered = "Answered",
        Share = "Share that reacted",
        Age = "Answer after (median)",
        Days = (days, number) => days < 1 ? "less than a day" : $"{number} days",
        States = "Where the questions stand",
        State = "State",
        Number = "Number",
        Reasons = "Reasons",
        Reason = "Reason",
        Voicemail = "After voicemail",
        Note = "After note",
        NoMessage = "Without message",
        Total = "Total",
        ToAction = "Make it an action point",
        Quotations = "Quotations for the report",
        QuotationsIntro = "These words were made anonymous by hand, and may stand in the report. A quotation can always be taken back.",
        QuotationNumber = number => $"quotation {number}",
        TakeBack = "Take back",
        Together = "Others, together",
        TogetherHint = minimum => $"Groups of fewer than {minimum} people stand together in one line; a dash (–) means: too few to show. So nobody can be recognised.",
        Departments = "By department",
        Department = "Department",
        None = "Nobody has been asked for an explanation yet.",
        ByPerson = "Questions and answers by person",
        Plan = "How and when is it asked?",
        PlanIntro = "As soon as it is settled that an attempt failed at a department, Telbaar asks why. Tell the staff beforehand.",
        To = "Whom?",
        ToHint = "The department head or the coordinator can pass the question on.",
        Timing = "When?",
        TimingHint = "Mail during the fieldwork changes later calls; the report compares attempts before and after the first mail.",
        Language = "Language of the mail",
        ContactName = "Name of the coordinator",
        ContactHint = "Stands below each mail; answers go to this person.",
        ContactAddress = "Mail address of the coordinator",
        ReminderAfter = "Remind after (working days)",
        MostReminders = "At most so many reminders",
        DisputeDays = "Disputes until so many working days after the fieldwork",
        DigestDays = "Digest to department heads on",
        DigestHint = "With names where the legal gate allows it, otherwise numbers only.",
        IsOn = "Ask for explanations",
        Save = "Save",
    };
}
