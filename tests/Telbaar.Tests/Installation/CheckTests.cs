using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Installation;

public sealed class CheckTests
{
    [Theory, OnEachDatabase]
    public async Task A_sound_installation_is_accepted(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        using var installation = new TestInstallation(database.Database);

        var (code, output, _) = await Commanded.Run("check", "--config", installation.Settings);

        Assert.DoesNotContain("FOUT", output, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task Each_fault_comes_with_what_to_do()
    {
        await using var database = await TestDatabase.WithoutTables(Engine.Postgres);
        using var installation = new TestInstallation(database.Database, """, "publicAddress": "http://telbaar.example", "browser": "/nergens/chromium" """);

        var (code, output, _) = await Commanded.Run("check", "--config", installation.Settings, "--language", "en");

        var wrong = output.Split('\n').Where(line => line.StartsWith("WRONG", StringComparison.Ordinal)).ToList();
        Assert.Equal((1, 3), (code, wrong.Count));
        Assert.Contains(wrong, line => line.EndsWith("run: telbaar migrate", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_a_fault_and_no_crash()
    {
        using var installation = new TestInstallation(Telbaar.Storage.Database.OnPostgres("Host=127.0.0.1;Port=1;Database=x;Username=x;Password=geheim"));

        var (code, output, errors) = await Commanded.Run("check", "--config", installation.Settings);

        Assert.Equal(1, code);
        Assert.Contains("niet te bereiken", output, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", output + errors, StringComparison.Ordinal);
        Assert.Equal(3, (await Commanded.Run("migrate", "--config", installation.Settings)).Code);
    }
}
