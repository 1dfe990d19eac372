using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Jint;

namespace Telbaar.Reports;

/// <summary>
/// Draws pictures as SVG, by ECharts (<c>pictures.ts</c>) in an engine of its own. Holds 20 to 40 MB; one for the whole program is enough.
/// May be used from several threads, which then wait for each other.
/// </summary>
public sealed partial class Pictures
{
    const string ScriptName = "pictures.js";
    static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    // In the order of the stand-ins in pictures.ts. The fallbacks are readable on white: 4.5:1 for words, 3:1 for shapes.
    static readonly string[] Colours =
    [
        "var(--picture-good, #1a7f4b)",
        "var(--picture-bad, #b3261e)",
        "var(--picture-neutral, #66707c)",
        "var(--picture-accent, #1f5f99)",
        "var(--picture-ink, #1b2430)",
        "var(--picture-muted, #56606c)",
        "var(--picture-line, #d5dae0)",
        "var(--picture-paper, #ffffff)",
    ];

    readonly Lock turn = new();
    readonly Task<Engine> loading;

    Pictures(Task<Engine> loading) => this.loading = loading;

    /// <summary>Begins loading the script, which takes the better part of a second, and returns at once.</summary>
    public static Pictures Start() => new(Task.Run(Load));

    /// <summary>
    /// One <c>svg</c> element that scales to the width it is given: no style attributes, no style or script elements, ids that begin with
    /// the picture's own, colours as CSS variables. The same picture gives the same characters.
    /// </summary>
    public string Draw(Picture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var json = picture.Json;
        var engine = loading.GetAwaiter().GetResult();
        string drawn;
        lock (turn)
            drawn = engine.Evaluate("pictures.draw").Call(picture.Kind, json).AsString();
        return CleanUp(drawn, picture);
    }

    /// <summary>The same picture with plain colours, for programs that know no CSS variables (rsvg-convert, Word).</summary>
    public static string WithPlainColours(string svg) => Variable.Replace(svg, "$1");

    static Engine Load()
    {
        using var stream = typeof(Pictures).Assembly.GetManifestResourceStream(ScriptName)
            ?? throw new InvalidOperationException($"The resource {ScriptName} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return new Engine().Execute(Engine.PrepareScript(reader.ReadToEnd(), ScriptName));
    }

    static string CleanUp(string drawn, Picture picture)
    {
        var svg = XDocument.Parse(drawn).Root!;
        svg.Descendants().Where(e => e.Name.LocalName is "style" or "script").Remove();
        svg.Descendants(Svg + "rect").Where(e => (string?)e.Attribute("fill") == "none" && e.Attribute("stroke") is null).Remove();

        foreach (var element in svg.DescendantsAndSelf())
        {
            element.Attributes().Where(a => IsForThePage(a.Name)).Remove();
            SpreadStyle(element);
            SetLine(element);
            foreach (var attribute in element.Attributes().ToList())
            {
                if (attribute.IsNamespaceDeclaration || attribute.Name.Namespace != XNamespace.None)
                    continue;
                if (StandIn.Match(attribute.Value) is { Success: true } standIn)
                    attribute.Value = Colours[standIn.Groups["at"].Value[0] - '1'];
                else if (attribute.Name.LocalName is not "id")
                    attribute.Value = Number.Replace(attribute.Value, Rounded);
            }
        }

        RenumberIds(svg, picture.Id);
        var (width, height) = (svg.Attribute("width")!.Value, svg.Attribute("height")!.Value);
        var result = new XElement(Svg + "svg",
            new XAttribute("viewBox", $"0 0 {width} {height}"),
            new XAttribute("width", "100%"),
            new XAttribute("preserveAspectRatio", "xMidYMid meet"),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", $"{picture.Id}-title {picture.Id}-desc"),
            new XElement(Svg + "title", new XAttribute("id", $"{picture.Id}-title"), picture.Title),
            new XElement(Svg + "desc", new XAttribute("id", $"{picture.Id}-desc"), picture.Description),
            svg.Elements());
        return result.ToString(SaveOptions.DisableFormatting);
    }

    // What ECharts leaves for a script in the page, which there is not.
    static bool IsForThePage(XName name) =>
        name.LocalName is "class" or "pointer-events" or "space" || name.LocalName.StartsWith("ecmeta", StringComparison.Ordinal);

    // A strict content security policy refuses style attributes; the same properties as attributes of their own are allowed.
    static void SpreadStyle(XElement element)
    {
        if (element.Attribute("style") is not { } style)
            return;
        style.Remove();
        foreach (var property in style.Value.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = property.IndexOf(':', StringComparison.Ordinal);
            var (name, value) = (property[..colon].Trim(), property[(colon + 1)..].Trim());
            if (name == "font" && Font.Match(value) is { Success: true } font)
            {
                element.SetAttributeValue("font-size", font.Groups["size"].Value);
                if (font.Groups["bold"].Success)
                    element.SetAttributeValue("font-weight", "bold");
            }
            else if (name == "font-size")
                element.SetAttributeValue(name, value.Replace("px", "", StringComparison.Ordinal));
            else if (name is "font-weight" or "paint-order")
                element.SetAttributeValue(name, value);
        }
    }

    // Not every program that makes a PNG or PDF knows dominant-baseline; all know dy.
    static void SetLine(XElement element)
    {
        if (element.Attribute("dominant-baseline") is not { } baseline)
            return;
        baseline.Remove();
        if (baseline.Value == "central")
            element.SetAttributeValue("dy", "0.35em");
    }

    static void RenumberIds(XElement svg, string prefix)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var attribute in svg.Descendants().Attributes())
        {
            if (Reference.Match(attribute.Value) is not { Success: true } reference)
                continue;
            var old = reference.Groups["id"].Value;
            names.TryAdd(old, $"{prefix}-{names.Count + 1}");
            attribute.Value = $"url(#{names[old]})";
        }
        foreach (var id in svg.Descendants().Attributes("id").ToList())
        {
            if (names.TryGetValue(id.Value, out var name))
                id.Value = name;
            else
                id.Remove();
        }
    }

    static string Rounded(Match number) =>
        decimal.Round(decimal.Parse(number.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture), 2).ToString("0.##", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"-?\d+\.\d+(?:e-?\d+)?")]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"^url\(#(?<id>.+)\)$")]
    private static partial Regex Reference { get; }

    [GeneratedRegex(@"^(?:#fe000(?<at>[1-8])|rgb\(254,0,(?<at>[1-8])\))$")]
    private static partial Regex StandIn { get; }

    [GeneratedRegex(@"^(?<bold>bold )?(?<size>[\d.]+)px ")]
    private static partial Regex Font { get; }

    [GeneratedRegex(@"var\(--picture-\w+, (#\w+)\)")]
    private static partial Regex Variable { get; }
}

