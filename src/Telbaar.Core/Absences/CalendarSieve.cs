using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Telbaar.Absences;

/// <summary>Somebody whom an event names, by mail address in lower case.</summary>
/// <param name="Declined">He or she does not come, or perhaps.</param>
public readonly record struct Invited(string Address, bool Declined);

/// <summary>Of one event all that is asked: when, and whom it names. What it is about has been left behind.</summary>
/// <param name="Group">Events of one series bear the same.</param>
/// <param name="Lines">Start, end and recurrence, with time zones that are known here.</param>
/// <param name="Counts">Whether whoever it names is away meanwhile.</param>
sealed record SiftedEvent(string Group, IReadOnlyList<string> Lines, DateOnly Start, bool Recurs, bool Counts, IReadOnlyList<Invited> People);

/// <summary>
/// Reads an iCalendar text line by line (RFC 5545) and lets through only when events are, whom they name and whether they count. Titles, descriptions, places, categories and attachments
/// fall through before anything is understood, so that no later step can keep them.
/// </summary>
sealed partial class CalendarSieve
{
    /// <summary>More than anybody has in a year, and than an organisation has in a shared calendar.</summary>
    public const int MostEvents = 20_000;

    /// <summary>Components within one another: a calendar, an event, an alarm.</summary>
    const int Deepest = 8;

    /// <summary>A calendar that repeats more often than each hour is none that people keep.</summary>
    const int MostInADay = 24;

    readonly Dictionary<string, List<TimeSpan>> offsets = [];
    readonly Dictionary<string, string> zones = [];
    readonly List<RawEvent> raw = [];
    readonly Stack<string> within = [];
    RawEvent? now;
    string? zone;

    public FeedState State { get; private set; } = FeedState.Read;

    /// <summary>Events that could not be understood.</summary>
    public int Unreadable { get; private set; }

    /// <returns>The events; nothing where <see cref="State"/> says why.</returns>
    public IReadOnlyList<SiftedEvent> Sift(byte[] content, CancellationToken cancellation)
    {
        using var reader = new StreamReader(new MemoryStream(content, writable: false), Encoding.UTF8);
        var isCalendar = false;
        foreach (var line in Unfolded(reader))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!isCalendar && line.Trim().Length > 0)
            {
                if (!line.Trim().Equals("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
                    return Ended(FeedState.NoCalendar);
                isCalendar = true;
            }
            if (!Take(line))
                return [];
        }
        // A calendar that breaks off halfway says too little: who is away in the rest would seem to be there.
        return isCalendar && within.Count == 0 ? [.. raw.Select(Understood).OfType<SiftedEvent>()] : Ended(FeedState.NoCalendar);
    }

    List<SiftedEvent> Ended(FeedState state)
    {
        State = state;
        return [];
    }

    /// <summary>A line that begins with a blank goes on where the one before it ended.</summary>
    static IEnumerable<string> Unfolded(StreamReader reader)
    {
        var line = new StringBuilder();
        while (reader.ReadLine() is { } next)
        {
            if (next is [' ' or '\t', ..])
                line.Append(next, 1, next.Length - 1);
            else
            {
                if (line.Length > 0)
                    yield return line.ToString();
                line.Clear().Append(next);
            }
        }
        if (line.Length > 0)
            yield return line.ToString();
    }

    bool Take(string line)
    {
        var (name, parameters, value) = Split(line);
        switch (name)
        {
            case "BEGIN":
                within.Push(value.Trim().ToUpperInvariant());
                if (within.Count > Deepest)
                    State = FeedState.NoCalendar;
                else if (within.Peek() == "VEVENT")
                {
                    now = new();
                    raw.Add(now);
                    if (raw.Count > MostEvents)
                        State = FeedState.TooMuch;
                }
                break;
            case "END":
                if (within.Count == 0 || !within.Pop().Equals(value.Trim(), StringComparison.OrdinalIgnoreCase))
                    State = FeedState.NoCalendar;
                break;
            default:
                if (within.TryPeek(out var component))
                    Take(component, name, parameters, value);
                break;
        }
        return State is FeedState.Read;
    }

