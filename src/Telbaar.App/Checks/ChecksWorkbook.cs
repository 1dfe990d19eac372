using Telbaar.Accounts;
using Telbaar.Norms;
using Telbaar.Reports;
using Telbaar.Wording;

namespace Telbaar.Checks;

/// <summary>What was checked, as a workbook to take along: a row for each point of each telephone, as it stands.</summary>
static class ChecksWorkbook
{
    /// <param name="telephones">With the workplace of each; empty for a main number.</param>
    /// <param name="accounts">Who noted it, as they call themselves.</param>
    public static byte[] Write(IEnumerable<(string Place, CheckedTelephone Telephone)> telephones, IReadOnlyDictionary<AccountId, string> accounts, Language language, DateTimeOffset at, string program)
    {
        var texts = language is Language.Dutch ? ChecksPageTexts.Dutch : ChecksPageTexts.English;
        var history = language is Language.Dutch ? CheckHistoryPageTexts.Dutch : CheckHistoryPageTexts.English;
        var numbers = new Numbers(language, new Rounding(Midpoint.AwayFromZero, 1));
        ListColumn[] columns = [new(texts.Place, 34), new(texts.Telephone, 30), new(texts.Point, 34), new(texts.Standing, 22), new(texts.On, 18), new(texts.Note, 40), new(history.By, 26)];
        var rows = telephones.SelectMany(row => row.Telephone.Points.Select(IReadOnlyList<string> (point) =>
        [
            row.Place, row.Telephone.Name, ValueTexts.Of(point.Point, language), ValueTexts.Of(point.Standing, language), point.Last is { } last ? numbers.Day(last.On) : "", point.Last?.Note ?? "",
            point.Last?.By is { } by ? accounts.GetValueOrDefault(by, "") : "",
        ]));
        return ListWorkbook.Write(texts.Title, texts.Telephones, columns, rows, program, at, language);
    }
}
