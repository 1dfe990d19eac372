using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Telbaar.Attempts;
using Telbaar.Formats;
using Telbaar.Measures;

namespace Telbaar.Norms;

/// <summary>
/// Reads a set of service norms from its JSON file (see <c>docs/norms.md</c>), or finds everything that is wrong with it.
/// </summary>
public sealed partial class NormFile
{
    static readonly (string Word, DayOfWeek Value)[] weekdays =
    [
        ("monday", DayOfWeek.Monday), ("tuesday", DayOfWeek.Tuesday), ("wednesday", DayOfWeek.Wednesday), ("thursday", DayOfWeek.Thursday), ("friday", DayOfWeek.Friday),
    ];

    static readonly string[] callbackRules = ["workingDays", "hours", "officeHours"];

    readonly List<JsonFault> faults = [];
    readonly HashSet<string> usedScales = [];
    readonly HashSet<string> usedMeasures = [];
    readonly Dictionary<string, (JsonTree Tree, Scale Scale)> scales = [];
    readonly Dictionary<string, bool> scaleIsOfTimes = [];
    (string Measure, TimeSpan Seconds)? thresholdOfSet;

    /// <summary>Reads a norm file.</summary>
    /// <returns>The norms, or all faults in the order of their lines.</returns>
    public static (NormSet? Norms, IReadOnlyList<JsonFault> Faults) Read(ReadOnlySpan<byte> utf8)
    {
        var file = new NormFile();
        var norms = JsonTree.Read(utf8, file.faults) is { } tree ? file.Norms(new(tree, file.faults)) : null;
        return (file.faults.Count == 0 ? norms : null, [.. file.faults.OrderBy(fault => fault.Line)]);
    }

    NormSet Norms(JsonFields fields)
    {
        var name = fields.Text("name");
        if (!NamePattern().IsMatch(name) && fields.Find("name") is { } given)
            fields.Fault(given, "toegestaan: kleine letters, cijfers en streepjes, zoals haarlem-2019", "allowed: small letters, digits and hyphens, such as haarlem-2019");
        var (midpoint, parameterDecimals, componentDecimals, finalDecimals) = RoundingOf(fields.Object("rounding"));
        ReadScales(fields);
        var norms = new NormSet
        {
            Name = name,
            Version = fields.Whole("version", 1, 10_000, 1),
            ValidFrom = fields.Date("validFrom"),
            Title = fields.Words("title"),
            Source = fields.Words("source"),
            Reconstructed = [.. fields.List("reconstructed").Select(item => WordsOf(item))],
            Callback = CallbackOf(fields, out var counting),
            Counting = counting,
            OfficeHours = OfficeHoursOf(fields.Object("officeHours")),
            Rounding = new(midpoint, finalDecimals),
            TargetMark = fields.Number("targetMark", 1, 10, 8),
            MinimumAttempts = fields.Whole("minimumAttempts", 1, 1_000_000, 30),
            Limits = LimitsOf(fields.Object("limits")),
            Greeting = [.. fields.List("greeting").Select(GreetingOf)],
            Initiative = InitiativeOf(fields.Object("initiative")),
            Components = ComponentsOf(fields, parameterDecimals, componentDecimals),
        };
        foreach (var unused in scales.Where(scale => !usedScales.Contains(scale.Key)))
            fields.Fault(unused.Value.Tree, "geen parameter gebruikt deze schaal; haal haar weg of gebruik haar", "no parameter uses this scale; take it out or use it");
        fields.RefuseOthers();
        return norms;
    }

    static (Midpoint, int, int, int) RoundingOf(JsonFields? fields)
    {
        if (fields is null)
            return (Midpoint.AwayFromZero, 0, 0, 1);
        var rounding = (
            fields.Choice("midpoint", [("away-from-zero", Midpoint.AwayFromZero), ("to-even", Midpoint.ToEven)], "away-from-zero"),
            fields.Whole("parameter", 0, 3, 0), fields.Whole("component", 0, 3, 0), fields.Whole("final", 0, 3, 1));
        fields.RefuseOthers();
        return rounding;
    }

