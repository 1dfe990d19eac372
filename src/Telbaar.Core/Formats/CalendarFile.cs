using System.Globalization;

namespace Telbaar.Formats;

/// <summary>Something wrong in a calendar of closing days.</summary>
public readonly record struct CalendarFault(int Line, string Found);

/// <summary>
/// The closing days of an organisation: one date a line, as <c>2019-12-27</c> or <c>27-12-2019</c>, with or without a description behind a semicolon, comma or tab.
/// A line that begins with <c>#</c> says something to people.
/// </summary>
public static class CalendarFile
{
    static readonly string[] forms = ["yyyy-MM-dd", "d-M-yyyy"];
    static readonly char[] separators = [';', ',', '\t'];

    /// <summary>Reads the lines of such a file.</summary>
    /// <returns>The days, or what is wrong with the lines that are no dates.</returns>
    public static (IReadOnlySet<DateOnly> Days, IReadOnlyList<CalendarFault> Faults) Read(IEnumerable<string> lines)
    {
        var (days, faults) = ReadDescribed(lines);
        return (days.Keys.ToHashSet(), faults);
    }

    /// <summary>The same, with what is said of each day; empty where nothing is. Of a day that is there twice the last description that says something holds.</summary>
    public static (IReadOnlyDictionary<DateOnly, string> Days, IReadOnlyList<CalendarFault> Faults) ReadDescribed(IEnumerable<string> lines)
    {
        var days = new Dictionary<DateOnly, string>();
        var faults = new List<CalendarFault>();
        foreach (var (number, line) in lines.Index())
        {
            var text = line.Trim().TrimStart('\uFEFF');
            if (text.Length == 0 || text.StartsWith('#'))
                continue;
            var end = text.IndexOfAny(separators);
            var date = (end < 0 ? text : text[..end]).Trim();
            var description = end < 0 ? "" : text[(end + 1)..].Trim();
            if (!DateOnly.TryParseExact(date, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                faults.Add(new(number + 1, Excerpts.Of(date)));
            else if (description.Length > 0 || !days.ContainsKey(day))
                days[day] = description;
        }
        return (days, faults);
    }
}
