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
    /// <summary>Of the sign of a change, and its size.</summary>
    public required Func<int, string, string> Moved { get; init; }
    /// <summary>Of the difference, the ends of its interval, and among how many departments this one may have been chosen.</summary>
    public required Func<string, string, string, int, string> Difference { get; init; }
    public required Func<string, string> TooFew { get; init; }
    public required string NoDifference { get; init; }
    public required string Worse { get; init; }
    public required string Better { get; init; }
    public required string OnTheEdge { get; init; }
    /// <summary>Of among how many departments.</summary>
    public required Func<int, string> MayBeChance { get; init; }
    /// <summary>Of how many departments, their share before, and how they moved.</summary>
    public required Func<int, string, string, string> Beside { get; init; }
    public required string AsOthers { get; init; }
    /// <summary>Of by how much more this one rose, with the ends of the interval.</summary>
    public required Func<string, string, string, string> MoreThanOthers { get; init; }
    /// <summary>Nothing where it needs no saying.</summary>
    public required Func<Alone, string?> Alone { get; init; }
    public required string Lowest { get; init; }
    public required string Caution { get; init; }
    public required string OfTeam { get; init; }
    public required Func<NoEffect, string> None { get; init; }

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
        Moved = (sign, size) => sign switch { > 0 => $"{size} omhoog", < 0 => $"{size} omlaag", _ => "niet omhoog of omlaag" },
        Difference = (difference, low, high, among) => $"Het verschil is {difference}. Met 95% zekerheid ligt het tussen {low} en {high}{(among == 1 ? "" : $", ook als deze afdeling uit de {among} werd gekozen omdat zij laag scoorde")}.",
        TooFew = worth => $"Te weinig pogingen om verschil te zien: met deze aantallen kan er best een verschil van {worth} of meer zijn, of geen.",
        NoDifference = "Er is geen verschil te zien. Als het er is, is het klein.",
        Worse = "Het is slechter geworden, en meer dan door toeval.",
        Better = "Het is beter geworden, en meer dan door toeval.",
        OnTheEdge = "Het verschil ligt op de rand van wat toeval maakt. Daarom telt het hier niet als verschil.",
        MayBeChance = among => $"Te weinig pogingen om verschil te zien. Voor deze afdeling alleen lijkt de stijging groot, maar bij {among} afdelingen springt er door toeval gemakkelijk één zo omhoog, vooral de laagste. Daarom telt het hier niet als verschil.",
        Beside = (departments, before, moved) => departments == 1
            ? $"Eén andere afdeling scoorde eerder ongeveer even laag ({before}) en had zo’n actie niet. Die ging {moved}."
            : $"{departments} andere afdelingen scoorden eerder ongeveer even laag (samen {before}) en hadden zo’n actie niet. Die gingen samen {moved}.",
        AsOthers = "Dat verschil met deze afdeling kan toeval zijn: dat het door de actie komt, is hiermee niet te zeggen.",
        MoreThanOthers = (more, low, high) => $"Deze afdeling ging er {more} meer op vooruit ({low} tot {high}), en dat is meer dan toeval.",
        Alone = alone => alone switch
        {
            Reports.Alone.NobodyAsLow => "Er is geen afdeling die eerder ongeveer even laag scoorde en zo’n actie niet had. Hoe het zonder actie was gegaan, is dus niet te zeggen.",
            Reports.Alone.AllActed => "Een actiepunt voor de hele organisatie moest hetzelfde verbeteren. Er is dus geen afdeling zonder zo’n actie om ernaast te zetten.",
            Reports.Alone.Time => "Bij een gemiddelde tijd zetten we er geen andere afdelingen naast. Hoe het zonder actie was gegaan, is dus niet te zeggen.",
            _ => null,
        },
        Lowest = "Wie laag scoort, doet het de volgende keer meestal vanzelf beter: voor een deel was het pech. Daar is bij deze uitspraak rekening mee gehouden.",
        Caution = "Dit laat zien wat er veranderde, niet waardoor.",
        OfTeam = "De actie is van een team, en gemeten is de hele afdeling.",
        None = none => none switch
        {
            NoEffect.NothingBefore => "Er is geen onderzoek met pogingen van vóór de actie.",
            NoEffect.NothingSince => "Er is na de actie nog niet opnieuw gemeten.",
            NoEffect.StillInField => "Het onderzoek dat na de actie meet, is nog niet afgesloten. Zolang er nog gebeld wordt en terugbeltermijnen lopen, valt een uitspraak te gunstig uit.",
            NoEffect.TooSmall => "Er is naar zo weinig medewerkers gevraagd dat de cijfers iets over één persoon zouden zeggen. Daarom staan ze hier niet.",
            NoEffect.WithinStudy => "De actie ging in tijdens een onderzoek. Van één afdeling in een deel van een onderzoek staan hier geen cijfers: daaruit zijn enkele personen af te leiden.",
            NoEffect.OtherDepartment => "Dit gaat over een andere afdeling. Haar cijfers staan in het rapport.",
            _ => "De servicenormen geven deze meting geen cijfer. Wat beter is, is dus niet vastgelegd.",
        },
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
        Moved = (sign, size) => sign switch { > 0 => $"rose by {size}", < 0 => $"fell by {size}", _ => "neither rose nor fell" },
        Difference = (difference, low, high, among) => $"The difference is {difference}. With 95% certainty it lies between {low} and {high}{(among == 1 ? "" : $", also if this department was chosen from the {among} because it scored low")}.",
        TooFew = worth => $"Too few attempts to see a difference: with these numbers there may well be one of {worth} or more, or none.",
        NoDifference = "No difference can be seen. If there is one, it is small.",
        Worse = "It became worse, by more than chance.",
        Better = "It became better, by more than chance.",
        OnTheEdge = "The difference lies on the edge of what chance makes. Therefore it does not count as a difference here.",
        MayBeChance = among => $"Too few attempts to see a difference. For this department alone the rise looks large, but of {among} departments chance easily makes one leap like this, the lowest above all. Therefore it does not count as a difference here.",
        Beside = (departments, before, moved) => departments == 1
            ? $"One other department scored about as low before ({before}) and had no such action. It {moved}."
            : $"{departments} other departments scored about as low before ({before} together) and had no such action. Together they {moved}.",
        AsOthers = "The difference with this department may be chance: that the action did it cannot be told from this.",
        MoreThanOthers = (more, low, high) => $"This department gained {more} more ({low} to {high}), and that is more than chance.",
        Alone = alone => alone switch
        {
            Reports.Alone.NobodyAsLow => "There is no department that scored about as low before and had no such action. How it would have gone without it cannot be told.",
            Reports.Alone.AllActed => "An action point of the whole organisation was to improve the same. So there is no department without such an action to set beside it.",
            Reports.Alone.Time => "No other departments are set beside a mean time. How it would have gone without the action cannot be told.",
            _ => null,
        },
        Lowest = "Whoever scores low mostly does better the next time by itself: part of it was bad luck. That has been reckoned with here.",
        Caution = "This shows what changed, not why.",
        OfTeam = "The action is a team’s, and its whole department was measured.",
        None = none => none switch
        {
            NoEffect.NothingBefore => "There is no study with attempts from before the action.",
            NoEffect.NothingSince => "Nothing has been measured since the action.",
            NoEffect.StillInField => "The study that measures since the action is not closed yet. As long as calls are made and callback terms run, what is said would be too favourable.",
            NoEffect.TooSmall => "So few employees were asked for that the figures would tell something of single persons. Therefore they are not shown.",
            NoEffect.WithinStudy => "The action began during a study. Of one department in a part of a study no figures are shown here: single persons could be derived from them.",
            NoEffect.OtherDepartment => "This concerns another department. Its figures are in the report.",
            _ => "The service norms give this measure no mark, so that it is not laid down what is better.",
        },
    };
}
