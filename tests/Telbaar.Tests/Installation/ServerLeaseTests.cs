using Telbaar.Installation;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Installation;

public sealed class ServerLeaseTests
{
    static readonly Guid one = new("01890000-0000-7000-8000-000000000001"), another = new("01890000-0000-7000-8000-000000000002");

    [Theory, OnEachDatabase]
    public async Task One_server_has_the_database_and_another_must_wait(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);

        Assert.Null(await Take(database, one, 0));
        Assert.Equal(TestDatabase.Now.AddSeconds(30), await Take(database, another, 29));
        Assert.Null(await Take(database, one, 29));
    }

    [Theory, OnEachDatabase]
    public async Task What_a_crashed_server_held_lapses(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);

        Assert.Null(await Take(database, one, 0));
        Assert.Null(await Take(database, another, 31));
        Assert.NotNull(await Take(database, one, 32));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_given_back_is_free_at_once(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await Take(database, one, 0);

        await ServerLease.Release(database.Database, one, TestContext.Current.CancellationToken);

        Assert.Null(await Take(database, another, 1));
    }

    static Task<DateTimeOffset?> Take(TestDatabase database, Guid holder, int second) =>
        ServerLease.Take(database.Database, holder, TestDatabase.Now.AddSeconds(second), TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
}
