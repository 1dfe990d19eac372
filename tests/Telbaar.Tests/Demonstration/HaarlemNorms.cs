using Telbaar.Attempts;
using Telbaar.Measures;
using Telbaar.Norms;

namespace Telbaar.Tests.Demonstration;

/// <summary>The norm sets of measuring.md, section 4.</summary>
static class HaarlemNorms
{
    public static NormSet Of2018 { get; } = Set("haarlem-2018", new DateOnly(2018, 2, 19), 30);

    public static NormSet Of2019 { get; } = Set("haarlem-2019", new DateOnly(2019, 11, 25), 60);

    static NormSet Set(string name, DateOnly validFrom, int threshold) => new()
    {
        Name = name,
        Version = 1,
        ValidFrom = validFrom,
        Title = new(name, name),
        Source = new(name, name),
        Reconstructed = [],
        Callback = new CallbackRule.WorkingDays(2),
        OfficeHours = OfficeHours.Usual,
        Rounding = new(Midpoint.AwayFromZero, 1),
        TargetMark = 8,
        MinimumAttempts = 30,
        Limits = new(TimeSpan.FromSeconds(180), TimeSpan.FromSeconds(120), TimeSpan.FromSeconds(180)),
        Greeting = [],
        Initiative = new(new("", ""), []),
        Components =
        [
            Part("kcc", Side.Kcc, 0, Share("kcc-speed", 80, threshold), Share("kcc-technical", 90), Share("kcc-greeting", 90)),
            Part("reachability", Side.Departments, 1, Share("direct", 80), Share("indirect", 90)),
            Part("times", Side.Departments, 0, Time("transfer-time"), Time("waiting-time")),
            Part("greeting", Side.Departments, 0, Share("greeting", 80)),
            Part("success", Side.Departments, 0, Share("success", 95)),
        ],
    };

    static Component Part(string id, Side side, int decimals, params Parameter[] parameters) => new(id, side, new(id, id), 1, decimals, parameters);

    static Parameter Share(string measure, double norm, int? threshold = null) => new(
        Catalogue.Find(measure)!, threshold is { } seconds ? TimeSpan.FromSeconds(seconds) : null, norm,
        new("share", ScaleKind.Linear, [new(-43.75, 1), new(0, 8), new(12.5, 10)]), 1, 0);

    static Parameter Time(string measure) => new(Catalogue.Find(measure)!, null, 30, new("time", ScaleKind.Linear, [new(0, 10), new(135, 1)]), 1, 0);
}
