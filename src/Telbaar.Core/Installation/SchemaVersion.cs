using Microsoft.EntityFrameworkCore;
using Telbaar.Storage;

namespace Telbaar.Installation;

/// <summary>How the tables of a database stand to this program.</summary>
public enum SchemaState
{
    /// <summary>There are no tables yet, or no database.</summary>
    Empty,

    /// <summary>Made by an older program; it must be migrated.</summary>
    Older,

    Current,

    /// <summary>Made by a newer program; this one must not touch it.</summary>
    Newer,
}

/// <summary>The version of the tables: the names of the migrations they went through. The names are the same on both databases.</summary>
public sealed record SchemaVersion(SchemaState State, IReadOnlyList<string> Names)
{
    /// <exception cref="System.Data.Common.DbException">The database cannot be reached, or the file is no database.</exception>
    public static async Task<SchemaVersion> Of(Database database, CancellationToken cancellation)
    {
        await using var store = database.Open();
        if (database.File is { } file && !File.Exists(file))
            return new(SchemaState.Empty, []);
        var applied = (await store.Database.GetAppliedMigrationsAsync(cancellation)).Select(NameOf).ToList();
        var known = KnownTo(store);
        var state = applied.Count == 0 ? SchemaState.Empty
            : !known.Take(applied.Count).SequenceEqual(applied) ? SchemaState.Newer
            : applied.Count < known.Count ? SchemaState.Older
            : SchemaState.Current;
        return new(state, applied);
    }

    internal static IReadOnlyList<string> KnownTo(Store store) => [.. store.Database.GetMigrations().Select(NameOf)];

    /// <summary>An id is a moment and a name; the moment differs between the databases.</summary>
    static string NameOf(string id) => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
