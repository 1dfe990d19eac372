using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>What is asked of the staff list: a few letters, a department, who left as well, and which page.</summary>
sealed record StaffSearch(string Letters, DepartmentId? Department, bool WithInactive, int Page)
{
    public const int OnPage = 50;

    public static StaffSearch Of(IQueryCollection query) => new(
        Text(query, "q"), Guid.TryParse(Text(query, "department"), out var department) ? new DepartmentId(department) : null, Text(query, "all").Length > 0,
        int.TryParse(Text(query, "page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 100_000) : 1);

    public static int PagesOf(int count) => Math.Max(1, (count + OnPage - 1) / OnPage);

    /// <summary>Those on the page, and how many there are in all. Each word must be part of the name or the address, or be the code; capitals and accents do not count.</summary>
    public async Task<(IReadOnlyList<StaffPage.Row> Rows, int Count)> Run(Store db, CancellationToken cancellation)
    {
        var found =
            from key in db.Set<EmployeeKey>()
            where key.ReplacedBy == null
            join employee in db.Set<Employee>() on key.EmployeeId equals employee.Id
            join department in db.Set<Department>() on employee.DepartmentId equals department.Id
            select new { key, employee, department };
        if (Department is { } chosen)
            found = found.Where(row => row.employee.DepartmentId == chosen);
        if (!WithInactive)
            found = found.Where(row => row.employee.IsActive);
        foreach (var word in Letters.Folded().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5))
        {
            var code = word.ToUpperInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // The database does this: it knows no cultures or comparisons of ours.
            found = found.Where(row => row.key.Folded.Contains(word) || row.key.Email.ToLower().Contains(word) || row.employee.Code == code);
#pragma warning restore CA1304, CA1311, CA1862
        }
        var count = await found.CountAsync(cancellation);
        var rows = await found.OrderBy(row => row.key.Folded).ThenBy(row => row.employee.Code).Skip((Page - 1) * OnPage).Take(OnPage)
            .Select(row => new StaffPage.Row(row.employee.Id, row.employee.Code, row.key.Name, row.key.Email, row.key.Number, row.department.Name,
                db.Set<Team>().Where(team => team.Id == row.employee.TeamId).Select(team => team.Name).FirstOrDefault(), row.employee.IsActive))
            .ToListAsync(cancellation);
        return (rows, count);
    }

    static string Text(IQueryCollection query, string name) => query[name].ToString().Trim();
}
