namespace Telbaar.Reports;

/// <summary>The words that only a document in Word needs.</summary>
sealed record WordTexts
{
    /// <summary>Before the number of a table; Word's own label in the language, so that it counts on.</summary>
    public required string Table { get; init; }

    public required string Figure { get; init; }

    /// <summary>Before the number of the page, and between it and the number of pages.</summary>
    public required (string Before, string Between) Page { get; init; }

    public required Func<string, string> CopyFor { get; init; }

    public static WordTexts Of(Language language) => language is Language.Dutch ? Dutch : English;

    public static WordTexts Dutch { get; } = new()
    {
        Table = "Tabel",
        Figure = "Figuur",
        Page = ("Pagina ", " van "),
        CopyFor = recipient => $"Exemplaar voor {recipient}",
    };

    public static WordTexts English { get; } = new()
    {
        Table = "Table",
        Figure = "Figure",
        Page = ("Page ", " of "),
        CopyFor = recipient => $"Copy for {recipient}",
    };
}
