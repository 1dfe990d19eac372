using System.Globalization;
using System.Text;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Sampling;

/// <summary>A researcher takes the list of planned calls along, with or without the names of the employees.</summary>
public static class ExportCalls
{
    /// <param name="Rows">With names only where <paramref name="WithNames"/> says so.</param>
    /// <param name="Header">The names of the columns, in their order.</param>
    /// <param name="StateOf">Puts a state into words.</param>
    public sealed record Input(StudyId Study, bool WithNames, IReadOnlyList<PlanFile.Row> Rows, IReadOnlyList<string> Header, Func<PlannedCallState, string> StateOf);

    /// <returns>The file, in UTF-8 with a byte order mark, for spreadsheets.</returns>
    public static async Task<Answer<byte[]>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.SeeSample) is { } refusal)
            return refusal;
        if (input.WithNames && acting.RefusalOf(Permission.SeeStaff) is { } hidden)
            return hidden;
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        PlanFile.Write(writer, input.Header, input.Rows, input.StateOf);
        db.Audit(acting, "sample.exported", input.Study.Value, $"rows={input.Rows.Count} names={(input.WithNames ? "yes" : "no")}");
        return await db.Commit(cancellation) is { } clash ? clash : (byte[])[.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(writer.ToString())];
    }
}
