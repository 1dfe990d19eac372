using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Telbaar.Organisations;

namespace Telbaar.Absences;

/// <summary>Somebody whom an event names, by mail address in lower case.</summary>
/// <param name="Declined">He or she does not come, or perhaps.</param>
public readonly record struct Invited(string Address, bool Declined);

/// <summary>Of one event all that is asked: when, and whom it names. What it is about has been left behind.</summary>
/// <param name="Group">Events of one series bear the same.</param>
/// <param name="Lines">Start, end and recurrence, with time zones that are known here.</param>
/// <param name="Recurs">Whether it comes back, or is one time of a series.</param>
/// <param name="Rule">How it comes back; nothing where no rule says so.</param>
/// <param name="Dates">How many days are named on which it comes, or does not.</param>
/// <param name="Counts">Whether whoever it names is away meanwhile.</param>
sealed record SiftedEvent(string Group, IReadOnlyList<string> Lines, DateOnly Start, bool Recurs, SiftedRule? Rule, int Dates, bool Counts, IReadOnlyList<Invited> People);

/// <summary>How much work a rule makes.</summary>
/// <param name="ADay">How often a day at most.</param>
/// <param name="Most">How often in all.</param>
/// <param name="Last">The day on which it ends.</param>
readonly record struct SiftedRule(double ADay, long Most, DateOnly Last)
{
    /// <summary>How many times there are at most from its first day to another one: each of them is worked out, also those long ago.</summary>
    public double StepsBetween(DateOnly first, DateOnly last) => Math.Min(Most, ADay * Math.Max(0, (Last < last ? Last : last).DayNumber - first.DayNumber + 1));
}

/// <summary>A time that a list of busy times (VFREEBUSY) names.</summary>
readonly record struct SiftedPeriod(DateTimeOffset From, DateTimeOffset Until, IReadOnlyList<Invited> People);

/// <summary>
/// Reads an iCalendar text line by line (RFC 5545) and lets through only when events are, whom they name and whether they count. Titles, descriptions, places, categories and attachments
/// fall through before anything is understood, so that no later step can keep them.
/// </summary>
sealed partial class CalendarSieve
{
    /// <summary>More than anybody has in a year, and than an organisation has in a shared calendar.</summary>
    public const int MostEvents = 20_000;

    /// <summary>Letters: a line of a thousand days is shorter. What is longer is a picture or a page, and is no time.</summary>
    const int LongestLine = 20_000;

    /// <summary>Components within one another: a calendar, an event, an alarm.</summary>
    const int Deepest = 8;

    /// <summary>A calendar that repeats more often than each hour is none that people keep.</summary>
    const int MostInADay = 24;

    readonly Dictionary<string, List<TimeSpan>> offsets = [];
    readonly Dictionary<string, string> zones = [];
    readonly List<RawEvent> raw = [];
    readonly List<SiftedPeriod> periods = [];
    readonly Stack<string> within = [];
    RawEvent? now;
    string? zone;

    public FeedState State { get; private set; } = FeedState.Read;

