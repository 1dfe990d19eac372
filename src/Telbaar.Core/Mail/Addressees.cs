using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Mail;

/// <summary>Somebody to whom mail can go.</summary>
/// <param name="IsShared">The address is that of several people: the mail says for whom it is.</param>
public sealed record MailBox(string Name, string Address, bool IsShared);

/// <summary>Who can be written to: the people with an address, and the heads of departments.</summary>
public sealed class Addressees
{
    readonly Dictionary<EmployeeId, MailBox> employees;
    readonly Dictionary<DepartmentId, EmployeeId> heads;
    readonly HashSet<EmployeeId> stopped;

    Addressees(Dictionary<EmployeeId, MailBox> employees, Dictionary<DepartmentId, EmployeeId> heads, HashSet<EmployeeId> stopped) =>
        (this.employees, this.heads, this.stopped) = (employees, heads, stopped);

    public static async Task<Addressees> Of(Store db, CancellationToken cancellation)
    {
        var keys = await db.Set<EmployeeKey>().AsNoTracking().Where(key => key.ReplacedBy == null && key.Email != "").ToListAsync(cancellation);
        var shared = keys.GroupBy(key => key.Email, StringComparer.OrdinalIgnoreCase).Where(address => address.Skip(1).Any()).Select(address => address.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(
            keys.Where(key => MailAddresses.IsAddress(key.Email)).ToDictionary(key => key.EmployeeId, key => new MailBox(key.Name, key.Email, shared.Contains(key.Email))),
            await db.Set<DepartmentHead>().ToDictionaryAsync(head => head.DepartmentId, head => head.EmployeeId, cancellation),
            await db.Set<MailStop>().Select(stop => stop.EmployeeId).ToHashSetAsync(cancellation));
    }

    public MailBox? Employee(EmployeeId? employee) => employee is { } id ? employees.GetValueOrDefault(id) : null;

    /// <summary>Nothing where the head is not known, has no address, or wants no mail.</summary>
    public MailBox? HeadOf(DepartmentId department) => heads.TryGetValue(department, out var head) && !stopped.Contains(head) ? employees.GetValueOrDefault(head) : null;

    public bool IsStopped(EmployeeId? employee) => employee is { } id && stopped.Contains(id);
}
