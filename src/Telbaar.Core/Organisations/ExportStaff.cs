using System.Text;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Formats;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>The staff list is taken along as a file that can be read in again; that this was done is in the audit log, since it holds names.</summary>
public static class ExportStaff
{
    /// <param name="inDutch">Whether headers and yes and no are in Dutch; otherwise they are in English.</param>
    /// <returns>CSV in UTF-8, with a byte order mark for spreadsheets.</returns>
    public static async Task<Answer<byte[]>> Run(Store db, Acting acting, bool inDutch, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.SeeStaff) is { } refusal)
            return refusal;
        var list = await StaffList.Of(db, cancellation);
        db.Audit(acting, "staff.exported", null, $"{list.Members.Count}");
        return await db.Commit(cancellation) is { } clash ? clash : Write(list, inDutch);
    }

    internal static byte[] Write(StaffList list, bool inDutch)
    {
        var csv = new StringBuilder();
        csv.Append(CsvText.Line(StaffColumns.All.Select(column => inDutch ? column.Dutch() : column.English()))).Append("\r\n");
        foreach (var member in list.Members)
        {
            string[] values =
            [
                member.Employee.Code, member.Key.Name, member.Key.Email, member.Key.Number, list.DepartmentOf(member).Name, list.TeamOf(member)?.Name ?? "",
                (member.Employee.IsActive, inDutch) switch { (true, true) => "ja", (false, true) => "nee", (true, false) => "yes", _ => "no" },
            ];
            csv.Append(CsvText.Line(values.Select(FormulaText.Harmless))).Append("\r\n");
        }
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }
}
