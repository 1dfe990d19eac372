namespace Telbaar.Measures;

/// <summary>The measures there are. Another channel than the telephone adds its own here.</summary>
public static class Catalogue
{
    /// <summary>All measures, in the order in which a report shows them.</summary>
    public static IReadOnlyList<Measure> Measures { get; } =
    [
        new KccSpeed(), new KccSpeedAll(), new KccTechnical(), new KccGreeting(), new KccInitiative(), new BackAtKcc(),
        new Direct(), new Indirect(), new SettledLater(), new EmployeeReached(),
        new TransferTime(), new WaitingTime(), new Greeting(), new Success(),
    ];

    static readonly Dictionary<string, Measure> byId = Measures.ToDictionary(measure => measure.Id);

    public static Measure? Find(string id) => byId.GetValueOrDefault(id);
}
