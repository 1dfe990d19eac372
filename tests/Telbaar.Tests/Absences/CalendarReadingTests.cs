using System.Globalization;
using System.Text;
using CsCheck;
using Telbaar.Absences;
using Telbaar.Organisations;
using Xunit;

namespace Telbaar.Tests.Absences;

public sealed class CalendarReadingTests
{
    static readonly DateTimeOffset from = new(2027, 2, 28, 23, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_meeting_is_read_with_its_zone() =>
        Assert.Equal(["03-02 09:00 - 03-02 10:30"], Times("DTSTART;TZID=Europe/Amsterdam:20270302T090000\nDTEND;TZID=Europe/Amsterdam:20270302T103000"));

    [Theory]
    [InlineData("DTSTART:20270302T080000Z\nDTEND:20270302T093000Z")]
    [InlineData("DTSTART:20270302T090000\nDURATION:PT90M")]
    [InlineData("DTSTART;TZID=W. Europe Standard Time:20270302T090000\nDTEND;TZID=W. Europe Standard Time:20270302T103000")]
    [InlineData("DTSTART;TZID=\"/mozilla.org/20050126_1/Europe/Amsterdam\":20270302T090000\nDTEND;TZID=/mozilla.org/20050126_1/Europe/Amsterdam:20270302T103000")]
    [InlineData("DTSTART;TZID=Europe/London:20270302T080000\nDTEND;TZID=Europe/London:20270302T093000")]
    [InlineData("DTSTART;TZID=Eigen zone:20270302T100000\nDTEND;TZID=Eigen zone:20270302T113000")]
    [InlineData("DTSTART;TZID=Nergens/Bekend:20270302T090000\nDTEND;TZID=Nergens/Bekend:20270302T103000")]
    public void Every_way_to_say_the_same_time_gives_the_same(string lines) => Assert.Equal(["03-02 09:00 - 03-02 10:30"], Times(lines));

    [Fact]
    public void A_day_is_a_day_here_and_its_end_is_not_part_of_it() => Assert.Equal(
        ["03-02 00:00 - 03-03 00:00", "03-28 00:00 - 03-29 00:00"],
        Times("DTSTART;VALUE=DATE:20270302\nDTEND;VALUE=DATE:20270303", "DTSTART;VALUE=DATE:20270328"));

    [Fact]
    public void The_day_on_which_the_clock_is_changed_has_23_hours()
    {
        var time = Assert.Single(Read("DTSTART;VALUE=DATE:20270328").Times);
        Assert.Equal(TimeSpan.FromHours(23), time.Until - time.From);
    }

    [Fact]
    public void A_series_keeps_to_the_clock_when_it_is_changed() => Assert.Equal(
        ["03-27 09:00 - 03-27 10:00", "03-28 09:00 - 03-28 10:00", "03-29 09:00 - 03-29 10:00"],
        Times("DTSTART;TZID=Europe/Amsterdam:20270327T090000\nDTEND;TZID=Europe/Amsterdam:20270327T100000\nRRULE:FREQ=DAILY;COUNT=3"));

    [Fact]
    public void A_leave_that_began_long_ago_is_cut_off_at_the_ends() =>
        Assert.Equal(["03-01 00:00 - 04-30 01:00"], Times("DTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20280101"));

    [Fact]
    public void Days_taken_out_of_a_series_and_those_moved_are_as_they_became() => Assert.Equal(
        ["03-02 09:00 - 03-02 10:00", "03-04 15:00 - 03-04 16:00", "03-05 09:00 - 03-05 10:00"],
        Times(
            "UID:serie\nDTSTART;TZID=Europe/Amsterdam:20270302T090000\nDTEND;TZID=Europe/Amsterdam:20270302T100000\nRRULE:FREQ=DAILY;COUNT=5\nEXDATE;TZID=Europe/Amsterdam:20270303T090000",
            "UID:serie\nRECURRENCE-ID;TZID=Europe/Amsterdam:20270304T090000\nDTSTART;TZID=Europe/Amsterdam:20270304T150000\nDTEND;TZID=Europe/Amsterdam:20270304T160000",
            "UID:serie\nRECURRENCE-ID;TZID=Europe/Amsterdam:20270306T090000\nDTSTART;TZID=Europe/Amsterdam:20270306T090000\nDTEND;TZID=Europe/Amsterdam:20270306T100000\nSTATUS:CANCELLED"));

    [Theory]
    [InlineData("TRANSP:TRANSPARENT")]
    [InlineData("STATUS:CANCELLED")]
    [InlineData("STATUS:TENTATIVE")]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:FREE")]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE")]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE")]
    public void Who_can_be_rung_all_the_same_is_not_away(string line) => Assert.Empty(Times($"DTSTART:20270302T080000Z\nDTEND:20270302T090000Z\n{line}"));

    [Theory]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:OOF")]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:BUSY")]
    [InlineData("TRANSP:OPAQUE")]
    public void Who_is_busy_or_out_is_away(string line) => Assert.Single(Times($"DTSTART:20270302T080000Z\nDTEND:20270302T090000Z\n{line}"));

    [Fact]
    public void Whom_an_event_names_is_told_with_who_declined()
    {
        var time = Assert.Single(Read("DTSTART:20270302T080000Z\nDTEND:20270302T090000Z\nORGANIZER;CN=\"Titel: geheim; zaak\":mailto:M0001@Teststad.example\nATTENDEE;PARTSTAT=DECLINED;CN=x:MAILTO:m0002@teststad.example\nATTENDEE:urn:uuid:1").Times);
        Assert.Equal([new("m0001@teststad.example", false), new("m0002@teststad.example", true)], time.People);
    }

    [Theory]
    [InlineData("RRULE:FREQ=SECONDLY", FeedState.RepeatsTooOften)]
    [InlineData("RRULE:FREQ=MINUTELY;INTERVAL=15", FeedState.RepeatsTooOften)]
    [InlineData("RRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=1,2,3,4,5,6", FeedState.RepeatsTooOften)]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", FeedState.Read)]
    [InlineData("RRULE:FREQ=DAILY;INTERVAL=2147483647", FeedState.Read)]
    public async Task A_rule_without_end_or_without_sense_takes_no_time(string rule, FeedState state)
    {
        var reading = await Task.Run(() => Read($"DTSTART:19700302T080000Z\nDTEND:19700302T090000Z\n{rule}"), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal((state, 0), (reading.State, reading.Times.Count));
    }

    [Fact]
    public void A_rule_that_goes_on_for_ever_is_worked_out_for_sixty_days_only() => Assert.Equal(60, Read("DTSTART:20000101T080000Z\nDTEND:20000101T090000Z\nRRULE:FREQ=DAILY").Times.Count);

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Meld u aan</body></html>")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20270302T080000Z\r\nDTEND:2027")]
    [InlineData("BEGIN:VCALENDAR\r\nEND:VEVENT\r\nEND:VCALENDAR")]
    public void What_is_no_whole_calendar_is_none(string text) => Assert.Equal(FeedState.NoCalendar, CalendarReading.Of(Encoding.UTF8.GetBytes(text), from, from.AddDays(60), TestContext.Current.CancellationToken).State);

    [Fact]
    public void Components_within_components_without_end_are_none() =>
        Assert.Equal(FeedState.NoCalendar, CalendarReading.Of(Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\r\n" + string.Concat(Enumerable.Repeat("BEGIN:VEVENT\r\n", 100_000))), from, from.AddDays(60), TestContext.Current.CancellationToken).State);

    [Fact]
    public void More_events_than_anybody_has_are_too_much() =>
        Assert.Equal(FeedState.TooMuch, Read([.. Enumerable.Repeat("DTSTART:20270302T080000Z\nDTEND:20270302T090000Z", CalendarSieve.MostEvents + 1)]).State);

    [Theory]
    [InlineData(1, true, FeedState.Read)]
    [InlineData(20_000, true, FeedState.Read)]
    [InlineData(20_000, false, FeedState.Read)]
    public async Task Rules_that_begin_long_ago_and_count_take_no_time(int events, bool isOneSeries, FeedState state)
    {
        var calendar = Calendar([.. Enumerable.Range(0, events).Select(i => $"UID:{(isOneSeries ? 0 : i)}\nDTSTART:19700101T000000Z\nDTEND:19700101T003000Z\nRRULE:FREQ=HOURLY;COUNT=999999999")]);
        var reading = await Worked(calendar, TestContext.Current.CancellationToken);
        Assert.Equal((state, 0, events), (reading.State, reading.Times.Count, reading.Unreadable));
    }

    [Fact]
    public async Task A_calendar_that_takes_too_much_work_is_left_when_its_time_is_over()
    {
        using var over = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        var calendar = Calendar([.. Enumerable.Range(0, 5000).Select(i => $"UID:{i}\nDTSTART;TZID=Europe/Amsterdam:20160101T000000\nDURATION:PT1M\nRRULE:FREQ=HOURLY;COUNT=98000")]);
        Assert.Equal(FeedState.TooMuch, (await Worked(calendar, over.Token)).State);
    }

    [Theory]
    [InlineData(1001, "DTSTART:20270302T080000Z\nDTEND:20270302T090000Z\nRECURRENCE-ID:20270302T080000Z")]
    [InlineData(600, "DTSTART:20270302T080000Z\nDTEND:20270302T090000Z\nRDATE:20270303T080000Z,20270304T080000Z,20270305T080000Z,20270306T080000Z,20270307T080000Z,20270308T080000Z,20270309T080000Z,20270310T080000Z,20270311T080000Z")]
    public void A_series_of_more_parts_than_anybody_keeps_is_too_much(int events, string lines) => Assert.Equal(FeedState.TooMuch, Read([.. Enumerable.Repeat($"UID:a\n{lines}", events)]).State);

    [Theory]
    [InlineData("RRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY")]
    [InlineData("RRULE:FREQ=DAILY;FREQ=SECONDLY")]
    [InlineData("RDATE:20270304T080000Z\n ,20270304T0800")]
    public void An_event_with_two_rules_or_half_a_day_is_not_understood(string lines)
    {
        var reading = Read($"DTSTART:20270302T080000Z\nDTEND:20270302T090000Z\n{lines}", "DTSTART:20270303T080000Z\nDTEND:20270303T090000Z");
        Assert.Equal((FeedState.Read, 1, 1), (reading.State, reading.Times.Count, reading.Unreadable));
    }

    [Fact]
    public void A_line_that_is_too_long_to_be_a_time_is_not_cut_off_to_one()
    {
        var reading = Read($"DTSTART:20270302T080000Z\nDTEND:20270302T090000Z\nSUMMARY:{new string('a', 100_000)}", $"DTSTART:20270303T080000Z\nDTEND:20270303T090000Z\nRDATE:20270304T080000Z\n {string.Join("\n ", Enumerable.Repeat(",20270305T080000Z", 3000))}");
        Assert.Equal((FeedState.Read, 1, 1), (reading.State, reading.Times.Count, reading.Unreadable));
    }

    [Fact]
    public void Busy_times_are_read_from_a_list_of_them()
    {
        var text = "BEGIN:VCALENDAR\nBEGIN:VFREEBUSY\nORGANIZER:mailto:M0001@teststad.example\nDTSTART:20270301T000000Z\nDTEND:20270501T000000Z\n"
            + "FREEBUSY:20270302T080000Z/20270302T093000Z,20270303T080000Z/PT1H30M\nFREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20270304T080000Z/P1DT2H\nFREEBUSY;FBTYPE=FREE:20270305T080000Z/PT1H\n"
            + "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20270306T080000Z/PT1H\nFREEBUSY;FBTYPE=BUSY:20250101T000000Z/20270301T010000Z,gisteren/PT1H\nCOMMENT:geheim\nEND:VFREEBUSY\nEND:VCALENDAR\n";
        var reading = CalendarReading.Of(Encoding.UTF8.GetBytes(text), from, from.AddDays(60), TestContext.Current.CancellationToken);

        Assert.Equal(["03-01 00:00 - 03-01 02:00", "03-02 09:00 - 03-02 10:30", "03-03 09:00 - 03-03 10:30", "03-04 09:00 - 03-05 11:00"], Told(reading));
        Assert.Equal((FeedState.Read, 1), (reading.State, reading.Unreadable));
        Assert.All(reading.Times, time => Assert.Equal([new("m0001@teststad.example", false)], time.People));
    }

    [Theory]
    [InlineData("DTSTART:20270231T080000Z\nDTEND:20270302T090000Z")]
    [InlineData("DTSTART:morgen")]
    [InlineData("DTEND:20270302T090000Z")]
    [InlineData("DTSTART:20270302T080000Z\nDTEND:20270302T090000Z\nRRULE:FREQ=SOMS")]
    [InlineData("DTSTART:20270302T080000Z\nDURATION:EEN UUR")]
    public void An_event_that_cannot_be_understood_hides_no_other(string broken)
    {
        var reading = Read(broken, "DTSTART:20270303T080000Z\nDTEND:20270303T090000Z");
        Assert.Equal((FeedState.Read, 1, 1), (reading.State, reading.Times.Count, reading.Unreadable));
    }

    [Fact]
    public void Nothing_but_times_and_addresses_goes_through_the_sieve()
    {
        var sifted = new CalendarSieve().Sift(Calendar(["SUMMARY:geheim-a\nDESCRIPTION:geheim-b\n geheim-c\nLOCATION:geheim-d\nCATEGORIES:geheim-e\nATTACH:geheim-f\nDTSTART;X-X=geheim-g:20270302T080000Z\nBEGIN:VALARM\nDESCRIPTION:geheim-h\nEND:VALARM\nORGANIZER;CN=geheim-i:mailto:a@b.example\nX-ALT-DESC:geheim-j"]), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("geheim", string.Join("\n", sifted.SelectMany(found => found.Lines)), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("a@b.example", Assert.Single(Assert.Single(sifted).People).Address);
    }

    /// <summary>Days and weeks counted by hand, beside the rules of RFC 5545.</summary>
    [Fact]
    public void Daily_and_weekly_rules_come_as_often_as_counting_says() => Gen.Select(Gen.Int[0, 400], Gen.Int[1, 9], Gen.Int[1, 60], Gen.Int[0, 127], Gen.Bool, Gen.Int[0, 23])
        .Sample((daysBefore, interval, count, weekdays, isWeekly, hour) =>
        {
            var first = new DateOnly(2027, 3, 1).AddDays(30 - daysBefore);
            var named = Enum.GetValues<DayOfWeek>().Where(day => (weekdays & (1 << (int)day)) != 0 || day == first.DayOfWeek).ToList();
            var rule = isWeekly ? $"FREQ=WEEKLY;WKST=MO;INTERVAL={interval};COUNT={count};BYDAY={string.Join(',', named.Select(day => day.ToString()[..2].ToUpperInvariant()))}" : $"FREQ=DAILY;INTERVAL={interval};COUNT={count}";
            var text = string.Create(CultureInfo.InvariantCulture, $"DTSTART;TZID=Europe/Amsterdam:{first:yyyyMMdd}T{hour:00}3000\nDURATION:PT45M\nRRULE:{rule}");

            Assert.Equal(Counted(first, interval, count, isWeekly ? named : null).Select(day => Zones.Amsterdam.MomentOf(day, new(hour, 30)).ToUniversalTime())
                    .Select(start => (From: start, Until: start.AddMinutes(45))).Where(time => time.Until > from && time.From < from.AddDays(60))
                    .Select(time => (Later(time.From, from), Earlier(time.Until, from.AddDays(60)))),
                Read(text).Times.OrderBy(time => time.From).Select(time => (time.From, time.Until)));
        }, iter: 200);

    static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    static IEnumerable<DateOnly> Counted(DateOnly first, int interval, int count, List<DayOfWeek>? weekdays)
    {
        var monday = first.AddDays(-(((int)first.DayOfWeek + 6) % 7));
        for (var (day, found) = (first, 0); found < count; day = day.AddDays(1))
        {
            var since = day.DayNumber - first.DayNumber;
            if (weekdays is null ? since % interval == 0 : weekdays.Contains(day.DayOfWeek) && (day.DayNumber - monday.DayNumber) / 7 % interval == 0)
            {
                found++;
                yield return day;
            }
        }
    }

    static CalendarReading Read(params IReadOnlyList<string> events) => CalendarReading.Of(Calendar(events), from, from.AddDays(60), TestContext.Current.CancellationToken);

    static async Task<CalendarReading> Worked(byte[] calendar, CancellationToken patience) =>
        await Task.Run(() => CalendarReading.Of(calendar, from, from.AddDays(60), patience), CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

    static IEnumerable<string> Times(params IReadOnlyList<string> events) => Told(Read(events));

    static IEnumerable<string> Told(CalendarReading reading) => reading.Times.OrderBy(time => time.From).Select(time =>
        string.Create(CultureInfo.InvariantCulture, $"{Zones.Local(time.From):MM-dd HH:mm} - {Zones.Local(time.Until):MM-dd HH:mm}"));

    static byte[] Calendar(IReadOnlyList<string> events) => Encoding.UTF8.GetBytes(("BEGIN:VCALENDAR\nVERSION:2.0\n"
        + string.Concat(events.Select(lines => $"BEGIN:VEVENT\n{lines}\nEND:VEVENT\n"))
        + "BEGIN:VTIMEZONE\nTZID:Eigen zone\nBEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0200\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0300\nEND:DAYLIGHT\nEND:VTIMEZONE\nEND:VCALENDAR\n").Replace("\n", "\r\n", StringComparison.Ordinal));
}
