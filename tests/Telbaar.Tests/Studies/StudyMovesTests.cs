using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Callbacks;
using Telbaar.Fieldwork;
using Telbaar.Norms;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Demonstration;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Studies;

public sealed partial class StudyMovesTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    static string Written { get; } = File.ReadAllText(Repository.PathOf("docs/states/study.md"));

    [Fact]
    public void The_drawing_shows_exactly_the_moves_that_there_are() =>
        Assert.Equal(StudyMoves.All.Select(move => $"{move.From} --> {move.To}: {move.Move}"), Arrow().Matches(Written).Select(arrow => arrow.Value.Trim()));

    [Fact]
    public void The_table_shows_exactly_the_moves_that_there_are() =>
        Assert.Equal(
            StudyMoves.All.Select(move => (move.From.ToString(), move.Move.ToString(), move.To.ToString(), move.AsksWhy ? "asked" : move.Move is StudyMove.EndField ? "before the last day" : "")),
            Table);

    [Fact]
    public void Every_state_is_drawn_and_says_what_it_holds() =>
        Assert.Equal(Enum.GetNames<StudyState>(), StateRow().Matches(Written).Select(row => row.Groups[1].Value).Where(name => Enum.TryParse<StudyState>(name, out _)));

    /// <summary>The written table is the model: whatever is tried, in whatever order, the study stands where it says, and the steps tell how it came there.</summary>
    [Theory, OnEachDatabase]
    public async Task Whatever_is_tried_the_study_stands_where_the_table_says_and_its_steps_tell_the_whole_history(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        for (var seed = 1; seed <= 8; seed++)
        {
            var study = await db.HavingCompleteStudy($"Onderzoek {seed}");
            var history = new List<(StudyState State, string Why)> { (StudyState.Designed, "") };
            var chance = new Random(seed);
            for (var i = 0; i < 25; i++)
            {
                var (move, why) = ((StudyMove)chance.Next(Enum.GetValues<StudyMove>().Length), chance.Next(2) == 0 ? "" : $"reden {i}");
                var answer = await db.MoveOn(Designing.FirstDay.AddDays(i), study, move, why);

                var (_, _, to, asksWhy) = Table.FirstOrDefault(row => row.From == history[^1].State.ToString() && row.Move == move.ToString());
                if (to is null || (why.Length == 0 && (asksWhy == "asked" || (asksWhy == "before the last day" && Designing.FirstDay.AddDays(i) < Designing.LastDay))))
                    Assert.NotEmpty(answer.Refusals);
                else
                    history.Add((Enum.Parse<StudyState>(to), why));
                Assert.Equal(history[^1].State, study.State);
            }
            db.ChangeTracker.Clear();
            var steps = await db.Set<StudyStep>().Where(step => step.StudyId == study.Id).OrderBy(step => step.At).ToListAsync(Cancellation);
            Assert.Equal(history, steps.Select(step => (step.State, step.Reason)));
            Assert.Equal(history[^1].State, (await db.Set<Study>().SingleAsync(stored => stored.Id == study.Id, Cancellation)).State);
            Assert.Equal(history.Skip(1).Select(step => step.State.ToString()), await db.AuditEntries.Where(entry => entry.Action == "study.moved" && entry.About == study.Id.Value).OrderBy(entry => entry.At).Select(entry => entry.Detail).ToListAsync(Cancellation));
        }
    }

    [Theory, OnEachDatabase]
    public async Task Fieldwork_starts_on_its_first_day_at_the_earliest(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCompleteStudy();
        _ = (await db.MoveOn(Designing.FirstDay.AddDays(-4), study, StudyMove.MakeReady)).Value;

        var early = await db.MoveOn(Designing.FirstDay.AddDays(-1), study, StudyMove.Start);

        Assert.Equal([StudyRefusals.FieldNotBegun.Code], early.Refusals.Select(refusal => refusal.Code));
        Assert.Equal(StudyState.InField, (await db.MoveOn(Designing.FirstDay, study, StudyMove.Start)).Value);
    }

    [Theory, OnEachDatabase]
    public async Task Ending_the_field_before_its_last_day_asks_why_and_on_that_day_it_does_not(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudyInField();

        var early = await db.MoveOn(Designing.LastDay.AddDays(-1), study, StudyMove.EndField);

        Assert.Equal([StudyRefusals.WhyMissing.About("Why")], early.Refusals);
        Assert.Equal(StudyState.AwaitingCallbacks, (await db.MoveOn(Designing.LastDay, study, StudyMove.EndField)).Value);
    }

    [Theory, OnEachDatabase]
    public async Task A_study_closes_only_when_every_callback_term_is_over(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingCallsToRing(3), Calling.ACaller(db.Organisation));
        await db.Ringing(caller, study, Calling.ReachingTheEmployee);
        await db.Ringing(caller, study, Calling.LeavingAVoicemail);
        await db.Ringing(caller, study, Calling.LeavingAVoicemail);
        await db.Moving(study, StudyMove.EndField);
        var now = await db.Set<Study>().SingleAsync(candidate => candidate.Id == study.Id, Cancellation);

        // Two working days after Monday the first.
        var early = Assert.Single((await db.MoveOn(Designing.FirstDay.AddDays(2), now, StudyMove.Close)).Refusals);
        Assert.Equal((StudyRefusals.TermsRunning.Code, 2, Designing.FirstDay.AddDays(2)), (early.Code, early.Found[0], early.Found[1]));
        Assert.Equal(StudyState.Closed, (await db.MoveOn(Designing.FirstDay.AddDays(3), now, StudyMove.Close)).Value);
    }

    [Theory, OnEachDatabase]
    public async Task A_message_that_was_answered_keeps_no_study_from_closing(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, caller) = (await db.HavingCallsToRing(1), Calling.ACaller(db.Organisation));
        var claim = await db.Ringing(caller, study, Calling.LeavingAVoicemail);
        var back = caller.Later(minutes: 60);
        _ = (await StoreCallback.Run(db, back, new(EntityId.New<CallbackId>(back.At), study.Id, claim.Id, back.At, CalledBackBy.Employee, CalledBackHow.Spoken, ""), Cancellation)).Value;
        await db.Moving(study, StudyMove.EndField);

        Assert.Equal(StudyState.Closed, (await db.MoveOn(Designing.FirstDay, await db.Set<Study>().SingleAsync(candidate => candidate.Id == study.Id, Cancellation), StudyMove.Close)).Value);
    }

    [Theory, OnEachDatabase]
    public async Task A_study_without_anything_says_all_that_is_missing(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var organisation = await database.Organisation();
        await using var db = database.Of(organisation);
        _ = await CreateStudy.Run(db, TestDatabase.As(organisation, Role.Researcher), new(default, "Leeg", "", ""), Cancellation);

        var answer = await db.Move(await db.Set<Study>().SingleAsync(Cancellation), StudyMove.MakeReady);

        Assert.Equal(
            ["study-no-field-period", "study-no-norms", "study-no-departments", "study-no-numbers", .. Enumerable.Repeat("study-gate-not-passed", 7), "study-no-sample"],
            answer.Refusals.Select(refusal => refusal.Code));
    }

    [Theory, OnEachDatabase]
    public async Task A_sample_of_before_the_period_changed_does_not_make_a_study_ready(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCompleteStudy();
        var later = new PlanStudy.Input(study.Id, study.Version, study.Name, "", null, Designing.FirstDay.AddDays(1), Designing.LastDay, "haarlem-2019", null, null, null);
        _ = (await PlanStudy.Run(db, TestDatabase.As(db.Organisation, Role.Researcher), later, Cancellation)).Value;

        Assert.Equal([StudyRefusals.SampleMisfits.Code], (await db.Move(study, StudyMove.MakeReady)).Refusals.Select(refusal => refusal.Code));
    }

    [Theory, OnEachDatabase]
    public async Task A_move_that_rests_on_an_older_version_is_refused(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingCompleteStudy();

        var answer = await MoveStudy.Run(db, TestDatabase.As(db.Organisation, Role.Researcher), new(study.Id, study.Version - 1, StudyMove.MakeReady, ""), Cancellation);

        Assert.Equal("changed-meanwhile", Assert.Single(answer.Refusals).Code);
    }

    static IReadOnlyList<(string From, string Move, string To, string Why)> Table { get; } =
        [.. MoveRow().Matches(Written).Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value, row.Groups[4].Value.Trim())).Where(row => Enum.TryParse<StudyMove>(row.Item2, out _))];

    [GeneratedRegex(@"^ +(\w+ --> \w+: \w+)$", RegexOptions.Multiline)]
    private static partial Regex Arrow();

    [GeneratedRegex(@"^\| (\w+) \| (\w+) \| (\w+) \|([^|]*)\|[^|]*\|$", RegexOptions.Multiline)]
    private static partial Regex MoveRow();

    [GeneratedRegex(@"^\| (\w+) \|[^|]+\|$", RegexOptions.Multiline)]
    private static partial Regex StateRow();
}
