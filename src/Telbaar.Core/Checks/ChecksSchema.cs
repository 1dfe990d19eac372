using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Checks;

static class ChecksSchema
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<SharedTelephone>(telephone =>
        {
            telephone.OwnedTable("shared_telephones");
            telephone.Property(t => t.Label).HasMaxLength(ShareTelephone.LongestLabel);
            telephone.BelongsTo<SharedTelephone, Department>(nameof(SharedTelephone.DepartmentId));
            telephone.BelongsTo<SharedTelephone, Team>(nameof(SharedTelephone.TeamId));
        });
        model.Entity<TelephoneCheck>(check =>
        {
            check.OwnedTable("telephone_checks");
            check.Ignore(c => c.Subject);
            check.Property(c => c.Note).HasMaxLength(NoteChecks.LongestNote);
            check.BelongsTo<TelephoneCheck, Municipality>(nameof(TelephoneCheck.MunicipalityId));
            check.BelongsTo<TelephoneCheck, Employee>(nameof(TelephoneCheck.EmployeeId));
            check.BelongsTo<TelephoneCheck, SharedTelephone>(nameof(TelephoneCheck.TelephoneId));
        });
    }
}
