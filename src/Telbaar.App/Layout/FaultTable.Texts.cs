namespace Telbaar.Layout;

sealed record FaultTableTexts
{
    public required string Line { get; init; }
    public required string Column { get; init; }
    public required string Value { get; init; }
    public required string Wrong { get; init; }

    public static FaultTableTexts Dutch { get; } = new() { Line = "Regel", Column = "Kolom", Value = "Er staat", Wrong = "Wat er niet klopt" };

    public static FaultTableTexts English { get; } = new() { Line = "Line", Column = "Column", Value = "Found", Wrong = "What is wrong" };
}
