using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Telbaar.Backups;

/// <summary>How many rows of a table are in a backup.</summary>
public sealed record TableCount(string Table, long Rows);

/// <summary>What is in a backup.</summary>
public sealed record BackupContents(BackupHeader Header, IReadOnlyList<TableCount> Tables);

/// <summary>Walks through a backup from its first line to its last.</summary>
static class BackupReader
{
    /// <param name="begin">What to do with a table before its rows.</param>
    /// <param name="take">What to do with a row.</param>
    /// <exception cref="BackupException">It cannot be opened, or is not as it was written.</exception>
    public static async Task<IReadOnlyList<TableCount>> Walk(Stream file, BackupHeader header, byte[] digest, string passphrase, Func<BackupTable, Task> begin, Func<object?[], Task> take, CancellationToken cancellation)
    {
        using var seal = new Seal(header.KeyFrom(passphrase), digest);
        await using var pieces = new OpeningStream(file, seal);
        await using var packed = new GZipStream(pieces, CompressionMode.Decompress, leaveOpen: true);
        using var lines = new StreamReader(packed, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, bufferSize: Seal.PieceLength, leaveOpen: true);
        var counts = new List<TableCount>();
        try
        {
            BackupTable? table = null;
            long rows = 0;
            while (await lines.ReadLineAsync(cancellation) is { } line)
            {
                using var parsed = JsonDocument.Parse(line);
                var root = parsed.RootElement;
                if (table is null && root.TryGetProperty("tables", out var tables))
                {
                    if (tables.GetInt32() != counts.Count || await lines.ReadLineAsync(cancellation) is not null || pieces.ReadByte() >= 0)
                        break;
                    return counts;
                }
                if (table is null)
                {
                    table = BackupTable.ReadHead(root);
                    rows = 0;
                    await begin(table);
                }
                else if (root.ValueKind is JsonValueKind.Array)
                {
                    await take(table.ReadRow(root));
                    rows++;
                }
                else
                {
                    if (root.GetProperty("rows").GetInt64() != rows)
                        break;
                    counts.Add(new(table.Name, rows));
                    table = null;
                }
            }
        }
        catch (Exception malformed) when (malformed is JsonException or FormatException or InvalidDataException or DecoderFallbackException or InvalidOperationException { Source: "System.Text.Json" } or KeyNotFoundException or IndexOutOfRangeException or ArgumentException { Source: "System.Private.CoreLib" })
        {
            throw new BackupException(BackupFault.Altered);
        }
        throw new BackupException(BackupFault.Altered);
    }
}
