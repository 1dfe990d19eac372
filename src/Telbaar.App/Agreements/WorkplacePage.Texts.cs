namespace Telbaar.Agreements;

sealed record WorkplacePageTexts
{
    public required Func<string, string> Title { get; init; }
    public required string Overview { get; init; }
    public required string Saved { get; init; }
    public required string LacksAbsence { get; init; }
    public required string LacksAbsenceHint { get; init; }
    public required string Wall { get; init; }
    public required string Agreed { get; init; }
    public required string NothingAgreed { get; init; }
    public required string Ahead { get; init; }
    public required string Ended { get; init; }
    public required Func<string, string> EndedOn { get; init; }
    public required Func<string, string> OfDepartment { get; init; }
    public required string LayDown { get; init; }
    public required Func<string, string> LayDownKind { get; init; }
    public required string NotYet { get; init; }
    public required Func<int, string, string> Edition { get; init; }
    public required Func<string, string> Until { get; init; }
    public required Func<string, string> Owner { get; init; }
    public required Func<string, string> Review { get; init; }
    public required string Revise { get; init; }
    public required Func<string, string> ReviseThis { get; init; }
    public required string History { get; init; }
    public required string HistoryAndEnd { get; init; }
    public required Func<string, string, string> HistoryOf { get; init; }
    public required Func<NumberTried, string, string, string, string, string, string> UnreachableNumber { get; init; }
    public required Func<string, string, string, string> UnreachableInDepartment { get; init; }
    public required string Known { get; init; }
    public required Func<int, int, int, string> AskIntro { get; init; }
    public required string Ask { get; init; }
    public required string Language { get; init; }
    public required IReadOnlyList<(string, string)> Languages { get; init; }

    public static WorkplacePageTexts Dutch { get; } = new()
    {
        Title = place => $"Afspraken van {place}",
        Overview = "Bereikbaarheidsafspraken",
        Saved = "De afspraak is bewaard.",
        LacksAbsence = "Hier is niets geregeld voor als iemand er niet is.",
        LacksAbsenceHint = "Spreek af wie er dan waarneemt, en wie dat regelt bij verlof en ziekte.",
        Wall = "Afdrukken voor aan de muur",
        Agreed = "Wat er is afgesproken",
        NothingAgreed = "Deze werkplek heeft zelf nog niets afgesproken.",
        Ahead = "Wat nog ingaat",
        Ended = "Wat niet meer geldt",
        EndedOn = last => $"(gold tot en met {last})",
        OfDepartment = department => $"Wat voor heel {department} geldt",
        LayDown = "Een afspraak vastleggen",
        LayDownKind = kind => $"Vastleggen: {kind}",
        NotYet = "(nog niet geregeld)",
        Edition = (edition, from) => $"Editie {edition}, geldt vanaf {from}.",
        Until = last => $"Geldt tot en met {last}.",
        Owner = name => $"Trekker: {name}.",
        Review = day => $"Opnieuw bekijken op {day}.",
        Revise = "Wijzigen",
        ReviseThis = kind => $"Wijzigen: {kind}",
        History = "Eerdere edities",
        HistoryAndEnd = "Eerdere edities en beëindigen",
        HistoryOf = (history, kind) => $"{history}: {kind}",
        UnreachableNumber = (tried, number, day, study, failed, attempts) => tried is NumberTried.Rung
            ? $"{number} was op {day} niet bereikbaar in onderzoek {study} ({failed} van {attempts} pogingen). Was het toen een ander nummer, dan gaat het daarover."
            : $"Op {day} noemde een voicemail een nummer dat niet bereikbaar was, in onderzoek {study} ({failed} van {attempts} pogingen). Volgens de afspraak van toen is dat {number}.",
        UnreachableInDepartment = (study, failed, attempts) => $"In onderzoek {study} waren doorkiesnummers, groepsnummers en nummers die een voicemail noemde van deze afdeling in {failed} van {attempts} pogingen niet bereikbaar. Kijk de nummers in de afspraken na.",
        Known = "Zijn de afspraken bekend?",
        AskIntro = (reminded, open, minimum) => $"U kunt alle collega's hier per mail vragen of zij de afspraken kennen en volgen. Zij antwoorden anoniem, zonder account. Wie niet antwoordt, krijgt na {reminded} dagen één herinnering. Na {open} dagen sluit de vraagronde en ziet u de uitkomst, als ten minste {minimum} collega's antwoordden.",
        Ask = "Vragen versturen",
        Language = "Taal van de mail",
        Languages = [("Dutch", "Nederlands"), ("English", "Engels")],
    };

    public static WorkplacePageTexts English { get; } = new()
    {
        Title = place => $"Agreements of {place}",
        Overview = "Agreements about reachability",
        Saved = "The agreement has been kept.",
        LacksAbsence = "Nothing is arranged here for when somebody is away.",
        LacksAbsenceHint = "Agree on who stands in then, and who arranges that in leave and illness.",
        Wall = "Print for the wall",
        Agreed = "What was agreed",
        NothingAgreed = "This workplace has agreed on nothing by itself yet.",
        Ahead = "What begins to hold later",
        Ended = "What does not hold any more",
        EndedOn = last => $"(held up to {last})",
        OfDepartment = department => $"What holds for all of {department}",
        LayDown = "Lay down an agreement",
        LayDownKind = kind => $"Lay down: {kind}",
        NotYet = "(not arranged yet)",
        Edition = (edition, from) => $"Edition {edition}, holds from {from}.",
        Until = last => $"Holds up to {last}.",
        Owner = name => $"Owner: {name}.",
        Review = day => $"To be looked at again on {day}.",
        Revise = "Change",
        ReviseThis = kind => $"Change: {kind}",
        History = "Earlier editions",
        HistoryAndEnd = "Earlier editions, and ending it",
        HistoryOf = (history, kind) => $"{history}: {kind}",
        UnreachableNumber = (tried, number, day, study, failed, attempts) => tried is NumberTried.Rung
            ? $"{number} could not be reached on {day} in study {study} ({failed} of {attempts} attempts). If it was another number then, this is about that one."
            : $"On {day} a voicemail named a number that could not be reached, in study {study} ({failed} of {attempts} attempts). By the agreement of that day that is {number}.",
        UnreachableInDepartment = (study, failed, attempts) => $"In study {study} direct numbers, group numbers and numbers named in voicemails of this department could not be reached in {failed} of {attempts} attempts. Look at the numbers in the agreements.",
        Known = "Are the agreements known?",
        AskIntro = (reminded, open, minimum) => $"You can ask all colleagues here by mail whether they know the agreements and follow them. They answer anonymously, without an account. Who does not answer gets one reminder after {reminded} days. After {open} days the round closes and you see the result, if at least {minimum} colleagues answered.",
        Ask = "Send the questions",
        Language = "Language of the mail",
        Languages = [("Dutch", "Dutch"), ("English", "English")],
    };
}
