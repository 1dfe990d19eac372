using Telbaar.Attempts;
using Telbaar.Measures;
using Telbaar.Norms;

namespace Telbaar.Tests.Given;

/// <summary>Norm sets: those of Haarlem, and the parts to make others of.</summary>
static class ServiceNorms
{
    public static Scale ShareScale { get; } = Linear((-43.75, 1), (0, 8), (12.5, 10));

    public static Scale TimeScale { get; } = Linear((0, 10), (135, 1));

    public static NormSet Haarlem2019 { get; } = Haarlem("haarlem-2019", 60);

    public static NormSet Haarlem2018 { get; } = Haarlem("haarlem-2018", 30);

    public static Scale Linear(params (double Distance, double Mark)[] points) => Of(ScaleKind.Linear, points);

    public static Scale Steps(params (double Distance, double Mark)[] points) => Of(ScaleKind.Steps, points);

    public static NormSet Of(params Component[] components) => HaarlemWith(components, "test");

    public static Component Part(string id, Side side, params Parameter[] parameters) => new(id, side, new(id, id), 1, 0, parameters);

    public static Parameter Share(string measure, double norm, double? threshold = null) =>
        new(Measure(measure), threshold is { } seconds ? TimeSpan.FromSeconds(seconds) : null, norm, ShareScale, 1, 0);

    public static Parameter Time(string measure) => new(Measure(measure), null, 30, TimeScale, 1, 0);

    public static Measure Measure(string id) => Catalogue.Find(id) ?? throw new ArgumentException($"No measure is called {id}.", nameof(id));

    static NormSet Haarlem(string name, int threshold) => HaarlemWith(
        [
            Part("kcc", Side.Kcc, Share("kcc-speed", 80, threshold), Share("kcc-technical", 90), Share("kcc-greeting", 90)),
            Part("reachability", Side.Departments, Share("direct", 80), Share("indirect", 90)),
            Part("times", Side.Departments, Time("transfer-time"), Time("waiting-time")),
            Part("greeting", Side.Departments, Share("greeting", 80)),
            Part("success", Side.Departments, Share("success", 95)),
        ], name);

    static NormSet HaarlemWith(IReadOnlyList<Component> components, string name) => new()
    {
        Name = name,
        Version = 1,
        ValidFrom = new(2018, 2, 19),
        Title = new(name, name),
        Source = new(name, name),
        Reconstructed = [],
        Callback = new CallbackRule.WorkingDays(2),
        OfficeHours = OfficeHours.Usual,
        Rounding = new(Midpoint.AwayFromZero, 1),
        TargetMark = 8,
        MinimumAttempts = 30,
        Limits = new(TimeSpan.FromSeconds(600), TimeSpan.FromSeconds(300), TimeSpan.FromSeconds(180)),
        Greeting = [],
        Initiative = new(new("", ""), []),
        Components = components,
    };

    static Scale Of(ScaleKind kind, (double Distance, double Mark)[] points) =>
        new("test", kind, [.. points.Select(point => new ScalePoint(point.Distance, point.Mark))]);
}
