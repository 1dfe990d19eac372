namespace Telbaar.Formats;

/// <summary>Characters that do something to a text and are not seen in it: a name that holds one can look like another name.</summary>
public static class HiddenCharacters
{
    /// <summary>Control characters, other ends of lines, and what turns the direction of reading around (Unicode's embeddings, overrides and isolates).</summary>
    public static bool IsHidden(char letter) => char.IsControl(letter) || letter is (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
