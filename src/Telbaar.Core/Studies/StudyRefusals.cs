using Telbaar.Acts;

namespace Telbaar.Studies;

/// <summary>Why an act on a study may be refused, beside <see cref="ActRefusals"/>.</summary>
public static class StudyRefusals
{
    /// <summary>The study does not stand where this can be done; names the state it is in.</summary>
    public static Refusal WrongState { get; } = new("study-wrong-state");

    /// <summary>The move asks for a reason.</summary>
    public static Refusal WhyMissing { get; } = new("study-why-missing");

    /// <summary>The field period is not filled in.</summary>
    public static Refusal NoFieldPeriod { get; } = new("study-no-field-period");

    /// <summary>No working day lies in the field period.</summary>
    public static Refusal NoWorkingDay { get; } = new("study-no-working-day");

    /// <summary>A field period of more days than is named.</summary>
    public static Refusal FieldPeriodTooLong { get; } = new("study-field-period-too-long");

    /// <summary>No norm set has been chosen.</summary>
    public static Refusal NoNorms { get; } = new("study-no-norms");

    /// <summary>The norm set that was chosen is not there; names it.</summary>
    public static Refusal UnknownNorms { get; } = new("study-unknown-norms");

    /// <summary>No department is in scope.</summary>
    public static Refusal NoDepartments { get; } = new("study-no-departments");

    /// <summary>No number to ring has been given.</summary>
    public static Refusal NoNumbers { get; } = new("study-no-numbers");

    /// <summary>A statement at the legal gate is missing or not confirmed; names which.</summary>
    public static Refusal GateNotPassed { get; } = new("study-gate-not-passed");

    /// <summary>No sample has been drawn.</summary>
    public static Refusal NoSample { get; } = new("study-no-sample");

    /// <summary>A callback term differs from the norms, and its number is missing or outside what is allowed.</summary>
    public static Refusal CallbackNumber { get; } = new("study-callback-number");

    /// <summary>The fieldwork cannot start before its first day; names it.</summary>
    public static Refusal FieldNotBegun { get; } = new("study-field-not-begun");

    /// <summary>The fieldwork cannot start after its last day; names it.</summary>
    public static Refusal FieldOver { get; } = new("study-field-over");

    /// <summary>A study is closed when all callback terms are over; names how many run, and the day on which the last one ends.</summary>
    public static Refusal TermsRunning { get; } = new("study-terms-running");

    /// <summary>Planned calls lie outside the field period or the departments in scope; names how many.</summary>
    public static Refusal SampleMisfits { get; } = new("study-sample-misfits");

    /// <summary>A department is not in the scope of the study.</summary>
    public static Refusal NotInScope { get; } = new("study-not-in-scope");

    /// <summary>A department cannot be left out while numbers of it are rung.</summary>
    public static Refusal DepartmentHasNumbers { get; } = new("study-department-has-numbers");

    /// <summary>Something other than digits, as people write a telephone number; names it.</summary>
    public static Refusal NoTelephoneNumber { get; } = new("study-no-telephone-number");

    /// <summary>A caller is named by a code such as E1; names what was found.</summary>
    public static Refusal NoCallerCode { get; } = new("study-no-caller-code");

    /// <summary>The account is not that of a caller.</summary>
    public static Refusal NoCaller { get; } = new("study-no-caller");

    /// <summary>The caller has a shift at that time already; names the caller and the day.</summary>
    public static Refusal ShiftOverlaps { get; } = new("study-shift-overlaps");

    /// <summary>A shift comes back for more days than are named.</summary>
    public static Refusal RepeatedTooLong { get; } = new("study-repeated-too-long");
}
