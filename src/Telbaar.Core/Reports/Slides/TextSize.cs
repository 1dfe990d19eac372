using System.Globalization;
using System.Text;

namespace Telbaar.Reports;

/// <summary>How much room text takes in Arial, near enough to keep it within its place. A slide cuts off or runs over what does not fit.</summary>
static class TextSize
{
    /// <summary>Of a line, as a part of the size of its letters.</summary>
    public const double LineHeight = 1.2;

    /// <summary>What a line loses because words are not broken.</summary>
    const double LostToWords = 1.12;

    /// <summary>The width, as a part of the size of the letters.</summary>
    public static double Ems(string text) => text.EnumerateRunes().Sum(Em);

    /// <summary>How many lines the text takes; widths and sizes in points.</summary>
    public static int Lines(string text, double width, double size) => Math.Max(1, (int)Math.Ceiling(Ems(text) * size * LostToWords / width));

    /// <summary>The text, or its beginning and an ellipsis where it is wider than this; a character is never cut in two.</summary>
    public static string Shortened(string text, double mostEms)
    {
        if (Ems(text) <= mostEms)
            return text;
        var kept = new StringBuilder();
        var width = 1.0;
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
        {
            var element = elements.GetTextElement();
            width += Ems(element);
            if (width > mostEms)
                break;
            kept.Append(element);
        }
        return kept.ToString().TrimEnd() + "…";
    }

    /// <summary>On one line, and without the characters that XML cannot hold.</summary>
    public static string Writable(string text) => XmlText.Sound(string.Concat(text.Select(letter => char.IsControl(letter) ? char.IsWhiteSpace(letter) ? ' ' : '\uFFFD' : letter)));

    static double Em(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ when rune.Value >= 0x1100 => 1,
        UnicodeCategory.UppercaseLetter => rune.Value is 'M' or 'W' ? 0.95 : 0.7,
        UnicodeCategory.LowercaseLetter => rune.Value is 'm' or 'w' ? 0.84 : "fijlrt".Contains((char)rune.Value, StringComparison.Ordinal) ? 0.33 : 0.56,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.OtherPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation => rune.Value is '%' ? 0.89 : rune.Value is '@' ? 1.02 : 0.36,
        _ => 0.6,
    };
}
