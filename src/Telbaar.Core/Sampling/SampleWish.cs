namespace Telbaar.Sampling;

/// <summary>
/// What a sample must be drawn from, and what it must keep to. It holds names and codes only, so that the same wish gives the same plan on every database
/// and in whatever order its lists come.
/// </summary>
public sealed record SampleWish
{
    public required long Seed { get; init; }

    public required Division Division { get; init; }

    /// <summary>How many attempts in all; with precision, and as stated for each department, it follows.</summary>
    public int? Attempts { get; init; }

    /// <summary>With precision: half the width of the 95 % interval, in percentage points.</summary>
    public double? HalfWidth { get; init; }

    public required IReadOnlyList<DepartmentWish> Departments { get; init; }

    public required int MostPerPerson { get; init; }

    public required int MostPerPersonPerWeek { get; init; }

    /// <summary>The working days on which may still be rung, with the hours within which.</summary>
    public required IReadOnlyList<FieldDay> Days { get; init; }

    /// <summary>When which caller rings.</summary>
    public required IReadOnlyList<CallerTurn> Turns { get; init; }

    /// <summary>How long a caller is busy with one attempt.</summary>
    public required int MinutesPerCall { get; init; }

    /// <summary>The most calls that may begin within one hour of the clock.</summary>
    public int? CallsPerHour { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>What was rung already: it stays, and counts against every maximum.</summary>
    public IReadOnlyList<DrawnCall> Rung { get; init; } = [];
}

/// <summary>A department in scope.</summary>
/// <param name="Name">Different for each department.</param>
/// <param name="Employees">The codes of those who may be asked for.</param>
/// <param name="Questions">Those that suit the department.</param>
/// <param name="Stated">How many attempts, where the division is as stated.</param>
public sealed record DepartmentWish(string Name, IReadOnlyList<string> Employees, IReadOnlyList<string> Questions, int? Stated = null);

/// <summary>A working day of the field period, with its office hours.</summary>
public readonly record struct FieldDay(DateOnly Day, TimeOnly From, TimeOnly To);

/// <summary>When a caller rings on a day.</summary>
public readonly record struct CallerTurn(string Caller, DateOnly Day, TimeOnly From, TimeOnly To);

/// <summary>A call as it was drawn.</summary>
public sealed record DrawnCall(string Department, string Employee, DateOnly Day, TimeOnly At, string Caller, string? Alias, string? Question);

/// <summary>The week of a day: maxima for each week hold from Monday to Sunday.</summary>
static class Week
{
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
