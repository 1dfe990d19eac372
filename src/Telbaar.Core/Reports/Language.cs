using System.Globalization;

namespace Telbaar.Reports;

/// <summary>The languages in which Telbaar speaks to a reader.</summary>
public enum Language
{
    Dutch,
    English,
}

public static class Languages
{
    public static IReadOnlyList<Language> All { get; } = Enum.GetValues<Language>();

    extension(Language language)
    {
        /// <summary>How numbers and days are written.</summary>
        public CultureInfo Culture => CultureInfo.GetCultureInfo(language is Language.Dutch ? "nl-NL" : "en-GB");

        /// <summary>The language as a document states it (BCP 47).</summary>
        public string Tag => language is Language.Dutch ? "nl" : "en";
    }
}
