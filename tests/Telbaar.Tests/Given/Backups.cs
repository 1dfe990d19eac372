using Telbaar.Backups;
using Telbaar.Storage;

namespace Telbaar.Tests.Given;

/// <summary>Backups in memory, and what is in them.</summary>
static class BackupsOf
{
    public const string Passphrase = "een zin van de test";

    /// <summary>So that opening one a hundred times takes no minute.</summary>
    const int FewIterations = 1000;

    public static async Task<MemoryStream> Everything(Database database)
    {
        var file = new MemoryStream();
        await TakeBackup.Run(database, file, Passphrase, "Telbaar 0", TestDatabase.Now, FewIterations, CancellationToken.None);
        file.Position = 0;
        return file;
    }

    /// <summary>Every row as text, behind the name of its table, in the order of the backup.</summary>
    public static async Task<IReadOnlyList<string>> Rows(Stream file)
    {
        file.Position = 0;
        var (header, digest) = BackupHeader.Read(file);
        var (rows, table) = (new List<string>(), "");
        await BackupReader.Walk(file, header, digest, Passphrase, begun =>
        {
            table = begun.Name;
            return Task.CompletedTask;
        }, row =>
        {
            rows.Add($"{table}: {string.Join(" | ", row)}");
            return Task.CompletedTask;
        }, CancellationToken.None);
        file.Position = 0;
        return rows;
    }
}
