using CsCheck;
using Telbaar.Attempts;
using Telbaar.Measures;
using Telbaar.Norms;
using Telbaar.Scores;

namespace Telbaar.Tests.Given;

/// <summary>Random studies for the properties. Half of them stand under the norms of Haarlem, half under norms that nobody has thought of.</summary>
static class Studies
{
    static readonly DateTime first = new(2020, 3, 23);

    static readonly Gen<bool?> judged = Gen.OneOf<bool?>(true, true, false, null);

    static readonly Gen<TimeSpan?> time = Gen.OneOf(
        Gen.Int[0, 240_000].Select(milliseconds => (TimeSpan?)TimeSpan.FromMilliseconds(milliseconds)),
        Gen.OneOf(0, 1, 15, 30, 60).Select(seconds => (TimeSpan?)TimeSpan.FromSeconds(seconds)),
        Gen.Const((TimeSpan?)null));

    /// <summary>Over three weeks in which summer time begins; now and then at the very moment of another.</summary>
    static readonly Gen<DateTimeOffset> moment = Gen.OneOf(Gen.Int[0, 3 * 7 * 24 * 60], Gen.Int[0, 20].Select(day => (day * 24 * 60) + (17 * 60)))
        .Select(minutes => Amsterdam.Clock.At(first.AddMinutes(minutes)));

    static Gen<Attempt> AttemptOf(Gen<Reached?> reached, Gen<Message> message, Gen<FailureReason?> reason, Gen<LineResult?> line) =>
        Gen.Select(
            Gen.Select(moment, Gen.OneOf("Burgerzaken", "Belastingen", "Openbare ruimte"), Gen.OneOf(null, "1", "2"), Gen.OneOf("E1", "E2"),
                Gen.Frequency((18, AttemptStatus.Valid), (1, AttemptStatus.Void), (1, AttemptStatus.Redone)), Gen.Frequency((8, Route.Kcc), (1, Route.Direct), (1, Route.Group))),
            Gen.Select(line, time, judged, time, reached, reason),
            Gen.Select(time, time, judged, judged, judged),
            Gen.Select(message, moment, Gen.Bool, moment, Gen.Bool, Gen.OneOf<Attribution?>(null, null, null, Attribution.Kcc, Attribution.Department, Attribution.Technical)),
            (who, start, call, after) => new Attempt
            {
                StartedAt = who.Item1,
                Department = who.Item2,
                Team = who.Item3,
                Caller = who.Item4,
                Status = who.Item5,
                Route = who.Item6,
                Line = start.Item1,
                AnswerTime = start.Item2,
                KccGreeting = start.Item3,
                SearchTime = start.Item4,
                Reached = start.Item5,
                Reason = start.Item6,
                TransferTime = call.Item1,
                WaitingTime = call.Item2,
                Greeting = call.Item3,
                Initiative = call.Item4,
                BackAtKcc = call.Item5,
                Message = after.Item1,
                MessageAt = after.Item3 ? after.Item2 : null,
                CalledBackAt = after.Item5 ? after.Item4 : null,
                StatedAttribution = after.Item6,
            });

    public static Gen<Attempt> Attempt { get; } = AttemptOf(
        Gen.OneOf<Reached?>(null, Reached.Employee, Reached.Colleague, Reached.OtherDepartment, Reached.Kcc, Reached.Nobody),
        Gen.OneOf(Message.None, Message.None, Message.Voicemail, Message.CallbackNote),
        Gen.Frequency<FailureReason?>((12, null), (1, FailureReason.SearchTime), (1, FailureReason.Disconnected), (1, FailureReason.AlternativeNumber), (1, FailureReason.Other)),
        Gen.Frequency<LineResult?>((14, LineResult.Answered), (1, LineResult.NoAnswer), (1, LineResult.Busy), (1, null)));

    static Gen<Scale> ScaleOf(bool rising) =>
        Gen.Select(Gen.Enum<ScaleKind>(), Gen.Int[-90, 30], Gen.Int[1, 40].Array[1, 4], Gen.Int[10, 100].Array[5]).Select((kind, start, steps, tenths) =>
        {
            var distances = steps.Aggregate(new List<double> { start }, (points, step) => [.. points, points[^1] + step]);
            var marks = tenths.Select(mark => mark / 10.0).Order().Take(distances.Count).ToList();
            if (!rising)
                marks.Reverse();
            return new Scale("random", kind, [.. distances.Zip(marks, (distance, mark) => new ScalePoint(distance, mark))]);
        });

