namespace Telbaar.Agreements;

sealed record AgreementSentencesTexts
{
    public required Func<IReadOnlyList<string>, string> Circle { get; init; }
    public required Func<string, string, string> Buddies { get; init; }
    public required Func<string, string, string> StandsInFor { get; init; }
    public required Func<string, string> StandsIn { get; init; }
    public required Func<string, string> VoicemailNumber { get; init; }
    public required Func<string, string, string> VoicemailOf { get; init; }
    public required Func<string, string> Voicemail { get; init; }
    public required Func<string, string> Mobile { get; init; }
    public required Func<IReadOnlyList<string>, string> PickUp { get; init; }
    public required Func<string, string> NotesTo { get; init; }
    public required Func<IReadOnlyList<string>, string> Watched { get; init; }
    public required Func<string, string, string> Hours { get; init; }
    public required string Unknown { get; init; }
    /// <summary>Of whom an agreement is, behind its kind.</summary>
    public required Func<string, string> OfDepartment { get; init; }
    public required Func<string, string> OfTeam { get; init; }
    public required Func<string, string, string> InHours { get; init; }
    public required string MembersElsewhere { get; init; }
    public required Func<string, string> Left { get; init; }

    public static AgreementSentencesTexts Dutch { get; } = new()
    {
        Circle = names => names.Count == 1 ? $"De belcirkel: {names[0]}." : $"De belcirkel: eerst {string.Join(", dan ", names)}.",
        Buddies = (one, other) => $"{one} en {other} zijn elkaars buddy: is de een er niet, dan neemt de ander waar.",
        StandsInFor = (away, substitute) => $"Is {away} er niet? Dan neemt {substitute} waar.",
        StandsIn = substitute => $"Is iemand er niet? Dan neemt {substitute} waar.",
        VoicemailNumber = number => $"De voicemail noemt dit nummer: {number}.",
        VoicemailOf = (away, substitute) => $"De voicemail van {away} noemt als vervanger: {substitute}.",
        Voicemail = substitute => $"De voicemail noemt als vervanger: {substitute}.",
        Mobile = number => $"Het mobiele nummer: {number}.",
        PickUp = names => names.Count == 1 ? $"{names[0]} neemt de telefoon van de anderen op." : $"{Joined(names, "en")} nemen elkaars telefoon op.",
        NotesTo = where => $"Terugbelnotities gaan naar {where}.",
        Watched = names => names.Count == 1 ? $"{names[0]} houdt de terugbelnotities in de gaten." : $"{Joined(names, "en")} houden de terugbelnotities in de gaten.",
        Hours = (from, to) => $"Op werkdagen van {from} tot {to} uur.",
        Unknown = "iemand die niet meer bekend is",
        OfDepartment = department => $"voor heel {department}",
        OfTeam = team => $"van team {team}",
        InHours = (from, to) => $"van {from} tot {to} uur",
        MembersElsewhere = "Wie erin staat, leest u bij uw team.",
        Left = name => $"{name} (werkt hier niet meer)",
    };

    public static AgreementSentencesTexts English { get; } = new()
    {
        Circle = names => names.Count == 1 ? $"The call circle: {names[0]}." : $"The call circle: first {string.Join(", then ", names)}.",
        Buddies = (one, other) => $"{one} and {other} are buddies: when one is away, the other stands in.",
        StandsInFor = (away, substitute) => $"Is {away} away? Then {substitute} stands in.",
        StandsIn = substitute => $"Is somebody away? Then {substitute} stands in.",
        VoicemailNumber = number => $"The voicemail names this number: {number}.",
        VoicemailOf = (away, substitute) => $"The voicemail of {away} names as substitute: {substitute}.",
        Voicemail = substitute => $"The voicemail names as substitute: {substitute}.",
        Mobile = number => $"The mobile number: {number}.",
        PickUp = names => names.Count == 1 ? $"{names[0]} picks up the telephone of the others." : $"{Joined(names, "and")} pick up one another's telephone.",
        NotesTo = where => $"Callback notes go to {where}.",
        Watched = names => names.Count == 1 ? $"{names[0]} watches the callback notes." : $"{Joined(names, "and")} watch the callback notes.",
        Hours = (from, to) => $"On working days from {from} to {to}.",
        Unknown = "somebody who is not known any more",
        OfDepartment = department => $"for all of {department}",
        OfTeam = team => $"of team {team}",
        InHours = (from, to) => $"from {from} to {to}",
        MembersElsewhere = "Your team can tell you who is in it.",
        Left = name => $"{name} (does not work here any more)",
    };

    static string Joined(IReadOnlyList<string> names, string and) => $"{string.Join(", ", names.SkipLast(1))} {and} {names[^1]}";
}
