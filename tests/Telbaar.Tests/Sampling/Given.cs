using Telbaar.Sampling;

namespace Telbaar.Tests.Sampling;

/// <summary>The words in which the tests of sampling say what there is: four weeks from 1 March 2027, two callers, office hours as usual.</summary>
static class Given
{
    public static IReadOnlyList<FieldDay> Days() => [.. Enumerable.Range(0, 28).Select(new DateOnly(2027, 3, 1).AddDays)
        .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Select(day => new FieldDay(day, new TimeOnly(8, 30), new TimeOnly(17, 0)))];

    public static DepartmentWish Department(string name, int employees) => new(
        name, [.. Enumerable.Range(1, employees).Select(number => $"M{number:000}{(name == "Burgerzaken" ? "" : name[^2..])}")], [.. Enumerable.Range(1, 40).Select(number => $"Vraag {number}")]);

    public static SampleWish AWish(IReadOnlyList<DepartmentWish> departments, int aliases) => new()
    {
        Seed = 1,
        Division = Division.Proportional,
        Attempts = 40,
        Departments = departments,
        MostPerPerson = 2,
        MostPerPersonPerWeek = 1,
        Days = Days(),
        Turns = [.. Days().SelectMany(day => new[] { "E1", "E2" }.Select(caller => new CallerTurn(caller, day.Day, day.From, day.To)))],
        MinutesPerCall = 15,
        Aliases = [.. Enumerable.Range(1, aliases).Select(number => $"Alias {number}")],
    };
}