    /// <summary>Events that could not be understood.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Of lists of busy times, which are no events.</summary>
    public IReadOnlyList<SiftedPeriod> Periods => periods;

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
        if (!isCalendar || within.Count > 0)
            return Ended(FeedState.NoCalendar);
        var found = new List<SiftedEvent>();
        foreach (var one in raw)
        {
            cancellation.ThrowIfCancellationRequested();
            if (one.IsFreeBusy)
                TakePeriods(one);
            else if (Understood(one) is { } understood)
                found.Add(understood);
        }
        return found;
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
            {
                if (line.Length <= LongestLine)
                    line.Append(next, 1, next.Length - 1);
            }
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
                else if (within.Peek() is "VEVENT" or "VFREEBUSY")
                {
                    now = new() { IsFreeBusy = within.Peek() == "VFREEBUSY" };
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
                    Take(component, name, parameters, line.Length > LongestLine ? "" : value);
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
            case ("VFREEBUSY", "FREEBUSY"):
                now!.Times.Add((name, parameters, value.Trim().ToUpperInvariant()));
                break;
            case ("VEVENT", "TRANSP") when Is(value, "TRANSPARENT"):
            case ("VEVENT", "STATUS") when Is(value, "CANCELLED") || Is(value, "TENTATIVE"):
            // Whoever works elsewhere can be rung; what is tentative may well not take place.
            case ("VEVENT", "X-MICROSOFT-CDO-BUSYSTATUS") when Is(value, "FREE") || Is(value, "TENTATIVE") || Is(value, "WORKINGELSEWHERE"):
                now!.Counts = false;
                break;
            case ("VEVENT" or "VFREEBUSY", "ATTENDEE" or "ORGANIZER") when AddressOf(value) is { } address:
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
        SiftedRule? rule = null;
        var (recurs, dates) = (false, 0);
        foreach (var (name, parameters, value) in found.Times)
        {
            if (name is "RRULE")
            {
                // One rule for each event (RFC 5545, 3.8.5.3), that says each thing once.
                if (rule is not null || !Rule().IsMatch(value) || PartsOf(value) is not { } parts)
                    return Lost();
                rule = RuleOf(parts);
                if (rule.Value.ADay > MostInADay)
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
                if (name is "RDATE" or "EXDATE")
                    dates += value.Count(letter => letter == ',') + 1;
                if (name is "DTSTART")
                    start = DateOnly.ParseExact(value[..8], "yyyyMMdd", CultureInfo.InvariantCulture);
            }
            else
                return Lost();
        }
        return start is { } day ? new(found.Uid, lines, day, recurs || found.Times.Any(time => time.Name is "RECURRENCE-ID"), rule, dates, found.Counts, found.People) : Lost();
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

    /// <summary>Nothing where something is said twice, or is no part of a rule.</summary>
    static Dictionary<string, string>? PartsOf(string rule)
    {
        var parts = new Dictionary<string, string>();
        foreach (var part in rule.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('=') is not [var name, var value] || !parts.TryAdd(name, value))
                return null;
        }
        return parts;
    }

    /// <summary>How often it comes, by its frequency and the hours, minutes and seconds that it names.</summary>
    static SiftedRule RuleOf(Dictionary<string, string> parts)
    {
        double Named(string part) => parts.TryGetValue(part, out var list) ? list.Split(',').Length : 1;
        var atOnce = parts.GetValueOrDefault("FREQ") switch { "SECONDLY" => 24 * 60 * 60, "MINUTELY" => 24 * 60, "HOURLY" => 24, _ => 1 };
        return new(
            atOnce * Named("BYHOUR") * Named("BYMINUTE") * Named("BYSECOND"),
            long.TryParse(parts.GetValueOrDefault("COUNT"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : long.MaxValue,
            parts.GetValueOrDefault("UNTIL") is { Length: >= 8 } until && DateOnly.TryParseExact(until[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) ? last : DateOnly.MaxValue);
    }

    /// <summary>The busy times of a list. What is free or tentative does not count, as with events; what nobody knows does (RFC 5545, 3.2.9).</summary>
    void TakePeriods(RawEvent found)
    {
        foreach (var (_, parameters, value) in found.Times.Where(time => ParameterOf(time.Parameters, "FBTYPE")?.ToUpperInvariant() is not ("FREE" or "BUSY-TENTATIVE")))
        {
            foreach (var period in value.Split(','))
            {
                if (period.Split('/') is [var start, var end] && MomentOf(start) is { } from && (LengthOf(end) is { } length ? from + length : MomentOf(end)) is { } until)
                    periods.Add(new(from, until, found.People));
                else
                    Unreadable++;
            }
        }
    }

    /// <summary>In a list of busy times each moment is in UTC; one that does not say so is taken as the clock of a Dutch municipality.</summary>
    static DateTimeOffset? MomentOf(string text)
    {
        if (text.Length == 8 || !IsMoment(text))
            return null;
        var moment = DateTime.ParseExact(text[..15], "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        return text.EndsWith('Z') ? new(moment, TimeSpan.Zero) : Zones.Amsterdam.MomentOf(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment)).ToUniversalTime();
    }

    static TimeSpan? LengthOf(string text) => Length().IsMatch(text)
        ? TimeSpan.FromSeconds(LengthPart().Matches(text).Sum(part => long.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture) * part.Groups[2].Value switch { "W" => 604_800, "D" => 86_400, "H" => 3600, "M" => 60, _ => 1L }))
        : null;

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

    [GeneratedRegex(@"(\d+)([WDHMS])")]
    private static partial Regex LengthPart();

    sealed class RawEvent
    {
        /// <summary>A list of busy times, and no event.</summary>
        public bool IsFreeBusy { get; init; }

        /// <summary>An event without a name of its own is no part of any series.</summary>
        public string Uid { get; set; } = "";

        public List<(string Name, string Parameters, string Value)> Times { get; } = [];

        public bool Counts { get; set; } = true;

        public List<Invited> People { get; } = [];
    }
}
