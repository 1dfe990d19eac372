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
}
