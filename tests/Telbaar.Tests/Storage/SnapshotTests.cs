using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Storage;

public sealed class SnapshotTests
{
    [Theory, OnEachDatabase]
    public async Task A_snapshot_sees_one_moment_and_keeps_no_writer_waiting(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var organisation = await database.Organisation();
        await using var reader = database.Of(organisation);
        await using var writer = database.Of(organisation);
        var seen = new List<int>();

        await using (await reader.Snapshot(TestContext.Current.CancellationToken))
        {
            seen.Add(await reader.Set<Department>().CountAsync(TestContext.Current.CancellationToken));
            await writer.Having(Designing.ADepartment());
            seen.Add(await reader.Set<Department>().CountAsync(TestContext.Current.CancellationToken));
        }

        seen.Add(await reader.Set<Department>().CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal([0, 0, 1], seen);
    }
}