    static CallbackRule CallbackOf(JsonFields fields, out CallbackCounting counting)
    {
        counting = CallbackCounting.ByTelephone;
        CallbackRule rule = new CallbackRule.WorkingDays(2);
        if (fields.Object("callback", required: true) is not { } callback)
            return rule;
        var given = callbackRules.Where(name => callback.Find(name) is not null).ToList();
        if (given.Count != 1)
            callback.Fault("de terugbeltermijn: geef precies één van workingDays, hours en officeHours", "the callback term: give exactly one of workingDays, hours and officeHours");
        if (given.Contains("workingDays"))
            rule = new CallbackRule.WorkingDays(callback.Whole("workingDays", 1, 60));
        if (given.Contains("hours"))
            rule = new CallbackRule.Hours((decimal)callback.Number("hours", 0, 2000, above: true));
        if (given.Contains("officeHours"))
            rule = new CallbackRule.WithinOfficeHours((decimal)callback.Number("officeHours", 0, 2000, above: true));
        counting = new(
            callback.Choices("countsBy", [("employee", CalledBackBy.Employee), ("colleague", CalledBackBy.Colleague), ("kcc", CalledBackBy.Kcc), ("unknown", CalledBackBy.Unknown)], counting.By),
            callback.Choices("countsHow", [("spoken", CalledBackHow.Spoken), ("missed", CalledBackHow.Missed), ("voicemail", CalledBackHow.Voicemail), ("written", CalledBackHow.Written)], counting.How));
        callback.RefuseOthers();
        return rule;
    }

    static OfficeHours OfficeHoursOf(JsonFields? fields)
    {
        if (fields is null)
            return OfficeHours.Usual;
        var days = new Dictionary<DayOfWeek, Opening?>();
        foreach (var (word, day) in weekdays)
        {
            if (fields.Find(word) is { } value)
                days[day] = OpeningOf(fields, value);
        }
        fields.RefuseOthers();
        if (days.Count == weekdays.Length && days.Values.All(opening => opening is null))
            fields.Fault("op alle dagen gesloten; ten minste één dag heeft openingstijden", "closed on all days; at least one day has office hours");
        return new(days);
    }

    static Opening? OpeningOf(JsonFields fields, JsonTree value)
    {
        if (value.Kind is JsonTokenType.String && value.Text == "closed")
            return null;
        var ends = value.Text.Split('-');
        if (value.Kind is JsonTokenType.String && ends.Length == 2 && Time(ends[0], out var from) && Time(ends[1], out var to) && from < to)
            return new(from, to);
        fields.Fault(value, "toegestaan: \"08:30-17:00\" (van vóór tot) of \"closed\"", "allowed: \"08:30-17:00\" (from before to) or \"closed\"");
        return Opening.Usual;
    }

