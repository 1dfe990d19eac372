using System.Diagnostics;

namespace Telbaar.Bench;

/// <summary>What the bench is to do.</summary>
/// <param name="Rows">The sizes, from small to large.</param>
/// <param name="Telbaar">The command and what stands before `score`.</param>
sealed record Plan(long[] Rows, ulong Seed, string[] Telbaar, string Python, bool KeepFiles);

/// <summary>The runs of one program over one file.</summary>
sealed record Runs(IReadOnlyList<Measured> All)
{
    /// <summary>The middle one by time; of two, their mean.</summary>
    public double Seconds => Median(All.Select(r => r.Wall.TotalSeconds));

    public double CpuSeconds => Median(All.Select(r => r.Cpu.TotalSeconds));

    public Measured Highest => All.MaxBy(r => r.PeakBytes);

    static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}

/// <summary>One file and how each program did on it; a program that would not have fitted in memory is missing.</summary>
sealed record Size(long Rows, long Bytes, IReadOnlyDictionary<string, Runs> Runs);

/// <summary>The programs do not agree, or one of them did not work: there is nothing to time.</summary>
sealed class BenchFailure(string message) : Exception(message);

/// <summary>Runs Telbaar, DuckDB and pandas in turn over the same files and holds their figures against each other.</summary>
sealed class CompareEngines(Plan plan, string folder, TextWriter log)
{
    public const string Telbaar = "telbaar", DuckDb = "DuckDB", Pandas = "pandas";
    public static readonly string[] Engines = [Telbaar, DuckDb, Pandas];

    // From here on a round takes long enough to be steady, and one of pandas is enough.
    const long ManyRows = 5_000_000;
    const long WarmUpRows = 20_000;
    const long RoomForARow = 200;

    readonly Dictionary<string, string> versions = [];

    public IReadOnlyDictionary<string, string> Versions => versions;

    public List<Size> Run()
    {
        // Builds what is not built, brings the programs into the page cache, and finds a disagreement before it costs minutes.
        Measure(WarmUpRows, rounds: 1, pandasRounds: 1, previous: null);
        var sizes = new List<Size>();
        foreach (var rows in plan.Rows)
        {
            var many = rows >= ManyRows;
            sizes.Add(Measure(rows, many ? 2 : 3, many ? 1 : 3, sizes.LastOrDefault()));
        }
        return sizes;
    }

    Size Measure(long rows, int rounds, int pandasRounds, Size? previous)
    {
        if (new DriveInfo(folder).AvailableFreeSpace < rows * RoomForARow)
            throw new BenchFailure($"{rows:N0} rows do not fit on the disk of {folder}: make room, or leave that size out with --sizes.");
        var file = Path.Combine(folder, $"attempts-{rows}.csv");
        var clock = Stopwatch.StartNew();
        GenerateAttempts.Run(rows, plan.Seed, file);
        var bytes = new FileInfo(file).Length;
        log.WriteLine($"{rows:N0} rows, {bytes / 1e6:N0} MB, written in {clock.Elapsed.TotalSeconds:F1} s");

        var engines = Engines.Where(engine => FitsInMemory(engine, rows, previous)).ToArray();
        var runs = engines.ToDictionary(engine => engine, _ => new List<Measured>());
        Figures? agreed = null;
        var agreedBy = "";
        for (var round = 0; round < rounds; round++)
        {
            foreach (var engine in engines.Where(engine => engine != Pandas || round < pandasRounds))
            {
                var (measured, figures) = RunOne(engine, file);
                log.WriteLine($"  {engine,-8} {measured.Wall.TotalSeconds,8:F2} s {measured.Cpu.TotalSeconds,8:F2} s CPU {measured.PeakBytes / 1e6,7:F0} MB");
                runs[engine].Add(measured);
                if (agreed is null)
                    (agreed, agreedBy) = (figures, engine);
                else
                    Compare(rows, agreed, agreedBy, figures, engine);
            }
        }
        if (!plan.KeepFiles)
            File.Delete(file);
        return new Size(rows, bytes, runs.ToDictionary(r => r.Key, r => new Runs(r.Value)));
    }

    /// <summary>A program is taken to need as much more than on the size before as there are more rows: too much, rather than a machine that swaps.</summary>
    bool FitsInMemory(string engine, long rows, Size? previous)
    {
        if (previous is null || !previous.Runs.TryGetValue(engine, out var before))
            return previous is null;
        var needed = before.Highest.PeakBytes * ((double)rows / previous.Rows);
        var available = Machine.AvailableBytes();
        if (needed <= available)
            return true;
        log.WriteLine($"  {engine} is left out: it may need {needed / 1e9:F1} GB, and {available / 1e9:F1} GB is available");
        return false;
    }

    (Measured Measured, Figures Figures) RunOne(string engine, string file)
    {
        var output = Path.Combine(folder, "output");
        var errors = Path.Combine(folder, "errors");
        var scores = Path.Combine(folder, "scores.json");
        File.Delete(scores);
        string[] command = engine switch
        {
            Telbaar => [.. plan.Telbaar, "score", file, "--norms", "haarlem-2019", "--as-of", "2020-01-31T00:00:00", "--json", scores],
            DuckDb => [.. ThisProgram(), "duckdb", file],
            _ => [plan.Python, Path.Combine(AppContext.BaseDirectory, "pandas_marks.py"), file],
        };
        var measured = MeasureProcess.Run(command, output, errors);
        if (measured.ExitCode != 0)
        {
            var remedy = engine == Pandas ? "Debian has it as python3-pandas; --python names another Python.\n" : "";
            throw new BenchFailure($"{engine} gave exit code {measured.ExitCode}: {string.Join(' ', command)}\n{remedy}{Head(errors)}{Head(output)}");
        }

        var json = engine == Telbaar ? scores : output;
        if (!File.Exists(json))
            throw new BenchFailure($"{engine} wrote no figures: {string.Join(' ', command)}");
        var figures = Figures.Read(File.ReadAllBytes(json));
        if (figures.Engine is { } version)
            versions[engine] = version;
        return (measured, figures);
    }

    static void Compare(long rows, Figures agreed, string agreedBy, Figures figures, string engine)
    {
        var differences = agreed.DifferencesFrom(figures, agreedBy, engine).ToArray();
        if (differences.Length > 0)
            throw new BenchFailure($"{agreedBy} and {engine} do not agree on {rows:N0} rows, in {differences.Length} figures:\n  {string.Join("\n  ", differences)}");
    }

    /// <summary>By `dotnet Telbaar.Bench.dll` the process is dotnet; by the executable it is this program itself.</summary>
    static string[] ThisProgram()
    {
        var process = Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(process) == "dotnet" ? [process, typeof(CompareEngines).Assembly.Location] : [process];
    }

    static string Head(string path) => string.Concat(File.ReadLines(path).Take(20).Select(line => $"  {line}\n"));
}
