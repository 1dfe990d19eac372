namespace Telbaar.Reports;

/// <summary>What is said of a figure before and since something was done about it.</summary>
public sealed record EffectTexts
{
    /// <summary>Of the measure, the department or nothing, and what stands before and since.</summary>
    public required Func<string, string?, string, string, string> Figures { get; init; }
    /// <summary>A share: of the percentage, the count and out of how many.</summary>
    public required Func<string, string, string, string> Share { get; init; }
    /// <summary>A mean: of the seconds and of how many attempts.</summary>
    public required Func<string, string, string> Mean { get; init; }
    /// <summary>Of the study, and the first and last day of the part of it.</summary>
    public required Func<string, string?, string?, string> Part { get; init; }
    /// <summary>Of the number with its sign.</summary>
    public required Func<string, string> Points { get; init; }
    public required Func<string, string> Seconds { get; init; }
    /// <summary>Of the difference and the ends of its interval.</summary>
    public required Func<string, string, string, string> Difference { get; init; }
    public required Func<string, string> TooFew { get; init; }
    public required string None { get; init; }
    public required string Worse { get; init; }
    public required string Better { get; init; }
    public required string NobodyBeside { get; init; }
    /// <summary>Of how many departments, and how they changed.</summary>
    public required Func<int, string, string> AsOthers { get; init; }
    /// <summary>Of how many departments, how they changed, and by how much more this one did with the ends of the interval.</summary>
    public required Func<int, string, string, string, string, string> MoreThanOthers { get; init; }
    /// <summary>Of among how many departments.</summary>
    public required Func<int, string> MayBeChance { get; init; }
    public required string Lowest { get; init; }
    public required string Caution { get; init; }
    public required string NothingBefore { get; init; }
    public required string NothingSince { get; init; }
    public required string TooSmall { get; init; }
    public required string NotMarked { get; init; }

    public static EffectTexts Of(Language language) => language is Language.Dutch ? dutch : english;

    static readonly EffectTexts dutch = new()
    {
        Figures = (measure, department, before, since) => $"{measure}{(department is null ? "" : $", {department}")}: eerst {before}, daarna {since}.",
        Share = (share, count, of) => $"{share} ({count} van {of} pogingen)",
        Mean = (seconds, of) => $"{seconds} (gemiddeld over {of} pogingen)",
        Part = (study, from, to) => (from, to) switch
        {
            (null, null) => $"in ‘{study}’",
            (null, _) => $"in ‘{study}’ tot en met {to}",
            _ => $"in ‘{study}’ vanaf {from}",
        },
        Points = points => $"{points} procentpunt",
        Seconds = seconds => $"{seconds} seconden",
        Difference = (difference, low, high) => $"Het verschil is {difference}. Met 95% zekerheid ligt het tussen {low} en {high}.",
        TooFew = worth => $"Te weinig pogingen om verschil te zien: met deze aantallen kan er best een verschil van {worth} of meer zijn, of geen.",
        None = "Er is geen verschil te zien. Als het er is, is het klein.",
        Worse = "Het is slechter geworden, en meer dan door toeval.",
        Better = "Het is beter geworden, en meer dan door toeval.",
        NobodyBeside = "Er is geen afdeling die eerder even laag scoorde en zo’n actie niet had. Of het zonder actie ook beter was geworden, is dus niet te zeggen.",
        AsOthers = (departments, change) => $"{(departments == 1 ? "Een andere afdeling die eerder even laag scoorde" : $"De {departments} andere afdelingen die eerder even laag scoorden")} en zo’n actie niet {(departments == 1 ? "had, veranderde" : "hadden, veranderden samen")} {change}. Dat verschil met deze afdeling kan toeval zijn: dat het door de actie komt, is hiermee niet te zeggen.",
        MoreThanOthers = (departments, change, more, low, high) => $"{(departments == 1 ? "Een andere afdeling die eerder even laag scoorde" : $"De {departments} andere afdelingen die eerder even laag scoorden")} en zo’n actie niet {(departments == 1 ? "had, veranderde" : "hadden, veranderden samen")} {change}. Deze afdeling ging er {more} meer op vooruit ({low} tot {high}), en dat is meer dan toeval.",
        MayBeChance = among => $"Het verschil lijkt groot. Maar van {among} afdelingen maakt er vaak wel één door toeval zo’n sprong, zeker de afdeling die het laagst scoorde. Daarom telt het hier niet als verschil.",
        Lowest = "Wie het laagst scoort, doet het de volgende keer meestal vanzelf beter: voor een deel was het pech. Daar is bij deze uitspraak rekening mee gehouden.",
        Caution = "Dit laat zien wat er veranderde, niet waardoor.",
        NothingBefore = "Er is geen onderzoek met pogingen van vóór de actie.",
        NothingSince = "Er is na de actie nog niet opnieuw gemeten.",
        TooSmall = "Er is naar zo weinig medewerkers gevraagd dat de cijfers iets over één persoon zouden zeggen. Daarom staan ze hier niet.",
        NotMarked = "De servicenormen geven deze meting geen cijfer. Wat beter is, is dus niet vastgelegd.",
    };

    static readonly EffectTexts english = new()
    {
        Figures = (measure, department, before, since) => $"{measure}{(department is null ? "" : $", {department}")}: {before} at first, {since} since.",
        Share = (share, count, of) => $"{share} ({count} of {of} attempts)",
        Mean = (seconds, of) => $"{seconds} (mean over {of} attempts)",
        Part = (study, from, to) => (from, to) switch
        {
            (null, null) => $"in ‘{study}’",
            (null, _) => $"in ‘{study}’ up to and including {to}",
            _ => $"in ‘{study}’ from {from}",
        },
        Points = points => $"{points} percentage points",
        Seconds = seconds => $"{seconds} seconds",
        Difference = (difference, low, high) => $"The difference is {difference}. With 95% certainty it lies between {low} and {high}.",
        TooFew = worth => $"Too few attempts to see a difference: with these numbers there may well be one of {worth} or more, or none.",
        None = "No difference can be seen. If there is one, it is small.",
        Worse = "It became worse, by more than chance.",
        Better = "It became better, by more than chance.",
        NobodyBeside = "There is no department that scored as low before and had no such action. Whether it would have become better without it cannot be told.",
        AsOthers = (departments, change) => $"{(departments == 1 ? "Another department" : $"The {departments} other departments")} that scored as low before and had no such action changed by {change}{(departments == 1 ? "" : " together")}. The difference with this department may be chance: that the action did it cannot be told from this.",
        MoreThanOthers = (departments, change, more, low, high) => $"{(departments == 1 ? "Another department" : $"The {departments} other departments")} that scored as low before and had no such action changed by {change}{(departments == 1 ? "" : " together")}. This department gained {more} more ({low} to {high}), and that is more than chance.",
        MayBeChance = among => $"The difference looks large. But of {among} departments one will often make such a leap by chance, the one that scored lowest above all. Therefore it does not count as a difference here.",
        Lowest = "Whoever scores lowest mostly does better the next time by itself: part of it was bad luck. That has been reckoned with here.",
        Caution = "This shows what changed, not why.",
        NothingBefore = "There is no study with attempts from before the action.",
        NothingSince = "Nothing has been measured since the action.",
        TooSmall = "So few employees were asked for that the figures would tell something of single persons. Therefore they are not shown.",
        NotMarked = "The service norms give this measure no mark, so that it is not laid down what is better.",
    };
}
