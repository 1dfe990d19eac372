namespace Telbaar.Formats;

/// <summary>
/// Text that a spreadsheet would run as a formula, made harmless on its way out and given back on its way in. What begins as a formula gets one apostrophe before it;
/// so does what begins with apostrophes and then as a formula, so that every text comes back as it was.
/// </summary>
static class FormulaText
{
    public static string Harmless(string text) => BeginsAsFormula(text) ? $"'{text}" : text;

    public static string Given(string text) => text.StartsWith('\'') && BeginsAsFormula(text) ? text[1..] : text;

    static bool BeginsAsFormula(string text) => text.AsSpan().TrimStart('\'') is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
}
