using System.Globalization;
using System.Text;
using Telbaar.Formats;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>The departments and teams as a file to take along, with how many people work in each: no names of people.</summary>
public static class StructureFile
{
    /// <param name="inDutch">Whether headers and yes and no are in Dutch; otherwise they are in English.</param>
    /// <returns>CSV in UTF-8, with a byte order mark for spreadsheets.</returns>
    public static async Task<byte[]> Write(Store db, bool inDutch, CancellationToken cancellation)
    {
        var structure = await Structure.Of(db, cancellation);
        var csv = new StringBuilder();
        void Line(params IEnumerable<string> values) => csv.Append(CsvText.Line(values.Select(FormulaText.Harmless))).Append("\r\n");
        string Word(bool active) => (active, inDutch) switch { (true, true) => "ja", (false, true) => "nee", (true, false) => "yes", _ => "no" };
        Line(inDutch ? ["afdeling", "team", "actief", "medewerkers"] : ["department", "team", "active", "employees"]);
        foreach (var (department, teams, staff) in structure.Departments)
        {
            Line(department.Name, "", Word(department.IsActive), staff.ToString(CultureInfo.InvariantCulture));
            foreach (var (team, members) in teams)
                Line(department.Name, team.Name, Word(team.IsActive), members.ToString(CultureInfo.InvariantCulture));
        }
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }
}
