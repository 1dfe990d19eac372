using System.Runtime.InteropServices;
using System.Text;

namespace Telbaar.Bench;

/// <summary>The tables, as Markdown: the same for the terminal and for RESULTS.md.</summary>
static class DescribeResults
{
    const string None = "–";

    public static string Tables(IReadOnlyList<Size> sizes)
    {
        var text = new StringBuilder();
        Table(text, ["rows", "file", "telbaar", "DuckDB", "pandas", "telbaar ÷ DuckDB", "pandas ÷ telbaar"], sizes, size =>
        [
            $"{size.Bytes / 1e6:N0} MB",
            .. CompareEngines.Engines.Select(engine => Of(size, engine, r => $"{r.Seconds:F2} s")),
            Ratio(size, CompareEngines.Telbaar, CompareEngines.DuckDb),
            Ratio(size, CompareEngines.Pandas, CompareEngines.Telbaar),
        ]);
        Table(text, ["rows", .. Headers("peak")], sizes, size =>
            [.. CompareEngines.Engines.Select(engine => Of(size, engine, r => $"{(r.Highest.PeakIsCeiling ? "≤ " : "")}{r.Highest.PeakBytes / 1e6:N0} MB"))]);
        Table(text, ["rows", .. Headers("per row"), .. Headers("CPU")], sizes, size =>
        [
            .. CompareEngines.Engines.Select(engine => Of(size, engine, r => $"{r.Seconds * 1e9 / size.Rows:N0} ns")),
            .. CompareEngines.Engines.Select(engine => Of(size, engine, r => $"{r.CpuSeconds:F2} s")),
        ]);
        var steps = sizes.Zip(sizes.Skip(1)).ToDictionary(step => step.Second, step => step.First);
        if (steps.Count > 0)
            Table(text, ["rows", "times as many", .. Headers("takes")], steps.Keys, size =>
            [
                $"{(double)size.Rows / steps[size].Rows:0.#}",
                .. CompareEngines.Engines.Select(engine => steps[size].Runs.TryGetValue(engine, out var before) ? Of(size, engine, r => $"{r.Seconds / before.Seconds:F1} times as long") : None),
            ]);
        return text.ToString();
    }

    public static string Document(IReadOnlyList<Size> sizes, IReadOnlyDictionary<string, string> versions, string load, TimeProvider clock) =>
        $"""
        # Telbaar beside DuckDB and pandas

        Each program reads the same attempts file and gives the nine parameters of norm set `haarlem-2019`, of the whole and of every department, as of 31 January 2020.
        All figures agreed: counts exactly, sums of seconds to a millionth.

        - **Telbaar** runs `telbaar score`: it also checks every field, finds the format out by itself and gives outcomes, intervals, marks and findings.
        - **DuckDB** runs `duckdb.sql` on all cores, with separator, types and columns told beforehand, and gives these figures only.
        - **pandas** runs `pandas_marks.py` in pieces of 200,000 rows, told as much, and gives these figures only.

        Time is that of the whole process, from start to end, and the median of the rounds (telbaar, DuckDB, pandas, telbaar, …); memory is the highest resident
        memory of any round. The file is in the page cache. Before the first round each program ran once.

        Measured on {clock.GetUtcNow():d MMMM yyyy} on {Machine.Describe()}, load average {load} before the start; {string.Join("; ", versions.Values)}; {RuntimeInformation.FrameworkDescription}.

        {Tables(sizes).TrimEnd()}

        To repeat it: `./bench` (`--sizes 0.1,1,10` are millions of rows; the files are made from a seed and are the same everywhere).

        """;

    static string[] Headers(string what) => [.. CompareEngines.Engines.Select(engine => $"{engine} {what}")];

    static string Of(Size size, string engine, Func<Runs, string> text) => size.Runs.TryGetValue(engine, out var runs) ? text(runs) : None;

    static string Ratio(Size size, string over, string under) =>
        size.Runs.TryGetValue(over, out var a) && size.Runs.TryGetValue(under, out var b) ? $"{a.Seconds / b.Seconds:F2}" : None;

    static void Table(StringBuilder text, string[] headers, IEnumerable<Size> sizes, Func<Size, string[]> cells)
    {
        Row(text, headers);
        Row(text, [.. headers.Select(_ => "--:")]);
        foreach (var size in sizes)
            Row(text, [$"{size.Rows:N0}", .. cells(size)]);
        text.Append('\n');
    }

    static void Row(StringBuilder text, string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
