using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Retention;

public readonly record struct RemovalId(Guid Value) : IEntityId<RemovalId>
{
    public static RemovalId Of(Guid value) => new(value);
}

/// <summary>That persons, or what was said of them, were taken out. It says how much, and names nobody.</summary>
public sealed class Removal : Owned<RemovalId>
{
    public required DateTimeOffset At { get; init; }

    /// <summary>The study whose term was over; nothing for names, which belong to the organisation.</summary>
    public StudyId? StudyId { get; init; }

    /// <summary>The one person whose name was taken out on request.</summary>
    public EmployeeId? EmployeeId { get; init; }

    /// <summary>Keys: a name with its address and number.</summary>
    public int Names { get; init; }

    /// <summary>Remarks, and words of explanations and disputes.</summary>
    public int Words { get; init; }

    /// <summary>Links in mails.</summary>
    public int Links { get; init; }

    /// <summary>Mails of the outbox.</summary>
    public int Mails { get; init; }

    /// <summary>When the database was written anew, so that nothing of it is left between its rows.</summary>
    public DateTimeOffset? CompactedAt { get; set; }
}

static class RetentionSchema
{
    public static void Map(ModelBuilder model) => model.Entity<Removal>(removal =>
    {
        removal.OwnedTable("removals");
        removal.BelongsTo<Removal, Study>(nameof(Removal.StudyId));
        removal.BelongsTo<Removal, Employee>(nameof(Removal.EmployeeId));
    });
}
