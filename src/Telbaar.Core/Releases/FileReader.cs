using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using Telbaar.Formats;

namespace Telbaar.Releases;

/// <summary>Reads a file of any format for a search: by what it is, and by its name where that does not say.</summary>
static class FileReader
{
    static readonly string[] packages = ["docx", "docm", "dotx", "xlsx", "xlsm", "xltx", "xlsb", "pptx", "pptm", "potx", "ppsx", "zip", "odt", "ods", "odp", "epub"];

    static readonly string[] texts = ["txt", "csv", "tsv", "json", "md", "css", "js", "ics", "eml", "xml", "svg", "html", "htm", "plain"];

    /// <summary>What packs or locks its contents in a way that is not undone here: 7z, RAR, xz, bzip2, Zstandard, LZ4, cabinet, age, OpenPGP.</summary>
    static readonly byte[][] closed = [[0x37, 0x7A, 0xBC, 0xAF], "Rar!"u8.ToArray(), [0xFD, 0x37, 0x7A, 0x58, 0x5A], "BZh"u8.ToArray(), [0x28, 0xB5, 0x2F, 0xFD], [0x04, 0x22, 0x4D, 0x18], "MSCF"u8.ToArray(), "age-encryption.org/"u8.ToArray(), "-----BEGIN PGP"u8.ToArray()];

    /// <param name="name">A file's name, or a media type.</param>
    public static void Read(byte[] file, string name, Searching searching)
    {
        var extension = name[(name.LastIndexOfAny(['.', '/']) + 1)..].Split('+')[0].ToLowerInvariant();
        if (Begins(file, "%PDF-"u8))
            PdfReader.Read(file, searching);
        else if (Begins(file, "PK"u8) && file.Length > 4 && file[2] < 9)
            PackageReader.Read(file, searching);
        else if (Begins(file, [0x1F, 0x8B]))
            ReadGzip(file, name, searching);
        else if (Begins(file, [0xD0, 0xCF, 0x11, 0xE0]))
            ReadCompound(file, extension, searching);
        else if (extension is "pdf" || packages.Contains(extension) || closed.Any(sign => Begins(file, sign)))
            searching.NotSearched(Place.File);
        else if (file.Length > Searching.MostInPart)
            searching.NotSearched(Place.File);
        else if (TextOf(file, texts.Contains(extension)) is { } text)
            ReadText(file, text, extension, searching);
        else
            BytesReader.Read(file, searching);
    }

    static bool Begins(byte[] file, ReadOnlySpan<byte> sign) => file.AsSpan().StartsWith(sign);

    static void ReadText(byte[] file, string text, string extension, Searching searching)
    {
        var begin = text.AsSpan(0, Math.Min(text.Length, 1000)).TrimStart();
        if (extension is "html" or "htm" or "xhtml" || begin.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || begin.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            HtmlReader.Read(text, searching);
        else if (extension is "svg" or "xml" || begin.StartsWith("<?xml", StringComparison.Ordinal) || begin.StartsWith("<svg", StringComparison.Ordinal))
            MarkupReader.Read(file, searching, new MarkupPlaces());
        else
            searching.SearchLines(text, line => new(PlaceKind.Line, Number: line));
    }

    /// <summary>The text of a file; nothing where it is none. UTF-8 and UTF-16 by their marks, UTF-8 where it is, and Windows-1252 where the name promises text.</summary>
    public static string? TextOf(byte[] file, bool isPromised)
    {
        if (Begins(file, [0xFF, 0xFE]))
            return Encoding.Unicode.GetString(file, 2, file.Length - 2);
        if (Begins(file, [0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(file, 2, file.Length - 2);
        // Text holds no zeros; UTF-16 without its mark holds one in every other byte.
        if (file.Contains((byte)0))
            return null;
        if (System.Text.Unicode.Utf8.IsValid(file))
            return Encoding.UTF8.GetString(Begins(file, [0xEF, 0xBB, 0xBF]) ? file.AsSpan(3) : file);
        return isPromised ? Windows1252.Text(file) : null;
    }

    static void ReadGzip(byte[] file, string name, Searching searching)
    {
        try
        {
            using var unpacked = new MemoryStream();
            using (var packed = new GZipStream(new MemoryStream(file), CompressionMode.Decompress))
            {
                if (!Unpack(packed, unpacked, searching))
                {
                    searching.NotSearched(Place.File);
                    return;
                }
            }
            var contents = unpacked.ToArray();
            // What is cut off is not noticed in unpacking it.
            if (file.Length < 18 || BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(file.Length - 8)) != Crc32.HashToUInt32(contents))
                searching.NotSearched(Place.File);
            searching.Embedded(contents, name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name, Place.File);
        }
        catch (InvalidDataException)
        {
            searching.NotSearched(Place.File);
        }
    }

    /// <summary>False where it becomes too much.</summary>
    public static bool Unpack(Stream packed, MemoryStream unpacked, Searching searching)
    {
        var piece = new byte[81920];
        for (int read; (read = packed.Read(piece)) > 0;)
        {
            if (unpacked.Length + read > Searching.MostInPart || !searching.MayUnpack(read))
                return false;
            unpacked.Write(piece, 0, read);
        }
        return true;
    }

    /// <summary>The container of older documents, of messages, and of a newer document under a password.</summary>
    static void ReadCompound(byte[] file, string extension, Searching searching)
    {
        if (packages.Contains(extension) || file.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0)
            searching.NotSearched(Place.File);
        BytesReader.Read(file, searching);
    }
}
