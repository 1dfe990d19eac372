using System.Text.RegularExpressions;
using Telbaar.Installation;
using Telbaar.Norms;
using Telbaar.Tests.Demonstration;
using Xunit;

namespace Telbaar.Tests.Installation;

public sealed partial class SettingsTests
{
    [Fact]
    public void Without_anything_set_it_works_with_an_embedded_database()
    {
        var settings = Read();

        Assert.Equal(("data/telbaar.db", "http://localhost:8080"), (settings.Database.File, settings.Urls));
    }

    [Fact]
    public void The_command_line_wins_from_the_environment_and_the_environment_from_the_file()
    {
        const string File = """{ "dataFolder": "a", "urls": "http://localhost:1", "log": { "format": "json" } }""";

        var settings = Read(File, [("TELBAAR_DATA_FOLDER", "b"), ("TELBAAR_URLS", "http://localhost:2")], (Setting.Urls, "http://localhost:3"));

        Assert.Equal(("b", "http://localhost:3", true), (settings.DataFolder, settings.Urls, settings.LogsAsJson));
    }

    [Fact]
    public void A_secret_may_stand_in_a_file_of_its_own()
    {
        using var secret = new TextFile("Host=db;Database=telbaar;Username=telbaar;Password=geheim\n");

        Assert.Contains("Password=geheim", Read(variables: [("TELBAAR_DATABASE_FILE", secret.Path)]).Database.Postgres, StringComparison.Ordinal);
        Assert.Contains("Password=geheim", Read($$"""{ "databaseFile": "{{secret.Path}}" }""").Database.Postgres, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "datafolder": "x" }""", "datafolder")]
    [InlineData("""{ "log": { "colour": "x" } }""", "log.colour")]
    [InlineData("""{ "log": { "format": "xml" } }""", "xml")]
    [InlineData("""{ "urls": "localhost" }""", "localhost")]
    [InlineData("""{ "urls": 8080 }""", "8080")]
    [InlineData("""{ "publicAddress": "https://a.example/pad" }""", "https://a.example/pad")]
    [InlineData("""{ "trustedProxies": ["10.0.0.0/33"] }""", "10.0.0.0/33")]
    [InlineData("""{ "metrics": { "url": "http://localhost:8080" } }""", "metrics.url")]
    [InlineData("""{ "database": "postgres://a:geheim@b" }""", "database")]
    [InlineData("""{ "databaseFile": "/nergens" }""", "databaseFile")]
    [InlineData("""{ "theme": "/nergens" }""", "/nergens")]
    [InlineData("""{ "dataFolder": "" }""", "dataFolder")]
    [InlineData("{ \"dataFolder\": \"x\"\n\n ! }", ":3:")]
    [InlineData("[]", "telbaar")]
    public void What_is_wrong_in_the_file_is_named(string json, string named)
    {
        var faults = Faults(json);

        Assert.All(faults, fault => Assert.True(fault.Nl.Contains(named, StringComparison.Ordinal) && fault.En.Contains(named, StringComparison.Ordinal)));
        Assert.NotEmpty(faults);
        Assert.DoesNotContain(faults, fault => fault.Nl.Contains("geheim", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_variable_is_named() => Assert.Contains("TELBAAR_DATABSE", Assert.Single(Faults(variables: [("TELBAAR_DATABSE", "x")])).Nl, StringComparison.Ordinal);

    [Fact]
    public async Task The_documentation_lists_every_setting_with_its_variable_and_default()
    {
        var page = await File.ReadAllTextAsync(Repository.PathOf("docs/configuration.md"), TestContext.Current.CancellationToken);

        var listed = Row().Matches(page).Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value} {row.Groups[3].Value}");

        Assert.Equal(Setting.All.Select(setting => $"{setting.Key} {setting.Variable} {setting.Default}"), listed);
        Assert.All(Setting.All.Where(setting => setting.IsSecret), secret => Assert.Contains($"`{secret.FileVariable}`", page, StringComparison.Ordinal));
    }

    static InstallationSettings Read(string? json = null, IReadOnlyList<(string, string)>? variables = null, params IReadOnlyList<(Setting, string?)> commandLine)
    {
        var faults = new List<Words>();
        return Read(json, variables ?? [], commandLine, faults) ?? throw new InvalidOperationException(string.Join('\n', faults));
    }

    static List<Words> Faults(string? json = null, params IReadOnlyList<(string, string)> variables)
    {
        var faults = new List<Words>();
        Assert.Null(Read(json, variables, [], faults));
        return faults;
    }

    static InstallationSettings? Read(string? json, IReadOnlyList<(string Name, string Value)> variables, IReadOnlyList<(Setting, string?)> commandLine, List<Words> faults)
    {
        using var file = json is null ? null : new TextFile(json);
        return InstallationSettings.Read(file?.Path, variables.ToDictionary(variable => variable.Name, variable => variable.Value), commandLine, faults);
    }

    [GeneratedRegex("^\\| `([A-Za-z.]+)` \\| `(TELBAAR_[A-Z_]+)`[^|]* \\| ([^|]+?) \\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    sealed class TextFile : IDisposable
    {
        public TextFile(string text) => File.WriteAllText(Path, text);

        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"telbaar-{Guid.CreateVersion7():N}.txt");

        public void Dispose() => File.Delete(Path);
    }
}
