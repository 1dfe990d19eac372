using System.Globalization;
using Telbaar.Bench.Load;

const string Usage = """
    bench load [--minutes 10] [--callers 20] [--readers 100] [--attempts 0] [--results benchmarks/LOAD.md]
        lets so many callers ring and readers read at once, on a server of its own on loopback, and writes how long they waited;
        with --attempts a second study has so many, whose results are read too
    bench lookup [--rounds 3000] [--results benchmarks/LOOKUP.md]
        looks up who can help so often, among 5,000 employees and 500 agreements, and writes how long that took beside an empty request
    """;

try
{
    if (args is ["lookup", .. var lookUp])
        return await LookUp.Run(Options(lookUp), TimeProvider.System, Console.Out);
    var options = Options(args);
    var plan = new LoadPlan(
        Minutes(options.GetValueOrDefault("--minutes", "10")), Count(options, "--callers", "20", LoadPlan.MostCallers), Count(options, "--readers", "100", LoadPlan.MostReaders),
        Count(options, "--attempts", "0", LoadPlan.MostAttempts));
    var load = await LoadRun.Of(plan, Path.Combine("src", "Telbaar.App", "bin", "Release", "net10.0", "telbaar.dll"), TimeProvider.System, Console.Out);
    Console.Write($"\n{DescribeLoad.Table(load)}");
    var results = options.GetValueOrDefault("--results", Path.Combine("benchmarks", plan.Attempts == 0 ? "LOAD.md" : "LOAD-LARGE.md"));
    await File.WriteAllTextAsync(results, DescribeLoad.Document(load, TimeProvider.System.GetUtcNow()));
    Console.WriteLine($"Written: {results}");
    foreach (var error in load.Errors.Take(20))
        Console.Error.WriteLine(error);
    return load.Errors.Count == 0 ? 0 : 1;
}
catch (FormatException wrong)
{
    Console.Error.WriteLine($"{wrong.Message}\n\n{Usage}");
    return 2;
}

static Dictionary<string, string> Options(ReadOnlySpan<string> words)
{
    var options = new Dictionary<string, string>();
    for (var at = 0; at < words.Length; at += 2)
    {
        if (words[at] is not ("--minutes" or "--callers" or "--readers" or "--attempts" or "--rounds" or "--results"))
            throw new FormatException($"Unknown option: {words[at]}");
        options[words[at]] = at + 1 < words.Length ? words[at + 1] : throw new FormatException($"{words[at]} needs a value.");
    }
    return options;
}

static TimeSpan Minutes(string text) =>
    double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutes) && minutes > 0 && minutes <= LoadPlan.MostMinutes
        ? TimeSpan.FromMinutes(minutes) : throw new FormatException($"{text} is not a number of minutes up to {LoadPlan.MostMinutes}.");

static int Count(Dictionary<string, string> options, string option, string usual, int most) =>
    int.TryParse(options.GetValueOrDefault(option, usual), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= most
        ? count : throw new FormatException($"{option} takes a whole number up to {most}.");
