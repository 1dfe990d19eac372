using Microsoft.EntityFrameworkCore;
using Telbaar.Storage;

namespace Telbaar.Steering;

public readonly record struct ActionLineId(Guid Value) : IEntityId<ActionLineId>
{
    public static ActionLineId Of(Guid value) => new(value);
}

/// <summary>A line along which the steering group works.</summary>
public sealed class ActionLine : Owned<ActionLineId>
{
    public required string Name { get; set; }

    public required string Folded { get; set; }

    /// <summary>Lines are shown in this order.</summary>
    public required int Place { get; set; }

    /// <summary>A line out of use stays for the action points that are on it.</summary>
    public bool IsActive { get; set; } = true;
}

/// <summary>The lines of an organisation. Until one is stored, it has the three that everybody begins with, always under the same ids.</summary>
public static class ActionLines
{
    /// <summary>Internal agreements, technology, attitude and behaviour.</summary>
    public static IReadOnlyList<ActionLineId> Usual { get; } =
    [
        new(new("0190a000-0000-7000-8000-000000000001")), new(new("0190a000-0000-7000-8000-000000000002")), new(new("0190a000-0000-7000-8000-000000000003")),
    ];

    /// <summary>Names of an organisation's own, so in the language of its staff.</summary>
    static readonly string[] usualNames = ["Interne afspraken", "Techniek", "Houding en gedrag"];

    /// <summary>In their order.</summary>
    public static async Task<IReadOnlyList<ActionLine>> Of(Store db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var lines = await db.Set<ActionLine>().OrderBy(line => line.Place).ThenBy(line => line.Folded).ToListAsync(cancellation);
        return lines.Count > 0 ? lines : Fresh();
    }

    /// <summary>The same, stored with the act that asks.</summary>
    internal static async Task<IReadOnlyList<ActionLine>> Stored(Store db, CancellationToken cancellation)
    {
        var lines = await Of(db, cancellation);
        foreach (var line in lines.Where(line => db.Entry(line).State is EntityState.Detached))
            db.Add(line);
        return lines;
    }

    static List<ActionLine> Fresh() => [.. usualNames.Select((name, i) => new ActionLine { Id = Usual[i], Name = name, Folded = name.Folded(), Place = i + 1 })];
}
