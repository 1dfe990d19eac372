using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Telbaar.Editions;

/// <summary>What an edition says of itself, in <c>edition.json</c>.</summary>
/// <param name="Study">The name of the study.</param>
/// <param name="Command">By which the scores can be made again from the other parts.</param>
/// <param name="Parts">The SHA-256 of each other part, hexadecimal, by name.</param>
/// <param name="Digest">SHA-256 over the lines <c>name digest</c> of the parts, in the order of their names.</param>
public sealed record EditionManifest(
    string Study, int Number, DateTimeOffset MadeAt, DateTimeOffset AsOf, string Program, string Command, IReadOnlyDictionary<string, string> Parts, string Digest, EditionChanges? Changes);

/// <summary>An edition as a file: a zip of the attempts, the norms, the calendar, the departments, <c>scores.json</c>, <c>matter.json</c> and <c>edition.json</c>. The same content gives the same bytes.</summary>
public static class EditionFile
{
    public const string Manifest = "edition.json", Scores = "scores.json", Norms = "norms.json", Calendar = "calendar.csv", Departments = "departments.csv", Matter = "matter.json";

    /// <summary>Whether the part of this name holds the attempts: it bears the name of the study.</summary>
    internal static bool IsAttempts(string part) => part is not (Scores or Norms or Calendar or Departments or Matter or Manifest);

    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What zip files can tell at the earliest: the moment of making stands in the manifest.</summary>
    static readonly DateTimeOffset noMoment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static IReadOnlyDictionary<string, string> DigestsOf(IReadOnlyDictionary<string, byte[]> parts) =>
        parts.ToDictionary(part => part.Key, part => Convert.ToHexStringLower(SHA256.HashData(part.Value)));

    public static string DigestOf(IReadOnlyDictionary<string, string> digests) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(digests.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{part.Key} {part.Value}\n")))));

    public static byte[] Write(EditionManifest manifest, IReadOnlyDictionary<string, byte[]> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts.Append(new(Manifest, JsonSerializer.SerializeToUtf8Bytes(manifest, json))).OrderBy(part => part.Key, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
                entry.LastWriteTime = noMoment;
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }
        return file.ToArray();
    }

    /// <summary>What changed since the edition before, without looking at the other parts.</summary>
    /// <exception cref="InvalidDataException">It is no edition.</exception>
    public static EditionChanges? ChangesIn(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var manifest = (zip.GetEntry(Manifest) ?? throw new InvalidDataException($"{Manifest} is missing.")).Open();
        return Read(manifest)?.Changes;
    }

    static EditionManifest? Read(Stream manifest)
    {
        try
        {
            return JsonSerializer.Deserialize<EditionManifest>(manifest, json);
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{Manifest} cannot be read.", broken);
        }
    }

    /// <summary>Opens an edition, and holds every part against its digest.</summary>
    /// <exception cref="InvalidDataException">It is no edition, or not as it was written.</exception>
    public static (EditionManifest Manifest, IReadOnlyDictionary<string, byte[]> Parts) Open(byte[] file)
    {
        var parts = new Dictionary<string, byte[]>();
        using (var zip = new ZipArchive(new MemoryStream(file)))
        {
            foreach (var entry in zip.Entries)
            {
                using var bytes = new MemoryStream();
                using var stream = entry.Open();
                stream.CopyTo(bytes);
                if (!parts.TryAdd(entry.FullName, bytes.ToArray()))
                    throw new InvalidDataException($"{entry.FullName} is there twice.");
            }
        }
        if (!parts.Remove(Manifest, out var told))
            throw new InvalidDataException($"{Manifest} is missing.");
        var manifest = Read(new MemoryStream(told));
        var digests = DigestsOf(parts);
        if (manifest is null || manifest.Parts.Count != digests.Count || !digests.All(part => manifest.Parts.GetValueOrDefault(part.Key) == part.Value) || manifest.Digest != DigestOf(digests))
            throw new InvalidDataException("A part is not as it was written.");
        return (manifest, parts);
    }
}
