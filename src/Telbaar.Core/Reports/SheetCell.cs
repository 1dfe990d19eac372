namespace Telbaar.Reports;

/// <summary>A cell of a workbook: a text or a number, and how it looks. A text is never a formula, whatever it begins with.</summary>
/// <param name="Style">As <see cref="SheetStyles"/> numbers them.</param>
readonly record struct SheetCell(string? Text, decimal? Number, uint Style)
{
    /// <summary>No more fits into a cell.</summary>
    const int LongestText = 32_767;

    public static SheetCell Empty => new(null, null, SheetStyles.Text);

    public static SheetCell Of(string? text) => new(text is { Length: > LongestText } ? text[..LongestText] : text, null, SheetStyles.Text);

    public static SheetCell Strong(string text) => Of(text) with { Style = SheetStyles.Strong };

    public static SheetCell Count(long count) => new(null, count, SheetStyles.Count);

    /// <summary>A figure that is rounded already.</summary>
    public static SheetCell Fixed(decimal? rounded, int decimals) => new(null, rounded, SheetStyles.Decimals(decimals));

    /// <summary>A percentage that is rounded already, from 0 to 100; a spreadsheet holds it as a fraction.</summary>
    public static SheetCell Percent(decimal? rounded, int decimals) => new(null, rounded / 100, SheetStyles.Percent(decimals));

    /// <summary>Seconds that are rounded already.</summary>
    public static SheetCell Seconds(decimal? rounded, int decimals) => new(null, rounded, SheetStyles.Seconds(decimals));

    /// <summary>With all digits that there are.</summary>
    public static SheetCell Unrounded(double? value) => new(null, (decimal?)value, SheetStyles.Plain);
}
