using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Absences;

static class AbsencesSchema
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<CalendarFeed>(feed =>
        {
            feed.OwnedTable("calendar_feeds");
            feed.Property(f => f.Host).HasMaxLength(260);
            feed.Property(f => f.Sealed).HasMaxLength(8000);
            feed.Property(f => f.Tag).HasMaxLength(CalendarFetch.LongestTag);
            feed.BelongsTo<CalendarFeed, Employee>(nameof(CalendarFeed.EmployeeId));
            // Those of the organisation have no employee, and may be several.
            feed.HasIndex(f => new { f.OrganisationId, f.EmployeeId }).IsUnique();
        });
        model.Entity<Absence>(absence =>
        {
            absence.OwnedTable("absences");
            absence.BelongsTo<Absence, Employee>(nameof(Absence.EmployeeId));
            absence.BelongsTo<Absence, CalendarFeed>(nameof(Absence.FeedId));
            // Who is out now began earlier: what is to come stays unread.
            absence.HasIndex(a => new { a.OrganisationId, a.EmployeeId, a.From, a.Until });
            absence.HasIndex(a => new { a.OrganisationId, a.From, a.Until });
        });
    }
}
