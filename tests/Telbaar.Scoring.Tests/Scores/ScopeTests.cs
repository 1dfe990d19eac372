using CsCheck;
using Telbaar.Attempts;
using Telbaar.Findings;
using Telbaar.Scores;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Scores;

/// <summary>Departments that a study does not speak of.</summary>
public class ScopeTests
{
    static readonly ListedDepartment[] departments = [new("Belastingen", 40, true), new("Openbare ruimte", 25, true), new("Burgerzaken", 60, false)];

    static readonly Study study = Study.Of(
        An.Attempt(), An.Attempt().OfDepartment("Burgerzaken"), An.Attempt().OfDepartment("Burgerzaken").Being(AttemptStatus.Void)).Of(departments);

    [Fact]
    public void Attempts_out_of_scope_change_no_figure() => Gen.Select(Studies.Random, Studies.Attempt.Array[0, 20]).Sample((random, others) =>
    {
        var ours = random.With(random.Attempts.Where(attempt => attempt.Department != "Burgerzaken")).Of(departments);
        var all = ours.With(ours.Attempts.Concat(others.Select(attempt => attempt with { Department = "Burgerzaken" }))).Scores();
        Assert.Equal(others.Length, all.Counts.OutOfScope);
        Assert.Equal(InFull.Of(ours.Scores()), InFull.Of(all).Replace($"OutOfScope = {others.Length},", "OutOfScope = 0,", StringComparison.Ordinal)
            .Replace($"Total = {all.Counts.Total} ", $"Total = {ours.Attempts.Count} ", StringComparison.Ordinal));
    }, iter: 50);

    [Fact]
    public void They_are_counted_apart_valid_or_not()
    {
        var scores = study.Scores();
        Assert.Equal((1, 0, 2, 3), (scores.Counts.Valid, scores.Counts.Voided, scores.Counts.OutOfScope, scores.Counts.Total));
        Assert.Equal([new DepartmentOutOfScope("Burgerzaken", 2)], scores.OutOfScope);
        Assert.Equal(["Belastingen"], scores.Departments.Select(group => group.Key.Name));
    }

    [Fact]
    public void They_are_a_finding_and_so_is_a_department_without_attempts()
    {
        var findings = StudyFindings.Of(study.Scores()).ToList();
        Assert.Equal([new DepartmentOutOfScope("Burgerzaken", 2)], findings.OfType<OutOfScope>().Single().Departments);
        Assert.Equal(["Openbare ruimte"], findings.OfType<WithoutAttempts>().Single().Departments);
    }

    [Fact]
    public void Counts_of_two_parts_add_up()
    {
        var merged = study.Tally();
        merged.Merge(study.Tally());
        Assert.Equal(4, merged.Score().OutOfScope.Single().Attempts);
    }

    [Fact]
    public void Without_a_list_every_department_is_in_scope()
    {
        var scores = Study.Of(An.Attempt()).Scores();
        Assert.Empty(scores.OutOfScope);
        Assert.DoesNotContain(StudyFindings.Of(scores), finding => finding is OutOfScope or WithoutAttempts);
    }
}
