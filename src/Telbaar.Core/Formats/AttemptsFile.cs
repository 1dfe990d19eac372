namespace Telbaar.Formats;

/// <summary>A file of contact attempts, CSV or XLSX; which of the two is found out from its first bytes.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Sheet">For a workbook: the sheet to read; otherwise its first.</param>
public sealed record AttemptsFile(string Path, string? Sheet = null)
{
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
            return RecordSource.Open(stream, Sheet, windows1252, name => AttemptColumns.Find(name) is AttemptColumn.StartedAt or AttemptColumn.MessageAt or AttemptColumn.CalledBackAt);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }
}
