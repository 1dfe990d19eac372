using Telbaar.Absences;
using Telbaar.Agreements;
using Telbaar.Organisations;

namespace Telbaar.HelpNow;

/// <summary>What other programs are answered, version 1: fields may come to be, and none goes or changes its meaning.</summary>
/// <param name="At">The moment for which it holds.</param>
/// <param name="More">Whether there is more than these.</param>
sealed record DesktopAnswer(int Version, DateTimeOffset At, DesktopAnswer.OpeningNow Opening, IReadOnlyList<DesktopAnswer.One> Found, bool More)
{
    /// <param name="From">Of today; nothing on a day on which the organisation is closed.</param>
    internal sealed record OpeningNow(bool IsOpen, string? From, string? To);

    /// <param name="Presence">Of a person; nothing of a subject, team or department.</param>
    /// <param name="Ring">Whom to ring now; nothing where nobody is there.</param>
    /// <param name="Others">Who else stands in, in the order in which they are tried.</param>
    internal sealed record One(HelpKind Kind, string Name, string Department, string? Team, PresenceState? Presence, DateTimeOffset? AbsentUntil, Colleague? Ring, IReadOnlyList<Colleague> Others, NotesTo? Notes, IReadOnlyList<Told> Agreed);

    /// <param name="By">The kind of agreement by which he or she stands in; nothing for the one who was asked for.</param>
    internal sealed record Colleague(string Name, string Number, PresenceState Presence, DateTimeOffset? AbsentUntil, AgreementKind? By);

    internal sealed record NotesTo(string To, IReadOnlyList<Colleague> WatchedBy);

    internal sealed record Told(AgreementKind Kind, string Words, string Number);

    public static DesktopAnswer Of(HelpFound found) => new(
        1, Zones.Local(found.At), new(found.IsOpen, found.Opening is { } from ? TextOf(from.From) : null, found.Opening is { } to ? TextOf(to.To) : null), [.. found.Answers.Select(Of)], found.More);

    static One Of(HelpAnswer answer)
    {
        var presence = answer.Entry.Kind is HelpKind.Person ? answer.Asked?.Presence : null;
        return new(
            answer.Entry.Kind, answer.Entry.Name, answer.Department, answer.Team, presence?.State, Local(presence?.Until), answer.Ring is { } ring ? Of(ring.Who, ring.By) : null,
            [.. answer.Others.Select(step => Of(step.Who, step.By))], answer.Notes is { } notes ? new(notes.To, [.. notes.Watchers.Select(watcher => Of(watcher, null))]) : null,
            [.. answer.Agreed.Select(agreed => new Told(agreed.Kind, agreed.Words, agreed.Number))]);
    }

    static Colleague Of(SeenColleague seen, AgreementKind? by) => new(seen.Colleague.Name, seen.Colleague.Number, seen.Presence.State, Local(seen.Presence.Until), by);

    static DateTimeOffset? Local(DateTimeOffset? moment) => moment is { } known ? Zones.Local(known) : null;

    static string TextOf(TimeOnly time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
