using System.Text;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Formats;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>The action points that somebody looks at are taken along as a file that can be read in again. Owners are written by code, and only for whoever may know them.</summary>
public static class ExportActionPoints
{
    /// <param name="Program">The name and version of the program.</param>
    public sealed record Input(ActionFilter Filter, bool IsWorkbook, Language Language, string Program);

    /// <returns>XLSX; or CSV in UTF-8, with a byte order mark for spreadsheets.</returns>
    public static async Task<Answer<byte[]>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.SeeSteering) is { } refusal)
            return refusal;
        var register = await ActionRegister.Of(db, cancellation);
        var shown = register.Points.Where(point => input.Filter.Shows(point, Zones.LocalDay(acting.At))).ToList();
        db.Audit(acting, "actions.exported", null, $"{shown.Count}");
        if (await db.Commit(cancellation) is { } clash)
            return clash;
        var english = input.Language is not Language.Dutch;
        var words = new ActionWords(register, ActionRights.SeesOwners(acting) ? owner => register.CodeOf(owner) : null, english);
        var header = HeaderIn(english);
        var rows = shown.Select(point => Row(register, words, point)).ToList();
        return input.IsWorkbook ? Workbook(header, rows, input, acting.At) : Csv(header, rows);
    }

    static List<string> HeaderIn(bool english) => [.. ActionColumns.All.Select(column => english ? column.English() : column.Dutch())];

    /// <summary>A list to begin with: the header, and a row that shows what may stand in it. Made up, to be overwritten.</summary>
    /// <param name="line">The name of a line.</param>
    public static byte[] Example(Language language, string line, DateTimeOffset at, string program)
    {
        var dutch = language is Language.Dutch;
        string[] row = ["", dutch ? "Voorbeeld: een vervanger noemen in de voicemail" : "Example: name a substitute in the voicemail", line, dutch ? "organisatie" : "organisation", "", "",
            dutch ? "hoofd KCC" : "head of the KCC", dutch ? "01-12-2027" : "2027-12-01", "open", "", "success", "", "", ""];
        return Workbook(HeaderIn(!dutch), [row], new(ActionFilter.All, true, language, program), at);
    }

    static string[] Row(ActionRegister register, ActionWords words, ActionPoint point)
    {
        var values = ActionValues.Of(point);
        return
        [
            .. ActionColumns.All.Select(column => column switch
            {
                ActionColumn.Number => $"{point.Number}",
                ActionColumn.Progress => register.ProgressOf(point),
                _ => words.Of(column, values),
            }),
        ];
    }

    static byte[] Workbook(List<string> header, List<string[]> rows, Input input, DateTimeOffset at)
    {
        var name = ReportTexts.Of(input.Language).Sheets.Actions;
        var sheet = new WorkbookSheet(
            name, [.. ActionColumns.All.Select(column => new SheetColumn(header[(int)column], WidthOf(column)))],
            [.. rows.Select(row => (IReadOnlyList<SheetCell>)[.. row.Select(text => SheetCell.Of(FormulaText.Harmless(text)))])]);
        using var file = new MemoryStream();
        WorkbookPackage.Write(file, name, input.Program, at, input.Language, [sheet], WorkbookPackage.Footer(name, input.Program, (page, pages) => $"{page} / {pages}"));
        return file.ToArray();
    }

    static double WidthOf(ActionColumn column) => column switch
    {
        ActionColumn.Number => 7,
        ActionColumn.What or ActionColumn.Progress => 60,
        ActionColumn.Reason => 40,
        ActionColumn.Line or ActionColumn.Department or ActionColumn.Owner or ActionColumn.TargetDepartment => 24,
        _ => 15,
    };

    static byte[] Csv(List<string> header, List<string[]> rows)
    {
        var csv = new StringBuilder();
        foreach (var row in rows.Prepend([.. header]))
            csv.Append(CsvText.Line(row.Select(FormulaText.Harmless))).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }
}
