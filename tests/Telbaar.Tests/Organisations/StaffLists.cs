using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Tests.Given;

namespace Telbaar.Tests.Organisations;

/// <summary>An organisation whose staff list is read in, undone and looked at.</summary>
sealed class StaffLists : IAsyncDisposable
{
    readonly TestDatabase database;
    int minutes;

    StaffLists(TestDatabase database, OrganisationId organisation)
    {
        this.database = database;
        Organisation = organisation;
    }

    public OrganisationId Organisation { get; }

    public static async Task<StaffLists> On(Engine engine)
    {
        var database = await TestDatabase.On(engine);
        return new(database, await database.Organisation());
    }

    public Store Open() => database.Of(Organisation);

    /// <summary>Each act is a minute later than the one before.</summary>
    public Acting Coordinator => TestDatabase.As(Organisation, Role.Coordinator) with { At = TestDatabase.Now.AddMinutes(minutes++) };

    public static byte[] Csv(params IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join("\n", lines) + "\n");

    /// <summary>What a list would change.</summary>
    public async Task<StaffChanges> Preview(byte[] file)
    {
        await using var db = Open();
        return StaffChanges.Between(await StaffList.Of(db, CancellationToken.None), StaffFile.Read(file));
    }

    public Task<Answer<StaffImportId>> Import(params string[] lines) => Import(Csv(lines));

    public async Task<Answer<StaffImportId>> Import(byte[] file)
    {
        await using var db = Open();
        var state = (await StaffList.Of(db, CancellationToken.None)).State;
        var acting = Coordinator;
        return await ImportStaff.Run(db, acting, new(EntityId.New<StaffImportId>(acting.At), file, state), CancellationToken.None);
    }

    public async Task<Answer<Done>> Undo(StaffImportId import)
    {
        await using var db = Open();
        return await UndoStaffImport.Run(db, Coordinator, new(import), CancellationToken.None);
    }

    public async Task<byte[]> Export()
    {
        await using var db = Open();
        return (await ExportStaff.Run(db, Coordinator, inDutch: true, CancellationToken.None)).Value;
    }

    /// <summary>The staff list as text, one line an employee.</summary>
    public async Task<IReadOnlyList<string>> Lines() => [.. Encoding.UTF8.GetString(await Export()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)];

    /// <summary>All that the database holds about structure and staff, apart from versions.</summary>
    public async Task<IReadOnlyList<string>> Everything()
    {
        await using var db = Open();
        var departments = await db.Set<Department>().Select(d => $"{d.Id.Value} {d.Name} {d.Folded} {d.IsActive}").ToListAsync();
        var teams = await db.Set<Team>().Select(t => $"{t.Id.Value} {t.DepartmentId.Value} {t.Name} {t.IsActive}").ToListAsync();
        var employees = await db.Set<Employee>().Select(e => $"{e.Id.Value} {e.Code} {e.DepartmentId.Value} {e.TeamId} {e.IsActive}").ToListAsync();
        var keys = await db.Set<EmployeeKey>().Select(k => $"{k.Id.Value} {k.EmployeeId.Value} {k.Name} {k.Folded} {k.Email} {k.Number} {k.ReplacedBy}").ToListAsync();
        return [.. departments.Concat(teams).Concat(employees).Concat(keys).Order(StringComparer.Ordinal)];
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
