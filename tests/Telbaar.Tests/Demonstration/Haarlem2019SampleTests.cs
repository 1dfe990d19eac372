using System.Text.RegularExpressions;
using Telbaar.Attempts;
using Telbaar.Norms;
using Xunit;

namespace Telbaar.Tests.Demonstration;

public sealed partial class Haarlem2019SampleTests
{
    public static TheoryData<ulong> Seeds { get; } = [.. Enumerable.Range(0, 23).Select(seed => (ulong)seed), 2019, ulong.MaxValue];

    static readonly Dictionary<ulong, SampleStudy> made = [];

    static SampleStudy Committed => Of(2019);

    [Theory, MemberData(nameof(Seeds))]
    public void Every_seed_gives_the_published_outcomes(ulong seed)
    {
        var study = Of(seed);
        foreach (var norms in (NormSet[])[HaarlemNorms.Of2018, HaarlemNorms.Of2019])
        {
            var scores = study.ScoresUnder(norms);
            Assert.Equal(595, scores.Counts.Valid);
            Assert.Equal(595, scores.Counts.Total);
            Assert.Equal(Published.Outcomes, Outcomes.All.ToDictionary(outcome => outcome, scores.CountOf).Where(count => count.Value > 0));
            Assert.Equal(582, scores.DepartmentAttempts);
            Assert.Equal((142, 129), (scores.Failures, scores.DepartmentFailures));
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Every_seed_gives_the_published_figures(ulong seed)
    {
        var scores = Of(seed).ScoresUnder(HaarlemNorms.Of2019);
        foreach (var (measure, numerator, denominator, mark) in Published.Parameters)
        {
            var score = scores.Whole.Find(measure)!;
            Assert.Equal((measure, numerator, denominator), (measure, score.Figure.Numerator, score.Figure.Denominator));
            Assert.Equal(mark, score.Mark!.Value, 4);
        }
        Assert.Equal(19635_000, scores.Times.Answer.Sum);
        Assert.Equal((48.0, 30.0), (scores.Whole.Find("transfer-time")!.Figure.Value, scores.Whole.Find("waiting-time")!.Figure.Value));
        Assert.Equal(0, scores.Tally.Count(attempt => attempt.Reached is Reached.OtherDepartment));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Every_seed_gives_the_published_messages(ulong seed)
    {
        var scores = Of(seed).ScoresUnder(HaarlemNorms.Of2019);
        Assert.Equal((64, 0), Failed(Message.Voicemail));
        Assert.Equal((56, 1), Failed(Message.CallbackNote));
        Assert.Equal(1, scores.Tally.Count(attempt => attempt is { Outcome: Outcome.NotCalledBack, Message: Message.CallbackNote, Attribution: Attribution.Kcc }));
        Assert.Equal(12, scores.Tally.Count(attempt => attempt is { Outcome: Outcome.NoInitiative, Attribution: Attribution.Kcc }));
        Assert.Equal(41, scores.Tally.Count(attempt => attempt is { Outcome: Outcome.CorrectInitiative, Reached: Reached.Colleague }));

        (long OfDepartments, long OfKcc) Failed(Message message) => (
            scores.Tally.Count(attempt => attempt.Message == message && attempt.Attribution is Attribution.Department),
            scores.Tally.Count(attempt => attempt.Message == message && attempt.Attribution is Attribution.Kcc));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Every_seed_gives_the_published_marks(ulong seed)
    {
        var study = Of(seed);
        var scores = study.ScoresUnder(HaarlemNorms.Of2019).Whole;
        Assert.Equal([9.0667, 1.4952, 8, 8.2850, 5.2536], scores.Components.Select(component => Math.Round(component.Mark.Value!.Value, 4)));
        Assert.Equal(6.4201, scores.Final.Value!.Value, 4);

        var before = study.ScoresUnder(HaarlemNorms.Of2018).Whole;
        Assert.Equal((262, 595), (before.Find("kcc-speed")!.Figure.Numerator, before.Find("kcc-speed")!.Figure.Denominator));
        Assert.Equal(6.0m, HaarlemNorms.Of2018.Rounding.Round(before.Final.Value!.Value, 1));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void No_attempt_is_odd(ulong seed)
    {
        var study = Of(seed);
        Assert.Empty(study.OdditiesUnder(HaarlemNorms.Of2018));
        Assert.Empty(study.OdditiesUnder(HaarlemNorms.Of2019));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Each_caller_has_time_to_end_a_call_before_the_next(ulong seed)
    {
        foreach (var calls in Of(seed).Attempts.GroupBy(attempt => attempt.Caller))
        {
            Assert.All(calls.Zip(calls.Skip(1)), pair =>
                Assert.True(pair.Second.StartedAt - pair.First.StartedAt - Length(pair.First) > TimeSpan.FromSeconds(30)));
        }

        static TimeSpan Length(Attempt call) =>
            call.AnswerTime!.Value + call.SearchTime!.Value + (call.TransferTime ?? default) + (call.WaitingTime ?? default);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_fieldwork_lasts_from_25_November_to_20_December(ulong seed)
    {
        var scores = Of(seed).ScoresUnder(HaarlemNorms.Of2019);
        Assert.Equal(new(2019, 11, 25), scores.First!.Value.Date);
        Assert.Equal(new(2019, 12, 20), scores.Last!.Value.Date);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Nobody_looks_like_a_person(ulong seed) =>
        Assert.All(Of(seed).Rows, row =>
        {
            Assert.Matches(EmployeeCode, row["medewerker"]);
            Assert.Matches(CallerCode, row["enqueteur"]);
        });

    [Fact]
    public void The_same_seed_gives_the_same_bytes() => Assert.Equal(Committed.File, new SampleStudy(2019).File);

    [Fact]
    public void Another_seed_gives_another_file() => Assert.NotEqual(Committed.File, new SampleStudy(2020).File);

    [Fact]
    public void The_file_in_the_repository_is_that_of_seed_2019() =>
        Assert.Equal(Committed.File, File.ReadAllText(Repository.PathOf("samples/haarlem-2019.csv")));

    [Fact]
    public void A_remark_with_a_semicolon_or_a_quote_stands_in_quotes()
    {
        var remarks = Committed.Rows.Select(row => row["opmerking"]).ToList();
        Assert.Contains("\"Voicemail zegt \"\"bel mijn vervanger\"\"; dat nummer werd niet opgenomen.\"", remarks);
        Assert.All(remarks.Where(remark => remark.Contains(';')), remark => Assert.StartsWith("\"", remark));
    }

    [Fact]
    public void Departments_differ_in_size_and_quality()
    {
        var departments = Committed.ScoresUnder(HaarlemNorms.Of2019).Departments;
        Assert.InRange(departments.Count, 12, 14);
        Assert.Contains(departments, group => group.Card.Attempts < 30);
        Assert.True(Success("Minima") > 90);
        Assert.True(Success("Openbare ruimte") < 60);

        double? Success(string name) => departments.Single(group => group.Key.Name == name).Card.Find("success")!.Figure.Value;
    }

    // The tests of one class run one after another.
    static SampleStudy Of(ulong seed) => made.TryGetValue(seed, out var study) ? study : made[seed] = new(seed);

    [GeneratedRegex(@"^[A-Z]{1,3}-\d{3}$")]
    private static partial Regex EmployeeCode { get; }

    [GeneratedRegex("^E[1-6]$")]
    private static partial Regex CallerCode { get; }

    /// <summary>What the study of 2019 published, or the counts that carry it (measuring.md, section 5).</summary>
    static class Published
    {
        public static IReadOnlyDictionary<Outcome, long> Outcomes { get; } = new Dictionary<Outcome, long>
        {
            [Outcome.Employee] = 206,
            [Outcome.CalledBackInTime] = 196,
            [Outcome.CorrectInitiative] = 51,
            [Outcome.CalledBackLate] = 22,
            [Outcome.NotCalledBack] = 99,
            [Outcome.NoInitiative] = 12,
            [Outcome.SearchTime] = 3,
            [Outcome.Disconnected] = 4,
            [Outcome.AlternativeNumber] = 2,
        };

        public static IReadOnlyList<(string Measure, double Numerator, long Denominator, double Mark)> Parameters { get; } =
        [
            ("kcc-speed", 488, 595, 8.3227),
            ("kcc-technical", 595, 595, 9.6),
            ("kcc-greeting", 583, 595, 9.2773),
            ("direct", 247, 582, 1.9904),
            ("indirect", 247, 582, 1),
            ("transfer-time", 11856, 247, 6),
            ("greeting", 202, 247, 8.2850),
            ("success", 453, 582, 5.2536),
        ];
    }
}
