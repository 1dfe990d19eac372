using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Attempts;
using Telbaar.Backups;
using Telbaar.Demonstration;
using Telbaar.Fieldwork;
using Telbaar.Installation;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Backups;

public sealed class RestoreTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite, Engine.Sqlite)]
    [InlineData(Engine.Sqlite, Engine.Postgres)]
    [InlineData(Engine.Postgres, Engine.Sqlite)]
    [InlineData(Engine.Postgres, Engine.Postgres)]
    public async Task A_restored_database_has_every_row_whichever_database_it_came_from(Engine from, Engine to)
    {
        await using var source = await Filled(from);
        await using var target = await TestDatabase.WithoutTables(to);
        await using var backup = await BackupsOf.Everything(source.Database);

        var restored = await RestoreBackup.Run(target.Database, backup, BackupsOf.Passphrase, replaces: false, TestDatabase.Now, Cancellation);

        Assert.Null(restored.Fault);
        Assert.Equal(SchemaState.Current, (await SchemaVersion.Of(target.Database, Cancellation)).State);
        await using var again = await BackupsOf.Everything(target.Database);
        Assert.Equal(await BackupsOf.Rows(backup), await BackupsOf.Rows(again));
    }

    [Theory]
    [InlineData(Engine.Sqlite, Engine.Sqlite)]
    [InlineData(Engine.Sqlite, Engine.Postgres)]
    [InlineData(Engine.Postgres, Engine.Sqlite)]
    public async Task The_figures_after_a_restore_are_those_before_to_the_byte(Engine from, Engine to)
    {
        await using var source = await TestDatabase.On(from);
        await using var target = await TestDatabase.WithoutTables(to);
        var organisation = await source.Organisation();
        await using var before = source.Of(organisation);
        var studies = await Measured(before);
        await using var backup = await BackupsOf.Everything(source.Database);

        Assert.Null((await RestoreBackup.Run(target.Database, backup, BackupsOf.Passphrase, replaces: false, TestDatabase.Now, Cancellation)).Fault);

        await using var after = target.Of(organisation);
        foreach (var study in studies)
            Assert.Equal(await before.ScoresJsonOf(study), await after.ScoresJsonOf(study));
    }

    [Theory, OnEachDatabase]
    public async Task A_backup_taken_while_others_write_is_one_moment(Engine engine)
    {
        await using var source = await Filled(engine);
        var organisation = await Organisation(source);
        using var stop = new CancellationTokenSource();
        var writing = WritePairs(source, organisation, stop.Token);

        await using var backup = await BackupsOf.Everything(source.Database);
        await stop.CancelAsync();
        Assert.True(await writing > 0);
        await using var target = await TestDatabase.WithoutTables(engine);
        Assert.Null((await RestoreBackup.Run(target.Database, backup, BackupsOf.Passphrase, replaces: false, TestDatabase.Now, Cancellation)).Fault);

        await using var db = target.Of(organisation);
        Assert.Equal(await db.Set<Department>().CountAsync(d => d.Folded.StartsWith("paar"), Cancellation), await db.Set<Team>().CountAsync(t => t.Folded.StartsWith("paar"), Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task After_a_restore_the_database_goes_on_counting_where_it_was(Engine engine)
    {
        await using var source = await Filled(engine);
        await using var target = await TestDatabase.WithoutTables(engine);
        await using var backup = await BackupsOf.Everything(source.Database);
        await RestoreBackup.Run(target.Database, backup, BackupsOf.Passphrase, replaces: false, TestDatabase.Now, Cancellation);

        await using var db = target.Database.Open();
        await db.Having(new ProtectionKey { Name = "tweede", Xml = "<key/>" });

        Assert.Equal(2, await db.Set<ProtectionKey>().CountAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task A_database_with_data_is_left_alone_unless_it_may_be_replaced(Engine engine)
    {
        await using var source = await Filled(engine);
        await using var target = await TestDatabase.On(engine);
        await target.Organisation("andere");
        await using var backup = await BackupsOf.Everything(source.Database);

        Assert.Equal(BackupFault.NotEmpty, (await RestoreBackup.Run(target.Database, backup, BackupsOf.Passphrase, replaces: false, TestDatabase.Now, Cancellation)).Fault);
        Assert.Equal(["andere"], await Slugs(target));

        backup.Position = 0;
        Assert.Null((await RestoreBackup.Run(target.Database, backup, BackupsOf.Passphrase, replaces: true, TestDatabase.Now, Cancellation)).Fault);
        Assert.Equal([DemoMunicipality.Slug], await Slugs(target));
    }

    [Theory, OnEachDatabase]
    public async Task A_database_that_a_server_works_on_is_left_alone(Engine engine)
    {
        await using var target = await Filled(engine);
        await using var backup = await BackupsOf.Everything(target.Database);
        await ServerLease.Take(target.Database, Guid.CreateVersion7(TestDatabase.Now), TestDatabase.Now, ServerLease.UsualTerm, Cancellation);

        Assert.Equal(BackupFault.ServerRunning, (await RestoreBackup.Run(target.Database, backup, BackupsOf.Passphrase, replaces: true, TestDatabase.Now, Cancellation)).Fault);
    }

    [Theory, OnEachDatabase]
    public async Task A_restore_that_fails_half_way_leaves_what_was_there(Engine engine)
    {
        await using var target = await TestDatabase.On(engine);
        await target.Organisation("blijft");
        await using var backup = await BackupsOf.Everything(target.Database);
        var whole = backup.ToArray();
        await using var cut = new MemoryStream(whole, 0, whole.Length - 1);

        Assert.Equal(BackupFault.CutOff, (await RestoreBackup.Run(target.Database, cut, BackupsOf.Passphrase, replaces: true, TestDatabase.Now, Cancellation)).Fault);
        Assert.Equal(["blijft"], await Slugs(target));
    }

    /// <summary>The made-up study of 595 attempts, and random ones with every kind of cell; a closing day, a scope and a callback term that change the figures.</summary>
    static async Task<IReadOnlyList<StudyId>> Measured(Store db)
    {
        await db.Having(new ClosingDay { Id = EntityId.New<ClosingDayId>(TestDatabase.Now), Day = new(2019, 12, 6), Note = "" });
        var haarlem = await db.HavingNewStudy("Haarlem");
        _ = (await db.Importing(haarlem, Given.Studies.Haarlem)).Value;
        var random = await db.HavingStudy();
        random.CallbackTerm = CallbackTerm.Hours;
        random.CallbackNumber = 6;
        _ = (await db.Importing(random.Id, new RandomAttempts(7).File(200))).Value;
        var scope = await db.Set<Department>().Where(department => db.AttemptsOf(random.Id).Any(attempt => attempt.DepartmentId == department.Id)).OrderBy(department => department.Folded).FirstAsync(Cancellation);
        await db.Having(new StudyDepartment { StudyId = random.Id, DepartmentId = scope.Id });
        return [haarlem, random.Id];
    }

    /// <summary>The demonstration, with attempts whose cells are filled in different ways, a copy that comes before its original, and a key.</summary>
    static async Task<TestDatabase> Filled(Engine engine)
    {
        var database = await TestDatabase.On(engine);
        await DemoMunicipality.Make(database.Database, TestDatabase.Now, Cancellation);
        await using var db = database.Of(await Organisation(database));
        var study = await db.Set<Study>().FirstAsync(Cancellation);
        var department = (await db.Set<Department>().FirstAsync(Cancellation)).Id;
        await db.Having(new ProtectionKey { Name = "eerste", Xml = "<key/>" });
        await db.Having([.. Enumerable.Range(0, 200).Select(i => new RecordedAttempt
        {
            Id = EntityId.New<AttemptId>(TestDatabase.Now.AddMilliseconds(i * 37)),
            StudyId = study.Id,
            Identifier = i % 2 == 0 ? $"{i}" : $"é;\"{i}\n",
            StartedAt = TestDatabase.Now.AddMilliseconds(i * 37),
            DepartmentId = department,
            Line = i % 3 == 0 ? LineResult.Answered : null,
            AnswerTime = i % 3 == 0 ? TimeSpan.FromMilliseconds(i * 101) : null,
            Greeting = (i % 3) switch { 0 => true, 1 => false, _ => null },
        })]);
        return database;
    }

    static async Task<OrganisationId> Organisation(TestDatabase database)
    {
        await using var db = database.Database.Open();
        return await db.Organisations.Select(organisation => organisation.Id).SingleAsync(Cancellation);
    }

    static async Task<IReadOnlyList<string>> Slugs(TestDatabase database)
    {
        await using var db = database.Database.Open();
        return await db.Organisations.Select(organisation => organisation.Slug).ToListAsync(Cancellation);
    }

    /// <summary>Adds a department with a team, both at once, over and over.</summary>
    /// <returns>How many.</returns>
    static Task<int> WritePairs(TestDatabase database, OrganisationId organisation, CancellationToken stop) => Task.Run(async () =>
    {
        var written = 0;
        do
        {
            await using var db = database.Of(organisation);
            var department = new Department { Id = EntityId.New<DepartmentId>(TestDatabase.Now.AddMilliseconds(written)), Name = $"Paar {written}", Folded = $"paar {written}" };
            await db.Having(department, new Team { Id = EntityId.New<TeamId>(TestDatabase.Now), DepartmentId = department.Id, Name = $"Paar {written}", Folded = $"paar {written}" });
            written++;
        }
        while (!stop.IsCancellationRequested);
        return written;
    }, CancellationToken.None);
}
