using Telbaar.Acts;

namespace Telbaar.Sampling;

/// <summary>Why a sample cannot be drawn, or a cover not be kept, beside <see cref="ActRefusals"/>. Whatever does not fit is said in numbers, never cut off.</summary>
public static class SamplingRefusals
{
    /// <summary>No plan has been saved yet.</summary>
    public static Refusal NoPlan { get; } = new("sample-no-plan");

    /// <summary>Every working day of the field period has passed.</summary>
    public static Refusal NoDaysLeft { get; } = new("sample-no-days-left");

    /// <summary>Nobody can be asked for in this department.</summary>
    public static Refusal NoEmployees { get; } = new("sample-no-employees");

    /// <summary>Half a width outside the two ends that are named, in percentage points.</summary>
    public static Refusal HalfWidthOutOfRange { get; } = new("sample-half-width");

    /// <summary>As stated, and nothing is stated for this department.</summary>
    public static Refusal NotStated { get; } = new("sample-not-stated");

    /// <summary>Fewer attempts than were rung already; names both.</summary>
    public static Refusal FewerThanRung { get; } = new("sample-fewer-than-rung");

    /// <summary>In a department; names it, what is wished and what was rung.</summary>
    public static Refusal FewerThanRungIn { get; } = new("sample-fewer-than-rung-in");

    /// <summary>More than the maximum per person allows in all: wished, employees, maximum, what fits.</summary>
    public static Refusal TooManyForPersons { get; } = new("sample-too-many-for-persons");

    /// <summary>The same in a department: name, wished, employees, maximum, what fits.</summary>
    public static Refusal TooManyForPersonsIn { get; } = new("sample-too-many-for-persons-in");

    /// <summary>More than the maximum per person and week allows: department, wished, employees, maximum, weeks, what fits.</summary>
    public static Refusal TooManyForWeeks { get; } = new("sample-too-many-for-weeks");

    /// <summary>The callers have no time for so many: wished, what fits.</summary>
    public static Refusal TooManyForCallers { get; } = new("sample-too-many-for-callers");

    /// <summary>The cap per hour lets fewer through: wished, cap, what fits.</summary>
    public static Refusal TooManyForHours { get; } = new("sample-too-many-for-hours");

    /// <summary>No alias twice in a department in a week: department, wished, aliases, weeks, what fits, aliases needed.</summary>
    public static Refusal TooFewAliases { get; } = new("sample-too-few-aliases");

    /// <summary>No question twice in a department in a week: department, wished, questions, weeks, what fits, questions needed.</summary>
    public static Refusal TooFewQuestions { get; } = new("sample-too-few-questions");

    /// <summary>Each maximum is wide enough, but not all together: department, wished, what fits.</summary>
    public static Refusal NotTogether { get; } = new("sample-not-together");

    /// <summary>A text that holds a number that passes as a citizen service number (BSN).</summary>
    public static Refusal LooksLikeBsn { get; } = new("cover-bsn");

    /// <summary>A planned call has it: the sample must be thrown away or drawn anew first.</summary>
    public static Refusal InUse { get; } = new("cover-in-use");

    /// <summary>A call was rung with it, so it stays as it was.</summary>
    public static Refusal UsedInCall { get; } = new("cover-used-in-call");

    /// <summary>A pasted or sent list cannot be read; names why.</summary>
    public static Refusal UnreadableList { get; } = new("cover-unreadable-list");

    /// <summary>A column is missing in the header of a list; names it.</summary>
    public static Refusal MissingColumn { get; } = new("cover-missing-column");

    /// <summary>In a list: line and column of an empty cell.</summary>
    public static Refusal LineMissing { get; } = new("cover-line-missing");

    /// <summary>In a list: line, column, how many characters fit.</summary>
    public static Refusal LineTooLong { get; } = new("cover-line-too-long");

    /// <summary>In a list: line and column of what passes as a BSN.</summary>
    public static Refusal LineBsn { get; } = new("cover-line-bsn");

    /// <summary>In a list: line, and what was there already.</summary>
    public static Refusal LineTwice { get; } = new("cover-line-twice");

    /// <summary>In a list: line, and a department that is not in scope.</summary>
    public static Refusal LineDepartment { get; } = new("cover-line-department");

    /// <summary>A list without a row.</summary>
    public static Refusal EmptyList { get; } = new("cover-empty-list");
}
