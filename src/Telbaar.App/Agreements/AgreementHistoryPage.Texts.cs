namespace Telbaar.Agreements;

sealed record AgreementHistoryPageTexts
{
    public required Func<string, string, string> Title { get; init; }
    public required string Overview { get; init; }
    public required Func<int, string> Edition { get; init; }
    public required Func<string, string> Holds { get; init; }
    public required Func<string, string, string> Held { get; init; }
    public required Func<string, string> Never { get; init; }
    public required Func<string, string> Owner { get; init; }
    public required Func<string, string> Review { get; init; }
    public required string End { get; init; }
    public required string EndIntro { get; init; }
    public required string LastDay { get; init; }

    public static AgreementHistoryPageTexts Dutch { get; } = new()
    {
        Title = (kind, place) => $"Alle edities voor {place}: {kind}",
        Overview = "Bereikbaarheidsafspraken",
        Edition = edition => $"Editie {edition}",
        Holds = from => $"Geldt vanaf {from}.",
        Held = (from, until) => $"Geldt van {from} tot en met {until}.",
        Never = from => $"Zou ingaan op {from}, maar is daarvoor vervangen of beëindigd.",
        Owner = name => $"Trekker: {name}.",
        Review = day => $"Opnieuw bekijken op {day}.",
        End = "Afspraak beëindigen",
        EndIntro = "De afspraak blijft hier te lezen. Wilt u iets anders afspreken, wijzig de afspraak dan: dat maakt een nieuwe editie.",
        LastDay = "Laatste dag waarop de afspraak geldt",
    };

    public static AgreementHistoryPageTexts English { get; } = new()
    {
        Title = (kind, place) => $"All editions for {place}: {kind}",
        Overview = "Agreements about reachability",
        Edition = edition => $"Edition {edition}",
        Holds = from => $"Holds from {from}.",
        Held = (from, until) => $"Holds from {from} up to {until}.",
        Never = from => $"Was to hold from {from}, but was replaced or ended before that.",
        Owner = name => $"Owner: {name}.",
        Review = day => $"To be looked at again on {day}.",
        End = "End the agreement",
        EndIntro = "The agreement can still be read here. To agree on something else, change it: that makes a new edition.",
        LastDay = "Last day on which it holds",
    };
}
