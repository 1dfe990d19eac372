using System.Globalization;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;
using DuckDB.NET.Data;

namespace Telbaar.Bench;

/// <summary>DuckDB as a process of its own: reads the file by duckdb.sql and prints the figures in the form of scores.json.</summary>
static class RunDuckDb
{
    static readonly Dictionary<string, (string Numerator, string Denominator)> Columns = new()
    {
        ["kcc-speed"] = ("answered_fast", "answered_timed"),
        ["kcc-technical"] = ("line_answered", "by_kcc"),
        ["kcc-greeting"] = ("kcc_greeted_well", "kcc_greeting_judged"),
        ["direct"] = ("direct", "department_attempts"),
        ["indirect"] = ("indirect", "department_attempts"),
        ["transfer-time"] = ("transfer_seconds", "transfers"),
        ["waiting-time"] = ("waiting_seconds", "waits"),
        ["greeting"] = ("greeted_well", "greeting_judged"),
        ["success"] = ("success", "department_attempts"),
    };

    public static void Run(string path, Stream output)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Execute(connection, $"set variable file = '{path.Replace("'", "''", StringComparison.Ordinal)}'");
        using var command = connection.CreateCommand();
        command.CommandText = Query();
        using var rows = command.ExecuteReader();

        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("engine", $"DuckDB {connection.ServerVersion}");
        json.WriteStartArray("departments");
        while (rows.Read())
        {
            var whole = rows.IsDBNull(0);
            if (whole)
                json.WriteEndArray();
            else
            {
                json.WriteStartObject();
                json.WriteString("name", rows.GetString(0));
            }
            Parameters(json, rows, whole ? Figures.OfTheWhole : Figures.OfDepartments);
            if (!whole)
                json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    static void Parameters(Utf8JsonWriter json, DuckDBDataReader row, string[] ids)
    {
        json.WriteStartArray("parameters");
        foreach (var id in ids)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteNumber("numerator", Number(row, Columns[id].Numerator));
            json.WriteNumber("denominator", Number(row, Columns[id].Denominator));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // A sum over sums is a HUGEINT, a count a BIGINT, a sum of seconds a DECIMAL, and the sum of none is null.
    static decimal Number(DuckDBDataReader row, string column) => row.GetValue(row.GetOrdinal(column)) switch
    {
        BigInteger huge => (decimal)huge,
        DBNull => 0,
        var number => Convert.ToDecimal(number, CultureInfo.InvariantCulture),
    };

    static void Execute(DuckDBConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    static string Query()
    {
        using var stream = typeof(RunDuckDb).Assembly.GetManifestResourceStream("duckdb.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
