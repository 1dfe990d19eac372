using Telbaar.Absences;
using Telbaar.Organisations;
using Telbaar.Reports;

namespace Telbaar.HelpNow;

/// <summary>An answer in words, as the page and its script show it.</summary>
/// <param name="Id">Of what was found, to tell one answer from another.</param>
/// <param name="Place">Where somebody works; of what is no person, its kind first.</param>
/// <param name="State">in, out or unknown; empty for what is no person, as is its text.</param>
/// <param name="Short">All that is said at once to who does not see the page.</param>
sealed record HelpCard(string Id, string Name, string Place, string State, string StateText, HelpCard.Number? Ring, string NoRing, IReadOnlyList<HelpCard.Fact> Facts, IReadOnlyList<HelpCard.Fact> Agreed, string Short)
{
    const int MostNamed = 4;

    const int MostTeams = 12;

    /// <summary>Whom to ring.</summary>
    /// <param name="Dial">The number as a telephone dials it; empty where none is known.</param>
    internal sealed record Number(string Name, string Text, string Dial, string Why);

    internal sealed record Fact(string Label, string Text);

    public static IReadOnlyList<HelpCard> Of(HelpFound found, Language language, Numbers numbers) => [.. found.Answers.Select(answer => Of(answer, found.At, HelpCardTexts.Of(language), numbers))];

    /// <summary>Whether the organisation can be rung now.</summary>
    public static string OpeningOf(HelpFound found, HelpCardTexts texts, Numbers numbers) => found.Opening is not { } opening
        ? texts.ClosedToday
        : found.IsOpen ? texts.OpenUntil(numbers.Time(opening.To)) : texts.ClosedNow(numbers.Time(opening.From), numbers.Time(opening.To));

    static HelpCard Of(HelpAnswer answer, DateTimeOffset at, HelpCardTexts texts, Numbers numbers)
    {
        var isPerson = answer.Entry.Kind is HelpKind.Person;
        var place = string.Join(" – ", new[] { answer.Entry.Kind is HelpKind.Department ? null : answer.Department, answer.Entry.Kind is HelpKind.Team ? null : answer.Team }.OfType<string>().Where(part => part.Length > 0));
        var state = isPerson && answer.Asked is { } person ? person.Presence : (Presence?)null;
        var ring = answer.Ring is { } step ? NumberOf(step, answer, texts) : null;
        var noRing = ring is not null ? "" : answer.Others.Count > 0 ? texts.NobodyIn : answer.OtherHours.Count > 0 ? texts.OtherHours(string.Join(texts.And, answer.OtherHours.Select(hours => texts.Hours(numbers.Time(hours.From), numbers.Time(hours.To))))) : texts.NobodyAgreed;
        var stateText = state is { } seen ? TextOf(seen, at, texts, numbers) : "";
        return new(
            answer.Entry.Id.ToString("N"), answer.Entry.Name, isPerson ? place : place.Length == 0 ? texts.Kinds[answer.Entry.Kind] : $"{texts.Kinds[answer.Entry.Kind]}, {place}", StateOf(state), stateText, ring, noRing,
            [.. FactsOf(answer, at, texts, numbers)], [.. answer.Agreed.Where(agreed => agreed.Words.Length > 0).Select(agreed => new Fact(texts.Agreements[agreed.Kind], agreed.Words))],
            $"{answer.Entry.Name}. {(isPerson ? $"{stateText}. " : "")}{(ring is { } called ? $"{texts.Ring}: {called.Name}, {called.Text}." : noRing)}");
    }

    static string StateOf(Presence? presence) => presence?.State switch { PresenceState.In => "in", PresenceState.Out => "out", PresenceState.Unknown => "unknown", _ => "" };

