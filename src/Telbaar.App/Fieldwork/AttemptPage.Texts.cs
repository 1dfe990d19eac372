using Telbaar.Studies;

namespace Telbaar.Fieldwork;

sealed record AttemptPageTexts
{
    public required Func<string, string> Title { get; init; }
    public required string Studies { get; init; }
    public required string Watch { get; init; }
    public required string Status { get; init; }
    public required string Started { get; init; }
    public required string Department { get; init; }
    public required string Employee { get; init; }
    public required string Caller { get; init; }
    public required string Replaces { get; init; }
    public required string WhatStands { get; init; }
    public required string WhatStandsNote { get; init; }
    public required string Column { get; init; }
    public required string Value { get; init; }
    public required string Corrected { get; init; }
    public required string PutRight { get; init; }
    public required Func<string, string> PutThisRight { get; init; }
    public required string Closed { get; init; }
    public required string Editions { get; init; }
    public required string NewValue { get; init; }
    public required string NotFilledIn { get; init; }
    public required string MomentHint { get; init; }
    public required string SecondsHint { get; init; }
    public required string Reason { get; init; }
    public required string Choose { get; init; }
    public required string Never { get; init; }
    public required string Counting { get; init; }
    /// <summary>What is done by each act; whether the attempt was rung here, and where the study stands.</summary>
    public required Func<CorrectionKind, bool, StudyState, string> Explained { get; init; }
    public required string Corrections { get; init; }
    public required string NoCorrections { get; init; }
    public required string Before { get; init; }
    public required string After { get; init; }
    public required string Who { get; init; }
    public required string When { get; init; }
    public required string Events { get; init; }
    public required string FromFile { get; init; }
    public required string Since { get; init; }
    public required string Clock { get; init; }
    public required string What { get; init; }
    public required string Remark { get; init; }
    public required string Undone { get; init; }
    public required string DoesNotFit { get; init; }
    public required string BehindGap { get; init; }
    public required string Callbacks { get; init; }
    public required string NoCallbacks { get; init; }
    public required string ByWhom { get; init; }
    public required string How { get; init; }
    public required string RecordedBy { get; init; }
    public required string Withdrawn { get; init; }
    public required string Remarks { get; init; }
    public required string Reword { get; init; }
    public required string RewordIntro { get; init; }
    public required Func<int, string> RemarkNumber { get; init; }
    public required string RemarkText { get; init; }
    public required string RemarkHint { get; init; }
    public required string SaveRemark { get; init; }

    public static AttemptPageTexts Dutch { get; } = new()
    {
        Title = identifier => $"Contactpoging {identifier}",
        Studies = "Onderzoeken",
        Watch = "Veldwerk volgen",
        Status = "Status",
        Started = "Begonnen",
        Department = "Afdeling",
        Employee = "Gevraagde medewerker",
        Caller = "Enquêteur",
        Replaces = "Vervangt poging",
        WhatStands = "Wat er staat",
        WhatStandsNote = "Dit volgt uit het gesprek (of het bestand), de terugbelacties en de verbeteringen. Er wordt nooit iets gewist: bij een verbetering blijft de oude waarde bewaard.",
        Column = "Gegeven",
        Value = "Waarde",
        Corrected = "verbeterd",
        PutRight = "Verbeteren",
        PutThisRight = column => $"Verbeteren: {column}",
        Closed = "Het onderzoek is afgesloten. De uitgave blijft zoals zij is; wat u verbetert, staat pas in een volgende.",
        Editions = "Naar de uitgaven",
        NewValue = "Wat moet er staan?",
        NotFilledIn = "niet ingevuld",
        MomentHint = "Bijvoorbeeld 2019-11-25 09:31:05. Leeg betekent: niet ingevuld.",
        SecondsHint = "In seconden, bijvoorbeeld 33 of 33,5. Leeg betekent: niet ingevuld.",
        Reason = "Waarom?",
        Choose = "Kies een reden",
        Never = "Toch niet verbeteren",
        Counting = "Telt deze poging mee?",
        Explained = (kind, rungHere, state) => kind switch
        {
            CorrectionKind.LeaveOut => "De poging telt niet mee en wordt niet overgedaan. Het verslag vermeldt hoeveel pogingen vervielen, en waarom.",
            CorrectionKind.MakeAgain when !rungHere => "De poging telt niet mee. Ze komt uit een bestand: er komt geen nieuw telefoontje in het plan.",
            CorrectionKind.MakeAgain when state is StudyState.AwaitingCallbacks => "De poging telt niet mee. Er wordt niet meer gebeld: er komt geen nieuw telefoontje.",
            CorrectionKind.MakeAgain => "De poging telt niet mee. Het telefoontje gaat terug in het plan en wordt opnieuw gebeld.",
            _ => "De poging telt weer mee. Was ze teruggezet om over te doen en is dat nog niet gebeurd? Dan gaat dat telefoontje uit het plan.",
        },
        Corrections = "Verbeteringen",
        NoCorrections = "Er is niets verbeterd.",
        Before = "Stond er",
        After = "Werd",
        Who = "Door",
        When = "Wanneer",
        Events = "Het gesprek",
        FromFile = "Deze poging komt uit een bestand. Van het gesprek zelf is niets anders vastgelegd.",
        Since = "Na",
        Clock = "Klok",
        What = "Wat gebeurde er",
        Remark = "Opmerking",
        Undone = "teruggenomen",
        DoesNotFit = "past niet op wat eraan voorafging; telt niet mee",
        BehindGap = "wacht op iets wat ervoor gebeurde en nog niet is aangekomen",
        Callbacks = "Terugbelacties",
        NoCallbacks = "Er is niet teruggebeld.",
        ByWhom = "Door wie",
        How = "Hoe",
        RecordedBy = "Vastgelegd door",
        Withdrawn = "teruggenomen; telt niet mee",
        Remarks = "Opmerkingen",
        Reword = "Verbeteren of weghalen",
        RewordIntro = "Klopt iets over een persoon niet, of hoort het hier niet te staan? Wat er stond, wordt niet bewaard.",
        RemarkNumber = number => $"opmerking {number}",
        RemarkText = "Wat moet er staan?",
        RemarkHint = "Leeg: de opmerking gaat weg.",
        SaveRemark = "Bewaren",
    };

