using System.Globalization;
using System.Text;
using Telbaar.Formats;
using Telbaar.Reports;

namespace Telbaar.Audit;

/// <summary>The audit log as CSV. What a spreadsheet would run as a formula is written as text.</summary>
static class AuditCsv
{
    public static byte[] Write(IEnumerable<AuditLine> lines, Language language)
    {
        var csv = new StringBuilder();
        Row(csv, ["at_utc", "action", "action_words", "result", "origin", "actor_id", "actor", "about_id", "about", "detail"]);
        foreach (var (entry, actor, about) in lines)
        {
            Row(csv,
            [
                entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), entry.Action, ActionTexts.Of(entry.Action, language), entry.Result, entry.Origin.ToString(),
                entry.Actor?.Value.ToString() ?? "", actor ?? "", entry.About?.ToString() ?? "", about ?? "", entry.Detail,
            ]);
        }
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    static void Row(StringBuilder csv, IEnumerable<string> cells) => csv.Append(CsvText.Line(cells.Select(CsvText.Harmless))).Append("\r\n");
}
