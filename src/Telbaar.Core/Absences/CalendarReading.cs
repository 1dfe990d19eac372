using System.Globalization;
using System.Runtime.Serialization;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using Telbaar.Organisations;

namespace Telbaar.Absences;

/// <summary>A time in which whoever is named is away.</summary>
public sealed record BusyTime(DateTimeOffset From, DateTimeOffset Until, IReadOnlyList<Invited> People);

/// <summary>What a calendar says of a stretch of time.</summary>
/// <param name="Times">Cut off at its two ends.</param>
/// <param name="State"><see cref="FeedState.Read"/>, or why it has no times.</param>
/// <param name="Unreadable">Events that could not be understood.</param>
public sealed record CalendarReading(IReadOnlyList<BusyTime> Times, FeedState State, int Unreadable)
{
    /// <summary>Of one calendar in the stretch that is read.</summary>
    public const int MostTimes = 50_000;

    /// <summary>A rule that never comes true is left after so many steps.</summary>
    const int MostIdleSteps = 10_000;

    /// <summary>Times of one event from its first on, each of which is worked out: eleven years of each hour.</summary>
    const int MostSteps = 100_000;

    /// <summary>Events of one series: its rule, and the times that were moved or changed.</summary>
    const int MostInSeries = 1000;

    /// <summary>Days that one series names, to come on or to stay away.</summary>
    const int MostDates = 5000;

    const string Number = "X-NUMBER";

    static readonly EvaluationOptions bounded = new() { MaxUnmatchedIncrementsLimit = MostIdleSteps };

    /// <summary>Reads the events that lie in, or reach into, the time from one moment to another.</summary>
    /// <param name="patience">When it ends, the calendar is left: it takes more work than anybody's own.</param>
    public static CalendarReading Of(byte[] content, DateTimeOffset from, DateTimeOffset until, CancellationToken patience)
    {
        try
        {
            var sieve = new CalendarSieve();
            var events = sieve.Sift(content, patience);
            if (sieve.State is not FeedState.Read)
                return new([], sieve.State, 0);
            var (times, unreadable) = (new List<BusyTime>(), sieve.Unreadable);
            var last = DateOnly.FromDateTime(until.UtcDateTime).AddDays(1);
            times.AddRange(sieve.Periods.Where(period => period.Until > from && period.From < until && period.Until > period.From).Select(period => Cut(period.From, period.Until, from, until, period.People)));
            // What begins after the stretch and does not come back needs no working out; what began so long ago, so often, is nobody's.
            var possible = events.Where(found => !(found.Rule?.StepsBetween(found.Start, last) > MostSteps)).ToList();
            unreadable += events.Count - possible.Count;
            foreach (var group in possible.Where(found => found.Recurs || found.Start <= last).GroupBy(found => found.Group.Length > 0 ? (object)found.Group : found))
            {
                patience.ThrowIfCancellationRequested();
                var (series, rules) = (group.ToList(), 0);
                if (series.Count > MostInSeries || series.Sum(found => found.Dates) > MostDates)
                    return new([], FeedState.TooMuch, 0);
                // A series has one rule: that of its first event.
                unreadable += series.RemoveAll(found => found.Rule is not null && rules++ > 0);
                try
                {
                    foreach (var time in TimesOf(series, from, until, patience))
                    {
                        if (times.Count >= MostTimes)
                            return new([], FeedState.TooMuch, 0);
                        times.Add(time);
                    }
                }
                catch (Exception wrong) when (wrong is EvaluationException or FormatException or ArgumentException or SerializationException or InvalidOperationException or OverflowException)
                {
                    // Whatever the library does not understand of this series: the others still count.
                    unreadable++;
                }
            }
            return times.Count > MostTimes ? new([], FeedState.TooMuch, 0) : new(times, FeedState.Read, unreadable);
        }
        catch (OperationCanceledException)
        {
            return new([], FeedState.TooMuch, 0);
        }
    }

    static IEnumerable<BusyTime> TimesOf(List<SiftedEvent> series, DateTimeOffset from, DateTimeOffset until, CancellationToken patience)
    {
        var text = string.Concat(series.Select((found, number) =>
            $"BEGIN:VEVENT\r\nUID:1\r\n{Number}:{number.ToString(CultureInfo.InvariantCulture)}\r\n{string.Join("\r\n", found.Lines)}\r\nEND:VEVENT\r\n"));
        var calendar = Ical.Net.Calendar.Load($"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{text}END:VCALENDAR\r\n");
        var start = new CalDateTime(from.UtcDateTime.AddDays(-1), CalDateTime.UtcTzId);
        foreach (var occurrence in calendar?.GetOccurrences<CalendarEvent>(start, bounded) ?? [])
        {
            patience.ThrowIfCancellationRequested();
            var (begins, ends) = (MomentOf(occurrence.Period.StartTime), occurrence.Period.EffectiveEndTime is { } end ? MomentOf(end) : (DateTimeOffset?)null);
            if (begins >= until)
                break;
            var found = series[int.Parse((string)((CalendarEvent)occurrence.Source).Properties[Number]!.Value!, CultureInfo.InvariantCulture)];
            if (found.Counts && ends > from && ends > begins)
                yield return Cut(begins, ends.Value, from, until, found.People);
        }
    }

    static BusyTime Cut(DateTimeOffset begins, DateTimeOffset ends, DateTimeOffset from, DateTimeOffset until, IReadOnlyList<Invited> people) => new(begins < from ? from : begins, ends > until ? until : ends, people);

    /// <summary>A whole day begins when the clock of a Dutch municipality shows midnight.</summary>
    static DateTimeOffset MomentOf(CalDateTime moment) =>
        moment.HasTime ? new(DateTime.SpecifyKind(moment.AsUtc, DateTimeKind.Utc)) : Zones.Amsterdam.MomentOf(moment.Date, TimeOnly.MinValue).ToUniversalTime();
}
