using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Telbaar.Backups;

/// <summary>What stands in clear at the beginning of a backup: enough to know what it is and to open it with the passphrase. Every piece that follows vouches for it.</summary>
/// <param name="Program">The program that made it, with its version.</param>
/// <param name="Schema">The names of the migrations that its tables went through.</param>
/// <param name="Iterations">Of PBKDF2 with SHA-256.</param>
/// <param name="Check">Tells a wrong passphrase from an altered file; it says nothing about the key.</param>
public sealed record BackupHeader(int Format, string Program, IReadOnlyList<string> Schema, DateTimeOffset TakenAt, int Iterations, byte[] Salt, byte[] Check)
{
    public const int NewestFormat = 1;

    /// <summary>What OWASP advises for PBKDF2 with SHA-256.</summary>
    internal const int UsualIterations = 600_000;

    /// <summary>A file that asks for more would keep the machine busy for hours before it is refused.</summary>
    const int MostIterations = 10_000_000;

    const int LongestHeader = 64 * 1024;

    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);

    static ReadOnlySpan<byte> Mark => "TELBAAR BACKUP\n"u8;

    /// <summary>A header for a new backup, with a salt of its own, and the key that belongs to it.</summary>
    internal static (BackupHeader Header, byte[] Key) New(string program, IReadOnlyList<string> schema, DateTimeOffset at, string passphrase, int iterations)
    {
        var salt = RandomNumberGenerator.GetBytes(32);
        var (key, check) = Derive(passphrase, salt, iterations);
        return (new(NewestFormat, program, schema, at, iterations, salt, check), key);
    }

    /// <summary>Writes the mark, the length and the header.</summary>
    /// <returns>A digest of what was written.</returns>
    internal byte[] Write(Stream file)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(this, json);
        byte[] all = [.. Mark, .. BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder(text.Length)), .. text];
        file.Write(all);
        return SHA256.HashData(all);
    }

    /// <exception cref="BackupException">It is no backup, or one that cannot be read here.</exception>
    internal static (BackupHeader Header, byte[] Digest) Read(Stream file)
    {
        var start = new byte[Mark.Length + sizeof(int)];
        if (file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !start.AsSpan(0, Mark.Length).SequenceEqual(Mark))
            throw new BackupException(BackupFault.NoBackup);
        var length = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(start.AsSpan(Mark.Length));
        if (length is < 2 or > LongestHeader)
            throw new BackupException(BackupFault.Altered);
        var text = new byte[length];
        if (file.ReadAtLeast(text, length, throwOnEndOfStream: false) < length)
            throw new BackupException(BackupFault.CutOff);
        BackupHeader? header;
        try
        {
            header = JsonSerializer.Deserialize<BackupHeader>(text, json);
        }
        catch (JsonException)
        {
            throw new BackupException(BackupFault.Altered);
        }
        if (header is null or { Format: < 1 } or { Program: null } or { Schema: null } or { Salt: null } or { Check: null } or { Iterations: < 1 or > MostIterations })
            throw new BackupException(BackupFault.Altered);
        if (header.Format > NewestFormat)
            throw new BackupException(BackupFault.NewerFormat);
        return (header, SHA256.HashData([.. start, .. text]));
    }

    /// <exception cref="BackupException">Another passphrase.</exception>
    internal byte[] KeyFrom(string passphrase)
    {
        var (key, check) = Derive(passphrase, Salt, Iterations);
        return CryptographicOperations.FixedTimeEquals(check, Check) ? key : throw new BackupException(BackupFault.WrongPassphrase);
    }

    static (byte[] Key, byte[] Check) Derive(string passphrase, byte[] salt, int iterations)
    {
        var secret = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase.Normalize()), salt, iterations, HashAlgorithmName.SHA256, 32);
        return (HKDF.Expand(HashAlgorithmName.SHA256, secret, 32, "telbaar backup key"u8.ToArray()), HKDF.Expand(HashAlgorithmName.SHA256, secret, 16, "telbaar backup check"u8.ToArray()));
    }
}
