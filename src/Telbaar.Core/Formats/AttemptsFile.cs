namespace Telbaar.Formats;

/// <summary>A file of contact attempts, CSV or XLSX; which of the two is found out from its first bytes.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Sheet">For a workbook: the sheet to read; otherwise its first.</param>
public sealed record AttemptsFile(string Path, string? Sheet = null)
{
    /// <summary>The first bytes of any zip, and so of any workbook.</summary>
    static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    /// <summary>Opens the file and reads its header.</summary>
    /// <exception cref="IOException">The file is not there, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    internal RecordSource Open(bool windows1252)
    {
        var stream = new FileStream(Path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
        try
        {
            // Its first bytes are looked at before the reading, and some files are read twice.
            if (!stream.CanSeek)
                throw new IOException($"{Path} is a pipe: save what comes out of it in a file first.");
            Span<byte> start = stackalloc byte[4];
            var got = stream.ReadAtLeast(start, 4, throwOnEndOfStream: false);
            stream.Position = 0;
            return got == 4 && start.SequenceEqual(Zip) ? XlsxSource.Open(stream, Sheet) : CsvSource.Open(stream, windows1252);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }
}
