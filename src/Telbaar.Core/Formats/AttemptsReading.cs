namespace Telbaar.Formats;

/// <summary>What came of reading an attempts file.</summary>
/// <typeparam name="T">What took the attempts in.</typeparam>
public sealed record AttemptsReading<T>
{
    /// <summary>What each thread took in, to be merged; nothing when the file was refused.</summary>
    public IReadOnlyList<T>? Sinks { get; init; }

    /// <summary>What is wrong with the file; when rows with faults were skipped, what is wrong with those.</summary>
    public required FaultList Faults { get; init; }

    /// <summary>Columns that are not of the format, and were passed over.</summary>
    public IReadOnlyList<string> UnknownColumns { get; init; } = [];

    /// <summary>The rows in the file.</summary>
    public long Rows { get; init; }

    /// <summary>The rows left out because of their faults.</summary>
    public long Skipped { get; init; }

    /// <summary>Attempts that count though another was made in their place.</summary>
    public ReplacedAttempts Replaced { get; init; } = new(0, []);
}

/// <param name="Count">How many there are.</param>
/// <param name="Identifiers">The identifiers of the first hundred, in the order of their characters.</param>
public sealed record ReplacedAttempts(long Count, IReadOnlyList<string> Identifiers);
