using Microsoft.EntityFrameworkCore;
using Telbaar.Feedback;
using Telbaar.Fieldwork;
using Telbaar.Organisations;
using Telbaar.Retention;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Feedback;

public sealed class BeforeAndAfterMailTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Each_attempt_of_a_department_that_got_mail_is_on_one_side_and_no_other_attempt_is(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        // All departments are in scope.
        await db.Set<StudyDepartment>().Where(scope => scope.StudyId == study.Id).ExecuteDeleteAsync(Cancellation);
        await db.Importing(study.Id, new RandomAttempts(11).File(300));
        var mailed = await db.Set<RecordedAttempt>().Select(attempt => attempt.DepartmentId).Distinct().OrderBy(id => id).Take(2).ToListAsync(Cancellation);
        var moments = (await db.Set<RecordedAttempt>().Where(attempt => attempt.StudyId == study.Id).Select(attempt => attempt.StartedAt).ToListAsync(Cancellation)).Order().ToList();
        var middle = moments[moments.Count / 2];
        foreach (var department in mailed)
            await db.Having(await AskedAt(study, department, middle, db));
        var norms = (await StudyNorms.Of(db, study, Cancellation))!;

        var compared = (await BeforeAndAfterMail.Of(db, study, norms, moments[^1].AddDays(30), Cancellation))!;

        var own = await db.AttemptsOf(study.Id).Where(attempt => mailed.Contains(attempt.DepartmentId) && attempt.Status == Attempts.AttemptStatus.Valid).Select(attempt => attempt.StartedAt).ToListAsync(Cancellation);
        Assert.Equal((2, own.Count(at => at < middle), own.Count(at => at >= middle)), (compared.Departments, (int)compared.Before.Attempts, (int)compared.After.Attempts));
        Assert.True(compared.Before.Attempts > 0 && compared.After.Attempts > 0);
    }

    [Theory, OnEachDatabase]
    public async Task It_is_the_same_when_the_mails_are_gone(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy(calls: 2);
        await db.HavingAsked(study);
        var norms = (await StudyNorms.Of(db, study, Cancellation))!;
        var before = await BeforeAndAfterMail.Of(db, study, norms, Asking.AfterTheTerm, Cancellation);
        Assert.Equal((1, 1, 0), (before!.Departments, (int)before.Before.Attempts, (int)before.After.Attempts));

        await AfterRestore.Nothing.Apply(database.Database, TestDatabase.Now.AddYears(12), Cancellation);

        var after = await BeforeAndAfterMail.Of(db.AsAnew(), study, norms, Asking.AfterTheTerm, Cancellation);
        Assert.Equal((before.Departments, before.Before.Attempts, before.After.Attempts), (after!.Departments, after.Before.Attempts, after.After.Attempts));
        Assert.Empty(await db.Mails());
    }

    [Theory, OnEachDatabase]
    public async Task While_no_mail_has_gone_out_there_is_nothing_to_compare(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingAskingStudy();
        await db.Failing(study);
        await db.Raising(study, Asking.AfterTheTerm);

        Assert.Null(await BeforeAndAfterMail.Of(db, study, (await StudyNorms.Of(db, study, Cancellation))!, Asking.AfterTheTerm, Cancellation));
    }

    static async Task<FeedbackRequest> AskedAt(Study study, DepartmentId department, DateTimeOffset at, Telbaar.Storage.Store db) => new()
    {
        Id = EntityIdOf(at),
        StudyId = study.Id,
        AttemptId = await db.AttemptsOf(study.Id).Where(attempt => attempt.DepartmentId == department).Select(attempt => attempt.Id).FirstAsync(),
        DepartmentId = department,
        ArisenAt = at,
        AskedAt = at,
        EndState = RequestState.Silent,
    };

    static FeedbackRequestId EntityIdOf(DateTimeOffset at) => Telbaar.Storage.EntityId.New<FeedbackRequestId>(at);
}
