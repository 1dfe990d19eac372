using Telbaar.Agreements;

namespace Telbaar.HelpNow;

/// <summary>The words of an answer, the same on the page and for its script.</summary>
sealed record HelpCardTexts
{
    public required string In { get; init; }
    public required Func<string, string> Out { get; init; }
    public required string Unknown { get; init; }
    public required string RestOfToday { get; init; }
    public required Func<string, string> UntilTime { get; init; }
    public required Func<string, string> ThroughDay { get; init; }
    public required Func<string, string> UntilMoment { get; init; }
    public required string Ring { get; init; }
    public required string NobodyIn { get; init; }
    public required string NobodyAgreed { get; init; }
    /// <summary>What was agreed holds at other hours.</summary>
    public required Func<string, string> OtherHours { get; init; }
    public required Func<string, string, string> Hours { get; init; }
    public required string And { get; init; }
    public required string NoNumber { get; init; }
    public required IReadOnlyDictionary<AgreementKind, string> Why { get; init; }
    public required Func<string, string> WhyFor { get; init; }
    public required string Then { get; init; }
    public required string AlsoOut { get; init; }
    public required string NotesTo { get; init; }
    public required string WatchedBy { get; init; }
    public required string WatchersOut { get; init; }
    public required string OtherNumber { get; init; }
    public required string Knows { get; init; }
    public required IReadOnlyDictionary<HelpKind, string> Kinds { get; init; }
    public required IReadOnlyDictionary<AgreementKind, string> Agreements { get; init; }
    public required Func<string, string> OpenUntil { get; init; }
    public required Func<string, string, string> ClosedNow { get; init; }
    public required string ClosedToday { get; init; }
    public required Func<int, string> Found { get; init; }
    public required string More { get; init; }

    public static HelpCardTexts Dutch { get; } = new()
    {
        In = "Aanwezig, voor zover bekend",
        Out = until => $"Afwezig {until}",
        Unknown = "Niet bekend: de agenda is niet te lezen",
        RestOfToday = "de rest van vandaag",
        UntilTime = time => $"tot {time}",
        ThroughDay = day => $"tot en met {day}",
        UntilMoment = moment => $"tot {moment}",
        Ring = "Bel nu",
        NobodyIn = "Niemand die kan invallen is aanwezig. Maak een terugbelnotitie.",
        NobodyAgreed = "Er is niet afgesproken wie invalt.",
        OtherHours = hours => $"Nu valt niemand in. Afgesproken op werkdagen {hours}.",
        Hours = (from, to) => $"van {from} tot {to}",
        And = " en ",
        NoNumber = "geen nummer bekend",
        Why = new Dictionary<AgreementKind, string>
        {
            [AgreementKind.CallCircle] = "belcirkel",
            [AgreementKind.Buddies] = "buddy",
            [AgreementKind.Absence] = "vervanger",
            [AgreementKind.Voicemail] = "genoemd in de voicemail",
            [AgreementKind.MobilePhone] = "mobiel bereikbaar",
            [AgreementKind.PickUp] = "neemt op voor collega's",
            [AgreementKind.CallbackNotes] = "bewaakt terugbelnotities",
        },
        WhyFor = name => $"voor {name}",
        Then = "Daarna",
        AlsoOut = "Ook afwezig",
        NotesTo = "Terugbelnotitie naar",
        WatchedBy = "Bewaakt door",
        WatchersOut = "wie dit bewaakt, is nu afwezig",
        OtherNumber = "Ander nummer",
        Knows = "Weet hier het meest van",
        Kinds = new Dictionary<HelpKind, string> { [HelpKind.Subject] = "onderwerp", [HelpKind.Person] = "medewerker", [HelpKind.Team] = "team", [HelpKind.Department] = "afdeling" },
        Agreements = new Dictionary<AgreementKind, string>
        {
            [AgreementKind.CallCircle] = "Belcirkel",
            [AgreementKind.Buddies] = "Buddy's",
            [AgreementKind.Absence] = "Bij afwezigheid",
            [AgreementKind.Voicemail] = "Voicemail",
            [AgreementKind.MobilePhone] = "Mobiele telefoon",
            [AgreementKind.PickUp] = "Voor elkaar opnemen",
            [AgreementKind.CallbackNotes] = "Terugbelnotities",
        },
        OpenUntil = to => $"Nu open, tot {to}.",
        ClosedNow = (from, to) => $"Nu gesloten. Vandaag open van {from} tot {to}.",
        ClosedToday = "Vandaag gesloten.",
        Found = count => count switch { 0 => "Niets gevonden.", 1 => "1 gevonden.", _ => $"{count} gevonden." },
        More = "Er is nog meer gevonden. Typ meer letters.",
    };

    public static HelpCardTexts English { get; } = new()
    {
        In = "In, as far as is known",
        Out = until => $"Away {until}",
        Unknown = "Not known: the calendar cannot be read",
        RestOfToday = "for the rest of today",
        UntilTime = time => $"until {time}",
        ThroughDay = day => $"up to and including {day}",
        UntilMoment = moment => $"until {moment}",
        Ring = "Ring now",
        NobodyIn = "Nobody who stands in is there. Take a callback note.",
        NobodyAgreed = "It was not agreed who stands in.",
        OtherHours = hours => $"Nobody stands in now. Agreed for working days {hours}.",
        Hours = (from, to) => $"from {from} until {to}",
        And = " and ",
        NoNumber = "no number known",
        Why = new Dictionary<AgreementKind, string>
        {
            [AgreementKind.CallCircle] = "call circle",
            [AgreementKind.Buddies] = "buddy",
            [AgreementKind.Absence] = "substitute",
            [AgreementKind.Voicemail] = "named by the voicemail",
            [AgreementKind.MobilePhone] = "reachable by mobile phone",
            [AgreementKind.PickUp] = "picks up for colleagues",
            [AgreementKind.CallbackNotes] = "watches callback notes",
        },
        WhyFor = name => $"for {name}",
        Then = "After that",
        AlsoOut = "Away as well",
        NotesTo = "Callback note goes to",
        WatchedBy = "Watched by",
        WatchersOut = "whoever watches it is away now",
        OtherNumber = "Other number",
        Knows = "Knows most of it",
        Kinds = new Dictionary<HelpKind, string> { [HelpKind.Subject] = "subject", [HelpKind.Person] = "employee", [HelpKind.Team] = "team", [HelpKind.Department] = "department" },
        Agreements = new Dictionary<AgreementKind, string>
        {
            [AgreementKind.CallCircle] = "Call circle",
            [AgreementKind.Buddies] = "Buddies",
            [AgreementKind.Absence] = "During absence",
            [AgreementKind.Voicemail] = "Voicemail",
            [AgreementKind.MobilePhone] = "Mobile phone",
            [AgreementKind.PickUp] = "Picking up for one another",
            [AgreementKind.CallbackNotes] = "Callback notes",
        },
        OpenUntil = to => $"Open now, until {to}.",
        ClosedNow = (from, to) => $"Closed now. Open today from {from} to {to}.",
        ClosedToday = "Closed today.",
        Found = count => count switch { 0 => "Nothing found.", 1 => "1 found.", _ => $"{count} found." },
        More = "More was found. Type more letters.",
    };

    public static HelpCardTexts Of(Reports.Language language) => language is Reports.Language.Dutch ? Dutch : English;
}
