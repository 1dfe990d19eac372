using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Telbaar.Bench.Load;

/// <summary>The table, as Markdown: the same for the terminal and for the file.</summary>
static class DescribeLoad
{
    static readonly Dictionary<Waited, string> words = new()
    {
        [Waited.EmptyPageIdle] = "an empty page, before anybody rings or reads",
        [Waited.LargeResultsIdle] = "the results of the large study, before anybody rings or reads",
        [Waited.EmptyPage] = "an empty page",
        [Waited.Event] = "an event of a caller, until it is acknowledged",
        [Waited.Claim] = "the next four calls of a caller",
        [Waited.CallingPage] = "the caller's screen",
        [Waited.Results] = "the results of the study that is rung for",
        [Waited.LargeResults] = "the results of the large study",
        [Waited.Watch] = "watching the field",
        [Waited.AttemptList] = "the attempts behind a figure",
        [Waited.Attempt] = "one attempt",
    };

    public static string Table(Load load)
    {
        var empty = load.Waits.Of(Waited.EmptyPage);
        var text = new StringBuilder();
        Row(text, "what people wait for", "answers", "p50", "p95", "p99", "longest", "p50 ÷ empty", "p95 ÷ empty", "p99 ÷ empty");
        Row(text, "---", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:");
        foreach (var what in Enum.GetValues<Waited>())
        {
            // One page after the other without a moment between is quicker for every page: what was asked so is held against what was asked so.
            var under = what is Waited.LargeResultsIdle ? load.Waits.Of(Waited.EmptyPageIdle) : empty;
            if (load.Waits.Of(what) is { } waited)
                Row(text, words[what], $"{waited.Count}", Ms(waited.Half), Ms(waited.P95), Ms(waited.P99), Ms(waited.Longest), Ratio(waited.Half, under?.Half), Ratio(waited.P95, under?.P95), Ratio(waited.P99, under?.P99));
        }
        return text.ToString();
    }

    public static string Document(Load load, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"""
        # How long people wait

        {load.Plan.Callers} callers ring and {load.Plan.Readers} readers read at once, for {load.Plan.Time.TotalMinutes:0.#} minutes (after {load.Plan.WarmUp.TotalMinutes:0.##} to warm up), on one server (SQLite).

        - **Callers** do what the caller's screen does: they claim calls and tell each step as it happens, one every 0.3 to 0.9 s. Each so does in minutes what takes a person weeks.
          {load.Events} events were acknowledged; {load.SentAgain} answers asked to send again because two acts met, which counts as waiting.
        - **Readers**, each with a session of its own, open in turn the results, the field as it is watched, the attempts behind a figure, one attempt and an empty page, with 1 to 3 s between.
        - The study has {LoadPlan.PlannedCalls} planned calls and {load.AttemptsBefore} attempts, to which {load.Plan.CallsBeside} planned calls are added so that nobody runs out of them; it had {load.AttemptsAfter} attempts at the end.{Large(load)}
        - **An empty page** is the sign-in page, asked by somebody who has not signed in, in the same run and under the same load: the frame of every page, and nothing from the database.

        Errors: {load.Errors.Count}{Named(load)}. The server took at most {load.PeakBytes / 1e6:N0} MB of memory.

        {Table(load).TrimEnd()}

        Measured on {at:d MMMM yyyy} on {Machine.Describe()}, {RuntimeInformation.FrameworkDescription}; load average {load.LoadBefore} before the start and {load.LoadAfter} at the end. The callers and readers run on the same machine as the server.
        Where others work on the machine too, times are longer than they need be; ratios say more.

        To repeat it: `./bench load` (`--minutes`, `--callers`, `--readers`; `--attempts 100000` adds a study of that size, whose results are read too).

        """);

    static string Large(Load load) => load.Plan.Attempts == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" A second study in the same store has {load.Plan.Attempts:N0} attempts, and its results are read too.");

    static string Named(Load load) => load.Errors.Count == 0 ? "" : $" ({string.Join("; ", load.Errors.CountBy(error => error).OrderByDescending(kind => kind.Value).Select(kind => $"{kind.Value} × {kind.Key.TrimEnd('.')}"))})";

    static string Ms(double milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.0} ms");

    static string Ratio(double over, double? under) => under is { } empty ? string.Create(CultureInfo.InvariantCulture, $"{over / empty:0.0}") : "–";

    static void Row(StringBuilder text, params string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
