namespace Telbaar.Reports;

public enum TemplateProblem
{
    NoDocument,
    Macros,
    TooLarge,
    NoFields,
    UnknownField,
    FieldWithinLine,
    FieldAroundRow,
    TooManyFields,
}

/// <summary>Why a template cannot be filled.</summary>
/// <param name="Found">The tag of the field, where it is about one.</param>
public sealed record TemplateFault(TemplateProblem Problem, string Found = "");
