using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Telbaar.Installation;
using Telbaar.Storage;

namespace Telbaar.Backups;

/// <summary>What a value in a backup is. The same on both databases, whatever they call it.</summary>
enum BackupType
{
    Text,
    Bool,
    Int,
    Long,
    Double,
    Uuid,
    Moment,
    Date,
    Time,
    Bytes,
}

sealed record BackupColumn(string Name, BackupType Type);

/// <summary>A table in a backup: its columns, in the order in which each row gives them, and by what the rows are ordered.</summary>
sealed partial record BackupTable(string Name, IReadOnlyList<BackupColumn> Columns, IReadOnlyList<BackupColumn> Key)
{
    /// <summary>Who serves now is no part of the data.</summary>
    static readonly string leases = typeof(ServerLease).Name;

    /// <summary>Every table of the model, each after those that it refers to.</summary>
    public static IReadOnlyList<BackupTable> All(Store store)
    {
        var waiting = store.Model.GetRelationalModel().Tables.Where(table => table.EntityTypeMappings.All(mapping => mapping.TypeBase.ClrType.Name != leases)).OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        var ordered = new List<BackupTable>();
        while (waiting.Count > 0)
        {
            var next = waiting.First(table => table.ForeignKeyConstraints.All(key => key.PrincipalTable == table || !waiting.Contains(key.PrincipalTable)));
            waiting.Remove(next);
            ordered.Add(Of(next));
        }
        return ordered;
    }

    static BackupTable Of(ITable table)
    {
        var columns = table.Columns.OrderBy(column => column.Name, StringComparer.Ordinal).Select(column => new BackupColumn(column.Name, TypeOf(column))).ToList();
        return new(table.Name, columns, [.. table.PrimaryKey!.Columns.Select(key => columns.Single(column => column.Name == key.Name))]);
    }

    static BackupType TypeOf(IColumn column)
    {
        var type = Nullable.GetUnderlyingType(column.ProviderClrType) ?? column.ProviderClrType;
        return type == typeof(string) ? BackupType.Text
            : type == typeof(bool) ? BackupType.Bool
            : type == typeof(int) ? BackupType.Int
            : type == typeof(long) ? BackupType.Long
            : type == typeof(double) ? BackupType.Double
            : type == typeof(Guid) ? BackupType.Uuid
            : type == typeof(DateTime) ? BackupType.Moment
            : type == typeof(DateOnly) ? BackupType.Date
            : type == typeof(TimeOnly) ? BackupType.Time
            : type == typeof(byte[]) ? BackupType.Bytes
            : throw new NotSupportedException($"Backups know no {type.Name}, the type of {column.Table.Name}.{column.Name}.");
    }

    /// <summary>Rows come in the same order from both databases: text by its bytes.</summary>
    public string Select(bool isPostgres) =>
        $"SELECT {string.Join(", ", Columns.Select(column => Quoted(column.Name)))} FROM {Quoted(Name)} ORDER BY "
        + string.Join(", ", Key.Select(column => Quoted(column.Name) + (isPostgres && column.Type is BackupType.Text ? " COLLATE \"C\"" : "")));

    public string Insert() =>
        $"INSERT INTO {Quoted(Name)} ({string.Join(", ", Columns.Select(column => Quoted(column.Name)))}) VALUES ({string.Join(", ", Columns.Select((_, i) => $"@p{i.ToString(CultureInfo.InvariantCulture)}"))})";

    /// <summary>A name as SQL takes it. Names in a file may hold nothing but letters, digits and underscores, so that they cannot be anything else than a name.</summary>
    public static string Quoted(string name) => Plain().IsMatch(name) ? $"\"{name}\"" : throw new BackupException(BackupFault.Altered);

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]{0,62}$")]
    private static partial Regex Plain();

    public void WriteHead(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("table", Name);
        json.WriteStartArray("columns");
        foreach (var column in Columns)
        {
            json.WriteStartArray();
            json.WriteStringValue(column.Name);
            json.WriteStringValue(column.Type.ToString());
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static BackupTable ReadHead(JsonElement head)
    {
        var columns = head.GetProperty("columns").EnumerateArray().Select(column => new BackupColumn(column[0].GetString()!, Enum.Parse<BackupType>(column[1].GetString()!))).ToList();
        return new(head.GetProperty("table").GetString()!, columns, []);
    }

    public void WriteRow(DbDataReader row, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        for (var i = 0; i < Columns.Count; i++)
        {
            if (row.IsDBNull(i))
                json.WriteNullValue();
            else
                WriteValue(row, i, json);
        }
        json.WriteEndArray();
    }

    void WriteValue(DbDataReader row, int i, Utf8JsonWriter json)
    {
        switch (Columns[i].Type)
        {
            case BackupType.Text: json.WriteStringValue(row.GetString(i)); break;
            case BackupType.Bool: json.WriteBooleanValue(row.GetBoolean(i)); break;
            case BackupType.Int: json.WriteNumberValue(row.GetInt32(i)); break;
            case BackupType.Long: json.WriteNumberValue(row.GetInt64(i)); break;
            case BackupType.Double: json.WriteNumberValue(row.GetDouble(i)); break;
            case BackupType.Uuid: json.WriteStringValue(row.GetGuid(i)); break;
            case BackupType.Moment: json.WriteStringValue(DateTime.SpecifyKind(row.GetDateTime(i), DateTimeKind.Utc)); break;
            case BackupType.Date: json.WriteStringValue(row.GetFieldValue<DateOnly>(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case BackupType.Time: json.WriteStringValue(row.GetFieldValue<TimeOnly>(i).ToString("HH:mm:ss.fffffff", CultureInfo.InvariantCulture)); break;
            case BackupType.Bytes: json.WriteBase64StringValue(row.GetFieldValue<byte[]>(i)); break;
            default: throw new InvalidOperationException($"A column of type {Columns[i].Type}.");
        }
    }

    public object?[] ReadRow(JsonElement row)
    {
        if (row.GetArrayLength() != Columns.Count)
            throw new BackupException(BackupFault.Altered);
        return [.. Columns.Select((column, i) => row[i].ValueKind is JsonValueKind.Null ? null : ReadValue(column.Type, row[i]))];
    }

    static object ReadValue(BackupType type, JsonElement value) => type switch
    {
        BackupType.Text => value.GetString()!,
        BackupType.Bool => value.GetBoolean(),
        BackupType.Int => value.GetInt32(),
        BackupType.Long => value.GetInt64(),
        BackupType.Double => value.GetDouble(),
        BackupType.Uuid => value.GetGuid(),
        BackupType.Moment => value.GetDateTime().ToUniversalTime(),
        BackupType.Date => DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        BackupType.Time => TimeOnly.ParseExact(value.GetString()!, "HH:mm:ss.fffffff", CultureInfo.InvariantCulture),
        BackupType.Bytes => value.GetBytesFromBase64(),
        _ => throw new InvalidOperationException($"A column of type {type}."),
    };
}
