using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Demonstration;
using Telbaar.Feedback;
using Telbaar.Fieldwork;
using Telbaar.Formats;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Telbaar.Tests.Mail;
using Xunit;

namespace Telbaar.Tests.Feedback;

/// <summary>The sample study as if it were live: as the days pass, each failure of a department is asked about, once, at whom it was about.</summary>
public sealed class ReplayedStudyTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Of_the_sample_129_are_asked_about_each_once_at_the_right_person_whatever_the_mail_server_does(Engine engine)
    {
        var chance = new Random(2019);
        await using var server = new FaultyMailServer(Enumerable.Range(0, 150).Select(_ => chance.Next(12) switch { 0 => MailFault.NotNow, 1 => MailFault.BreaksBeforeData, 2 => MailFault.BreaksAfterData, _ => MailFault.None }));
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await HavingSample(db);
        var clock = new Clock(new(2019, 11, 25, 7, 0, 0, TimeSpan.Zero));
        var postman = PostmanTests.PostmanOf(database, server.Port, clock);

        for (var end = new DateTimeOffset(2019, 12, 31, 0, 0, 0, TimeSpan.Zero); clock.Now < end; clock.Pass(TimeSpan.FromHours(6)))
        {
            await db.Raising(study, clock.Now);
            while (await postman.Round(db.Organisation, Cancellation) > 0)
            {
            }
        }

        var failed = (await Failures.Among(db, study, db.Set<RecordedAttempt>(), clock.Now, Cancellation)).Select(failure => failure.Attempt).Order(Comparer<AttemptId>.Create((a, b) => a.Value.CompareTo(b.Value)));
        Assert.Equal(129, failed.Count());
        Assert.Equal(failed, (await db.Set<FeedbackRequest>().Select(request => request.AttemptId).ToListAsync(Cancellation)).Order(Comparer<AttemptId>.Create((a, b) => a.Value.CompareTo(b.Value))));
        var mails = await db.Mails();
        Assert.Equal(129, mails.Count);
        Assert.All(mails, mail => Assert.Equal(MailState.Sent, mail.State));
        var addresses = await db.Set<EmployeeKey>().ToDictionaryAsync(key => key.EmployeeId, key => key.Email, Cancellation);
        Assert.Equal(
            mails.Select(mail => (mail.MessageId, addresses[mail.EmployeeId!.Value])).Order(),
            server.Taken.Distinct().Order());
        var begun = await db.Set<RecordedAttempt>().ToDictionaryAsync(attempt => attempt.Id, attempt => attempt.StartedAt, Cancellation);
        Assert.All(await db.Set<FeedbackRequest>().ToListAsync(Cancellation), request => Assert.True(request.ArisenAt > begun[request.AttemptId]));
        // Whatever was taken twice is known to be, and bears the same identifier.
        var twice = server.Taken.GroupBy(mail => mail.MessageId).Where(mail => mail.Count() > 1).Select(mail => mail.Key).ToHashSet();
        Assert.All(mails.Where(mail => twice.Contains(mail.MessageId)), mail => Assert.True(mail.IsUnsure));
    }

    /// <summary>The sample, imported as anybody imports a file, with an address for each employee.</summary>
    static async Task<Study> HavingSample(Store db)
    {
        var study = await db.HavingStudy("Voorbeeld");
        await db.HavingPassedGate(study, Role.Coordinator);
        await db.Set<StudyDepartment>().ExecuteDeleteAsync(Cancellation);
        using var text = new StringWriter();
        Haarlem2019Sample.Write(text, 2019);
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        using var folder = new Folder();
        var acting = Designing.Somebody(db.Organisation, Role.Researcher);
        var read = await AttemptsToImport.Read(db, study.Id, new AttemptsFile(folder.Write("f", bytes)), Zones.Amsterdam, acting.At, refused: null, Cancellation);
        _ = (await ImportAttempts.Run(db, acting, new(EntityId.New<AttemptImportId>(acting.At), study.Id, AttemptPurpose.Study, Convert.ToHexStringLower(SHA256.HashData(bytes)), read, SkipInvalid: false, MakeStructure: true), Cancellation)).Value;
        foreach (var key in await db.AsAnew().Set<EmployeeKey>().ToListAsync(Cancellation))
            key.Email = $"{key.Name.ToLowerInvariant()}@{Asking.Domain}";
        await db.SaveChangesAsync(Cancellation);
        study = await db.AsAnew().Set<Study>().SingleAsync(candidate => candidate.Id == study.Id, Cancellation);
        await db.Asks(study);
        return study;
    }
}
