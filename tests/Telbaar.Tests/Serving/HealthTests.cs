using System.Net;
using Microsoft.EntityFrameworkCore;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Serving;

public sealed class HealthTests
{
    [Theory, OnEachDatabase]
    public async Task A_server_that_can_work_says_so(Engine engine)
    {
        await using var site = await Website.On(engine);
        using var visitor = site.Visitor();

        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/readyz")).Status);
    }

    [Fact]
    public async Task A_server_without_its_database_lives_but_is_not_ready()
    {
        await using var site = await Website.On(Engine.Postgres);
        using var visitor = site.Visitor();
        await using (var db = site.Store.Database.Open())
            await db.Database.ExecuteSqlAsync($"""ALTER TABLE "__EFMigrationsHistory" RENAME TO weg""", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/livez")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.Open("/readyz")).Status);
    }
}
