using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>The action points that a page shows, and what the visitor may know of them and do with them.</summary>
sealed class ShownActions
{
    readonly Dictionary<EmployeeId, string> names;

    ShownActions(ActionRegister register, ActionsAsked asked, ActionRights rights, DateOnly today, bool seesOwners, Dictionary<EmployeeId, string> names)
    {
        (Register, Asked, Rights, Today, SeesOwners, this.names) = (register, asked, rights, today, seesOwners, names);
        Points = [.. register.Points.Where(point => asked.Filter.Shows(point, today))];
    }

    public ActionRegister Register { get; }

    public ActionsAsked Asked { get; }

    public ActionRights Rights { get; }

    public DateOnly Today { get; }

    public bool SeesOwners { get; }

    /// <summary>By number.</summary>
    public IReadOnlyList<ActionPoint> Points { get; }

    public static async Task<ShownActions> Of(Store db, Visit visit, IQueryCollection query, CancellationToken cancellation)
    {
        var seesOwners = ActionRights.SeesOwners(visit.Acting);
        var texts = visit.Language is Language.Dutch ? ShownActionsTexts.Dutch : ShownActionsTexts.English;
        var names = seesOwners
            ? await db.Set<EmployeeKey>().Where(key => key.ReplacedBy == null && db.Set<ActionPoint>().Any(point => point.OwnerId == key.EmployeeId))
                .Join(db.Set<Employee>(), key => key.EmployeeId, employee => employee.Id, (key, employee) => new { employee.Id, key.Name, employee.IsActive })
                .ToDictionaryAsync(owner => owner.Id, owner => owner.IsActive ? owner.Name : texts.Left(owner.Name), cancellation)
            : [];
        return new(await ActionRegister.Of(db, cancellation), ActionsAsked.Of(query, seesOwners), await ActionRights.Of(db, visit.Acting, cancellation), Zones.LocalDay(visit.At), seesOwners, names);
    }

    /// <summary>Who sees to it, as far as the visitor may know; nothing where nobody does.</summary>
    /// <param name="somebody">How an employee is called whose name is not shown.</param>
    public string? OwnerOf(ActionPoint point, string somebody) => (point.OwnerId is { } owner ? names.GetValueOrDefault(owner) : null, point.OwnerFunction) switch
    {
        ({ } name, { Length: > 0 } function) => $"{name} ({function})",
        ({ } name, _) => name,
        (_, { Length: > 0 } function) => function,
        _ => point.OwnerId is null ? null : somebody,
    };

    /// <summary>Department, and team where there is one.</summary>
    public string? PlaceOf(ActionPoint point) => (Register.NameOf(point.DepartmentId), Register.NameOf(point.TeamId)) switch
    {
        ({ } department, { } team) => $"{department} – {team}",
        ({ } department, _) => department,
        _ => null,
    };

    /// <summary>Owners to choose from: employees where the visitor may know them, and functions.</summary>
    public IReadOnlyList<(string Value, string Text)> Owners =>
    [
        .. names.OrderBy(name => name.Value, StringComparer.OrdinalIgnoreCase).Select(name => (name.Key.Value.ToString(), name.Value)),
        .. Register.Points.Select(point => point.OwnerFunction).Where(function => function.Length > 0).Distinct().Order(StringComparer.OrdinalIgnoreCase).Select(function => (ActionFilter.MarkOf(function), function)),
    ];
}
