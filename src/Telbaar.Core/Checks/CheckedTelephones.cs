using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Checks;

/// <summary>How something that must be checked stands.</summary>
public enum CheckStanding
{
    Ok,
    NotApplicable,
    NotOk,
    /// <summary>It was in order more than a year ago.</summary>
    Old,
    Never,
}

/// <summary>One point of a telephone or main number, with what was last noted of it.</summary>
public sealed record CheckedPoint(CheckPoint Point, TelephoneCheck? Last, CheckStanding Standing);

/// <summary>A telephone or main number and its points.</summary>
/// <param name="Name">Of the employee, the shared telephone or the municipality.</param>
public sealed record CheckedTelephone(CheckSubject Subject, string Name, Workplace? Place, IReadOnlyList<CheckedPoint> Points)
{
    public bool IsOpen => Points.Any(point => point.Standing is CheckStanding.NotOk or CheckStanding.Never);

    public bool IsOld => Points.Any(point => point.Standing is CheckStanding.Old);

    public int Count(CheckStanding standing) => Points.Count(point => point.Standing == standing);
}

/// <summary>All that is to be checked, as it stands.</summary>
public static class CheckedTelephones
{
    /// <summary>Main numbers first; then telephones by workplace: shared ones, and those of who works there, by name.</summary>
    public static async Task<IReadOnlyList<CheckedTelephone>> On(Store db, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var checks = (await db.Set<TelephoneCheck>().AsNoTracking().ToListAsync(cancellation)).ToLookup(check => check.Subject);
        var municipalities = await db.Set<Municipality>().AsNoTracking().OrderBy(municipality => municipality.Folded).ToListAsync(cancellation);
        var telephones = await db.Set<SharedTelephone>().AsNoTracking().Where(telephone => telephone.IsActive).ToListAsync(cancellation);
        var staff = await db.Set<Employee>().AsNoTracking().Where(employee => employee.IsActive)
            .Join(db.Set<EmployeeKey>().Where(key => key.ReplacedBy == null), employee => employee.Id, key => key.EmployeeId, (employee, key) => new { employee.Id, employee.DepartmentId, employee.TeamId, key.Name, key.Folded }).ToListAsync(cancellation);
        return
        [
            .. municipalities.Select(municipality => Of(CheckSubject.Of(municipality.Id), $"{municipality.Name}: {municipality.Number}", null)),
            .. telephones.OrderBy(telephone => telephone.Label, StringComparer.Ordinal).Select(telephone => Of(CheckSubject.Of(telephone.Id), telephone.Label, new(telephone.DepartmentId, telephone.TeamId))),
            .. staff.OrderBy(member => member.Folded, StringComparer.Ordinal).Select(member => Of(CheckSubject.Of(member.Id), member.Name, new(member.DepartmentId, member.TeamId))),
        ];

        CheckedTelephone Of(CheckSubject subject, string name, Workplace? place) => new(subject, name, place, [.. subject.Points.Select(point => Standing(point, checks[subject], today))]);
    }

    /// <summary>The latest day counts; of one day what was noted last.</summary>
    public static CheckedPoint Standing(CheckPoint point, IEnumerable<TelephoneCheck> checks, DateOnly today)
    {
        var last = checks.Where(check => check.Point == point).OrderBy(check => check.On).ThenBy(check => check.NotedAt).ThenBy(check => check.Id.Value).LastOrDefault();
        return new(point, last, last?.Result switch
        {
            null => CheckStanding.Never,
            CheckResult.NotOk => CheckStanding.NotOk,
            _ when last.On < today.AddYears(-1) => CheckStanding.Old,
            CheckResult.NotApplicable => CheckStanding.NotApplicable,
            _ => CheckStanding.Ok,
        });
    }

    /// <summary>All that was ever noted of one, the latest first.</summary>
    public static async Task<IReadOnlyList<TelephoneCheck>> HistoryOf(Store db, CheckSubject subject, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (municipality, employee, telephone) = subject;
        var checks = await db.Set<TelephoneCheck>().AsNoTracking().Where(check => check.MunicipalityId == municipality && check.EmployeeId == employee && check.TelephoneId == telephone).ToListAsync(cancellation);
        return [.. checks.OrderByDescending(check => check.On).ThenByDescending(check => check.NotedAt).ThenByDescending(check => check.Id.Value)];
    }

    /// <summary>What was checked of one employee's telephone is taken out with the employee.</summary>
    /// <returns>How many checks it was.</returns>
    public static async Task<int> TakeOut(Store db, IReadOnlyCollection<EmployeeId> employees, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(employees);
        var taken = 0;
        foreach (var employee in employees)
            taken += await db.Set<TelephoneCheck>().Where(check => check.EmployeeId == employee).ExecuteDeleteAsync(cancellation);
        return taken;
    }
}
