using Microsoft.EntityFrameworkCore;
using Telbaar.Reports;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>Whether owners of action points are reminded by mail, and how often.</summary>
public sealed class ReminderPlan : Owned
{
    public const int UsualNearDays = 14, UsualEveryDays = 7;

    /// <summary>Since when owners are reminded; nothing while they are not.</summary>
    public DateTimeOffset? OnSince { get; set; }

    /// <summary>So many days before its term an action point is told of for the first time.</summary>
    public required int NearDays { get; set; }

    /// <summary>So many days lie between two mails to the same owner, at least.</summary>
    public required int EveryDays { get; set; }

    public required Language Language { get; set; }

    /// <summary>As it stands; off where nobody has said anything.</summary>
    public static async Task<ReminderPlan> Of(Store db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<ReminderPlan>().AsNoTracking().FirstOrDefaultAsync(cancellation) ?? new() { NearDays = UsualNearDays, EveryDays = UsualEveryDays, Language = Language.Dutch };
    }
}