    static Number NumberOf(HelpStep step, HelpAnswer answer, HelpCardTexts texts)
    {
        var why = step.By is { } kind ? step.For is { } other ? $"{texts.Why[kind]} {texts.WhyFor(other.Name)}" : texts.Why[kind] : answer.Entry.Kind is HelpKind.Subject ? texts.Knows : "";
        if (step.Team is { } team && step.By is not null)
            why = $"{why}, {team}";
        var number = step.Who.Colleague.Number;
        return new(step.Who.Colleague.Name, number.Length > 0 ? number : texts.NoNumber, string.Concat(number.Where((letter, place) => char.IsAsciiDigit(letter) || (letter == '+' && place == 0))), why);
    }

    static IEnumerable<Fact> FactsOf(HelpAnswer answer, DateTimeOffset at, HelpCardTexts texts, Numbers numbers)
    {
        if (answer.Entry.Kind is HelpKind.Subject && answer.Asked is { } knows && answer.Ring?.Who.Colleague.Id != knows.Colleague.Id)
            yield return new(texts.Knows, $"{knows.Colleague.Name} ({TextOf(knows.Presence, at, texts, numbers)})");
        var further = answer.Asked?.Presence.State is PresenceState.In ? [] : answer.Others.Where(step => step.Who.Presence.State is not PresenceState.Out).ToList();
        var ofNone = further.Where(step => step.Team is null).Take(MostNamed).ToList();
        if (ofNone.Count > 0)
            yield return new(texts.Then, string.Join("; ", ofNone.Select(WithNumber)));
        foreach (var team in further.Where(step => step.Team is not null).GroupBy(step => step.Team!).OrderBy(team => team.Key, StringComparer.Ordinal).Take(MostTeams))
            yield return new(team.Key, string.Join("; ", team.Take(2).Select(WithNumber)));
        var away = answer.Others.Where(step => step.Who.Presence.State is PresenceState.Out).Take(MostNamed).ToList();
        if (away.Count > 0 && answer.Asked?.Presence.State is not PresenceState.In)
            yield return new(texts.AlsoOut, string.Join("; ", away.Select(step => $"{step.Who.Colleague.Name} ({UntilOf(step.Who.Presence, at, texts, numbers)})")));
        if (answer.Notes is { To.Length: > 0 } notes)
            yield return new(texts.NotesTo, notes.To);
        if (answer.Notes?.Watchers is { Count: > 0 } watchers)
            yield return new(texts.WatchedBy, watchers.FirstOrDefault(watcher => watcher.Presence.State is not PresenceState.Out) is { } watches ? watches.Colleague.Name : $"{watchers[0].Colleague.Name} ({texts.WatchersOut})");
        foreach (var number in answer.Agreed.Select(agreed => agreed.Number).Where(number => number.Length > 0).Distinct())
            yield return new(texts.OtherNumber, number);
    }

    static string WithNumber(HelpStep step) => step.Who.Colleague is { Number.Length: > 0 } colleague ? $"{colleague.Name}, {colleague.Number}" : step.Who.Colleague.Name;

    public static string TextOf(Presence presence, DateTimeOffset at, HelpCardTexts texts, Numbers numbers) => presence.State switch
    {
        PresenceState.Out => texts.Out(UntilOf(presence, at, texts, numbers)),
        PresenceState.Unknown => texts.Unknown,
        _ => texts.In,
    };

    static string UntilOf(Presence presence, DateTimeOffset at, HelpCardTexts texts, Numbers numbers) => EndOf(presence.Until ?? at, at, texts, numbers);

    /// <summary>Until when somebody is away. Midnight is said as the day before it.</summary>
    public static string EndOf(DateTimeOffset end, DateTimeOffset at, HelpCardTexts texts, Numbers numbers)
    {
        var until = Zones.Local(end);
        var (day, time, today) = (DateOnly.FromDateTime(until.DateTime), TimeOnly.FromDateTime(until.DateTime), Zones.LocalDay(at));
        if (time == TimeOnly.MinValue)
            return day.AddDays(-1) <= today ? texts.RestOfToday : texts.ThroughDay(numbers.Day(day.AddDays(-1)));
        return day == today ? texts.UntilTime(numbers.Time(time)) : texts.UntilMoment(numbers.Moment(until));
    }
}
