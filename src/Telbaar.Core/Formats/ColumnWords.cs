namespace Telbaar.Formats;

/// <summary>The words that a column of an attempts file may hold. Columns of times, moments and names have none of their own.</summary>
public static class ColumnWords
{
    /// <summary>One for each value; nothing for a column that has no list.</summary>
    public static IReadOnlyList<string>? Of(AttemptColumn column, bool english) => column switch
    {
        AttemptColumn.Route => Words(Vocabularies.Route, english),
        AttemptColumn.KccResult => Words(Vocabularies.LineResult, english),
        AttemptColumn.Reached => Words(Vocabularies.Reached, english),
        AttemptColumn.Message => Words(Vocabularies.Message, english),
        AttemptColumn.Reason => Words(Vocabularies.Reason, english),
        AttemptColumn.AttributedTo => Words(Vocabularies.Attribution, english),
        AttemptColumn.Status => Words(Vocabularies.Status, english),
        AttemptColumn.KccGreeting or AttemptColumn.Greeting or AttemptColumn.Initiative or AttemptColumn.BackAtKcc
            or AttemptColumn.VoicemailName or AttemptColumn.VoicemailAbsence or AttemptColumn.VoicemailSubstitute => english ? ["yes", "no"] : ["ja", "nee"],
        _ => null,
    };

    /// <summary>A word of an English file in the language asked for; what is no word of the column's list comes back as it is.</summary>
    public static string Translated(AttemptColumn column, string word, bool english) =>
        !english && Of(column, english: true) is { } known && known.Index().FirstOrDefault(each => each.Item == word) is { Item: not null } found ? Of(column, english: false)![found.Index] : word;

    static IReadOnlyList<string> Words<T>(Vocabulary<T> vocabulary, bool english)
        where T : struct => [.. vocabulary.Values.Select(value => vocabulary.WordOf(value, english))];
}