    void Take(string component, string name, string parameters, string value)
    {
        switch (component, name)
        {
            case ("VTIMEZONE", "TZID"):
                zone = value.Trim();
                offsets[zone] = [];
                break;
            case ("STANDARD" or "DAYLIGHT", "TZOFFSETTO") when zone is not null && OffsetOf(value) is { } offset:
                offsets[zone].Add(offset);
                break;
            case ("VEVENT", "UID"):
                now!.Uid = value.Trim();
                break;
            case ("VEVENT", "DTSTART" or "DTEND" or "DURATION" or "RECURRENCE-ID" or "RRULE" or "RDATE" or "EXDATE"):
                now!.Times.Add((name, parameters, value.Trim().ToUpperInvariant()));
                break;
            case ("VEVENT", "TRANSP") when Is(value, "TRANSPARENT"):
            case ("VEVENT", "STATUS") when Is(value, "CANCELLED") || Is(value, "TENTATIVE"):
            // Whoever works elsewhere can be rung; what is tentative may well not take place.
            case ("VEVENT", "X-MICROSOFT-CDO-BUSYSTATUS") when Is(value, "FREE") || Is(value, "TENTATIVE") || Is(value, "WORKINGELSEWHERE"):
                now!.Counts = false;
                break;
            case ("VEVENT", "ATTENDEE" or "ORGANIZER") when AddressOf(value) is { } address:
                now!.People.Add(new(address, ParameterOf(parameters, "PARTSTAT") is "DECLINED" or "DELEGATED" or "TENTATIVE"));
                break;
        }
    }

