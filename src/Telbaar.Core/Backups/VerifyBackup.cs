namespace Telbaar.Backups;

/// <summary>What came of reading a backup: what is in it, or why it is not accepted. The header is there as soon as it could be read.</summary>
public sealed record BackupReading(BackupFault? Fault, BackupHeader? Header, IReadOnlyList<TableCount> Tables);

/// <summary>Reads a backup from end to end and checks all of it; nothing is written.</summary>
public static class VerifyBackup
{
    public static async Task<BackupReading> Run(Stream file, string passphrase, CancellationToken cancellation)
    {
        BackupHeader? header = null;
        try
        {
            (header, var digest) = BackupHeader.Read(file);
            var tables = await BackupReader.Walk(file, header, digest, passphrase, _ => Task.CompletedTask, _ => Task.CompletedTask, cancellation);
            return new(null, header, tables);
        }
        catch (BackupException refused)
        {
            return new(refused.Fault, header, []);
        }
    }
}
