namespace Telbaar.Reports;

/// <summary>How wide a text runs in Arial and the letters that are made to its measure, near enough to divide a page into columns.</summary>
static class LetterWidths
{
    /// <summary>In thousandths of the size of the letter, from the space to the tilde.</summary>
    static readonly int[] widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>A bold letter is this much wider.</summary>
    const double Bold = 1.1;

    /// <param name="halfPoints">The size of the letter, in half points as Word gives it.</param>
    /// <returns>In twentieths of a point.</returns>
    public static double Of(ReadOnlySpan<char> text, int halfPoints, bool bold)
    {
        var thousandths = 0;
        foreach (var character in text)
            thousandths += character is >= ' ' and <= '~' ? widths[character - ' '] : character is '\u00a0' ? widths[0] : 600;
        return thousandths / 1000.0 * halfPoints * 10 * (bold ? Bold : 1);
    }
}
