using System.Diagnostics;
using System.Globalization;
using Jint;
using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Serving;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Fieldwork;

/// <summary>
/// The server and the caller's screen tell the same of every sequence of events: where the call stands, what counts, and what may follow. The script that is shipped is walked,
/// to length 5 inside this program, and further by Node.js, which the build needs anyway: to length 6, or with LONG_TESTS=1 to length 8.
/// </summary>
public sealed class CallSequenceTests
{
    static readonly int longest = Environment.GetEnvironmentVariable("LONG_TESTS") == "1" ? 8 : 6;

    static readonly CallStep[] steps = Enum.GetValues<CallStep>();
    static readonly CallStage[] stages = Enum.GetValues<CallStage>();

    [Theory]
    [InlineData(Route.Kcc)]
    [InlineData(Route.Direct)]
    public void The_server_and_the_screen_accept_the_same_sequences(Route route)
    {
        using var engine = new Jint.Engine();

        var told = engine.Execute($"{Script};{Walk}").Evaluate(Call(route, 5)).AsString();

        Assert.Equal(Walked.By(route, 5), told);
    }

    [Theory]
    [InlineData(Route.Kcc)]
    [InlineData(Route.Direct)]
    public async Task So_they_do_in_an_engine_as_that_of_browsers_over_longer_sequences(Route route)
    {
        var told = await ByNode($"{Script};{Walk};console.log({Call(route, longest)})");

        Assert.Equal(Walked.By(route, longest), told.Trim());
    }

    [Fact]
    public void Every_step_has_one_key_and_nowhere_do_two_steps_share_one()
    {
        string[] always = [.. CallKeys.OfVoicemail.Values, .. CallKeys.OfGreeting, CallKeys.Aid, CallKeys.Question, CallKeys.Help, CallKeys.Callback, CallKeys.OfSteps[CallStep.Undo]];
        foreach (var (stage, route) in from stage in stages from route in Enum.GetValues<Route>() select (stage, route))
        {
            var keys = steps.Where(step => step is not CallStep.VoicemailHeard && CallSteps.After(stage, step, route) is not null).Select(step => CallKeys.OfSteps[step]).Concat(always).ToList();
            Assert.Equal((stage, keys.Count), (stage, keys.Distinct().Count()));
        }
    }

    static string Script { get; } = new StreamReader(Server.Assets.GetFileInfo("calling.js").CreateReadStream()).ReadToEnd();

    static string Call(Route route, int length) =>
        $"walk({System.Text.Json.JsonSerializer.Serialize(CallSteps.All.Select(row => new object?[] { row.From, row.Step, row.To, row.ByWayOfKcc }), CallingRoutes.Json)},"
        + $"{System.Text.Json.JsonSerializer.Serialize(steps, CallingRoutes.Json)},{System.Text.Json.JsonSerializer.Serialize(stages, CallingRoutes.Json)},{(route is Route.Kcc ? "true" : "false")},{length})";

    /// <summary>All sequences that the screen accepts, of each length how many and a digest of what it tells of each.</summary>
    const string Walk = """
        function walk(table, steps, stages, kcc, depth) {
          const sequence = new calling.Sequence(table);
          const counts = Array(depth + 1).fill(0), digests = Array(depth + 1).fill(7), events = [];
          const add = (length, number) => digests[length] = (Math.imul(digests[length], 31) + number) | 0;
          const go = length => {
            const { stage, standing } = sequence.tell(events, kcc);
            counts[length]++;
            add(length, stages.indexOf(stage));
            add(length, standing.length);
            const next = new Set(sequence.next(stage, kcc));
            if (standing.length > 0) next.add('Undo');
            steps.forEach((step, i) => {
              if (!next.has(step)) return;
              add(length, i);
              if (length === depth) return;
              events.push({ id: String(length), sequence: length + 1, step, elapsed: length, undoes: step === 'Undo' ? standing.at(-1).id : null });
              go(length + 1);
              events.pop();
            });
          };
          go(0);
          return counts.map((count, length) => `${length}:${count}:${digests[length]}`).join(' ');
        }
        """;

    static async Task<string> ByNode(string script)
    {
        var start = new ProcessStartInfo("node", ["-"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("These tests need Node.js. On Debian, as root: apt-get install nodejs");
        await node.StandardInput.WriteAsync(script);
        node.StandardInput.Close();
        return await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The same walk over what the server accepts.</summary>
    sealed class Walked(Route route, int depth)
    {
        readonly int[] counts = new int[depth + 1];
        readonly int[] digests = [.. Enumerable.Repeat(7, depth + 1)];
        readonly List<CallEvent> events = [];
        readonly CallClaim claim = new()
        {
            Id = default,
            StudyId = default,
            PlannedCallId = default,
            Identifier = "1",
            AccountId = default,
            Caller = "E1",
            DepartmentId = default,
            EmployeeId = default,
            Route = route,
            ClaimedAt = TestDatabase.Now,
        };

        public static string By(Route route, int depth)
        {
            var walked = new Walked(route, depth);
            walked.Go(0);
            return string.Join(' ', walked.counts.Select((count, length) => string.Create(CultureInfo.InvariantCulture, $"{length}:{count}:{walked.digests[length]}")));
        }

        void Go(int length)
        {
            var call = CallFold.Of(claim, "", null, events, TimeZoneInfo.Utc);
            Assert.Empty(call.DoNotFit);
            counts[length]++;
            Add(length, (int)call.Stage);
            Add(length, call.Standing.Count);
            foreach (var step in steps.Where(step => step is CallStep.Undo ? call.Standing.Count > 0 : CallSteps.After(call.Stage, step, route) is not null))
            {
                Add(length, (int)step);
                if (length == depth)
                    continue;
                events.Add(new()
                {
                    Id = new(new Guid(length, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
                    StudyId = default,
                    AttemptId = default,
                    Sequence = length + 1,
                    Step = step,
                    Elapsed = TimeSpan.FromMilliseconds(length),
                    Undoes = step is CallStep.Undo ? call.Standing[^1].Id : null,
                    ReceivedAt = TestDatabase.Now,
                    By = default,
                    Digest = "",
                });
                Go(length + 1);
                events.RemoveAt(events.Count - 1);
            }
        }

        void Add(int length, int number) => digests[length] = unchecked((digests[length] * 31) + number);
    }
}
