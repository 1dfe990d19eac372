using System.Globalization;
using Telbaar.Bench;

const string Usage = """
    bench [--sizes 0.1,1,10] [--telbaar ./telbaar] [--python /usr/bin/python3] [--seed 1] [--results benchmarks/RESULTS.md] [--keep]
        times Telbaar beside DuckDB and pandas on files of so many million rows, and checks that they agree
    bench generate --rows N --seed S --out FILE
        writes an attempts file
    bench duckdb FILE
        prints the figures of an attempts file by DuckDB
    """;

try
{
    return args switch
    {
        ["generate", .. var rest] => Generate(Options(rest, "--rows", "--seed", "--out")),
        ["duckdb", var file] => DuckDb(file),
        [] or [['-', ..], ..] => Compare(Options(args, "--sizes", "--telbaar", "--python", "--seed", "--results", "--keep"), TimeProvider.System),
        _ => throw new FormatException($"Not understood: {string.Join(' ', args)}"),
    };
}
catch (FormatException wrong)
{
    Console.Error.WriteLine($"{wrong.Message}\n\n{Usage}");
    return 2;
}
catch (BenchFailure failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}

static int Generate(Dictionary<string, string> options)
{
    GenerateAttempts.Run(Rows(Required(options, "--rows"), 1), Seed(Required(options, "--seed")), Required(options, "--out"));
    return 0;
}

static int DuckDb(string file)
{
    using var output = Console.OpenStandardOutput();
    RunDuckDb.Run(file, output);
    return 0;
}

static int Compare(Dictionary<string, string> options, TimeProvider clock)
{
    var plan = new Plan(
        [.. options.GetValueOrDefault("--sizes", "0.1,1,10").Split(',').Select(size => Rows(size, 1_000_000)).Order()],
        Seed(options.GetValueOrDefault("--seed", "1")),
        options.GetValueOrDefault("--telbaar", "./telbaar").Split(' ', StringSplitOptions.RemoveEmptyEntries),
        options.GetValueOrDefault("--python", "/usr/bin/python3"),
        options.ContainsKey("--keep"));
    var load = Machine.Load();
    var folder = Directory.CreateTempSubdirectory("telbaar-bench-").FullName;
    try
    {
        var compare = new CompareEngines(plan, folder, Console.Out);
        var sizes = compare.Run();
        Console.Write($"\n{DescribeResults.Tables(sizes)}");
        var results = options.GetValueOrDefault("--results", Path.Combine("benchmarks", "RESULTS.md"));
        File.WriteAllText(results, DescribeResults.Document(sizes, compare.Versions, load, clock));
        Console.WriteLine($"All figures agree. Written: {results}");
        return 0;
    }
    finally
    {
        if (plan.KeepFiles)
            Console.WriteLine($"The files stay in {folder}");
        else
            Directory.Delete(folder, recursive: true);
    }
}

static Dictionary<string, string> Options(ReadOnlySpan<string> words, params ReadOnlySpan<string> known)
{
    var options = new Dictionary<string, string>();
    for (var at = 0; at < words.Length; at++)
    {
        var option = words[at];
        if (!known.Contains(option))
            throw new FormatException($"Unknown option: {option}");
        if (option == "--keep")
            options[option] = "";
        else if (++at < words.Length)
            options[option] = words[at];
        else
            throw new FormatException($"{option} needs a value.");
    }
    return options;
}

static string Required(Dictionary<string, string> options, string option) =>
    options.GetValueOrDefault(option) ?? throw new FormatException($"{option} is missing.");

static long Rows(string text, long unit) =>
    decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number * unit >= 1
        ? (long)(number * unit)
        : throw new FormatException($"{text} is not a number of rows.");

static ulong Seed(string text) =>
    ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : throw new FormatException($"{text} is not a seed.");