/// <summary>What a picture shows. Every word and every formatted number comes from here; the script formats nothing.</summary>
public abstract record Picture
{
    /// <summary>Letters, digits and hyphens; begins every id in the SVG, so it differs from any other id on the page.</summary>
    public required string Id { get; init; }

    /// <summary>The accessible name.</summary>
    public required string Title { get; init; }

    /// <summary>What the picture says, for who does not see it.</summary>
    public required string Description { get; init; }

    /// <summary>Units for which the picture is laid out, its text being 12 or 13 units high: 720 for a page, 340 for a phone. At least 300.</summary>
    public int Width { get; init; } = 720;

    [JsonIgnore]
    internal abstract string Kind { get; }

    /// <summary>What the script is given.</summary>
    [JsonIgnore]
    internal string Json => JsonSerializer.Serialize(this, GetType(), PictureJson.Default);
}

/// <summary>A meaning. Never shown by colour alone: what is bad is striped and what is neutral dotted as well.</summary>
[JsonConverter(typeof(CamelCase<Tone>))]
public enum Tone { Good, Bad, Neutral, Accent, Ink }

[JsonConverter(typeof(CamelCase<Pattern>))]
public enum Pattern { Solid, Striped, Dotted, BackStriped }

/// <summary>A place on an axis and the words that stand there.</summary>
public sealed record Tick(double Value, string Label);

/// <summary>A line across a picture, such as a norm, and the words beside it.</summary>
public sealed record ReferenceLine(double Value, string Label);

/// <summary>
/// Where the calls went: stages from left to right, each node as high as its count. At a width of 340 the stages stand below each other as
/// lists of bars, without the links.
/// </summary>
public sealed record FlowPicture : Picture
{
    /// <summary>A heading per stage; may be empty.</summary>
    public IReadOnlyList<string> Stages { get; init; } = [];

    /// <summary>Nodes of a stage are drawn from top to bottom in the order given. A node of 0 is better left out.</summary>
    public required IReadOnlyList<FlowNode> Nodes { get; init; }

    /// <summary>Only from an earlier stage to a later one.</summary>
    public required IReadOnlyList<FlowLink> Links { get; init; }

    internal override string Kind => "flow";
}

/// <summary>Count label: the count as words, "1.250". Stage: from 0, the leftmost.</summary>
public sealed record FlowNode(string Id, string Label, int Count, string CountLabel, Tone Tone, int Stage);

public sealed record FlowLink(string Source, string Target, int Count, Tone Tone);