    static bool Is(string value, string word) => value.AsSpan().Trim().Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>NAME;PARAMETER="may hold : and ;":VALUE</summary>
    static (string Name, string Parameters, string Value) Split(string line)
    {
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
                isQuoted = !isQuoted;
            else if (line[i] == ':' && !isQuoted)
            {
                var head = line[..i];
                var end = head.IndexOf(';', StringComparison.Ordinal);
                return ((end < 0 ? head : head[..end]).Trim().ToUpperInvariant(), end < 0 ? "" : head[(end + 1)..], line[(i + 1)..]);
            }
        }
        return ("", "", "");
    }

    static string? ParameterOf(string parameters, string name) =>
        Parameter().Matches(parameters).FirstOrDefault(found => found.Groups[1].Value.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } match ? match.Groups[2].Value.Trim('"') : null;

    static string? AddressOf(string value) =>
        value.Trim() is var text && text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && text.Length is > 7 and < 330 ? text[7..].Trim().ToLowerInvariant() : null;

    static TimeSpan? OffsetOf(string value) => Offset().Match(value.Trim()) is { Success: true } found
        ? new TimeSpan(int.Parse(found.Groups[2].Value, CultureInfo.InvariantCulture), int.Parse(found.Groups[3].Value, CultureInfo.InvariantCulture), 0) * (found.Groups[1].Value == "-" ? -1 : 1) : null;

    /// <summary>An event whose times can all be read; nothing for another one, which is counted.</summary>
    SiftedEvent? Understood(RawEvent found)
    {
        var lines = new List<string>();
        DateOnly? start = null;
        var recurs = false;
        foreach (var (name, parameters, value) in found.Times)
        {
            if (name is "RRULE")
            {
                if (!Rule().IsMatch(value))
                    return Lost();
                if (RepeatsTooOften(value))
                {
                    State = FeedState.RepeatsTooOften;
                    return null;
                }
                lines.Add($"RRULE:{value}");
                recurs = true;
            }
            else if (name is "DURATION")
            {
                if (!Length().IsMatch(value))
                    return Lost();
                lines.Add($"DURATION:{value}");
            }
            else if (LineOf(name, parameters, value) is { } line)
            {
                lines.Add(line);
                recurs |= name is "RDATE";
                if (name is "DTSTART")
                    start = DateOnly.ParseExact(value[..8], "yyyyMMdd", CultureInfo.InvariantCulture);
            }
            else
                return Lost();
        }
        return start is { } day ? new(found.Uid, lines, day, recurs || found.Times.Any(time => time.Name is "RECURRENCE-ID"), found.Counts, found.People) : Lost();
    }

    SiftedEvent? Lost()
    {
        Unreadable++;
        return null;
    }

    string? LineOf(string name, string parameters, string value)
    {
        var isPeriod = name is "RDATE" && ParameterOf(parameters, "VALUE") is "PERIOD";
        var values = value.Split(',');
        if (!values.All(each => IsMoment(isPeriod ? each.Split('/')[0] : each)) || (isPeriod && !values.All(each => each.Split('/') is [_, var end] && (IsMoment(end) || Length().IsMatch(end)))))
            return null;
        if (values[0].Length == 8)
            return $"{name};VALUE=DATE:{value}";
        var kind = isPeriod ? ";VALUE=PERIOD" : "";
        return values[0].EndsWith('Z') ? $"{name}{kind}:{value}" : $"{name}{kind};TZID={ZoneOf(ParameterOf(parameters, "TZID"))}:{value}";
    }

    static bool IsMoment(string text) =>
        DateTime.TryParseExact(text, ["yyyyMMdd", "yyyyMMdd'T'HHmmss", "yyyyMMdd'T'HHmmss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && moment.Year is >= 1970 and <= 2150;

    /// <summary>A rule that, by how often it comes and the hours, minutes and seconds that it names, comes more often than people do anything.</summary>
    static bool RepeatsTooOften(string rule)
    {
        var parts = rule.Split(';').Select(part => part.Split('=')).Where(part => part.Length == 2).DistinctBy(part => part[0]).ToDictionary(part => part[0], part => part[1]);
        int Named(string part) => parts.TryGetValue(part, out var list) ? list.Split(',').Length : 1;
        return parts.GetValueOrDefault("FREQ") is "SECONDLY" or "MINUTELY" || (long)Named("BYHOUR") * Named("BYMINUTE") * Named("BYSECOND") * (parts.GetValueOrDefault("FREQ") is "HOURLY" ? MostInADay : 1) > MostInADay;
    }

    /// <summary>
    /// The IANA name of a zone: from that name itself, from a name of Windows, from one that ends in an IANA name, or from the offsets that the calendar says it has. What nobody knows is
    /// taken as the clock of a Dutch municipality, and so is a time without a zone.
    /// </summary>
    string ZoneOf(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return Amsterdam;
        if (!zones.TryGetValue(name, out var known))
            zones[name] = known = Named(name) ?? Offset(offsets.GetValueOrDefault(name, [])) ?? Amsterdam;
        return known;
    }

    const string Amsterdam = "Europe/Amsterdam";

    static string? Named(string name)
    {
        if (TimeZoneInfo.TryConvertWindowsIdToIanaId(name, out var iana))
            return iana;
        var parts = name.Split('/', StringSplitOptions.RemoveEmptyEntries);
        foreach (var candidate in new[] { name, string.Join('/', parts.TakeLast(2)) })
        {
            if (candidate.Length < 60 && candidate.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '_' or '-' or '+') && TimeZoneInfo.TryFindSystemTimeZoneById(candidate, out var zone) && zone.HasIanaId)
                return zone.Id;
        }
        return null;
    }

    static string? Offset(List<TimeSpan> found)
    {
        var hours = found.Select(offset => offset.TotalHours).Distinct().Order().ToList();
        return hours switch
        {
            [0, 1] => "Europe/London",
            [1, 2] => Amsterdam,
            [2, 3] => "Europe/Helsinki",
            [var fixedHours] when fixedHours == Math.Floor(fixedHours) && Math.Abs(fixedHours) <= 12 => fixedHours == 0 ? "Etc/UTC" : $"Etc/GMT{(fixedHours > 0 ? "-" : "+")}{Math.Abs(fixedHours):0}",
            _ => null,
        };
    }

    [GeneratedRegex("([A-Za-z-]+)=(\"[^\"]*\"|[^;]*)")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^([+-])(\d\d)(\d\d)(\d\d)?$")]
    private static partial Regex Offset();

    [GeneratedRegex(@"^[A-Z0-9=;,+-]{1,2000}$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^[+-]?P(\d{1,4}W|(\d{1,4}D)?(T(\d{1,5}H)?(\d{1,6}M)?(\d{1,7}S)?)?)$")]
    private static partial Regex Length();

    sealed class RawEvent
    {
        /// <summary>An event without a name of its own is no part of any series.</summary>
        public string Uid { get; set; } = "";

        public List<(string Name, string Parameters, string Value)> Times { get; } = [];

        public bool Counts { get; set; } = true;

        public List<Invited> People { get; } = [];
    }
}
