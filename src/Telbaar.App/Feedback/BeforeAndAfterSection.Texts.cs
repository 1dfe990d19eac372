namespace Telbaar.Feedback;

sealed record BeforeAndAfterSectionTexts
{
    public required string Heading { get; init; }
    public required Func<int, string> Intro { get; init; }
    public required string Parameter { get; init; }
    public required string Before { get; init; }
    public required string After { get; init; }
    public required string Difference { get; init; }
    public required string Attempts { get; init; }
    public required string Mark { get; init; }
    /// <summary>The difference, the ends of its interval, and whether it may be nought.</summary>
    public required Func<string, string, string, bool, string> Verdict { get; init; }
    public required string Caution { get; init; }

    public static BeforeAndAfterSectionTexts Dutch { get; } = new()
    {
        Heading = "Voor en na de eerste mail",
        Intro = departments => departments == 1 ? "De contactpogingen van de ene afdeling die mail kreeg, van vóór en van na haar eerste mail." : $"De contactpogingen van de {departments} afdelingen die mail kregen, van vóór en van na de eerste mail aan elke afdeling.",
        Parameter = "Parameter",
        Before = "Ervoor",
        After = "Erna",
        Difference = "Verschil",
        Attempts = "Contactpogingen",
        Mark = "Rapportcijfer van de afdelingen",
        Verdict = (difference, low, high, mayBeChance) => $"{difference} ({low} tot {high}): {(mayBeChance ? "kan toeval zijn" : "meer dan toeval")}",
        Caution = "Bij elk cijfer en bij elk verschil staat het 95%-betrouwbaarheidsinterval. Ligt nul in dat van het verschil, dan kan het verschil toeval zijn. Een verschil bewijst niet dat de mail het deed: de weken verschillen ook in andere dingen.",
    };

    public static BeforeAndAfterSectionTexts English { get; } = new()
    {
        Heading = "Before and after the first mail",
        Intro = departments => departments == 1 ? "The attempts of the one department that got mail, from before and from after its first mail." : $"The attempts of the {departments} departments that got mail, from before and from after the first mail to each.",
        Parameter = "Parameter",
        Before = "Before",
        After = "After",
        Difference = "Difference",
        Attempts = "Attempts",
        Mark = "Mark of the departments",
        Verdict = (difference, low, high, mayBeChance) => $"{difference} ({low} to {high}): {(mayBeChance ? "may be chance" : "more than chance")}",
        Caution = "With each figure and each difference stands its 95% confidence interval. Where nought lies in that of the difference, it may be chance. A difference does not prove that mail made it: the weeks differ in other things too.",
    };
}
