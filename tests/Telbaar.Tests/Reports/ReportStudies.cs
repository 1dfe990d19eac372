using Telbaar.Attempts;
using Telbaar.Findings;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Results;
using Telbaar.Scores;
using Telbaar.Tests.Demonstration;

namespace Telbaar.Tests.Reports;

/// <summary>Studies to report on.</summary>
static class ReportStudies
{
    /// <summary>The sample, held against what was published and compared with the norms of the year before.</summary>
    public static ReportInput Haarlem { get; } = Of(new SampleStudy(2019).Attempts);

    public static ReportInput WithoutAttempts { get; } = Of([]);

    /// <summary>The sample's attempts, all of them asking for one department with this name.</summary>
    public static ReportInput WithDepartment(string name) => Of([.. new SampleStudy(2019).Attempts.Select(attempt => attempt with { Department = name })]);

    /// <summary>A study in which much is odd, unsettled, void or missing.</summary>
    public static ReportInput Odd { get; } = Of([.. new SampleStudy(2019).Attempts.Take(80).Select(MadeOdd)], Breakdown.Team);

    /// <summary>The sample with a list of its departments; the sizes are made up, and HRM is out of scope.</summary>
    public static ReportInput Weighted { get; } = Of(new SampleStudy(2019).Attempts, scope: new(Haarlem.Departments.Select((group, i) =>
        new ListedDepartment(group.Key.Name!, 20 + (37 * i % 180), group.Key.Name != "HRM"))));

    public static ReportInput Of(IReadOnlyList<Attempt> attempts, Breakdown? breakdown = null, Scope? scope = null)
    {
        var clock = new LocalClock(Zones.Amsterdam);
        var odd = new OddAttempts();
        var scores = Score("haarlem-2019", (oddities, attempt) => odd.Add(oddities, attempt));
        List<StudyScores> compared = [Score("haarlem-2018", (_, _) => { })];
        var published = PublishedFile.Read(File.ReadAllBytes(Repository.PathOf("samples/haarlem-2019.published.json"))).Published!;
        var reconciliation = new Reconciliation(scores, compared);
        return new()
        {
            Study = "haarlem-2019",
            Source = "haarlem-2019.csv",
            Scores = scores,
            Compared = compared,
            Findings = [.. odd.Findings(), .. StudyFindings.Of(scores), .. reconciliation.Findings(published)],
            Reconciled = reconciliation.Reconcile(published),
            Published = published,
            MadeAt = clock.At(new(2020, 2, 3, 9, 30, 0)),
            Program = "Telbaar 0.1.0",
        };

        StudyScores Score(string name, Action<Oddities, string> note)
        {
            var norms = ShippedNorms.Find(name)!;
            var tally = new StudyTally(norms, new BusinessCalendar(clock, norms.OfficeHours, new HashSet<DateOnly>()), clock.At(new(2020, 1, 31)), breakdown, scope);
            foreach (var (i, attempt) in attempts.Index())
                note(tally.Add(attempt), $"P{i + 1}");
            return tally.Score();
        }
    }

    static Attempt MadeOdd(Attempt attempt, int i)
    {
        var bare = attempt with { Reason = null, Message = Message.None, CalledBackAt = null };
        return (i % 10) switch
        {
            0 => bare with { Line = LineResult.NoAnswer, Reached = null, AnswerTime = null, KccGreeting = null },
            1 => bare with { Line = LineResult.Busy, Route = Route.Direct, Reached = null, AnswerTime = null, KccGreeting = null },
            2 => attempt with { Route = Route.Group, Line = null, AnswerTime = null },
            3 => bare with { Reached = Reached.OtherDepartment, Initiative = i % 20 == 3 },
            4 => bare with { Reached = Reached.Nobody, Message = Message.Voicemail, MessageAt = new DateTimeOffset(2020, 1, 30, 12, 0, 0, TimeSpan.FromHours(1)) },
            5 => bare with { Reached = Reached.Nobody, WaitingTime = TimeSpan.FromSeconds(7 * i * i) },
            6 => attempt with { Status = i % 20 == 6 ? AttemptStatus.Void : AttemptStatus.Redone },
            7 => bare with { Reached = Reached.Colleague, Initiative = null, StartedAt = attempt.StartedAt.AddHours(9), Team = null },
            8 => attempt with { Reason = FailureReason.Other, SearchTime = TimeSpan.FromSeconds(200), Department = "=1+1 & <script>" },
            _ => attempt with { Department = "Élan" },
        };
    }
}
