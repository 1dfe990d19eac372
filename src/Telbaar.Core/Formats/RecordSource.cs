namespace Telbaar.Formats;

/// <summary>Where rows come from, in blocks of a few thousand. Blocks are asked for by one thread at a time; their rows may be read by several at once.</summary>
public abstract class RecordSource : IDisposable
{
    /// <summary>The names in the header.</summary>
    public IReadOnlyList<string> Header { get; protected set; } = [];

    /// <summary>How far the source has been read, from 0 to 1.</summary>
    public abstract double Progress { get; }

    /// <summary>What is wrong with the source as a whole; then it has no rows.</summary>
    public Fault? Broken { get; protected set; }

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