    static Gen<Parameter> ParameterOf(Measure measure, int threshold) =>
        Gen.Select(ScaleOf(measure is ShareMeasure), Gen.Int[1, 100], Gen.Int[1, 5], (scale, norm, weight) =>
            new Parameter(measure, measure.NeedsThreshold ? TimeSpan.FromSeconds(threshold) : null, norm, scale, weight, 0));

    static Gen<Component> ComponentOf(int number, Side side, Measure[] measures, int threshold) =>
        Gen.Select(Gen.Int[1, 5], Gen.Shuffle(measures), (weight, chosen) => (weight, chosen))
            .SelectMany((weight, chosen) => Gen.Const(chosen.Select(measure => ParameterOf(measure, threshold)).ToArray())
                .SelectMany(OneOfEach)
                .Select(parameters => new Component($"c{number}", side, new("", ""), weight, 0, parameters)));

    static Gen<Parameter[]> OneOfEach(Gen<Parameter>[] parameters) =>
        parameters.Aggregate(Gen.Const(Array.Empty<Parameter>()), (all, next) => Gen.Select(all, next, (some, one) => (Parameter[])[.. some, one]));

    static readonly Gen<CallbackRule> callback = Gen.OneOf(
        Gen.Int[1, 4].Select(days => (CallbackRule)new CallbackRule.WorkingDays(days)),
        Gen.Int[1, 100].Select(hours => (CallbackRule)new CallbackRule.Hours(hours / 2m)),
        Gen.Int[1, 40].Select(hours => (CallbackRule)new CallbackRule.WithinOfficeHours(hours / 2m)));

    static readonly Gen<NormSet> anyNorms =
        Gen.Select(Gen.OneOf(15, 30, 60), Gen.Int[1, 6], Gen.Int[0, 5])
            .SelectMany((threshold, ofDepartments, ofKcc) => Gen.Select(
                ComponentOf(1, Side.Departments, [.. Of(Side.Departments).Take(ofDepartments)], threshold),
                ComponentOf(2, Side.Departments, [.. Of(Side.Departments).Skip(ofDepartments)], threshold),
                ComponentOf(3, Side.Kcc, [.. Of(Side.Kcc).Skip(ofKcc)], threshold),
                callback, Gen.Int[0, 40], (one, two, three, rule, minimum) =>
                    ServiceNorms.Of(one, two, three) with { Callback = rule, MinimumAttempts = minimum }));

    public static Gen<NormSet> Norms { get; } = Gen.OneOf(Gen.OneOf(ServiceNorms.Haarlem2019, ServiceNorms.Haarlem2018), anyNorms);

    public static Gen<Study> Random { get; } =
        Gen.Select(Norms, Attempt.Array[0, 80], moment, Gen.OneOf<Breakdown?>(null, Breakdown.Team, Breakdown.Caller, Breakdown.Weekday, Breakdown.Hour, Breakdown.Week))
            .Select((norms, attempts, asOf, breakdown) => new Study(norms, attempts, asOf, breakdown));

    /// <summary>A random study, with one more attempt that failed by the KCC's doing, and another such.</summary>
    public static Gen<(Study Study, Attempt Failure, Attempt Other)> WithFailuresOfTheKcc { get; } =
        Gen.Select(Random, Attempt, Attempt).Select((study, one, other) => (study, Failed(one), Failed(other) with { Department = one.Department }))
            .Where((study, one, other) => study.Classification().Judge(one).Outcome.IsFailure && study.Classification().Judge(other).Outcome.IsFailure);

    public static Gen<Attempt> CalledBackInTime { get; } = Attempt.Select(attempt => attempt with
    {
        Status = AttemptStatus.Valid,
        Line = LineResult.Answered,
        Reason = null,
        Reached = attempt.Reached is Reached.Employee ? Reached.Nobody : attempt.Reached,
        Message = Message.Voicemail,
        MessageAt = null,
        CalledBackAt = attempt.StartedAt,
    });

    static Attempt Failed(Attempt attempt) => attempt with { Status = AttemptStatus.Valid, StatedAttribution = Attribution.Kcc };

    static IEnumerable<Measure> Of(Side side) => Catalogue.Measures.Where(measure => measure.Side == side && measure.Id != "back-at-kcc");
}
