namespace Telbaar.Formats;

/// <summary>Where rows come from, in blocks of a few thousand. Blocks are asked for by one thread at a time; their rows may be read by several at once.</summary>
public abstract class RecordSource : IDisposable
{
    /// <summary>The first bytes of any zip, and so of any workbook.</summary>
    static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    /// <summary>The names in the header.</summary>
    public IReadOnlyList<string> Header { get; protected set; } = [];

    /// <summary>How far the source has been read, from 0 to 1.</summary>
    public abstract double Progress { get; }

    /// <summary>What is wrong with the source as a whole; then it has no rows.</summary>
    public Fault? Broken { get; protected set; }

    /// <summary>Opens a file of CSV or XLSX, which of the two is found out from its first bytes, and reads its header.</summary>
    /// <param name="stream">Owned by the source from here on; it can be sought.</param>
    /// <param name="sheet">For a workbook: the sheet to read; otherwise its first.</param>
    /// <param name="isMoment">Of the name of a column: whether a number in a workbook stands there for a day or a moment. None does, unless given.</param>
    internal static RecordSource Open(Stream stream, string? sheet, bool windows1252, Func<string, bool>? isMoment = null)
    {
        Span<byte> start = stackalloc byte[4];
        var got = stream.ReadAtLeast(start, 4, throwOnEndOfStream: false);
        stream.Position = 0;
        return got == 4 && start.SequenceEqual(Zip) ? XlsxSource.Open(stream, sheet, isMoment ?? (_ => false)) : CsvSource.Open(stream, windows1252);
    }

    /// <summary>Reads a whole file that is in memory; once more, as Windows-1252, when it turns out not to be UTF-8.</summary>
    internal static T ReadAll<T>(byte[] file, Func<RecordSource, T> read, Func<string, bool>? isMoment = null)
    {
        var first = Once(windows1252: false, out var isUtf8);
        return isUtf8 ? first : Once(windows1252: true, out _);

        T Once(bool windows1252, out bool isUtf8)
        {
            using var source = Open(new MemoryStream(file, writable: false), sheet: null, windows1252, isMoment);
            var taken = read(source);
            isUtf8 = source is not CsvSource { IsNotUtf8: true };
            return taken;
        }
    }

    /// <summary>The next block, or <see langword="null"/> after the last. A block that was used up may be given back to be filled again.</summary>
    public abstract RecordBlock? Next(RecordBlock? used);

    public abstract void Dispose();
}

/// <summary>A part of a source: some rows that follow one another.</summary>
public abstract class RecordBlock
{
    /// <summary>The place of the block in its source, from 0.</summary>
    public int Index { get; protected set; }

    /// <summary>How many lines the block holds; known when all its rows have been read.</summary>
    public int Lines { get; protected set; }

    public Record Record { get; } = new();

    /// <summary>Reads the next row into <see cref="Record"/>.</summary>
    public abstract bool MoveNext();
}
