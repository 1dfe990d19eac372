using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Telbaar.Serving;

/// <summary>
/// A list that waits for its confirmation. It is kept in the form of the preview itself: compressed, encrypted with the server's keys, for this account and organisation,
/// for an hour. So the names of a staff list stand nowhere but in the key table and on the screen that shows them, a server that restarts forgets nothing, and a file of the largest size fits into a form field.
/// </summary>
/// <param name="State">On what its preview rests.</param>
sealed record KeptFile(byte[] File, string State)
{
    static readonly TimeSpan term = TimeSpan.FromHours(1);

    /// <summary>The text that stands in the form.</summary>
    /// <param name="what">What kind of list it is: one of another kind is none of ours.</param>
    public string Seal(string what, IDataProtectionProvider protection, Visit visit)
    {
        using var kept = new MemoryStream();
        using (var writer = new BinaryWriter(kept, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(visit.At.UtcTicks);
            writer.Write(State);
        }
        using (var zip = new BrotliStream(kept, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(File);
        return Convert.ToBase64String(ProtectorOf(what, protection, visit).Protect(kept.ToArray()));
    }

    /// <summary>What stands in the form; nothing when it is too old, somebody else's or not ours.</summary>
    public static KeptFile? Open(string what, string seal, IDataProtectionProvider protection, Visit visit)
    {
        try
        {
            using var kept = new MemoryStream(ProtectorOf(what, protection, visit).Unprotect(Convert.FromBase64String(seal)));
            using var reader = new BinaryReader(kept);
            var at = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
            var state = reader.ReadString();
            if (visit.At - at > term)
                return null;
            using var zip = new BrotliStream(kept, CompressionMode.Decompress);
            using var file = new MemoryStream();
            zip.CopyTo(file);
            return new(file.ToArray(), state);
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return null;
        }
    }

    static IDataProtector ProtectorOf(string what, IDataProtectionProvider protection, Visit visit) =>
        protection.CreateProtector(what, visit.Organisation!.Id.Value.ToString(), visit.Account!.Id.Value.ToString());
}
