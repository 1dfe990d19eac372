using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Organisations;
using Telbaar.Releases;
using Telbaar.Reports;
using Telbaar.Steering;
using Telbaar.Storage;
using Telbaar.Tests.Given;

namespace Telbaar.Tests.Steering;

/// <summary>An organisation with a few departments and people, whose action points are made, followed, read in and taken along.</summary>
public sealed class SteeringGroups : IAsyncDisposable
{
    public const string Header = "nr;actiepunt;lijn;niveau;afdeling;team;trekker;termijn;stand;reden;parameter;ingang;voortgang";

    readonly TestDatabase database;
    int minutes;

    SteeringGroups(TestDatabase database, OrganisationId organisation)
    {
        this.database = database;
        Organisation = organisation;
    }

    public OrganisationId Organisation { get; }

    public TestDatabase Database => database;

    public Department Wonen { get; } = Designing.ADepartment("Wonen");

    public Department Jeugd { get; } = Designing.ADepartment("Jeugd");

    public static DateOnly Today { get; } = new(2027, 3, 1);

    public static async Task<SteeringGroups> On(Engine engine)
    {
        var database = await TestDatabase.On(engine);
        var group = new SteeringGroups(database, await database.Organisation());
        await using var db = group.Open();
        await db.HavingStaff(group.Wonen, group.Jeugd);
        return group;
    }

    public Store Open() => database.Of(Organisation);

    /// <summary>Each act is a minute later than the one before.</summary>
    public Acting Of(params Role[] roles) => Designing.Somebody(Organisation, roles) with { At = TestDatabase.Now.AddMinutes(minutes++) };

    public Acting Steering => Of(Role.SteeringGroup);

    public static ActionFields Fields(string what = "Voicemail instellen", int line = 1) =>
        new(what, ActionLines.Usual[line], ActionLevel.Organisation, null, null, "hoofd KCC", new(2027, 4, 1), "", null, "", null);

    public async Task<Answer<int>> Add(ActionFields? fields = null, Acting? acting = null)
    {
        await using var db = Open();
        return await AddActionPoint.Run(db, acting ?? Steering, new(EntityId.New<ActionPointId>(TestDatabase.Now), fields ?? Fields()), default);
    }

    public async Task<ActionPoint> Having(ActionFields? fields = null)
    {
        var number = (await Add(fields)).Value;
        return await Point(number);
    }

    public async Task<ActionPoint> Point(int number)
    {
        await using var db = Open();
        return await db.Set<ActionPoint>().AsNoTracking().SingleAsync(point => point.Number == number);
    }

    public async Task<Answer<Done>> Move(int number, ActionState state, string? why = null, DateOnly? effective = null, Acting? acting = null)
    {
        var point = await Point(number);
        await using var db = Open();
        return await MoveActionPoint.Run(db, acting ?? Steering, new(point.Id, point.Version, state, why, "", effective), default);
    }

    public async Task<Answer<Done>> Note(int number, string note, Acting? acting = null)
    {
        var point = await Point(number);
        await using var db = Open();
        return await NoteProgress.Run(db, acting ?? Steering, new(point.Id, note), default);
    }

    /// <summary>What a list would change.</summary>
    public async Task<ActionChanges> Preview(byte[] file, Language language = Language.Dutch)
    {
        await using var db = Open();
        return ActionChanges.Between(await ActionRegister.Of(db, default), await StaffList.Of(db, default), await FreeWords.Of(db, default), ActionFile.Read(file), language);
    }

    public Task<ActionChanges> Preview(params string[] lines) => Preview(Csv(lines));

    public Task<Answer<ImportActionPoints.Taken>> Import(params string[] lines) => Import(Csv(lines));

    public async Task<Answer<ImportActionPoints.Taken>> Import(byte[] file)
    {
        await using var db = Open();
        var state = ImportActionPoints.StateOf(await ActionRegister.Of(db, default), await StaffList.Of(db, default));
        db.ChangeTracker.Clear();
        return await ImportActionPoints.Run(db, Steering, new(file, state), default);
    }

    public async Task<byte[]> Export(bool isWorkbook = false, ActionFilter? filter = null, Acting? acting = null)
    {
        await using var db = Open();
        return (await ExportActionPoints.Run(db, acting ?? Steering, new(filter ?? ActionFilter.All, isWorkbook, Language.Dutch, Programs.OfTests), default)).Value;
    }

    /// <summary>The rows of an export, without its header.</summary>
    public async Task<IReadOnlyList<string>> Lines(Acting? acting = null) =>
        [.. Encoding.UTF8.GetString(await Export(acting: acting)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)];

    public static byte[] Csv(params IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join("\n", lines) + "\n");

    public async ValueTask DisposeAsync() => await database.DisposeAsync();
}

public static class StaffOfSteering
{
    /// <summary>Two departments, a team of the first, and two people of it: M0001 and M0002.</summary>
    public static async Task HavingStaff(this Store db, Department first, Department second)
    {
        var team = new Team { Id = EntityId.New<TeamId>(TestDatabase.Now), DepartmentId = first.Id, Name = "Balie", Folded = "balie" };
        var employees = Enumerable.Range(1, 2).Select(number => new Employee { Id = EntityId.New<EmployeeId>(TestDatabase.Now), Code = EmployeeCodes.Of(number), DepartmentId = first.Id }).ToList();
        await db.Having(first, second, team);
        await db.Having([.. employees]);
        await db.Having([.. employees.Select(employee => Asking.AKey(employee))]);
    }
}
