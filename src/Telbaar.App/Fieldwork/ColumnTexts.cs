using System.Globalization;
using Telbaar.Formats;
using Telbaar.Reports;

namespace Telbaar.Fieldwork;

/// <summary>Writes what stands in a column of an attempt, which is kept in the words of an attempts file with English headers.</summary>
static class ColumnTexts
{
    const string NotFilledIn = "–";

    static readonly string[] moments = ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.fff"];

    /// <summary>As somebody reads it.</summary>
    public static string Of(AttemptColumn column, string text, Language language) => text.Length == 0 ? NotFilledIn
        : DateTime.TryParseExact(text, moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment.ToString("d MMMM yyyy, HH':'mm':'ss", language.Culture)
        : Plain(Typed(column, text, language is Language.English));

    /// <summary>As somebody would type it.</summary>
    public static string Typed(AttemptColumn column, string text, bool english) =>
        ColumnWords.Of(column, english) is not null ? ColumnWords.Translated(column, text, english)
        : column is AttemptColumn.MessageAt or AttemptColumn.CalledBackAt ? text.Replace('T', ' ')
        : english ? text : text.Replace('.', ',');

    /// <summary>A word of the file, as it is written elsewhere.</summary>
    public static string Plain(string word) => word.Replace('_', ' ');

    /// <summary>1:05 since dialling.</summary>
    public static string Elapsed(TimeSpan time) => time.ToString(time < TimeSpan.FromHours(1) ? @"m\:ss" : @"h\:mm\:ss", CultureInfo.InvariantCulture);
}
