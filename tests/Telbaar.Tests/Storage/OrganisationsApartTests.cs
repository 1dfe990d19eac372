using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Storage;

public sealed class OrganisationsApartTests
{
    [Theory, OnEachDatabase]
    public async Task One_organisation_does_not_see_the_departments_of_another(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var (here, there) = (await database.Organisation("hier"), await database.Organisation("daar"));
        await using (var db = database.Of(there))
            await db.Having(ADepartment());

        await using var ours = database.Of(here);

        Assert.Empty(await ours.Set<Department>().ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await ours.Set<Department>().ExecuteUpdateAsync(set => set.SetProperty(d => d.Name, "anders"), TestContext.Current.CancellationToken));
    }

    [Theory, OnEachDatabase]
    public async Task The_database_itself_refuses_a_team_under_a_department_of_another_organisation(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var (here, there) = (await database.Organisation("hier"), await database.Organisation("daar"));
        var department = ADepartment();
        await using (var db = database.Of(there))
            await db.Having(department);

        await using var ours = database.Of(here);
        ours.Add(new Team { Id = EntityId.New<TeamId>(TestDatabase.Now), DepartmentId = department.Id, Name = "Team", Folded = "team" });

        await Assert.ThrowsAsync<DbUpdateException>(() => ours.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    [Theory, OnEachDatabase]
    public async Task What_belongs_to_another_organisation_cannot_be_changed(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var (here, there) = (await database.Organisation("hier"), await database.Organisation("daar"));
        var department = ADepartment();
        await using (var db = database.Of(there))
            await db.Having(department);

        await using var ours = database.Of(here);
        ours.Attach(department).Entity.Name = "anders";

        await Assert.ThrowsAsync<InvalidOperationException>(() => ours.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    [Theory, OnEachDatabase]
    public async Task Without_an_organisation_nothing_can_be_asked(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Database.Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Set<Department>().ToListAsync(TestContext.Current.CancellationToken));
    }

    [Theory, OnEachDatabase]
    public async Task Every_stored_thing_is_owned_or_one_of_a_short_list(Engine engine)
    {
        string[] unowned = ["Account", "AuditEntry", "CallingKey", "IdentityUserClaim`1", "IdentityUserLogin`1", "IdentityUserToken`1", "Membership", "Organisation", "ProtectionKey", "ServerLease"];
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Database.Open();

        var found = db.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => !type.IsAssignableTo(typeof(Owned))).Select(type => type.Name).Order(StringComparer.Ordinal);

        Assert.Equal(unowned, found);
    }

    static Department ADepartment() => new() { Id = EntityId.New<DepartmentId>(TestDatabase.Now), Name = "Afdeling", Folded = "afdeling" };
}
