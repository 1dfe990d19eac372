using Telbaar.Attempts;

namespace Telbaar.Callbacks;

sealed record CallbacksPageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required string Stored { get; init; }
    public required string RingsBack { get; init; }
    public required string Find { get; init; }
    public required string FindHint { get; init; }
    public required string FindButton { get; init; }
    public required Func<int, string> Found { get; init; }
    public required string Which { get; init; }
    public required string NobodyKnows { get; init; }
    public required string By { get; init; }
    public required string How { get; init; }
    public required string Day { get; init; }
    public required string Time { get; init; }
    public required string Remark { get; init; }
    public required string RemarkHint { get; init; }
    public required string Store { get; init; }
    public required string Unplaced { get; init; }
    public required string UnplacedIntro { get; init; }
    public required string When { get; init; }
    public required string Match { get; init; }
    public required Func<string, string> MatchThis { get; init; }
    public required string Withdraw { get; init; }
    public required Func<string, string> WithdrawThis { get; init; }
    public required string Withdrawn { get; init; }
    public required string Again { get; init; }
    public required Func<string, string> AgainThis { get; init; }
    public required string Loose { get; init; }
    public required Func<string, string> LooseThis { get; init; }
    public required string OpenOnes { get; init; }
    public required string OpenIntro { get; init; }
    public required string NoneOpen { get; init; }
    public required string Deadline { get; init; }
    public required string Passed { get; init; }
    public required string Attempt { get; init; }
    public required string Employee { get; init; }
    public required string Department { get; init; }
    public required string Alias { get; init; }
    public required string Left { get; init; }
    public required Func<Message, string> Kind { get; init; }
    public required string Recent { get; init; }
    public required Func<int, string> ShowRecent { get; init; }
    public required string Mend { get; init; }

    public static CallbacksPageTexts Dutch { get; } = new()
    {
        Title = "Terugbelacties",
        Studies = "Onderzoeken",
        Stored = "De terugbelactie is vastgelegd.",
        RingsBack = "Er wordt teruggebeld",
        Find = "Zoek de boodschap",
        FindHint = "Een paar letters van de naam of het alias, of een deel van het nummer.",
        FindButton = "Zoeken",
        Found = number => number switch { 0 => "Niets gevonden. Leg de terugbelactie vast als ‘nog niet bekend’; later kan iemand haar plaatsen.", 1 => "Eén boodschap gevonden. Kies haar hieronder.", _ => $"{number} boodschappen gevonden. Kies hieronder de juiste." },
        Which = "Bij welke boodschap?",
        NobodyKnows = "Nog niet bekend",
        By = "Wie belde terug?",
        How = "Hoe?",
        Day = "Dag",
        Time = "Tijd",
        Remark = "Opmerking",
        RemarkHint = "Mag leeg blijven. Bij een onbekende beller: wat u hoorde of zag.",
        Store = "Terugbelactie vastleggen",
        Unplaced = "Nog te plaatsen",
        UnplacedIntro = "Van deze terugbelacties is nog niet bekend bij welke boodschap zij horen. Zij tellen pas mee als iemand ze plaatst.",
        When = "Wanneer",
        Match = "Plaatsen",
        MatchThis = moment => $"Terugbelactie van {moment} plaatsen",
        Withdraw = "Terugnemen",
        WithdrawThis = moment => $"Terugbelactie van {moment} terugnemen",
        Withdrawn = "teruggenomen, telt niet mee.",
        Again = "Toch meetellen",
        AgainThis = moment => $"Terugbelactie van {moment} toch meetellen",
        Loose = "Losmaken",
        LooseThis = moment => $"Terugbelactie van {moment} losmaken van deze contactpoging",
        OpenOnes = "Boodschappen zonder terugbelactie",
        OpenIntro = "Gaat de termijn voorbij zonder terugbelactie, dan telt de contactpoging vanzelf als niet teruggebeld.",
        NoneOpen = "Er staat geen boodschap open.",
        Deadline = "Terugbellen vóór",
        Passed = "termijn voorbij",
        Attempt = "Contactpoging",
        Employee = "Gevraagd naar",
        Department = "Afdeling",
        Alias = "Alias en nummer",
        Left = "Achtergelaten",
        Kind = message => message is Message.Voicemail ? "voicemail" : "terugbelnotitie",
        Recent = "Laatst vastgelegd",
        ShowRecent = number => $"De laatste {number} bekijken of verbeteren",
        Mend = "Verbeteren",
    };

    public static CallbacksPageTexts English { get; } = new()
    {
        Title = "Callbacks",
        Studies = "Studies",
        Stored = "The callback has been stored.",
        RingsBack = "Somebody rings back",
        Find = "Find the message",
        FindHint = "A few letters of the name or the alias, or part of the number.",
        FindButton = "Find",
        Found = number => number switch { 0 => "Nothing found. Store the callback as ‘not known yet’; somebody can match it later.", 1 => "One message found. Choose it below.", _ => $"{number} messages found. Choose the right one below." },
        Which = "Which message?",
        NobodyKnows = "Not known yet",
        By = "Who rang back?",
        How = "How?",
        Day = "Day",
        Time = "Time",
        Remark = "Remark",
        RemarkHint = "May stay empty. With an unknown caller: what you heard or saw.",
        Store = "Store callback",
        Unplaced = "To be matched",
        UnplacedIntro = "Nobody knows yet which message these callbacks answer. They count only once somebody matches them.",
        When = "When",
        Match = "Match",
        MatchThis = moment => $"Match callback of {moment}",
        Withdraw = "Take back",
        WithdrawThis = moment => $"Take back callback of {moment}",
        Withdrawn = "taken back, does not count.",
        Again = "Count after all",
        AgainThis = moment => $"Count callback of {moment} after all",
        Loose = "Detach",
        LooseThis = moment => $"Detach callback of {moment} from this attempt",
        OpenOnes = "Messages without a callback",
        OpenIntro = "When the term passes without a callback, the attempt counts as not called back by itself.",
        NoneOpen = "No message is open.",
        Deadline = "Ring back by",
        Passed = "term passed",
        Attempt = "Attempt",
        Employee = "Asked for",
        Department = "Department",
        Alias = "Alias and number",
        Left = "Left",
        Kind = message => message is Message.Voicemail ? "voicemail" : "callback note",
        Recent = "Stored last",
        ShowRecent = number => $"See or mend the last {number}",
        Mend = "Mend",
    };
}
