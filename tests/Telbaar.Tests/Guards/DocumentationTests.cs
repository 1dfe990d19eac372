using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Telbaar.Attempts;
using Telbaar.Measures;
using Telbaar.Norms;
using Telbaar.Results;
using Telbaar.Tests.Demonstration;
using Telbaar.Tests.Given;
using Telbaar.Tests.Reports;
using Xunit;

namespace Telbaar.Tests.Guards;

/// <summary>What the documentation shows works, and is what the program does.</summary>
public sealed partial class DocumentationTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("telbaar-documentation-");

    /// <summary>The commands of the README: in its blocks for a shell, and in its table of examples.</summary>
    public static TheoryData<string> Commands { get; } = [.. CommandsIn("README.md").Concat(CommandsIn("CONTRIBUTING.md")).Distinct()];

    static IEnumerable<string> CommandsIn(string page)
    {
        var text = File.ReadAllText(Repository.PathOf(page));
        var lines = Blocks(text, "sh").SelectMany(block => block.Split('\n')).Select(line => line.Split(" #")[0].Trim());
        return lines.Concat(Examples.Matches(text).Select(example => example.Groups[1].Value)).Where(line => line.StartsWith("./telbaar ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_README_shows_each_command() => Assert.Equal(["memo", "memo-template", "norms", "report", "sample", "score", "slides"],
        Commands.Select(command => command.Data.Split(' ')[1]).Where(word => !word.StartsWith('-')).Distinct().Order());

    [Theory, MemberData(nameof(Commands))]
    public async Task A_command_shown_works(string command)
    {
        folder.CreateSubdirectory("samples");
        foreach (var sample in Directory.EnumerateFiles(Repository.PathOf("samples")))
            File.Copy(sample, Path.Combine(folder.FullName, "samples", Path.GetFileName(sample)));
        var ended = await BuiltProgram.Run(command.Split(' ')[1..], folder.FullName, TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.All(Written.Matches(command), written => Assert.True(Path.Exists(Path.Combine(folder.FullName, written.Groups[1].Value)), $"{written} was not written"));
    }

    [Fact]
    public async Task A_report_is_the_files_that_the_README_names()
    {
        var named = FilesOfReport.Matches(File.ReadAllText(Repository.PathOf("README.md"))).Select(file => file.Groups[1].Value);
        await BuiltProgram.Run(["report", "samples/haarlem-2019.csv", "--norms", "haarlem-2019", "--out", folder.FullName], cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(named.Order(), folder.EnumerateFiles().Select(file => file.Name).Order());
    }

    [Fact]
    public void The_example_of_norms_is_right()
    {
        var (norms, faults) = NormFile.Read(Example("docs/norms.md"));
        Assert.Empty(faults);
        Assert.Equal("our-town-2026", norms!.Name);
    }

    [Fact]
    public void The_example_of_published_figures_is_right()
    {
        var (published, faults) = PublishedFile.Read(Example("docs/published.md"));
        Assert.Empty(faults);
        Assert.Equal(3, published!.Figures.Count);
    }

    [Fact]
    public async Task The_example_of_scores_is_what_the_sample_gives()
    {
        var written = Path.Combine(folder.FullName, "scores.json");
        await BuiltProgram.Run(["score", "samples/haarlem-2019.csv", "--norms", "haarlem-2019", "--as-of", "2020-01-31T00:00", "--json", written], cancellation: TestContext.Current.CancellationToken);
        using var shown = JsonDocument.Parse(Example("docs/scores.md"));
        using var real = JsonDocument.Parse(await File.ReadAllBytesAsync(written, TestContext.Current.CancellationToken));
        Assert.Empty(Differences(shown.RootElement, real.RootElement, ""));
    }

    [Fact]
    public void Each_finding_outcome_and_measure_is_explained()
    {
        var scores = File.ReadAllText(Repository.PathOf("docs/scores.md"));
        var methods = File.ReadAllText(Repository.PathOf("docs/methods.md"));
        Assert.All(ReportTextsTests.OneOfEach, finding => Assert.Contains($"`{finding.Code}`", scores, StringComparison.Ordinal));
        Assert.All(Outcomes.All, outcome => Assert.Contains($"`{outcome.Code()}`", methods, StringComparison.Ordinal));
        Assert.All(Catalogue.Measures, measure => Assert.Contains($"`{measure.Id}`", methods, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_page_that_is_linked_to_exists()
    {
        var pages = Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Repository.PathOf("."), "*.md"));
        var targets = pages.SelectMany(page => Links.Matches(File.ReadAllText(page)).Select(link => Path.Combine(Path.GetDirectoryName(page)!, link.Groups[1].Value)));
        Assert.All(targets, target => Assert.True(Path.Exists(target), $"{target} is linked to, and is not there"));
    }

    /// <summary>What an example shows otherwise than it is. "…" stands for anything; a list shows the first of its kind; the example's department and finding are made up.</summary>
    static IEnumerable<string> Differences(JsonElement shown, JsonElement real, string path) => shown.ValueKind switch
    {
        JsonValueKind.Object => shown.EnumerateObject().Where(field => field.Name != "…").SelectMany(field => real.TryGetProperty(field.Name, out var found)
            ? Differences(field.Value, found, $"{path}.{field.Name}")
            : [$"{path}.{field.Name} is not there"]),
        JsonValueKind.Array => shown.GetArrayLength() == 0 ? [] : Differences(shown[0], real[0], $"{path}[0]"),
        _ when path is ".departments[0].name" or ".departments[0].attempts" || shown.ToString() == "…" || shown.ToString() == real.ToString() => [],
        _ => [$"{path} is {real}, not {shown}"],
    };

    static byte[] Example(string page) => Encoding.UTF8.GetBytes(Blocks(File.ReadAllText(Repository.PathOf(page)), "json").First());

    static IEnumerable<string> Blocks(string text, string language) => Regex.Matches(text, $"^```{language}\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Select(block => block.Groups[1].Value);

    public void Dispose() => folder.Delete(recursive: true);

    [GeneratedRegex(@"^\|.*`(\./telbaar [^`]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Examples { get; }

    [GeneratedRegex(@"--(?:out|json) (\S+)")]
    private static partial Regex Written { get; }

    [GeneratedRegex(@"^\| `((?:report|scores)\.\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex FilesOfReport { get; }

    [GeneratedRegex(@"\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Links { get; }
}
