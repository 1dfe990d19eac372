using System.Text;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Formats;
using Telbaar.Reports;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>The staff list is taken along as a file that can be read in again; that this was done is in the audit log, since it holds names.</summary>
public static class ExportStaff
{
    /// <returns>CSV in UTF-8, with a byte order mark for spreadsheets.</returns>
    public static async Task<Answer<byte[]>> Run(Store db, Acting acting, Language language, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.SeeStaff) is { } refusal)
            return refusal;
        var list = await StaffList.Of(db, cancellation);
        db.Audit(acting, "staff.exported", null, $"{list.Members.Count}");
        return await db.Commit(cancellation) is { } clash ? clash : Write(list, language);
    }

    internal static byte[] Write(StaffList list, Language language)
    {
        var isDutch = language is Language.Dutch;
        var csv = new StringBuilder();
        csv.Append(CsvLine.Of(StaffColumns.All.Select(column => isDutch ? column.Dutch() : column.English()))).Append("\r\n");
        foreach (var member in list.Members)
        {
            string[] values =
            [
                member.Employee.Code, member.Key.Name, member.Key.Email, member.Key.Number, list.DepartmentOf(member).Name, list.TeamOf(member)?.Name ?? "",
                (member.Employee.IsActive, isDutch) switch { (true, true) => "ja", (false, true) => "nee", (true, false) => "yes", _ => "no" },
            ];
            csv.Append(CsvLine.Of(values.Select(FormulaText.Harmless))).Append("\r\n");
        }
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }
}
