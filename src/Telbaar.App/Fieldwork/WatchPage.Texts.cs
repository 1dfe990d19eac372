namespace Telbaar.Fieldwork;

sealed record WatchPageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required Func<string, string> AsOf { get; init; }
    public required string NothingPlanned { get; init; }
    public required string Progress { get; init; }
    public required string RungAndCounts { get; init; }
    public required Func<string, string, string> OfPlanned { get; init; }
    public required string AgainstPlan { get; init; }
    public required Func<int, string, string> AheadInWords { get; init; }
    public required string Left { get; init; }
    public required string ExpectedEnd { get; init; }
    public required string AllRung { get; init; }
    public required string Unknown { get; init; }
    public required Func<string, int, string> HowReckoned { get; init; }
    public required Func<string, string> EndsOn { get; init; }
    public required Func<string, string, string> TooLate { get; init; }
    public required string PerDepartment { get; init; }
    public required string PerCaller { get; init; }
    public required string PerDay { get; init; }
    public required string PerHour { get; init; }
    public required string Department { get; init; }
    public required string Caller { get; init; }
    public required string NoCaller { get; init; }
    public required string Day { get; init; }
    public required string Hour { get; init; }
    public required string Planned { get; init; }
    public required string Due { get; init; }
    public required string Rung { get; init; }
    public required string Ahead { get; init; }
    public required string LeftOut { get; init; }
    public required string Marks { get; init; }
    public required string NoMarks { get; init; }
    public required string MarksNote { get; init; }
    public required string Component { get; init; }
    public required string Mark { get; init; }
    public required string Interval { get; init; }
    public required string Indicative { get; init; }
    public required string Final { get; init; }
    public required string AllResults { get; init; }
    public required string Callers { get; init; }
    public required string CallersNote { get; init; }
    public required Func<string, string> Judged { get; init; }
    public required string NothingToCompare { get; init; }
    public required Func<string, string> MoreThanChance { get; init; }
    public required Func<string, string> ChanceExplains { get; init; }
    public required string JudgedRight { get; init; }
    public required Func<string, string, string> OutOf { get; init; }
    public required string Share { get; init; }
    public required string Listening { get; init; }
    public required string NobodyListened { get; init; }
    public required string ListeningNote { get; init; }
    public required string What { get; init; }
    public required string SameJudgement { get; init; }
    public required string Ac1 { get; init; }
    public required string ToListening { get; init; }
    public required string OpenCalls { get; init; }
    public required string NoneOpen { get; init; }
    public required string OpenNote { get; init; }
    public required string Call { get; init; }
    public required string Stands { get; init; }
    public required Func<string, string> BegunAt { get; init; }
    public required Func<string, string?, string> ClaimedAt { get; init; }
    public required string GiveBack { get; init; }
    public required Func<string, string> GiveThisBack { get; init; }
    public required string Twice { get; init; }
    public required string TwiceNote { get; init; }
    public required Func<string, string> LeaveThisOut { get; init; }
    public required string Reason { get; init; }
    public required string Choose { get; init; }
    public required string Odd { get; init; }
    public required string NothingOdd { get; init; }
    public required string OddNote { get; init; }
    public required Func<string, string, string> Times { get; init; }
    public required Func<int, string, string> MoreOdd { get; init; }
    public required string Attempt { get; init; }
    public required string When { get; init; }
    public required string WhatIsOdd { get; init; }
    public required string Observations { get; init; }
    public required string NoObservations { get; init; }
    public required string ObservationsNote { get; init; }
    public required Func<string, string> InAttempt { get; init; }

    public static WatchPageTexts Dutch { get; } = new()
    {
        Title = "Veldwerk volgen",
        Studies = "Onderzoeken",
        AsOf = moment => $"Stand van {moment}. Oefening en proefmeting staan hier niet bij.",
        NothingPlanned = "Er is nog geen steekproef getrokken. Daarna staat hier hoe ver het veldwerk is.",
        Progress = "Voortgang",
        RungAndCounts = "Gebeld, telt mee",
        OfPlanned = (rung, planned) => $"{rung} van {planned} gepland",
        AgainstPlan = "Vergeleken met het plan van nu",
        AheadInWords = (ahead, number) => ahead > 0 ? $"{number} voor" : ahead < 0 ? $"{number} achter" : "precies op schema",
        Left = "Nog te bellen",
        ExpectedEnd = "Verwacht einde",
        AllRung = "alles is gebeld",
        Unknown = "nog niet te zeggen",
        HowReckoned = (pace, days) => days == 1
            ? $"Het verwachte einde volgt uit wat nog moet, en uit het tempo van één werkdag: {pace} pogingen."
            : $"Het verwachte einde volgt uit wat nog moet, en uit het tempo van de laatste {days} werkdagen: gemiddeld {pace} pogingen per dag. Vandaag telt daarin niet mee.",
        EndsOn = day => $"De veldwerkperiode loopt tot en met {day}.",
        TooLate = (expected, last) => $"In dit tempo is het bellen klaar op {expected}. Dat is na de laatste dag van de veldwerkperiode, {last}.",
        PerDepartment = "Voortgang per afdeling",
        PerCaller = "Voortgang per enquêteur",
        PerDay = "Voortgang per dag",
        PerHour = "Voortgang per uur van de dag",
        Department = "Afdeling",
        Caller = "Enquêteur",
        NoCaller = "niet vermeld",
        Day = "Dag",
        Hour = "Uur",
        Planned = "Gepland",
        Due = "Gepland tot nu",
        Rung = "Gebeld",
        Ahead = "Voor of achter",
        LeftOut = "Telt niet mee",
        Marks = "Cijfers tot nu toe",
        NoMarks = "Er zijn nog geen cijfers.",
        MarksNote = "Het echte cijfer ligt met 95% zekerheid tussen de twee grenzen. Zolang het veldwerk loopt, kunnen de cijfers nog veranderen.",
        Component = "Onderdeel",
        Mark = "Cijfer",
        Interval = "Grenzen",
        Indicative = "indicatief",
        Final = "Eindcijfer",
        AllResults = "Alle resultaten",
        Callers = "Enquêteurs vergeleken",
        CallersNote = "Dit ziet alleen de onderzoeker. Beoordelen enquêteurs op dezelfde manier? Er is rekening mee gehouden dat zij niet dezelfde afdelingen bellen. Een ander percentage betekent niet dat iemand verkeerd oordeelt. Is het verschil groter dan toeval verklaart, bespreek dan samen wat een goede begroeting of een goed initiatief is, en luister mee.",
        Judged = what => $"Beoordeling: {what}",
        NothingToCompare = "Er is nog niets te vergelijken.",
        MoreThanChance = p => $"Het verschil tussen enquêteurs is groter dan toeval verklaart ({p}).",
        ChanceExplains = p => $"Toeval kan het verschil tussen enquêteurs verklaren ({p}).",
        JudgedRight = "Goed gevonden",
        OutOf = (right, judged) => $"{right} van {judged}",
        Share = "Aandeel",
        Listening = "Meegeluisterd",
        NobodyListened = "Er is nog niet meegeluisterd.",
        ListeningNote = "Hoe vaak oordeelde de meeluisteraar hetzelfde als de enquêteur? AC1 is de overeenstemming boven wat het toeval al geeft: 1 is volledig, 0 is niet meer dan toeval. Bij weinig gesprekken zegt het getal nog niet veel.",
        What = "Beoordeling",
        SameJudgement = "Hetzelfde oordeel",
        Ac1 = "Overeenstemming (AC1)",
        ToListening = "Meeluisteren en het deel instellen",
        OpenCalls = "Opgepakt en niet afgemaakt",
        NoneOpen = "Niemand heeft een gesprek in handen.",
        OpenNote = "Een gesprek dat teruggaat, komt opnieuw in het plan. Wat er al van is vastgelegd, blijft bewaard.",
        Call = "Gesprek",
        Stands = "Stand",
        BegunAt = moment => $"gebeld, maar niet opgehangen; laatste bericht {moment}",
        ClaimedAt = (claimed, back) => back is null ? $"opgepakt op {claimed}" : $"opgepakt op {claimed}; gaat vanzelf terug na {back}",
        GiveBack = "Teruggeven",
        GiveThisBack = call => $"Gesprek {call} teruggeven aan het plan",
        Twice = "Twee keer gebeld",
        TwiceNote = "Twee enquêteurs belden hetzelfde telefoontje, en beide pogingen tellen mee. Kies bij één ervan een reden en laat haar vervallen. Zij blijft bewaard, en kan later toch meetellen.",
        LeaveThisOut = attempt => $"Poging {attempt} laten vervallen",
        Reason = "Reden",
        Choose = "Kies een reden",
        Odd = "Niet volledig of opvallend",
        NothingOdd = "Er is niets opvallends.",
        OddNote = "Bekijk deze pogingen. U kunt ze verbeteren, laten vervallen of laten overdoen. Wat hier staat, verandert zelf geen cijfer.",
        Times = (count, odd) => $"{count} keer: {odd}",
        MoreOdd = (shown, all) => $"Dit zijn de laatste {shown} van {all}.",
        Attempt = "Contactpoging",
        When = "Wanneer",
        WhatIsOdd = "Wat valt op",
        Observations = "Opvallend buiten het gesprek",
        NoObservations = "Enquêteurs hebben niets opvallends gemeld.",
        ObservationsNote = "Dit telt in geen enkel cijfer mee.",
        InAttempt = identifier => $"bij poging {identifier}",
    };

    public static WatchPageTexts English { get; } = new()
    {
        Title = "Watch the field",
        Studies = "Studies",
        AsOf = moment => $"As of {moment}. Practice and pilot are not among it.",
        NothingPlanned = "No sample has been drawn yet. After that, this page says how far the fieldwork is.",
        Progress = "Progress",
        RungAndCounts = "Rung, and counts",
        OfPlanned = (rung, planned) => $"{rung} of {planned} planned",
        AgainstPlan = "Against the plan by now",
        AheadInWords = (ahead, number) => ahead > 0 ? $"{number} ahead" : ahead < 0 ? $"{number} behind" : "exactly on schedule",
        Left = "Still to be rung",
        ExpectedEnd = "Expected end",
        AllRung = "all has been rung",
        Unknown = "cannot be said yet",
        HowReckoned = (pace, days) => days == 1
            ? $"The expected end follows from what is left, and from the pace of one working day: {pace} attempts."
            : $"The expected end follows from what is left, and from the pace of the last {days} working days: {pace} attempts a day on average. Today does not count in it.",
        EndsOn = day => $"The field period lasts until {day}.",
        TooLate = (expected, last) => $"At this pace the calls will be done on {expected}. That is after the last day of the field period, {last}.",
        PerDepartment = "Progress by department",
        PerCaller = "Progress by caller",
        PerDay = "Progress by day",
        PerHour = "Progress by hour of the day",
        Department = "Department",
        Caller = "Caller",
        NoCaller = "not stated",
        Day = "Day",
        Hour = "Hour",
        Planned = "Planned",
        Due = "Planned by now",
        Rung = "Rung",
        Ahead = "Ahead or behind",
        LeftOut = "Does not count",
        Marks = "Marks so far",
        NoMarks = "There are no marks yet.",
        MarksNote = "With 95% certainty the true mark lies between the two limits. As long as the fieldwork lasts, marks may still change.",
        Component = "Component",
        Mark = "Mark",
        Interval = "Limits",
        Indicative = "indicative",
        Final = "Final mark",
        AllResults = "All results",
        Callers = "Callers compared",
        CallersNote = "Only the researcher sees this. Do callers judge in the same way? That they do not ring the same departments has been taken into account. Another percentage does not mean that somebody judges wrongly. When the difference is larger than chance explains, talk together about what makes a greeting or initiative correct, and listen along.",
        Judged = what => $"Judgement: {what}",
        NothingToCompare = "There is nothing to compare yet.",
        MoreThanChance = p => $"The difference between callers is larger than chance explains ({p}).",
        ChanceExplains = p => $"Chance may explain the difference between callers ({p}).",
        JudgedRight = "Found right",
        OutOf = (right, judged) => $"{right} of {judged}",
        Share = "Share",
        Listening = "Listened along",
        NobodyListened = "Nobody has listened along yet.",
        ListeningNote = "How often did the listener judge as the caller did? AC1 is the agreement beyond what chance gives anyway: 1 is full, 0 is no more than chance. On few calls the number does not say much yet.",
        What = "Judgement",
        SameJudgement = "Same judgement",
        Ac1 = "Agreement (AC1)",
        ToListening = "Listen along, and set the share",
        OpenCalls = "Claimed and not finished",
        NoneOpen = "Nobody has a call in hand.",
        OpenNote = "A call that is given back returns to the plan. What has been recorded of it stays.",
        Call = "Call",
        Stands = "Stands",
        BegunAt = moment => $"dialled, but not hung up; last heard of on {moment}",
        ClaimedAt = (claimed, back) => back is null ? $"claimed on {claimed}" : $"claimed on {claimed}; goes back by itself after {back}",
        GiveBack = "Give back",
        GiveThisBack = call => $"Give call {call} back to the plan",
        Twice = "Rung twice",
        TwiceNote = "Two callers rang the same call, and both attempts count. Choose a reason at one of them and leave it out. It is kept, and may count after all later.",
        LeaveThisOut = attempt => $"Leave out attempt {attempt}",
        Reason = "Reason",
        Choose = "Choose a reason",
        Odd = "Incomplete or strange",
        NothingOdd = "Nothing is strange.",
        OddNote = "Look at these attempts. You can put them right, leave them out or have them made again. What stands here changes no figure by itself.",
        Times = (count, odd) => $"{count} times: {odd}",
        MoreOdd = (shown, all) => $"These are the latest {shown} of {all}.",
        Attempt = "Attempt",
        When = "When",
        WhatIsOdd = "What is strange",
        Observations = "Strange beside the call",
        NoObservations = "Callers have reported nothing strange.",
        ObservationsNote = "This counts in no figure.",
        InAttempt = identifier => $"with attempt {identifier}",
    };
}
