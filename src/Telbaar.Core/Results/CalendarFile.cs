using System.Globalization;
using Telbaar.Formats;

namespace Telbaar.Results;

/// <summary>Something wrong in a calendar of closing days.</summary>
public readonly record struct CalendarFault(int Line, string Found);

/// <summary>
/// The closing days of an organisation: one date a line, as <c>2019-12-27</c> or <c>27-12-2019</c>, with or without a description behind a semicolon or comma.
/// A line that begins with <c>#</c> says something to people.
/// </summary>
public static class CalendarFile
{
    static readonly string[] forms = ["yyyy-MM-dd", "d-M-yyyy"];

    /// <summary>Reads the lines of such a file.</summary>
    /// <returns>The days, or what is wrong with the lines that are no dates.</returns>
    public static (IReadOnlySet<DateOnly> Days, IReadOnlyList<CalendarFault> Faults) Read(IEnumerable<string> lines)
    {
        var days = new HashSet<DateOnly>();
        var faults = new List<CalendarFault>();
        foreach (var (number, line) in lines.Index())
        {
            var text = line.Trim().TrimStart('\uFEFF');
            if (text.Length == 0 || text.StartsWith('#'))
                continue;
            var date = text.Split(';', ',', '\t')[0].Trim();
            if (DateOnly.TryParseExact(date, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                days.Add(day);
            else
                faults.Add(new(number + 1, Excerpts.Of(date)));
        }
        return (days, faults);
    }
}
