using CsCheck;
using Telbaar.Attempts;
using Telbaar.Organisations;
using Telbaar.Results;
using Telbaar.Scores;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Results;

public sealed class SmallDepartmentsTests
{
    const int Minimum = 5;

    const string Together = "Samen";

    [Fact]
    public void Whoever_takes_what_a_report_shows_from_the_whole_finds_the_attempts_of_nobody_or_of_enough_persons() =>
        Gen.Int[0, 9].List[1, 9].Sample(sizes =>
        {
            var (scores, persons) = StudyOf(sizes);

            var shown = SmallDepartments.Hidden(scores, persons, Minimum, Together).Departments;

            Assert.All(shown.Where(group => group.Key.Name != Together), group => Assert.True(persons[group.Key.Name!].Count >= Minimum));
            Assert.Equal(scores.Tally.Attempts, shown.Sum(group => group.Card.Attempts));
            var hidden = scores.Departments.Select(group => group.Key.Name!).Except(shown.Select(group => group.Key.Name!)).ToList();
            Assert.Equal(hidden.Count > 0, shown.Any(group => group.Key.Name == Together));
            Assert.True(hidden.Count == 0 || hidden.Sum(name => persons[name].Count) >= Minimum || shown.Count == 1, "the few that are together are too few");
        });

    [Fact]
    public void Departments_that_are_large_enough_stay_as_they_are()
    {
        var (scores, persons) = StudyOf([5, 6, 7]);

        Assert.Same(scores, SmallDepartments.Hidden(scores, persons, Minimum, Together));
    }

    /// <summary>A department for each size, with one attempt for each of so many persons.</summary>
    static (StudyScores Scores, IReadOnlyDictionary<string, IReadOnlySet<string>> Persons) StudyOf(IReadOnlyList<int> sizes)
    {
        var tally = new StudyTally(Given.Studies.HaarlemNorms, new BusinessCalendar(new LocalClock(Zones.Amsterdam), Given.Studies.HaarlemNorms.OfficeHours, new HashSet<DateOnly>()), TestDatabase.Now);
        var persons = new Dictionary<string, IReadOnlySet<string>>();
        foreach (var (number, size) in sizes.Index())
        {
            var name = $"Afdeling {number}";
            persons[name] = Enumerable.Range(0, size).Select(person => $"M{number}-{person}").ToHashSet();
            for (var i = 0; i < size; i++)
                tally.Add(new Attempt { StartedAt = TestDatabase.Now, Department = name, Line = LineResult.Answered, AnswerTime = TimeSpan.FromSeconds(9), Reached = Reached.Employee });
        }
        return (tally.Score(), persons);
    }
}
