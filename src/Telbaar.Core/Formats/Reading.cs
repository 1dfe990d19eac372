using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Telbaar.Attempts;

namespace Telbaar.Formats;

/// <summary>One going over the rows of a file.</summary>
/// <typeparam name="R">What comes of a block of rows.</typeparam>
abstract class Reading<R>
{
    /// <summary>Begins, or begins again: what was taken in before is forgotten.</summary>
    public abstract void Start();

    /// <summary>Makes, for one thread, what takes a block apart.</summary>
    public abstract Func<RecordBlock, R> NewVisitor(AttemptHeader header, AttemptDecoder decoder);

    /// <summary>Takes in what came of a block; one thread at a time, in the order of the file.</summary>
    public abstract void Commit(R result, long linesBefore);
}

/// <summary>Where a row stands: in which block of the file, and on which line of that. The same at every reading.</summary>
readonly record struct Place(int Block, int Line);

/// <summary>The first reading: checks each row, takes in what is right, and gathers the identifiers.</summary>
sealed class FirstReading<T>(IdentifierSet identifiers, Func<T> newSink) : Reading<FirstReading<T>.Result>
    where T : IAttemptSink
{
    readonly List<T> sinks = [];
    readonly List<ulong> replaced = [];

    public FaultList Faults { get; private set; } = new();

    public long Rows { get; private set; }

    public long RowsWithFaults { get; private set; }

    public IReadOnlyList<T> Sinks => sinks;

    /// <summary>Lists that were taken in, to be filled again.</summary>
    readonly ConcurrentBag<List<ulong>> usedLists = [];

    /// <summary>What only a second look can settle: hashes that came more than once, and hashes named as replaced that no attempt has, or one that still counts.</summary>
    public SecondLook Unsettled()
    {
        var (repeated, counts) = identifiers.LookUp(replaced);
        var unsettled = new Dictionary<ulong, bool>();
        foreach (var hash in replaced)
        {
            var known = counts.TryGetValue(hash, out var stillCounts);
            if (!known || stillCounts)
                unsettled[hash] = known;
        }
        return new(repeated, unsettled);
    }

    public override void Start()
    {
        identifiers.Clear();
        sinks.Clear();
        replaced.Clear();
        Faults = new();
        (Rows, RowsWithFaults) = (0, 0);
    }

    public override Func<RecordBlock, Result> NewVisitor(AttemptHeader header, AttemptDecoder decoder)
    {
        var sink = newSink();
        sinks.Add(sink);
        return block => Visit(block, header, decoder, sink);
    }

    public override void Commit(Result result, long linesBefore)
    {
        Faults.Append(result.Faults, linesBefore);
        Rows += result.Rows;
        RowsWithFaults += result.RowsWithFaults;
        replaced.AddRange(result.Replaced);
        identifiers.Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(result.Identifiers));
        result.Identifiers.Clear();
        usedLists.Add(result.Identifiers);
    }

    [MethodImpl(EachAttempt.Compiled)]
    Result Visit(RecordBlock block, AttemptHeader header, AttemptDecoder decoder, T sink)
    {
        var result = new Result(usedLists.TryTake(out var used) ? used : []);
        decoder.Faults = result.Faults;
        var attemptField = header.FieldOf(AttemptColumn.Attempt);
        var replacesField = header.FieldOf(AttemptColumn.Replaces);
        while (block.MoveNext())
        {
            var row = block.Record;
            result.Rows++;
            var right = decoder.TryDecode(row, out var attempt);
            if (right)
                sink.Take(attempt, new(row, header));
            else
                result.RowsWithFaults++;
            if (row.Count != header.Count)
                continue;
            if (row[attemptField] is { IsEmpty: false } identifier)
                result.Identifiers.Add(IdentifierSet.HashOf(identifier) | (right && attempt.Status is Attempts.AttemptStatus.Valid ? IdentifierSet.CountsBit : 0));
            if (right && replacesField >= 0 && row[replacesField] is { IsEmpty: false } replaced)
                result.Replaced.Add(IdentifierSet.HashOf(replaced));
        }
        return result;
    }

    internal sealed class Result(List<ulong> identifiers)
    {
        public long Rows { get; set; }

        public long RowsWithFaults { get; set; }

        public FaultList Faults { get; } = new();

        public List<ulong> Identifiers => identifiers;

        public List<ulong> Replaced { get; } = [];
    }
}

/// <summary>
/// Looks again at the rows whose identifiers seemed to be there twice, or whose replaced attempt seemed not to be there or still to count: at the first
/// reading only hashes were kept.
/// </summary>
/// <param name="repeated">The hashes that came more than once.</param>
/// <param name="replaced">The hashes named as replaced, and whether an attempt that counts has them.</param>
sealed class SecondLook(IReadOnlySet<ulong> repeated, IReadOnlyDictionary<ulong, bool> replaced) : Reading<List<SecondLook.Row>>
{
    readonly Dictionary<string, long> lineOf = new(StringComparer.Ordinal);
    readonly SortedSet<string> replacedIdentifiers = new(StringComparer.Ordinal);

