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
    public required string Chance { get; init; }
    public required string Real { get; init; }
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
        Chance = "kan toeval zijn",
        Real = "meer dan toeval",
        Caution = "Onder elk cijfer staat het 95%-betrouwbaarheidsinterval. Overlappen de intervallen, dan kan het verschil toeval zijn. Een verschil bewijst niet dat de mail het deed: de weken verschillen ook in andere dingen.",
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
        Chance = "may be chance",
        Real = "more than chance",
        Caution = "Below each figure stands its 95% confidence interval. Where the intervals overlap, the difference may be chance. A difference does not prove that mail made it: the weeks differ in other things too.",
    };
}
