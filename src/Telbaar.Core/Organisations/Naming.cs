using Telbaar.Acts;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>How names of people and of parts of the organisation are taken in, the same from a form and from a file.</summary>
static class Naming
{
    public const int LongestName = 200, LongestEmail = 320, LongestNumber = 40;

    /// <summary>On one line, with single spaces and without characters that nobody sees.</summary>
    public static string Tidied(this string? text) =>
        string.Join(' ', string.Concat((text ?? "").Select(letter => Formats.HiddenCharacters.IsHidden(letter) ? ' ' : letter)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>On several lines perhaps, each of them tidied.</summary>
    public static string TidiedLines(this string? text) => string.Join('\n', (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(line => line.Tidied())).Trim('\n');

    /// <summary>Something on both sides of one at-sign, without spaces: enough to catch a value in the wrong field.</summary>
    public static bool IsEmail(string text) => text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1 && text.LastIndexOf('@') == at && !text.Contains(' ', StringComparison.Ordinal);

    /// <summary>Folding may write one letter as several.</summary>
    public static bool Fits(string name) => name.Length <= LongestName && name.Folded().Length is > 0 and <= LongestName;

    public static string Name(this Checking check, string? text, string field)
    {
        var name = check.Text(text.Tidied(), field, LongestName);
        if (name.Length is > 0 and <= LongestName && !Fits(name))
            check.Refuse(ActRefusals.TooLong.With(LongestName), field);
        return name;
    }

    public static string Email(this Checking check, string? text, string field)
    {
        var email = check.OptionalText(text.Tidied(), field, LongestEmail);
        check.RefuseWhen(email.Length > 0 && !IsEmail(email), OrganisationRefusals.NoEmail.With(Formats.Excerpts.Of(email)), field);
        return email;
    }
}
