using System.Globalization;
using System.Text.Json;
using Telbaar.Findings;
using Telbaar.Formats;

namespace Telbaar.Results;

/// <summary>Reads figures that were published elsewhere from a JSON file (see <c>docs/published.md</c>), or finds everything that is wrong with it.</summary>
public static class PublishedFile
{
    static readonly (string Word, DayOfWeek Value)[] weekdays =
    [
        ("monday", DayOfWeek.Monday), ("tuesday", DayOfWeek.Tuesday), ("wednesday", DayOfWeek.Wednesday), ("thursday", DayOfWeek.Thursday),
        ("friday", DayOfWeek.Friday), ("saturday", DayOfWeek.Saturday), ("sunday", DayOfWeek.Sunday),
    ];

    /// <summary>Reads such a file.</summary>
    /// <returns>The figures, or all faults in the order of their lines.</returns>
    public static (Published? Published, IReadOnlyList<JsonFault> Faults) Read(ReadOnlySpan<byte> utf8)
    {
        var faults = new List<JsonFault>();
        Published? published = null;
        if (JsonTree.Read(utf8, faults) is { } tree)
        {
            var fields = new JsonFields(tree, faults);
            published = new(
                fields.Find("source") is null ? null : fields.Words("source"),
                [.. fields.List("days").Select(item => DayOf(new(item, faults)))],
                [.. fields.List("figures", required: true).Select(item => FigureOf(new(item, faults), faults, mayHaveParts: true))],
                [.. fields.List("earlier").Select(item => EarlierOf(new(item, faults)))]);
            fields.RefuseOthers();
        }
        return (faults.Count == 0 ? published : null, [.. faults.OrderBy(fault => fault.Line)]);
    }

    static PublishedDay DayOf(JsonFields fields)
    {
        var day = new PublishedDay(fields.Date("day"), fields.Choice("weekday", weekdays));
        fields.RefuseOthers();
        return day;
    }

    static PublishedFigure FigureOf(JsonFields fields, List<JsonFault> faults, bool mayHaveParts)
    {
        var name = fields.Text("figure");
        if (!Reconciliation.Knows(name) && fields.Find("figure") is { } unknown)
            fields.Fault(unknown, "onbekend gegeven; zie docs/published.md voor de namen, zoals value:success of outcome:employee",
                "unknown figure; see docs/published.md for the names, such as value:success or outcome:employee");
        var (value, decimals) = ValueOf(fields, "value");
        var figure = new PublishedFigure(name, value, fields.Whole("decimals", 0, 6, decimals), fields.Find("norms") is null ? null : fields.Text("norms"),
            mayHaveParts ? [.. fields.List("parts").Select(item => FigureOf(new(item, faults), faults, mayHaveParts: false))] : []);
        fields.RefuseOthers();
        return figure;
    }

    static EarlierMark EarlierOf(JsonFields fields)
    {
        var year = fields.Whole("year", 1950, 2150);
        var (mark, _) = ValueOf(fields, "mark");
        if (mark is < 1 or > 10 && fields.Find("mark") is { } given)
            fields.Fault(given, "een cijfer ligt van 1 tot en met 10", "a mark lies from 1 to 10");
        fields.RefuseOthers();
        return new(year, mark);
    }

    /// <summary>A number, and to how many decimals it was written.</summary>
    static (decimal Value, int Decimals) ValueOf(JsonFields fields, string name)
    {
        if (fields.Find(name, required: true) is not { } given)
            return default;
        if (given.Kind is JsonTokenType.Number && decimal.TryParse(given.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return (value, value.Scale);
        fields.Fault(given, "hier hoort een getal te staan, zoals 82 of 6.4", "a number belongs here, such as 82 or 6.4");
        return default;
    }
}
