using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Absences;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Formats;
using Telbaar.HelpNow;
using Telbaar.Organisations;
using Telbaar.Retention;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Xunit;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Telbaar.Tests.Absences;

public sealed class AbsenceActsTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    static DateTimeOffset Now => TestDatabase.Now;

    [Theory, OnEachDatabase]
    public async Task What_is_said_by_hand_holds_until_then_replaces_what_was_said_before_and_is_ended_by_a_button(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var office = await Office.In(db, "Proef Een", "Proef Twee");
        var kcc = Office.As(db.Organisation, null, Now, Role.KccAgent);

        _ = (await NoteAbsence.Run(db.AsAnew(), kcc, new(office[0], Now.AddHours(2)), Cancellation)).Value;
        var id = (await NoteAbsence.Run(db.AsAnew(), kcc, new(office[0], Now.AddHours(4)), Cancellation)).Value;

        var presences = await Presences.Of(db, [office[0], office[1]], Now.AddHours(3), Cancellation);
        Assert.Equal(new Presence(PresenceState.Out, Now.AddHours(4)), presences[office[0]]);
        Assert.Equal(new Presence(PresenceState.In), presences[office[1]]);
        Assert.Equal(PresenceState.In, (await Presences.Of(db, [office[0]], Now.AddHours(4), Cancellation))[office[0]].State);
        _ = (await EndAbsence.Run(db.AsAnew(), kcc, new(id), Cancellation)).Value;
        Assert.Empty(await db.Set<Absence>().ToListAsync(Cancellation));
        Assert.DoesNotContain(await db.AuditEntries.Select(entry => entry.About).ToListAsync(Cancellation), about => about == office[0].Value);
    }

    [Theory, OnEachDatabase]
    public async Task A_head_records_the_own_department_only_and_of_who_objects_nothing_is_recorded(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(Now));
        await using var db = site.Store.Of(site.Organisation);
        var (own, other) = (await Office.In(db, "Proef Een"), await Office.In(db, "Proef Twee"));
        var person = await site.Person(site.Organisation, Role.DepartmentHead);
        await db.Having(new DepartmentHead { DepartmentId = own.Department.Id, EmployeeId = own[0], AccountId = person.Id });
        var head = Office.As(db.Organisation, person.Id, Now, Role.DepartmentHead);

        Assert.Empty((await NoteAbsence.Run(db.AsAnew(), head, new(own[0], Now.AddDays(1)), Cancellation)).Refusals);
        Assert.Equal([AbsenceRefusals.OtherDepartment], (await NoteAbsence.Run(db.AsAnew(), head, new(other[0], Now.AddDays(1)), Cancellation)).Refusals);
        Assert.Equal([ActRefusals.NotAllowed], (await AddFeed.Run(db.AsAnew(), head, Feed(null), Cancellation)).Refusals);
        Assert.Equal([AbsenceRefusals.OtherDepartment], (await AddFeed.Run(db.AsAnew(), head, Feed(other[0]), Cancellation)).Refusals);
        Assert.Empty((await AddFeed.Run(db.AsAnew(), head, Feed(own[0]), Cancellation)).Refusals);
        Assert.Equal([ActRefusals.NotAllowed], (await AddFeed.Run(db.AsAnew(), Office.As(db.Organisation, null, Now, Role.KccAgent), Feed(own[0]), Cancellation)).Refusals);
        _ = (await NoteObjection.Run(db.AsAnew(), Office.As(db.Organisation, null, Now, Role.Coordinator), new(own[0], true), Cancellation)).Value;
        Assert.Equal([AbsenceRefusals.Objects], (await NoteAbsence.Run(db.AsAnew(), head, new(own[0], Now.AddDays(1)), Cancellation)).Refusals);
        Assert.Empty(await db.Set<Absence>().ToListAsync(Cancellation));
        Assert.Empty(await db.Set<CalendarFeed>().ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task A_file_is_taken_in_by_code_or_address_and_whole_days_count_to_their_end(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var office = await Office.In(db, "Proef Een", "Proef Twee");
        var coordinator = Office.As(db.Organisation, null, Now, Role.Coordinator);
        var file = AbsenceFile.Read(Encoding.UTF8.GetBytes("Medewerker;Van;Tot;Reden;Dossier\nm0001;2027-03-01;2-3-2027;griep;1\nM0002@teststad.example;2027-03-01 13:00;2027-03-01 15:00;tandarts;2\nM0001;2020-01-01;2020-01-02;oud;3\n"));

        var imported = (await ImportAbsences.Run(db.AsAnew(), coordinator, new(file, false), Cancellation)).Value;
        _ = (await ImportAbsences.Run(db.AsAnew(), coordinator, new(file, false), Cancellation)).Value;

        Assert.Equal((2, 1, 0), (imported.Added, imported.Over, imported.Objecting));
        Assert.Equal(["Reden", "Dossier"], file.Ignored);
        var absences = await db.Set<Absence>().OrderBy(absence => absence.Until).ToListAsync(Cancellation);
        Assert.Equal([(office[1], Now.AddHours(3), Now.AddHours(5)), (office[0], Now.AddHours(-10), Now.AddHours(38))], absences.Select(absence => (absence.EmployeeId, absence.From, absence.Until)));
        _ = (await ImportAbsences.Run(db.AsAnew(), coordinator, new(AbsenceFile.Read(Encoding.UTF8.GetBytes("employee,from,until\nM0002,2027-03-05,2027-03-05\n")), true), Cancellation)).Value;
        Assert.Equal(office[1], Assert.Single(await db.AsAnew().Set<Absence>().ToListAsync(Cancellation)).EmployeeId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Days_and_times_of_a_real_spreadsheet_are_read(bool since1904)
    {
        Cell Of(DateTime moment) => Workbook.Number(moment.ToOADate() - (since1904 ? 1462 : 0));
        var file = AbsenceFile.Read(Workbook.Of(
        [
            ("Verlof", [
                [Workbook.Text("Medewerker"), Workbook.Text("Vanaf"), Workbook.Text(" Tot en met "), Workbook.Text("uren")],
                [Workbook.Text("M0001"), Of(new(2027, 3, 1)), Of(new(2027, 3, 2)), Workbook.Number(16)],
                [Workbook.Text("M0002"), Of(new(2027, 3, 1, 13, 0, 0)), Of(new(2027, 3, 1, 15, 20, 0)), Workbook.Text("2")],
            ]),
        ], since1904));

        Assert.Empty(file.Faults.First);
        Assert.Equal([new(2, "m0001", Now.AddHours(-10), Now.AddHours(38)), new AbsenceRow(3, "m0002", Now.AddHours(3), Now.AddHours(5).AddMinutes(20))], file.Rows);
    }

    [Theory, OnEachDatabase]
    public async Task Faults_of_a_file_are_told_by_row_without_what_stands_in_other_columns(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await Office.In(db, "Proef Een");
        var coordinator = Office.As(db.Organisation, null, Now, Role.Coordinator);
        var file = AbsenceFile.Read(Encoding.UTF8.GetBytes("medewerker;van;tot;reden\nM0001;2027-03-05;2027-03-04;geheim\nM0001;gisteren;2027-03-04;geheim\n;2027-03-05;2027-03-06;geheim\nM0009;2027-03-05;2027-03-06;geheim\nM0001;2027-03-05;2027-03-06;\"gehe\"im\"\nM0001;2027-03-05\n"));

        var faults = await ImportAbsences.Check(db, coordinator, file, Cancellation);

        Assert.Equal([(2L, FaultKind.EndsTooSoon), (3L, FaultKind.NotADayOrMoment), (4L, FaultKind.Required), (5L, FaultKind.UnknownEmployee), (6L, FaultKind.StrayQuote), (7L, FaultKind.FieldCount)],
            faults.First.OrderBy(fault => fault.Line).Select(fault => (fault.Line, fault.Kind)));
        Assert.All(faults.First, fault => Assert.DoesNotContain("gehe", fault.Found + fault.Allowed, StringComparison.Ordinal));
        Assert.Equal([AbsenceRefusals.FileHasFaults.Code], (await ImportAbsences.Run(db.AsAnew(), coordinator, new(file, false), Cancellation)).Refusals.Select(refusal => refusal.Code));
        Assert.Empty(await db.Set<Absence>().ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task Absences_go_a_day_after_they_are_over_and_with_who_left(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var office = await Office.In(db, "Proef Een", "Proef Twee");
        await db.Having(An(office[0], Now.AddDays(-3), Now.AddHours(-25)), An(office[0], Now.AddDays(-3), Now.AddHours(-23)), An(office[1], Now, Now.AddDays(5)));
        office.Staff[1].IsActive = false;
        await db.SaveChangesAsync(Cancellation);

        Assert.Equal(2, await ClearAbsences.Run(db, Acting.OfJob(db.Organisation, Now), Cancellation));
        Assert.Equal(Now.AddHours(-23), (await db.AsAnew().Set<Absence>().SingleAsync(Cancellation)).Until);
    }

    [Theory, OnEachDatabase]
    public async Task A_calendar_that_is_lost_holds_for_three_days_and_then_it_is_not_known_who_is_there(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var office = await Office.In(db, "Proef Een", "Proef Twee");
        var feed = (await AddFeed.Run(db, Office.As(db.Organisation, null, Now, Role.Coordinator), Feed(office[0]), Cancellation)).Value;
        Task<Answer<Done>> TakeIn(DateTimeOffset at, FeedState state, CalendarReading? reading) => TakeInFeed.Run(db.AsAnew(), Acting.OfJob(db.Organisation, at), new(feed, state, "", reading), Cancellation);
        async Task<PresenceState> Seen(DateTimeOffset at, int who = 0) => (await Presences.Of(db, [office[who]], at, Cancellation))[office[who]].State;

        Assert.Equal(PresenceState.In, await Seen(Now));
        Assert.Equal(PresenceState.Unknown, await Seen(Now.AddDays(3)));
        await TakeIn(Now, FeedState.Read, new([new(Now, Now.AddDays(10), [])], FeedState.Read, 0));
        await TakeIn(Now.AddHours(1), FeedState.ServerRefuses, null);

        Assert.Equal(PresenceState.Out, await Seen(Now.AddDays(2)));
        Assert.Equal(PresenceState.Unknown, await Seen(Now.AddDays(3)));
        Assert.Equal(PresenceState.In, await Seen(Now.AddDays(3), who: 1));
        await ClearAbsences.Run(db, Acting.OfJob(db.Organisation, Now.AddDays(4)), Cancellation);
        Assert.Empty(await db.AsAnew().Set<Absence>().ToListAsync(Cancellation));
        await TakeIn(Now.AddDays(5), FeedState.Read, new([], FeedState.Read, 0));
        Assert.Equal(PresenceState.In, await Seen(Now.AddDays(5)));
        Assert.Equal(["calendar-feed.added", "calendar-feed.read", "calendar-feed.not-read", "calendar-feed.read"],
            await db.AuditEntries.Where(entry => entry.About == feed.Value).OrderBy(entry => entry.At).Select(entry => entry.Action).ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task A_calendar_of_the_organisation_is_matched_by_address_and_who_declined_is_there(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var office = await Office.In(db, "Proef Een", "Proef Twee", "Proef Drie");
        var feed = (await AddFeed.Run(db, Office.As(db.Organisation, null, Now, Role.Coordinator), Feed(null), Cancellation)).Value;
        var time = new BusyTime(Now, Now.AddHours(1), [new("m0001@teststad.example", false), new("m0002@teststad.example", true), new("iemand@elders.example", false)]);

        await TakeInFeed.Run(db.AsAnew(), Acting.OfJob(db.Organisation, Now), new(feed, FeedState.Read, "", new([time, time with { From = Now.AddHours(1), Until = Now.AddHours(2) }, time with { People = [] }], FeedState.Read, 0)), Cancellation);

        var absence = Assert.Single(await db.Set<Absence>().ToListAsync(Cancellation));
        Assert.Equal((office[0], Now, Now.AddHours(2)), (absence.EmployeeId, absence.From, absence.Until));
        Assert.Equal(1, (await db.Set<CalendarFeed>().SingleAsync(Cancellation)).Unmatched);
    }

    [Theory, OnEachDatabase]
    public async Task An_address_that_two_bear_tells_nothing(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var office = await Office.In(db, "Proef Een", "Proef Twee");
        await db.Set<EmployeeKey>().Where(key => key.EmployeeId == office[1]).ExecuteUpdateAsync(set => set.SetProperty(key => key.Email, "M0001@teststad.example"), Cancellation);
        var feed = (await AddFeed.Run(db, Office.As(db.Organisation, null, Now, Role.Coordinator), Feed(null), Cancellation)).Value;

        await TakeInFeed.Run(db.AsAnew(), Acting.OfJob(db.Organisation, Now), new(feed, FeedState.Read, "", new([new(Now, Now.AddHours(1), [new("m0001@teststad.example", false)])], FeedState.Read, 0)), Cancellation);

        Assert.Empty(await db.Set<Absence>().ToListAsync(Cancellation));
        Assert.Equal(1, (await db.Set<CalendarFeed>().SingleAsync(Cancellation)).Unmatched);
    }

    [Theory, OnEachDatabase]
    public async Task Ones_own_calendar_tells_enough_where_that_of_the_organisation_is_lost(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var office = await Office.In(db, "Proef Een", "Proef Twee");
        var coordinator = Office.As(db.Organisation, null, Now, Role.Coordinator);
        var own = (await AddFeed.Run(db.AsAnew(), coordinator, Feed(office[0]), Cancellation)).Value;
        _ = (await AddFeed.Run(db.AsAnew(), coordinator, Feed(null), Cancellation)).Value;
        await TakeInFeed.Run(db.AsAnew(), Acting.OfJob(db.Organisation, Now.AddDays(3)), new(own, FeedState.Read, "", new([], FeedState.Read, 0)), Cancellation);

        var presences = await Presences.Of(db.AsAnew(), [office[0], office[1]], Now.AddDays(4), Cancellation);

        Assert.Equal((PresenceState.In, PresenceState.Unknown), (presences[office[0]].State, presences[office[1]].State));
    }

    [Theory, OnEachDatabase]
    public async Task Absences_that_follow_on_one_another_are_one_however_long_they_last(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var office = await Office.In(db, "Proef Een", "Proef Twee", "Proef Drie");
        // Three weeks day by day, then a month at once and a day that touches it; of the second one a day is open between.
        await db.Having([.. Enumerable.Range(0, 21).Select(day => An(office[0], Now.AddDays(day), Now.AddDays(day + 1)))]);
        await db.Having(An(office[0], Now.AddDays(20), Now.AddDays(51)), An(office[0], Now.AddDays(51), Now.AddDays(52)), An(office[0], Now.AddDays(53), Now.AddDays(54)));
        await db.Having(An(office[1], Now.AddHours(-1), Now.AddDays(30)), An(office[1], Now.AddDays(31), Now.AddDays(32)), An(office[2], Now.AddMinutes(1), Now.AddDays(1)));

        var presences = await Presences.Of(db.AsAnew(), [office[0], office[1], office[2]], Now, Cancellation);

        Assert.Equal([new(PresenceState.Out, Now.AddDays(52)), new(PresenceState.Out, Now.AddDays(30)), new Presence(PresenceState.In)], office.Staff.Select(employee => presences[employee.Id]));
    }

    [Theory, OnEachDatabase]
    public async Task An_address_is_measured_as_it_is_stored_and_an_organisation_has_so_many_calendars(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        await Office.In(db, "Proef Een");
        var coordinator = Office.As(db.Organisation, null, Now, Role.Coordinator);

        Assert.Equal([ActRefusals.TooLong.Code], (await AddFeed.Run(db.AsAnew(), coordinator, Feed(null) with { Address = $"https://agenda.teststad.example/{new string('é', 1000)}" }, Cancellation)).Refusals.Select(refusal => refusal.Code));
        for (var i = 0; i < 20; i++)
            Assert.Empty((await AddFeed.Run(db.AsAnew(), coordinator, Feed(null), Cancellation)).Refusals);
        Assert.Equal([AbsenceRefusals.TooManyFeeds.Code], (await AddFeed.Run(db.AsAnew(), coordinator, Feed(null), Cancellation)).Refusals.Select(refusal => refusal.Code));
    }

    [Theory, OnEachDatabase]
    public async Task A_head_who_is_in_the_kcc_as_well_sees_calendars_of_the_own_department_only(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(Now));
        await using var db = site.Store.Of(site.Organisation);
        var (own, other) = (await Office.In(db, "Proef Een"), await Office.In(db, "Proef Twee"));
        var person = await site.Person(site.Organisation, Role.DepartmentHead, Role.KccAgent);
        await db.Having(new DepartmentHead { DepartmentId = own.Department.Id, EmployeeId = own[0], AccountId = person.Id });
        foreach (var (employee, host) in new[] { (own[0], "agenda-een.example"), (other[0], "agenda-twee.example") })
            await db.Having(new CalendarFeed { Id = EntityId.New<CalendarFeedId>(Now), EmployeeId = employee, Host = host, Sealed = "x", AddedAt = Now, NextAt = Now });
        using var head = await site.SignedIn(person);

        var list = (await head.Open("/o/teststad/absence/calendars")).Words;
        Assert.Contains("agenda-een.example", list, StringComparison.Ordinal);
        Assert.DoesNotContain("agenda-twee.example", list, StringComparison.Ordinal);
        Assert.Contains("agenda-een.example", (await head.Open($"/o/teststad/absence/of/{own[0].Value}")).Words, StringComparison.Ordinal);
        var of = await head.Open($"/o/teststad/absence/of/{other[0].Value}");
        Assert.Contains("Proef Twee", of.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("agenda-twee.example", of.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("/calendar\"", of.Html, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_known_of_ones_absence_is_shown_and_goes_with_ones_name(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var office = await Office.In(db, "Proef Een", "Proef Twee");
        var coordinator = Office.As(db.Organisation, null, Now, Role.Coordinator);
        var feed = (await AddFeed.Run(db.AsAnew(), coordinator, Feed(office[0]), Cancellation)).Value;
        await db.AsAnew().Having(An(office[0], Now, Now.AddDays(1)), new Absence { Id = EntityId.New<AbsenceId>(Now), EmployeeId = office[0], From = Now, Until = Now.AddDays(2), Source = AbsenceSource.Feed, FeedId = feed },
            new Subject { Id = EntityId.New<SubjectId>(Now), Name = "Paspoort", Folded = "paspoort", DepartmentId = office.Department.Id, EmployeeId = office[0] });

        var data = (await ShowPersonsData.Run(db.AsAnew(), coordinator, office[0], Cancellation)).Value;
        Assert.Equal((2, "agenda.teststad.example", "Paspoort"), (data.Absences.Count, Assert.Single(data.Calendars).Server, Assert.Single(data.Subjects)));
        _ = (await ForgetEmployee.Run(db.AsAnew(), coordinator, new(office[0], "M0001"), Cancellation)).Value;

        Assert.Empty(await db.AsAnew().Set<Absence>().ToListAsync(Cancellation));
        Assert.Empty(await db.Set<CalendarFeed>().ToListAsync(Cancellation));
        Assert.Null((await db.Set<Subject>().SingleAsync(Cancellation)).EmployeeId);
    }

    static AddFeed.Input Feed(EmployeeId? employee) => new(EntityId.New<CalendarFeedId>(Now), employee, "https://agenda.teststad.example/a.ics?secret=geheim", address => Convert.ToBase64String(Encoding.UTF8.GetBytes(address)));

    static Absence An(EmployeeId employee, DateTimeOffset from, DateTimeOffset until) => new() { Id = EntityId.New<AbsenceId>(Now), EmployeeId = employee, From = from, Until = until, Source = AbsenceSource.File };
}
