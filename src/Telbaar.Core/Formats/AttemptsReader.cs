namespace Telbaar.Formats;

/// <summary>
/// Reads an attempts file as a stream. Every row is checked; when one has a fault nothing is taken in, unless rows with faults are to be skipped.
/// Memory grows with the number of identifiers (eight bytes each), and with nothing else.
/// </summary>
/// <param name="file">It is read again where something needs a second look: an identifier that seems to be there twice, rows to be skipped.</param>
/// <param name="zone">The time zone of the clock times in the file.</param>
public sealed class AttemptsReader(AttemptsFile file, TimeZoneInfo zone)
{
    bool windows1252;

    public IProgress<double>? Progress { get; init; }

    /// <summary>Columns of names that nobody will ask for, and that need not be taken in.</summary>
    public IReadOnlyList<AttemptColumn> PassedOver { get; init; } = [];

    /// <summary>Reads the file.</summary>
    /// <param name="newSink">Makes a sink for each thread; they are made anew when the file must be read again.</param>
    /// <param name="refused">Takes the rows with faults, which are then skipped; without it a fault refuses the file.</param>
    /// <exception cref="IOException">The file is not there, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    public AttemptsReading<T> Read<T>(Func<T> newSink, IRefusedRows? refused = null, CancellationToken cancellation = default)
        where T : IAttemptSink
    {
        using var identifiers = new IdentifierSet();
        var first = new FirstReading<T>(identifiers, newSink);
        var (header, broken) = Walk(first, cancellation);
        if (broken.Count > 0)
            return Refused<T>(header, broken);

        var second = first.Unsettled();
        if (second.IsNeeded)
            Walk(second, cancellation);
        var faults = first.Faults;
        faults.Insert(second.Faults);
        var skipped = first.RowsWithFaults + second.Refused.Count;
        if (faults.Count > 0 && refused is null)
            return Refused<T>(header, faults) with { Rows = first.Rows };

        IReadOnlyList<T> sinks = first.Sinks;
        if (skipped > 0)
        {
            var third = new SkippingReading<T>(second.Refused, newSink, refused!);
            refused!.Begin(header.Names);
            Walk(third, cancellation);
            sinks = third.Sinks;
        }
        return new()
        {
            Sinks = sinks,
            Faults = faults,
            UnknownColumns = header.Unknown,
            Rows = first.Rows,
            Skipped = skipped,
            Replaced = second.Replaced,
        };
    }

    static AttemptsReading<T> Refused<T>(AttemptHeader header, FaultList faults) => new() { Faults = faults, UnknownColumns = header.Unknown };

    /// <summary>Goes once over the file; once more, as Windows-1252, when it turns out not to be UTF-8.</summary>
    (AttemptHeader Header, FaultList Broken) Walk<R>(Reading<R> reading, CancellationToken cancellation)
    {
        for (; ; )
        {
            using var source = file.Open(windows1252);
            var header = new AttemptHeader(source.Header, PassedOver);
            var broken = new FaultList();
            if (source.Broken is null)
                broken.Insert(header.Faults);
            if (source.Broken is null && broken.Count == 0)
            {
                reading.Start();
                BlockWalk.Over(source, () => reading.NewVisitor(header, new AttemptDecoder(header, new(zone))), reading.Commit, Progress, cancellation);
            }
            if (source is CsvSource { IsNotUtf8: true })
            {
                windows1252 = true;
                continue;
            }
            if (source.Broken is { } fault)
                broken.Add(fault);
            return (header, broken);
        }
    }
}
