using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Fieldwork;
using Telbaar.Formats;
using Telbaar.Sampling;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;
using static Telbaar.Fieldwork.CorrectionReason;
using static Telbaar.Tests.Given.Calling;
using static Telbaar.Tests.Given.Correcting;

namespace Telbaar.Tests.Fieldwork;

public sealed class CorrectAttemptTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A value for each column, in the words of a Dutch file, and what is kept of it; in an order in which each may follow the others.</summary>
    static readonly (AttemptColumn Column, string Typed, string Kept)[] values =
    [
        (AttemptColumn.KccResult, "in_gesprek", "busy"),
        (AttemptColumn.KccAnswerSeconds, "13,25", "13.25"),
        (AttemptColumn.KccGreeting, "nee", "no"),
        (AttemptColumn.SearchSeconds, "200", "200"),
        (AttemptColumn.Reached, "collega_elders", "other_department"),
        (AttemptColumn.TransferSeconds, "", ""),
        (AttemptColumn.WaitingSeconds, "41", "41"),
        (AttemptColumn.Greeting, "n", "no"),
        (AttemptColumn.Initiative, "ja", "yes"),
        (AttemptColumn.Message, "terugbelnotitie", "callback_note"),
        (AttemptColumn.MessageAt, "1-3-2027 10:05", "2027-03-01T10:05:00"),
        (AttemptColumn.CalledBackAt, "2027-03-02 09:00:01", "2027-03-02T09:00:01"),
        (AttemptColumn.Reason, "verbroken", "disconnected"),
        (AttemptColumn.AttributedTo, "techniek", "technical"),
        (AttemptColumn.Status, "vervallen", "void"),
        (AttemptColumn.BackAtKcc, "ja", "yes"),
        (AttemptColumn.VoicemailName, "ja", "yes"),
        (AttemptColumn.VoicemailAbsence, "nee", "no"),
        (AttemptColumn.VoicemailSubstitute, "ja", "yes"),
    ];

    [Theory, OnEachDatabase]
    public async Task Every_column_can_be_put_right_and_what_stood_there_is_kept(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCallsToRing(1);
        var attempt = (await db.Ringing(ACaller(db.Organisation), study, ReachingTheEmployee)).Id;
        Assert.Equal(AttemptFold.MayBeCorrected.Order(), values.Select(value => value.Column).Order());

        foreach (var (column, typed, kept) in values)
        {
            var before = AttemptFold.TextOf(await db.Stands(attempt), column);
            _ = (await db.Correct(study, attempt, column, typed, column is AttemptColumn.Status ? Outage : CallersError)).Value;
            Assert.Equal((column, kept), (column, AttemptFold.TextOf(await db.Stands(attempt), column)));
            var correction = await db.Set<Correction>().OrderByDescending(correction => correction.Ordinal).FirstAsync(Cancellation);
            Assert.Equal((column, before, kept), (correction.Column, correction.Before, correction.After));
        }
        Assert.Equal(await db.Rebuilt(attempt), await db.Stands(attempt));
    }

    [Theory, OnEachDatabase]
    public async Task A_value_that_cannot_stand_there_is_refused_with_what_is_allowed(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCallsToRing(1);
        var attempt = (await db.Ringing(ACaller(db.Organisation), study, ReachingTheEmployee)).Id;

        async Task<(string, string, object?)> RefusalOf(AttemptColumn? column, string value, CorrectionReason? reason = CallersError)
        {
            var refusal = Assert.Single((await db.Correct(study, attempt, column, value, reason)).Refusals);
            return (refusal.Field, refusal.Code, refusal.Found.Count > 0 && refusal.Found[0] is Fault fault ? fault.Kind : null);
        }

        Assert.Equal(("Value", "correction-not-a-value", FaultKind.NotAllowed), await RefusalOf(AttemptColumn.Greeting, "misschien"));
        Assert.Equal(("Value", "correction-not-a-value", FaultKind.Negative), await RefusalOf(AttemptColumn.TransferSeconds, "-1"));
        Assert.Equal(("Value", "correction-not-a-value", FaultKind.Required), await RefusalOf(AttemptColumn.Reached, ""));
        Assert.Equal(("Value", "correction-not-a-value", FaultKind.NoTimeOfDay), await RefusalOf(AttemptColumn.MessageAt, "1-3-2027"));
        Assert.Equal(("Value", "correction-nothing-changes", null), await RefusalOf(AttemptColumn.TransferSeconds, "12,000"));
        Assert.Equal(("Column", "correction-not-this-column", null), await RefusalOf(AttemptColumn.Department, "Elders"));
        Assert.Equal(("Column", "missing", null), await RefusalOf(null, "ja"));
        Assert.Equal(("Reason", "missing", null), await RefusalOf(AttemptColumn.Greeting, "nee", null));
        Assert.Equal(("Reason", "correction-not-this-reason", null), await RefusalOf(AttemptColumn.Greeting, "nee", CountsAfterAll));
        Assert.Equal(("Reason", "correction-not-this-reason", null), await RefusalOf(AttemptColumn.Status, "overgedaan", LeftService));
        Assert.Equal(ReachingTheEmployee.Count, await db.Set<CallEvent>().CountAsync(Cancellation));
        Assert.Empty(await db.Set<Correction>().ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task A_callback_cannot_be_put_before_the_message_that_it_answers(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCallsToRing(1);
        var attempt = (await db.Ringing(ACaller(db.Organisation), study, LeavingAVoicemail)).Id;

        var refused = await db.Correct(study, attempt, AttemptColumn.CalledBackAt, "2027-03-01 09:59", CallersError);

        Assert.Equal(FaultKind.CallbackBeforeMessage, Assert.IsType<Fault>(Assert.Single(refused.Refusals).Found[0]).Kind);
        _ = (await db.Correct(study, attempt, AttemptColumn.CalledBackAt, "2027-03-01 15:00", CallersError)).Value;
        _ = (await db.Correct(study, attempt, AttemptColumn.MessageAt, "2027-03-01 14:00", CallersError)).Value;
        Assert.Equal("2027-03-01T14:00:00", AttemptFold.TextOf(await db.Stands(attempt), AttemptColumn.MessageAt));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_looked_at_an_older_version_is_refused(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCallsToRing(1);
        var attempt = (await db.Ringing(ACaller(db.Organisation), study, ReachingTheEmployee)).Id;
        var seen = (await db.RowOf(attempt)).Version;
        _ = (await db.Correct(study, attempt, AttemptColumn.Greeting, "nee", ListenedAgain)).Value;

        var late = await db.Correct(study, attempt, AttemptColumn.KccGreeting, "nee", ListenedAgain, seen);

        Assert.Equal([ActRefusals.ChangedMeanwhile], late.Refusals);
        Assert.True((await db.Stands(attempt)).KccGreeting);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_to_be_made_again_goes_back_into_the_plan_and_comes_out_when_it_counts_or_is_left_out(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCallsToRing(1);
        var attempt = (await db.Ringing(ACaller(db.Organisation), study, ReachingTheEmployee)).Id;

        foreach (var (status, reason, state) in new[]
        {
            ("overgedaan", BadLine, PlannedCallState.Planned), ("geldig", CountsAfterAll, PlannedCallState.Rung),
            ("overgedaan", Outage, PlannedCallState.Planned), ("vervallen", LeftService, PlannedCallState.Rung),
        })
        {
            _ = (await db.Correct(study, attempt, AttemptColumn.Status, status, reason)).Value;
            var planned = await db.PlannedCallOf(attempt);
            Assert.Equal((status, state, attempt.Value), (status, planned.State, planned.Holder!.Value));
        }
    }

    [Theory, OnEachDatabase]
    public async Task The_call_that_is_made_again_bears_a_number_of_its_own_and_stays_with_its_new_caller(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCallsToRing(1);
        var attempt = (await db.Ringing(ACaller(db.Organisation), study, ReachingTheEmployee)).Id;
        _ = (await db.Correct(study, attempt, AttemptColumn.Status, "overgedaan", BadLine)).Value;
        var again = (await db.Claimed(ACaller(db.Organisation).Later(60), study))[0];

        _ = (await db.Correct(study, attempt, AttemptColumn.Status, "geldig", CountsAfterAll)).Value;

        Assert.Equal(("1-2", "1"), (again.Identifier, again.Replaces));
        Assert.Equal(again.Id.Value, (await db.PlannedCallOf(attempt)).Holder);
    }

    [Theory, OnEachDatabase]
    public async Task A_correction_wins_over_what_the_caller_tells_afterwards(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingCallsToRing(1), ACaller(db.Organisation));
        var claim = (await db.Claimed(caller, study))[0];
        var (attempt, events) = (claim.Id, claim.EventsOf(caller, [.. ReachingTheEmployee.SkipLast(1), CallStep.GreetingRight.At(96), CallStep.Finished.At(97)]));
        await db.Sending(caller, study, [.. events.SkipLast(2)]);
        _ = (await db.Correct(study, attempt, AttemptColumn.Greeting, "nee", ListenedAgain)).Value;
        _ = (await db.Correct(study, attempt, AttemptColumn.Status, "overgedaan", BadLine)).Value;

        await db.Sending(caller, study, [.. events.TakeLast(2)]);

        Assert.False((await db.Stands(attempt)).Greeting);
        Assert.Equal(PlannedCallState.Planned, (await db.PlannedCallOf(attempt)).State);
    }

    [Theory, OnEachDatabase]
    public async Task Other_roles_are_refused(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCallsToRing(1);
        var attempt = (await db.Ringing(ACaller(db.Organisation), study, ReachingTheEmployee)).Id;

        var caller = await CorrectAttempt.Run(db, ACaller(db.Organisation), new(study.Id, attempt, AttemptColumn.Greeting, "nee", CallersError, 0), Cancellation);
        Assert.Equal([ActRefusals.NotAllowed], caller.Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task The_log_tells_who_put_which_column_right_and_why_and_no_value(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCallsToRing(1);
        var attempt = (await db.Ringing(ACaller(db.Organisation), study, ReachingTheEmployee)).Id;
        var revision = await db.Set<Study>().AsNoTracking().Select(s => s.Revision).SingleAsync(Cancellation);

        _ = (await db.Correct(study, attempt, AttemptColumn.TransferSeconds, "44", ListenedAgain)).Value;

        var entry = await db.AuditEntries.SingleAsync(entry => entry.Action == "attempt.corrected", Cancellation);
        Assert.Equal((attempt.Value, "TransferSeconds ListenedAgain"), (entry.About!.Value, entry.Detail));
        Assert.Equal(revision + 1, await db.Set<Study>().AsNoTracking().Select(s => s.Revision).SingleAsync(Cancellation));
    }
}
