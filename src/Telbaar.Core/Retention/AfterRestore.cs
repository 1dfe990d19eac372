using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Retention;

/// <summary>
/// What a backup does not know: who asked to be forgotten, objected, or wants no mail, since it was taken. It is read from the database that the backup replaces, kept in a file beside it
/// in case the program dies in between, and done again afterwards. It holds ids and no names.
/// </summary>
public sealed record AfterRestore(IReadOnlyList<AfterRestore.Wish> Forgotten, IReadOnlyList<AfterRestore.Wish> Objections, IReadOnlyList<AfterRestore.Wish> MailStops)
{
    public sealed record Wish(Guid Organisation, Guid Employee, DateTimeOffset At);

    public static AfterRestore Nothing { get; } = new([], [], []);

    public static async Task<AfterRestore> Of(Database database, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        var (forgotten, objections, stops) = (new List<Wish>(), new List<Wish>(), new List<Wish>());
        foreach (var organisation in await OrganisationsOf(database, cancellation))
        {
            await using var db = database.Open();
            db.Organisation = organisation;
            Wish Of(EmployeeId employee, DateTimeOffset at) => new(organisation.Value, employee.Value, at);
            forgotten.AddRange((await db.Set<Removal>().AsNoTracking().Where(removal => removal.EmployeeId != null).ToListAsync(cancellation)).Select(removal => Of(removal.EmployeeId!.Value, removal.At)));
            objections.AddRange((await db.Set<Objection>().AsNoTracking().ToListAsync(cancellation)).Select(objection => Of(objection.EmployeeId, objection.At)));
            stops.AddRange((await db.Set<MailStop>().AsNoTracking().ToListAsync(cancellation)).Select(stop => Of(stop.EmployeeId, stop.At)));
        }
        return new(forgotten, objections, stops);
    }

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <exception cref="JsonException">This is no such file.</exception>
    public static AfterRestore Parse(string json) => JsonSerializer.Deserialize<AfterRestore>(json, JsonSerializerOptions.Web) ?? Nothing;

    public AfterRestore With(AfterRestore other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new([.. Forgotten.Union(other.Forgotten)], [.. Objections.Union(other.Objections)], [.. MailStops.Union(other.MailStops)]);
    }

    /// <summary>Does it all again, and then what is due: retention, and writing the database anew.</summary>
    public async Task Apply(Database database, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        var organisations = await OrganisationsOf(database, cancellation);
        foreach (var organisation in organisations)
        {
            await using var db = database.Open();
            db.Organisation = organisation;
            var known = await db.Set<Employee>().Select(employee => employee.Id).ToHashSetAsync(cancellation);
            var job = Acting.OfJob(organisation, at);
            IEnumerable<Wish> Known(IEnumerable<Wish> wishes) => wishes.Where(wish => wish.Organisation == organisation.Value && known.Contains(new(wish.Employee))).DistinctBy(wish => wish.Employee);
            await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
            {
                foreach (var wish in Known(Objections))
                {
                    if (!await db.Set<Objection>().AnyAsync(objection => objection.EmployeeId == new EmployeeId(wish.Employee), cancellation))
                        db.Add(new Objection { EmployeeId = new(wish.Employee), At = wish.At, By = null });
                    await TakeOut.PlannedCalls(db, new(wish.Employee), cancellation);
                    await TakeOut.Presence(db, new(wish.Employee), cancellation);
                }
                foreach (var wish in Known(MailStops))
                {
                    if (!await db.Set<MailStop>().AnyAsync(stop => stop.EmployeeId == new EmployeeId(wish.Employee), cancellation))
                        db.Add(new MailStop { EmployeeId = new(wish.Employee), At = wish.At, By = null });
                }
                await db.SaveChangesAsync(cancellation);
                foreach (var wish in Known(Forgotten))
                {
                    await ForgetEmployee.TakeAway(db, job, new(wish.Employee), cancellation);
                    await db.SaveChangesAsync(cancellation);
                }
                await transaction.CommitAsync(cancellation);
            }
            await EndTerms.Run(db, job, cancellation);
        }
        try
        {
            await CompactDatabase.Run(database, organisations, at, cancellation);
        }
        catch (Exception busy) when (busy is TimeoutException or DbException)
        {
            // Somebody works with the database: the server writes it anew as soon as it can.
        }
    }

    static async Task<List<OrganisationId>> OrganisationsOf(Database database, CancellationToken cancellation)
    {
        await using var db = database.Open();
        return await db.Organisations.OrderBy(organisation => organisation.Id).Select(organisation => organisation.Id).ToListAsync(cancellation);
    }
}