    public static AttemptPageTexts English { get; } = new()
    {
        Title = identifier => $"Attempt {identifier}",
        Studies = "Studies",
        Watch = "Watch the field",
        Status = "Status",
        Started = "Started",
        Department = "Department",
        Employee = "Employee asked for",
        Caller = "Caller",
        Replaces = "Replaces attempt",
        WhatStands = "What stands here",
        WhatStandsNote = "This follows from the call (or the file), the callbacks and the corrections. Nothing is ever wiped out: a correction keeps the old value.",
        Column = "Item",
        Value = "Value",
        Corrected = "put right",
        PutRight = "Put right",
        PutThisRight = column => $"Put right: {column}",
        Closed = "The study is closed. The edition stays as it is; what you put right stands in a next one only.",
        Editions = "To the editions",
        NewValue = "What should it be?",
        NotFilledIn = "not filled in",
        MomentHint = "For example 2019-11-25 09:31:05. Empty means: not filled in.",
        SecondsHint = "In seconds, for example 33 or 33.5. Empty means: not filled in.",
        Reason = "Why?",
        Choose = "Choose a reason",
        Never = "Do not put it right after all",
        Counting = "Does this attempt count?",
        Explained = (kind, rungHere, state) => kind switch
        {
            CorrectionKind.LeaveOut => "The attempt does not count and is not made again. The report says how many were left out, and why.",
            CorrectionKind.MakeAgain when !rungHere => "The attempt does not count. It comes from a file: no new call goes into the plan.",
            CorrectionKind.MakeAgain when state is StudyState.AwaitingCallbacks => "The attempt does not count. Nobody rings any more: there will be no new call.",
            CorrectionKind.MakeAgain => "The attempt does not count. The call goes back into the plan and is rung again.",
            _ => "The attempt counts again. Where it was put back to be made again and that has not been done yet, that call leaves the plan.",
        },
        Corrections = "Corrections",
        NoCorrections = "Nothing was put right.",
        Before = "Was",
        After = "Became",
        Who = "By",
        When = "When",
        Events = "The call",
        FromFile = "This attempt comes from a file. Nothing else is known of the call itself.",
        Since = "After",
        Clock = "Clock",
        What = "What happened",
        Remark = "Remark",
        Undone = "taken back",
        DoesNotFit = "does not follow what went before; does not count",
        BehindGap = "waits for something before it that has not come in yet",
        Callbacks = "Callbacks",
        NoCallbacks = "Nobody rang back.",
        ByWhom = "By whom",
        How = "How",
        RecordedBy = "Recorded by",
        Withdrawn = "taken back; does not count",
        Remarks = "Remarks",
        Reword = "Put right or take out",
        RewordIntro = "Is something about a person not right, or should it not stand here? What stood here is not kept.",
        RemarkNumber = number => $"remark {number}",
        RemarkText = "What should it be?",
        RemarkHint = "Empty: the remark goes.",
        SaveRemark = "Save",
    };
}
