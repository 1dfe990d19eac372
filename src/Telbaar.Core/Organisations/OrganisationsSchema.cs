using Microsoft.EntityFrameworkCore;
using Telbaar.Storage;

namespace Telbaar.Organisations;

static class OrganisationsSchema
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Organisation>(organisation =>
        {
            organisation.ToTable("organisations");
            organisation.Property(o => o.Name).HasMaxLength(200);
            organisation.Property(o => o.Slug).HasMaxLength(60);
            organisation.Property(o => o.Version).IsConcurrencyToken();
            organisation.HasIndex(o => o.Slug).IsUnique();
        });
        model.Entity<Municipality>(municipality =>
        {
            municipality.OwnedTable("municipalities");
            municipality.HasName(m => m.Name, m => m.Folded);
            municipality.Property(m => m.Number).HasMaxLength(40);
            municipality.Property(m => m.Signatory).HasMaxLength(200);
            municipality.Property(m => m.MemoHeading).HasMaxLength(500);
            municipality.HasIndex(m => new { m.OrganisationId, m.Folded }).IsUnique();
        });
        model.Entity<Department>(department =>
        {
            department.OwnedTable("departments");
            department.HasName(d => d.Name, d => d.Folded);
            department.HasIndex(d => new { d.OrganisationId, d.Folded }).IsUnique();
        });
        model.Entity<Team>(team =>
        {
            team.OwnedTable("teams");
            team.HasName(t => t.Name, t => t.Folded);
            team.BelongsTo<Team, Department>(nameof(Team.DepartmentId));
            team.HasIndex(t => new { t.OrganisationId, t.DepartmentId, t.Folded }).IsUnique();
        });
        model.Entity<Employee>(employee =>
        {
            employee.OwnedTable("employees");
            employee.Property(e => e.Code).HasMaxLength(20);
            employee.HasIndex(e => new { e.OrganisationId, e.Code }).IsUnique();
            employee.BelongsTo<Employee, Department>(nameof(Employee.DepartmentId));
            employee.BelongsTo<Employee, Team>(nameof(Employee.TeamId));
        });
        model.Entity<DepartmentHead>(head =>
        {
            head.ToTable("department_heads");
            head.HasKey(h => new { h.OrganisationId, h.DepartmentId });
            head.BelongsTo<DepartmentHead, Department>(nameof(DepartmentHead.DepartmentId));
            head.BelongsTo<DepartmentHead, Employee>(nameof(DepartmentHead.EmployeeId));
        });
        model.Entity<Objection>(objection =>
        {
            objection.ToTable("objections");
            objection.HasKey(o => new { o.OrganisationId, o.EmployeeId });
            objection.BelongsTo<Objection, Employee>(nameof(Objection.EmployeeId));
        });
        model.Entity<EmployeeKey>(key =>
        {
            key.OwnedTable("employee_keys");
            key.HasName(k => k.Name, k => k.Folded);
            key.Property(k => k.Email).HasMaxLength(320);
            key.Property(k => k.Number).HasMaxLength(40);
            key.BelongsTo<EmployeeKey, Employee>(nameof(EmployeeKey.EmployeeId));
            key.BelongsTo<EmployeeKey, StaffImport>(nameof(EmployeeKey.ReplacedBy));
            key.HasIndex(k => new { k.OrganisationId, k.Folded });
        });
        model.Entity<StaffImport>(import =>
        {
            import.OwnedTable("staff_imports");
            import.Property(i => i.LastCode).HasMaxLength(20);
        });
        model.Entity<ClosingDay>(day =>
        {
            day.OwnedTable("closing_days");
            day.Property(d => d.Note).HasMaxLength(200);
            day.HasIndex(d => new { d.OrganisationId, d.Day }).IsUnique();
        });
        model.Entity<OfficeDay>(day =>
        {
            day.ToTable("office_days");
            day.HasKey(d => new { d.OrganisationId, d.Weekday });
            day.Property(d => d.Weekday).HasConversion<string>().HasMaxLength(10);
        });
    }
}
