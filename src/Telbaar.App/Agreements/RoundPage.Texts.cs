namespace Telbaar.Agreements;

sealed record RoundPageTexts
{
    public required Func<string, string> Title { get; init; }
    public required string Overview { get; init; }
    public required Func<string, int, string> Asked { get; init; }
    public required Func<string, string> StillOpen { get; init; }
    public required Func<int, int, string> Answered { get; init; }
    public required Func<int, string> TooFew { get; init; }
    public required string TooAlike { get; init; }
    public required string Know { get; init; }
    public required string Follow { get; init; }
    public required string DoesNotApply { get; init; }
    public required string AppliesToTooFew { get; init; }
    public required Func<string, string, string, string, string, string> Share { get; init; }
    public required Func<string, string> Beside { get; init; }
    public required Func<string, string> With { get; init; }
    public required Func<string, string> Without { get; init; }
    public required Func<string, bool, string, string, string> Difference { get; init; }
    public required string NoDifference { get; init; }
    public required string NothingBeside { get; init; }
    public required string Association { get; init; }
    public required string Intervals { get; init; }

    public static RoundPageTexts Dutch { get; } = new()
    {
        Title = place => $"Zijn de afspraken bekend bij {place}?",
        Overview = "Bereikbaarheidsafspraken",
        Asked = (day, asked) => $"Op {day} is het aan {asked} collega's gevraagd.",
        StillOpen = day => $"De uitkomst komt na {day}, als de vraagronde sluit. Tot dan is er niets te zien, zodat niemand losse antwoorden kan volgen.",
        Answered = (answered, asked) => $"{answered} van {asked} collega's {(answered == 1 ? "antwoordde" : "antwoordden")}.",
        TooFew = minimum => $"Dat zijn er te weinig: onder de {minimum} antwoorden laten we niets zien.",
        TooAlike = "De uitkomst wordt niet getoond. Naast een andere vraagronde die al te zien is, zou het verschil de antwoorden van enkele collega's verraden.",
        Know = "Kent de afspraak",
        Follow = "Doet het altijd of meestal",
        DoesNotApply = "Niet van toepassing",
        AppliesToTooFew = "geldt voor te weinig collega's om te tonen",
        Share = (percent, count, of, low, high) => $"{percent}: {count} van {of} (95%-interval {low}–{high})",
        Beside = study => $"Ernaast: gemeten in {study}",
        With = share => $"Werkplekken met zo'n afspraak, direct bereikt: {share}.",
        Without = share => $"Werkplekken zonder, direct bereikt: {share}.",
        Difference = (points, better, low, high) => $"Werkplekken met zo'n afspraak werden {points} procentpunt {(better ? "vaker" : "minder vaak")} direct bereikt (95%-interval van het verschil: {low} tot {high}).",
        NoDifference = "Te weinig pogingen om verschil te zien.",
        NothingBeside = "Er is geen meting om hiernaast te leggen: aan een van beide kanten zijn te weinig mensen gebeld, of alle werkplekken hebben zo'n afspraak, of geen.",
        Association = "Een verschil is een samenhang en geen bewijs: werkplekken die zoiets afspreken, verschillen ook op andere punten. Pogingen bij één werkplek lijken op elkaar; de intervallen zijn daarom eerder te smal dan te breed. Werkplekken waar weinig mensen zijn gebeld, tellen niet mee.",
        Intervals = "Het 95%-interval (Wilson) zegt waar het aandeel kan liggen, gezien het kleine aantal antwoorden.",
    };

    public static RoundPageTexts English { get; } = new()
    {
        Title = place => $"Are the agreements known at {place}?",
        Overview = "Agreements about reachability",
        Asked = (day, asked) => $"On {day} {asked} colleagues were asked.",
        StillOpen = day => $"The result comes after {day}, when the round closes. Until then there is nothing to see, so that nobody can follow single answers.",
        Answered = (answered, asked) => $"{answered} of {asked} colleagues answered.",
        TooFew = minimum => $"These are too few: with fewer than {minimum} answers nothing is shown.",
        TooAlike = "The result is not shown. Beside another round that can be seen already, the difference would give away the answers of a few colleagues.",
        Know = "Know the agreement",
        Follow = "Do it always or mostly",
        DoesNotApply = "Does not apply",
        AppliesToTooFew = "applies to too few colleagues to show",
        Share = (percent, count, of, low, high) => $"{percent}: {count} of {of} (95% interval {low}–{high})",
        Beside = study => $"Beside it: measured in {study}",
        With = share => $"Workplaces with such an agreement, reached directly: {share}.",
        Without = share => $"Workplaces without, reached directly: {share}.",
        Difference = (points, better, low, high) => $"Workplaces with such an agreement were reached directly {points} percentage points {(better ? "more" : "less")} often (95% interval of the difference: {low} to {high}).",
        NoDifference = "Too few attempts to see a difference.",
        NothingBeside = "There is no measurement to set beside this: too few people were rung on one of the two sides, or all workplaces have such an agreement, or none has.",
        Association = "A difference is an association and no proof: workplaces that agree on such a thing differ in other ways too. Attempts at one workplace resemble each other, so that the intervals are rather too narrow than too wide. Workplaces where few people were rung do not count.",
        Intervals = "The 95% interval (Wilson) says where the share may lie, given how few answers there are.",
    };
}
