using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Telbaar.Storage;

namespace Telbaar.Installation;

/// <summary>Brings the tables of a database to the version of this program.</summary>
public static class MigrateDatabase
{
    /// <returns>The copy that was laid beside an SQLite database before it was changed; nothing where there was nothing to keep, and on PostgreSQL.</returns>
    public static async Task<string?> Run(Database database, DateTimeOffset at, CancellationToken cancellation)
    {
        await using var store = database.Open();
        string? copy = null;
        if (database.File is { } file && (await SchemaVersion.Of(database, cancellation)).State is SchemaState.Older)
        {
            copy = string.Create(CultureInfo.InvariantCulture, $"{file}.before-{at:yyyyMMdd'T'HHmmss}");
            await store.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", cancellation);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(copy, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        await store.Database.MigrateAsync(cancellation);
        await store.LeavePersonsOutOfStatistics(cancellation);
        return copy;
    }
}
