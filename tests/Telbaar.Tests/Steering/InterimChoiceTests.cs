using System.Net;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Organisations;
using Telbaar.Scores;
using Telbaar.Steering;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Telbaar.Tests.Reports;
using Xunit;

namespace Telbaar.Tests.Steering;

public sealed class InterimChoiceTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    static StudyScores Scores => ReportStudies.Haarlem.Scores;

    static DateOnly Today => Zones.LocalDay(Scores.Last!.Value).AddDays(60);

    static Dictionary<string, DepartmentId> Departments { get; } = Scores.Departments.ToDictionary(group => group.Key.Name!, _ => EntityId.New<DepartmentId>(TestDatabase.Now));

    [Fact]
    public void Without_action_points_only_those_are_chosen_whose_whole_interval_lies_below_the_target()
    {
        var chosen = InterimChoice.Of(Scores, Departments, [], Today);

        Assert.NotEmpty(chosen);
        Assert.All(chosen, choice => Assert.True(choice.Mark.Interval!.Value.High < Scores.Norms.TargetMark));
        Assert.All(chosen, choice => Assert.Equal(InterimReason.LowAndNothingDone, choice.Reason));
        var certain = Scores.Departments.Count(group => group.Card.Final.Interval is { } interval && interval.High < Scores.Norms.TargetMark);
        Assert.Equal(certain, chosen.Count);
    }

    [Fact]
    public void A_department_below_the_target_is_chosen_where_something_was_done_since_the_measurement()
    {
        var below = Scores.Departments.Where(group => group.Card.Final.Interval is { } interval && interval.High < Scores.Norms.TargetMark).Select(group => group.Key.Name!).First();
        var measured = Zones.LocalDay(Scores.Last!.Value);

        foreach (var (state, effective, expected) in new[]
        {
            (ActionState.Done, measured.AddDays(10), InterimReason.SomethingWasDone), (ActionState.PartlyDone, measured.AddDays(10), InterimReason.SomethingWasDone),
            (ActionState.Done, measured.AddDays(-10), InterimReason.LowAndNothingDone), (ActionState.Busy, measured.AddDays(10), InterimReason.LowAndNothingDone),
            (ActionState.Done, Today, InterimReason.SomethingWasDone), (ActionState.Done, Today.AddDays(1), InterimReason.LowAndNothingDone),
        })
        {
            var choice = InterimChoice.Of(Scores, Departments, [APoint(Departments[below], state, effective)], Today).Single(choice => choice.Name == below);
            Assert.Equal((state, effective, expected), (state, effective, choice.Reason));
            Assert.Equal(expected is InterimReason.SomethingWasDone ? [1] : [], choice.Done.Select(point => point.Number));
        }
    }

    [Fact]
    public void A_department_that_reaches_the_target_is_never_chosen()
    {
        var points = Departments.Values.Select(department => APoint(department, ActionState.Done, Zones.LocalDay(Scores.Last!.Value).AddDays(5))).ToList();

        var chosen = InterimChoice.Of(Scores, Departments, points, Today);

        Assert.Equal(Scores.Departments.Where(group => group.Card.Final.Value < Scores.Norms.TargetMark).Select(group => group.Key.Name!).Order(), chosen.Select(choice => choice.Name).Order());
    }

    [Fact]
    public void What_is_done_for_the_whole_organisation_is_done_for_every_department()
    {
        var chosen = InterimChoice.Of(Scores, Departments, [APoint(null, ActionState.Done, Today)], Today);

        Assert.NotEmpty(chosen);
        Assert.All(chosen, choice => Assert.Equal(InterimReason.SomethingWasDone, choice.Reason));
    }

    [Theory, OnEachDatabase]
    public async Task The_page_of_the_next_study_says_why_warns_of_chance_and_puts_exactly_those_in_scope(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(new DateTimeOffset(2027, 9, 1, 9, 0, 0, TimeSpan.Zero)));
        await using var db = site.Store.Of(site.Organisation);
        await db.HavingClosed(random: 5);
        var next = await db.HavingStudy("Volgend onderzoek");
        await db.Set<StudyNumber>().Where(number => number.StudyId == next.Id && number.DepartmentId != null).ExecuteDeleteAsync(Cancellation);
        using var researcher = await site.SignedIn(Role.Researcher);
        var path = $"/o/teststad/studies/{next.Id.Value}";
        Assert.Contains($"{path}/interim", (await researcher.Open($"{path}/departments")).Html, StringComparison.Ordinal);

        var page = await researcher.Open($"{path}/interim");
        Assert.Contains("voor een deel door toeval", page.Words, StringComparison.Ordinal);
        Assert.Contains("Zeker onder het streefcijfer", page.Words, StringComparison.Ordinal);
        var ticked = System.Text.RegularExpressions.Regex.Matches(page.Html, "name=\"Departments\" value=\"([^\"]+)\"").Select(box => ("Departments", box.Groups[1].Value)).ToList();
        Assert.Equal(ticked.Count, System.Text.RegularExpressions.Regex.Count(page.Html, " checked"));
        var refused = await researcher.Send($"{path}/interim");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.DoesNotContain(" checked", refused.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await researcher.Send($"{path}/interim", ticked)).Status);

        var scope = await db.AsAnew().Set<StudyDepartment>().Where(department => department.StudyId == next.Id).ToListAsync(Cancellation);
        Assert.NotEmpty(ticked);
        Assert.Equal(ticked.Count, scope.Count);
        Assert.All(scope, department => Assert.StartsWith("Tussenmeting: het cijfer was ", department.WhyInScope, StringComparison.Ordinal));
        Assert.DoesNotContain(scope, department => department.DepartmentId == db.Set<Department>().Single(candidate => candidate.Name == "Volgend onderzoek").Id);
    }

    static ActionPoint APoint(DepartmentId? department, ActionState state, DateOnly effective) => new()
    {
        Id = EntityId.New<ActionPointId>(TestDatabase.Now),
        Number = 1,
        What = "Belcirkel",
        LineId = ActionLines.Usual[0],
        Level = department is null ? ActionLevel.Organisation : ActionLevel.Department,
        DepartmentId = department,
        State = state,
        StateSince = TestDatabase.Now,
        MadeAt = TestDatabase.Now,
        EffectiveOn = effective,
    };
}
