using System.Text.Json;
using Telbaar.Storage;

namespace Telbaar.Tests.Given;

/// <summary>A folder with a settings file, for a database that is there already or that the program makes itself.</summary>
public sealed class TestInstallation : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("telbaar-installation-").FullName;

    /// <param name="further">More of the settings file: <c>, "key": value</c>.</param>
    public TestInstallation(Database? database = null, string further = "")
    {
        Data = Path.GetDirectoryName(database?.File) ?? Path.Combine(folder, "data");
        Directory.CreateDirectory(Data);
        Port = FreePort.Take();
        var where = database?.Postgres is { } connection ? $", \"database\": {JsonSerializer.Serialize(connection)}" : "";
        if (database?.File is { } file && Path.GetFileName(file) != "telbaar.db")
        {
            // A test database lies among others; the program wants a folder of its own.
            Data = Path.Combine(folder, "data");
            Directory.CreateDirectory(Data);
            // What was written last may lie in the write-ahead log.
            foreach (var part in new[] { "", "-wal" }.Where(part => File.Exists(file + part)))
                File.Copy(file + part, Path.Combine(Data, $"telbaar.db{part}"));
        }
        File.WriteAllText(Settings, $$"""{ "dataFolder": {{JsonSerializer.Serialize(Data)}}, "urls": "http://127.0.0.1:{{Port}}"{{where}}{{further}} }""");
    }

    public string Data { get; }

    public int Port { get; }

    public string Settings => Path.Combine(folder, "telbaar.json");

    public string PathOf(string name) => Path.Combine(folder, name);

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