/// <summary>Rows with a figure and its interval, against a norm. A row without a value shows its words only.</summary>
public sealed record IntervalsPicture : Picture
{
    public required IReadOnlyList<IntervalRow> Rows { get; init; }

    /// <summary>In rising order; the axis runs from the first to the last, and what lies beyond is drawn at its end.</summary>
    public required IReadOnlyList<Tick> Ticks { get; init; }

    public string? AxisTitle { get; init; }
    public ReferenceLine? Norm { get; init; }

    /// <summary>Over the values at the right.</summary>
    public string? ValueHeading { get; init; }

    /// <summary>Over the marks at the far right.</summary>
    public string? MarkHeading { get; init; }

    internal override string Kind => "intervals";
}

/// <summary>Value, low and high in the unit of the axis. An indicative figure has an open dot and a dashed line.</summary>
public sealed record IntervalRow(string Label, double? Value, double? Low, double? High, string ValueLabel)
{
    /// <summary>Small print below the label: "n = 18, indicatief".</summary>
    public string? Note { get; init; }

    public string? MarkLabel { get; init; }
    public bool Indicative { get; init; }
    public Tone Tone { get; init; } = Tone.Accent;
}

/// <summary>How often each length of time came up, with the norm, the mean and the median as lines.</summary>
public sealed record DistributionPicture : Picture
{
    /// <summary>The height of a bin is its count: give bins of the same width.</summary>
    public required IReadOnlyList<DistributionBin> Bins { get; init; }

    /// <summary>In rising order; the axis runs from the first to the last.</summary>
    public required IReadOnlyList<Tick> Ticks { get; init; }

    /// <summary>In rising order, from 0 to at least the highest count.</summary>
    public required IReadOnlyList<Tick> CountTicks { get; init; }

    public required string AxisTitle { get; init; }

    /// <summary>What is counted; stands over the vertical axis.</summary>
    public required string CountTitle { get; init; }

    public ReferenceLine? Norm { get; init; }
    public ReferenceLine? Mean { get; init; }
    public ReferenceLine? Median { get; init; }

    internal override string Kind => "distribution";
}

/// <summary>From and to in the unit of the axis. The label is the count as words; the picture leaves it out when bins are too narrow for it.</summary>
public sealed record DistributionBin(double From, double To, int Count, string Label);

/// <summary>Counts by category, each bar made of the same parts in the same order.</summary>
public sealed record StackedBarsPicture : Picture
{
    public required IReadOnlyList<StackedSeries> Series { get; init; }
    public required IReadOnlyList<StackedRow> Rows { get; init; }

    internal override string Kind => "stackedBars";
}

/// <summary>Give neighbouring series another pattern, so that a print in grey still shows them apart.</summary>
public sealed record StackedSeries(string Name, Tone Tone, Pattern Pattern);

/// <summary>Parts: one for each series, in their order; a part of 0 is not drawn. Total label: the total as words.</summary>
public sealed record StackedRow(string Label, IReadOnlyList<StackedPart> Parts, string? TotalLabel = null);

/// <summary>A count, and the same as words.</summary>
public sealed record StackedPart(int Count, string Label);

/// <summary>Marks through the years. A line joins the published and the computed ones; those under other norms stand apart.</summary>
public sealed record YearsPicture : Picture
{
    /// <summary>From left to right.</summary>
    public required IReadOnlyList<string> Years { get; init; }

    public required IReadOnlyList<YearMark> Marks { get; init; }

    /// <summary>What the shapes mean; kinds that no mark has are left out.</summary>
    public required IReadOnlyList<MarkKindName> Kinds { get; init; }

    public ReferenceLine? Target { get; init; }

    /// <summary>In rising order; the axis runs from the first to the last.</summary>
    public IReadOnlyList<Tick> Ticks { get; init; } = [new(1, "1"), new(2, "2"), new(4, "4"), new(6, "6"), new(8, "8"), new(10, "10")];

    internal override string Kind => "years";
}

/// <summary>Published: an open square. Computed here: a dot. Recomputed under other norms: an open diamond.</summary>
[JsonConverter(typeof(CamelCase<MarkKind>))]
public enum MarkKind { Published, Computed, Recomputed }

/// <summary>A mark from 1 to 10, and the same as words: "6,4".</summary>
public sealed record YearMark(string Year, double Mark, string Label, MarkKind Kind);

public sealed record MarkKindName(MarkKind Kind, string Name);

sealed class CamelCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase) where T : struct, Enum;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FlowPicture))]
[JsonSerializable(typeof(IntervalsPicture))]
[JsonSerializable(typeof(DistributionPicture))]
[JsonSerializable(typeof(StackedBarsPicture))]
[JsonSerializable(typeof(YearsPicture))]
sealed partial class PictureJson : JsonSerializerContext;