    public bool IsNeeded => repeated.Count > 0 || replaced.Count > 0;

    public FaultList Faults { get; private set; } = new();

    /// <summary>Right rows that are refused all the same.</summary>
    public HashSet<Place> Refused { get; } = [];

    public ReplacedAttempts Replaced => new(replacedIdentifiers.Count, [.. replacedIdentifiers.Take(Findings.OddAttempts.Remembered)]);

    public override void Start()
    {
        lineOf.Clear();
        replacedIdentifiers.Clear();
        Refused.Clear();
        Faults = new();
    }

    public override Func<RecordBlock, List<Row>> NewVisitor(AttemptHeader header, AttemptDecoder decoder) => block =>
    {
        var rows = new List<Row>();
        decoder.Faults = new();
        while (block.MoveNext())
        {
            var row = block.Record;
            if (row.Count != header.Count)
                continue;
            var identifier = row[header.FieldOf(AttemptColumn.Attempt)];
            var replaces = header.FieldOf(AttemptColumn.Replaces) is var field and >= 0 ? row[field] : default;
            var twice = !identifier.IsEmpty && repeated.Contains(IdentifierSet.HashOf(identifier));
            var odd = !replaces.IsEmpty && replaced.ContainsKey(IdentifierSet.HashOf(replaces));
            if (!twice && !odd)
                continue;
            rows.Add(new(new(block.Index, row.Line), header.NameOf(AttemptColumn.Attempt), twice ? row.Text(header.FieldOf(AttemptColumn.Attempt)) : null,
                header.NameOf(AttemptColumn.Replaces), odd ? row.Text(header.FieldOf(AttemptColumn.Replaces)) : null, decoder.TryDecode(row, out _)));
        }
        return rows;
    };

    public override void Commit(List<Row> rows, long linesBefore)
    {
        foreach (var row in rows)
        {
            var line = linesBefore + row.Place.Line;
            if (row.Identifier is { } identifier && !lineOf.TryAdd(identifier, line))
                Refuse(row, new(line, row.AttemptColumn, Excerpts.Of(identifier), FaultKind.RepeatedIdentifier, $"{lineOf[identifier]}"));
            if (row.Replaces is not { } replaces || !row.Right)
                continue;
            if (replaced[IdentifierSet.HashOf(System.Text.Encoding.UTF8.GetBytes(replaces))])
                replacedIdentifiers.Add(replaces);
            else
                Refuse(row, new(line, row.ReplacesColumn, Excerpts.Of(replaces), FaultKind.ReplacesNothing));
        }
    }

    void Refuse(Row row, Fault fault)
    {
        Faults.Add(fault);
        if (row.Right)
            Refused.Add(row.Place);
    }

    internal readonly record struct Row(Place Place, string AttemptColumn, string? Identifier, string ReplacesColumn, string? Replaces, bool Right);
}

/// <summary>The reading that leaves out the rows with faults, and hands them to whoever keeps them.</summary>
/// <param name="refusedPlaces">Rows that are refused though each by itself is right.</param>
sealed class SkippingReading<T>(IReadOnlySet<Place> refusedPlaces, Func<T> newSink, IRefusedRows refused) : Reading<List<RefusedRow>>
    where T : IAttemptSink
{
    readonly List<T> sinks = [];

    public IReadOnlyList<T> Sinks => sinks;

    public override void Start() => sinks.Clear();

    public override Func<RecordBlock, List<RefusedRow>> NewVisitor(AttemptHeader header, AttemptDecoder decoder)
    {
        var sink = newSink();
        sinks.Add(sink);
        return block => Visit(block, header, decoder, sink);
    }

    public override void Commit(List<RefusedRow> rows, long linesBefore)
    {
        foreach (var row in rows)
            refused.Write(row with { Line = linesBefore + row.Line });
    }

    List<RefusedRow> Visit(RecordBlock block, AttemptHeader header, AttemptDecoder decoder, T sink)
    {
        var rows = new List<RefusedRow>();
        while (block.MoveNext())
        {
            decoder.Faults = new();
            var row = block.Record;
            if (!decoder.TryDecode(row, out var attempt))
                rows.Add(RefusedRow.Of(row, decoder.Faults.First));
            else if (refusedPlaces.Contains(new(block.Index, row.Line)))
                rows.Add(RefusedRow.Of(row, []));
            else
                sink.Take(attempt, new(row, header));
        }
        return rows;
    }
}
