using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Telbaar.Storage;

/// <summary>The table of an entity, and how each of its columns follows from one: for adding rows without the change tracker, by the same conversions.</summary>
sealed class TableColumns
{
    readonly IReadOnlyList<IColumnMapping> mappings;

    TableColumns(string table, IReadOnlyList<IColumnMapping> mappings)
    {
        Table = $"\"{table}\"";
        this.mappings = mappings;
    }

    /// <summary>As SQL names it.</summary>
    public string Table { get; }

    public int Count => mappings.Count;

    /// <summary>The names of the columns as SQL lists them.</summary>
    public string Names => string.Join(", ", mappings.Select(mapping => $"\"{mapping.Column.Name}\""));

    public static TableColumns Of<TEntity>(Store store)
    {
        var table = store.Model.FindEntityType(typeof(TEntity))!.GetTableMappings().Single();
        return new(table.Table.Name, [.. table.ColumnMappings]);
    }

    public RelationalTypeMapping TypeOf(int column) => mappings[column].TypeMapping;

    /// <summary>What a row has in a column, as the database takes it; nothing for NULL.</summary>
    public object? ValueOf(object row, int column) =>
        mappings[column].Property.GetGetter().GetClrValue(row) is { } value ? mappings[column].TypeMapping.Converter?.ConvertToProvider(value) ?? value : null;
}