    static bool Time(string text, out TimeOnly time) => TimeOnly.TryParseExact(text.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    static Limits LimitsOf(JsonFields? fields)
    {
        const int queue = 600, transfer = 300, search = 180;
        if (fields is null)
            return new(TimeSpan.FromSeconds(queue), TimeSpan.FromSeconds(transfer), TimeSpan.FromSeconds(search));
        var limits = new Limits(
            TimeSpan.FromSeconds(fields.Number("queueSeconds", 1, 86400, queue)),
            TimeSpan.FromSeconds(fields.Number("transferSeconds", 1, 86400, transfer)),
            TimeSpan.FromSeconds(fields.Number("searchSeconds", 1, 86400, search)));
        fields.RefuseOthers();
        return limits;
    }

    GreetingElement GreetingOf(JsonTree item)
    {
        var fields = new JsonFields(item, faults);
        var element = new GreetingElement(fields.Text("id"), fields.YesNo("required"), fields.Words("title"));
        fields.RefuseOthers();
        return element;
    }

    InitiativeAid InitiativeOf(JsonFields? fields)
    {
        if (fields is null)
            return new(new("De gemeente beantwoordt de vraag, of houdt het initiatief om dat te doen.", "The municipality answers the question, or keeps the initiative for answering it."), []);
        var aid = new InitiativeAid(fields.Words("rule"), [.. fields.List("examples").Select(item =>
        {
            var example = new JsonFields(item, faults);
            var read = new InitiativeExample(example.YesNo("correct"), example.Words("text"));
            example.RefuseOthers();
            return read;
        })]);
        fields.RefuseOthers();
        return aid;
    }

    Words WordsOf(JsonTree item)
    {
        var fields = new JsonFields(item, faults);
        var words = new Words(fields.Text("nl"), fields.Text("en"));
        fields.RefuseOthers();
        return words;
    }

    void ReadScales(JsonFields fields)
    {
        if (fields.Object("scales", required: true) is not { } all)
            return;
        foreach (var (name, tree) in all.All())
        {
            var scale = new JsonFields(tree, faults);
            var kind = scale.Choice("kind", [("linear", ScaleKind.Linear), ("steps", ScaleKind.Steps)]);
            var points = scale.List("points", required: true).Select(item => PointOf(scale, item)).ToList();
            scale.RefuseOthers();
            if (points.Count < 2)
                scale.Fault("een schaal heeft ten minste twee punten: [[afstand, cijfer], …]", "a scale has at least two points: [[distance, mark], …]");
            for (var i = 1; i < points.Count; i++)
            {
                // A point that is none has been named already.
                if (points[i].Distance <= points[i - 1].Distance)
                    scale.Fault(scale.List("points")[i], "de afstanden moeten van punt tot punt toenemen", "the distances must rise from point to point");
            }
            scales[name] = (tree, new(name, kind, points.Count < 2 ? [new(0, 1), new(1, 1)] : points));
        }
    }

    static ScalePoint PointOf(JsonFields scale, JsonTree item)
    {
        if (item.Items is [{ Kind: JsonTokenType.Number } distance, { Kind: JsonTokenType.Number } mark])
        {
            var point = new ScalePoint(double.Parse(distance.Text, CultureInfo.InvariantCulture), double.Parse(mark.Text, CultureInfo.InvariantCulture));
            if (point.Mark is < 1 or > 10)
                scale.Fault(mark, "een cijfer ligt van 1 tot en met 10", "a mark lies from 1 to 10");
            if (double.IsFinite(point.Distance))
                return point;
        }
        scale.Fault(item, "een punt is [afstand, cijfer], zoals [0, 8]", "a point is [distance, mark], such as [0, 8]");
        return new(double.NaN, 1);
    }

    List<Component> ComponentsOf(JsonFields fields, int parameterDecimals, int componentDecimals)
    {
        var components = new List<Component>();
        foreach (var item in fields.List("components", required: true))
        {
            var component = new JsonFields(item, faults);
            var id = component.Text("id");
            if (components.Any(other => other.Id == id) && component.Find("id") is { } given)
                component.Fault(given, "dit onderdeel staat er twee keer", "this component is there twice");
            var side = component.Choice("of", [("kcc", Side.Kcc), ("departments", Side.Departments)]);
            var parameters = component.List("parameters", required: true).Select(parameter => ParameterOf(new(parameter, faults), parameterDecimals)).OfType<Parameter>().ToList();
            if (component.Find("parameters") is { Kind: JsonTokenType.StartArray, Items.Count: 0 })
                component.Fault("een onderdeel heeft ten minste één parameter", "a component has at least one parameter");
            components.Add(new(id, side, component.Words("title"), component.Number("weight", 0, 1000, 1, above: true), component.Whole("decimals", 0, 3, componentDecimals), parameters));
            component.RefuseOthers();
        }
        if (fields.Find("components") is { Kind: JsonTokenType.StartArray, Items.Count: 0 } none)
            fields.Fault(none, "er is ten minste één onderdeel nodig", "at least one component is needed");
        return components;
    }

    Parameter? ParameterOf(JsonFields fields, int decimals)
    {
        var id = fields.Text("measure");
        var measure = Catalogue.Find(id);
        if (fields.Find("measure") is { } given)
        {
            if (measure is null)
                fields.Fault(given, $"onbekende meting; toegestaan: {MeasureNames}", $"unknown measure; allowed: {MeasureNames}");
            else if (measure.IsOnlyReported)
                fields.Fault(given, $"deze meting wordt alleen gemeld en krijgt geen cijfer; toegestaan: {MeasureNames}", $"this measure is only reported and gets no mark; allowed: {MeasureNames}");
            else if (!usedMeasures.Add(id))
                fields.Fault(given, "deze meting staat al bij een andere parameter", "this measure is at another parameter already");
        }
        TimeSpan? threshold = measure is { NeedsThreshold: true } ? TimeSpan.FromSeconds(fields.Number("threshold", 0, 86400, above: true)) : null;
        CheckThreshold(fields, id, threshold);
        if (measure is { NeedsThreshold: false } && fields.Find("threshold") is { } needless)
            fields.Fault(needless, "deze meting heeft geen grens in seconden; haal het veld weg", "this measure has no threshold in seconds; take the field out");
        var isTime = measure is MeanMeasure;
        var norm = fields.Number("norm", 0, isTime ? 86400 : 100, above: isTime);
        var scale = ScaleOf(fields, measure);
        var parameter = measure is null || scale is null ? null
            : new Parameter(measure, threshold, norm, scale, fields.Number("weight", 0, 1000, 1, above: true), fields.Whole("decimals", 0, 3, decimals));
        fields.Find("weight");
        fields.Find("decimals");
        fields.Find("threshold");
        fields.RefuseOthers();
        return parameter;
    }

    /// <summary>A set has one threshold: under it all figures of speed are counted, the ones without a mark too.</summary>
    void CheckThreshold(JsonFields fields, string measure, TimeSpan? threshold)
    {
        if (threshold is not { Ticks: > 0 } seconds || fields.Find("threshold") is not { } given)
            return;
        thresholdOfSet ??= (measure, seconds);
        var (other, first) = thresholdOfSet.Value;
        if (first != seconds)
            fields.Fault(given, FormattableString.Invariant($"een andere grens dan die van {other}; toegestaan: ook hier {first.TotalSeconds}"),
                FormattableString.Invariant($"another threshold than that of {other}; allowed: here too {first.TotalSeconds}"));
    }

    Scale? ScaleOf(JsonFields fields, Measure? measure)
    {
        var name = fields.Text("scale");
        if (fields.Find("scale") is not { } given)
            return null;
        if (!scales.TryGetValue(name, out var found))
        {
            fields.Fault(given, $"er is geen schaal met deze naam; toegestaan: {string.Join(", ", scales.Keys)}", $"there is no scale of this name; allowed: {string.Join(", ", scales.Keys)}");
            return null;
        }
        usedScales.Add(name);
        if (measure is null)
            return found.Scale;
        var isTime = measure is MeanMeasure;
        if (scaleIsOfTimes.TryGetValue(name, out var other) && other != isTime)
            fields.Fault(given, "een schaal is voor percentages of voor tijden, niet voor beide", "a scale is for percentages or for times, not for both");
        else if (scaleIsOfTimes.TryAdd(name, isTime))
            CheckDirection(fields, found.Tree, found.Scale, isTime);
        return found.Scale;
    }

    /// <summary>A better value must never get a lower mark.</summary>
    static void CheckDirection(JsonFields fields, JsonTree tree, Scale scale, bool isTime)
    {
        for (var i = 1; i < scale.Points.Count; i++)
        {
            var step = scale.Points[i].Mark - scale.Points[i - 1].Mark;
            if (isTime ? step <= 0 : step >= 0)
                continue;
            fields.Fault(tree, isTime ? "een langere tijd mag geen hoger cijfer krijgen" : "een hoger percentage mag geen lager cijfer krijgen",
                isTime ? "a longer time may not get a higher mark" : "a higher percentage may not get a lower mark");
            return;
        }
    }

    /// <summary>Those that may get a mark.</summary>
    static string MeasureNames => string.Join(", ", Catalogue.Measures.Where(measure => !measure.IsOnlyReported).Select(measure => measure.Id));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex NamePattern();
}
