using System.Globalization;
using System.Text;

namespace Telbaar.Storage;

/// <summary>The folded form of a name: lower case and without accents. It serves search, uniqueness and paging, the same on every database.</summary>
public static class Folding
{
    public static string Folded(this string text)
    {
        var folded = new StringBuilder(text.Length);
        // U+FFFE is no character; a text that has it cannot be normalised.
        foreach (var letter in text.Replace("\uFFFE", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(letter));
        }
        return string.Join(' ', folded.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
