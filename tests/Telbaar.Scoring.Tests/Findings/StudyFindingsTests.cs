using Telbaar.Attempts;
using Telbaar.Findings;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Findings;

public class StudyFindingsTests
{
    static readonly Attempt employee = An.Attempt().Reaching(Reached.Employee).TransferredIn(20).Greeted(true).GreetedByKcc(true);
    static readonly Attempt nobody = An.Attempt().Reaching(Reached.Nobody).WaitingFor(20);

    static IEnumerable<T> Found<T>(Study study) where T : Finding => StudyFindings.Of(study.Scores()).OfType<T>();

    /// <summary>So many attempts of each of these departments.</summary>
    static Study With(int number, params string[] departments) =>
        Study.Of([.. departments.SelectMany(name => Enumerable.Repeat(employee.OfDepartment(name), number))]);

    [Fact]
    public void A_study_without_oddities_has_nothing_to_say() =>
        Assert.Empty(StudyFindings.Of(Study.Of([.. Enumerable.Repeat(employee, 29), nobody]).Scores()));

    [Fact]
    public void Callbacks_that_may_still_come_are_counted()
    {
        var study = Study.Of(nobody.LeavingMessage(), nobody.LeavingMessage(), employee);
        Assert.Equal([new StillPending(2)], Found<StillPending>(study.AsOfMoment(An.Monday)));
        Assert.Equal([new StillPending(1)], Found<StillPending>(study.With([nobody.LeavingMessage(), employee]).AsOfMoment(An.Monday)));
        Assert.Empty(Found<StillPending>(study));
    }

    [Fact]
    public void A_name_that_holds_what_is_no_character_is_a_name_like_any_other() =>
        Assert.Equivalent(new[] { "Belastingen", "Belas\uFFFEtingen" }, Assert.Single(Found<SimilarNames>(With(30, "Belastingen", "Belas\uFFFEtingen"))).Departments);

    [Theory]
    [InlineData("2018-02-18 23:59", 1)]
    [InlineData("2018-02-19 00:00", 0)]
    public void Norms_hold_from_their_first_day(string first, int findings)
    {
        var found = Found<NormsYounger>(Study.Of(employee, employee.On(first))).ToList();
        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal((ServiceNorms.Haarlem2019, Amsterdam.Day("2018-02-18")), (finding.Norms, finding.FirstAttempt)));
    }

    [Fact]
    public void Measures_of_the_norms_without_data_are_named()
    {
        Assert.Equal(["waiting-time"], Assert.Single(Found<WithoutData>(Study.Of(employee))).Measures);
        Assert.Equal(["kcc-greeting", "transfer-time", "greeting"], Assert.Single(Found<WithoutData>(Study.Of(nobody))).Measures);
    }

    [Fact]
    public void Of_a_study_without_valid_attempts_no_measure_has_data_and_none_is_named() =>
        Assert.Empty(StudyFindings.Of(Study.Of(employee.Being(AttemptStatus.Void)).Scores()));

    [Fact]
    public void Departments_with_fewer_attempts_than_the_minimum_are_named()
    {
        var found = Assert.Single(Found<FewAttempts>(Study.Of([.. With(29, "Belastingen", "Archief").Attempts, .. With(30, "Burgerzaken").Attempts])));
        Assert.Equal(30, found.Minimum);
        Assert.Equal(["Archief", "Belastingen"], found.Departments);
        Assert.Equal(["Archief"], Assert.Single(Found<FewAttempts>(With(29, "Archief"))).Departments);
        Assert.Empty(Found<FewAttempts>(With(30, "Belastingen")));
    }

    [Theory]
    [InlineData("Openbare ruimte", "openbare Ruimte")]
    [InlineData("Coördinatie", "Coordinatie")]
    [InlineData("Openbare ruimte", "Openbareruimte")]
    [InlineData("Werk en inkomen", "Werk-en-inkomen.")]
    public void Names_that_differ_in_capitals_accents_spaces_or_dots_may_be_one_department(string one, string other) =>
        Assert.Equal([one, other], Assert.Single(Found<SimilarNames>(With(1, one, "Archief", other))).Departments.OrderBy(name => name != one));

    [Theory]
    [InlineData("Werk", "Werf")]
    [InlineData("Team 1", "Team 2")]
    [InlineData("Belasting", "Belastingen")]
    public void Other_names_are_other_departments(string one, string other) => Assert.Empty(Found<SimilarNames>(With(1, one, other)));

    [Fact]
    public void Findings_have_stable_codes_and_severities() => Assert.Equal(
        [
            ("few-attempts", Severity.Info), ("similar-names", Severity.Warning), ("without-data", Severity.Warning), ("norms-younger", Severity.Info),
            ("still-pending", Severity.Info), ("wrong-weekday", Severity.Warning), ("published-parts", Severity.Warning),
        ],
        new Finding[]
        {
            new FewAttempts(30, []), new SimilarNames([]), new WithoutData([]), new NormsYounger(ServiceNorms.Haarlem2019, default),
            new StillPending(1), new WrongWeekday(default, default, default), new PartsDoNotAdd(new("failures", 1, 0, null, []), 2, 0),
        }.Select(finding => (finding.Code, finding.Severity)));
}
