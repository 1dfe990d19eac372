using System.Xml.Linq;
using Telbaar.Tests.Demonstration;
using Xunit;

namespace Telbaar.Tests.Guards;

/// <summary>The rules of the house that a compiler does not see.</summary>
public sealed class HouseTests
{
    static readonly string[] drawers = ["Common", "Helpers", "Services", "Models", "Utils", "Utilities", "Shared", "Misc"];

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("benchmarks")]
    public void Folders_bear_words_of_the_work(string path) =>
        Assert.DoesNotContain(Sources.FoldersBelow(path), folder => drawers.Any(drawer => Path.GetFileName(folder).Split('.').Contains(drawer, StringComparer.OrdinalIgnoreCase)));

    [Theory]
    [InlineData("Dutch", "English")]
    [InlineData("English", "Dutch")]
    public void Texts_in_one_language_have_their_twin_in_the_other(string one, string other)
    {
        var texts = Sources.FilesBelow("src", $"*.{one}.cs").ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, file => Assert.True(File.Exists(file.Replace($".{one}.cs", $".{other}.cs", StringComparison.Ordinal)), $"{file} has no twin"));
    }

    [Fact]
    public void Each_package_says_why_under_which_licence_and_what_without_it()
    {
        Assert.NotEmpty(Packages);
        Assert.All(Packages, package =>
        {
            var said = (package.PreviousNode as XComment)?.Value ?? "";
            Assert.True(Licences.Any(licence => said.Contains(licence, StringComparison.Ordinal)) && said.Contains(" Without it: ", StringComparison.Ordinal),
                $"{package.Attribute("Include")!.Value} needs a comment above it like: The command line. MIT. Without it: a parser of our own.");
        });
    }

    [Fact]
    public void Each_package_is_used_by_a_project()
    {
        var used = Sources.FilesBelow("src", "*.csproj").Concat(Sources.FilesBelow("tests", "*.csproj")).Concat(Sources.FilesBelow("benchmarks", "*.csproj"))
            .Append(Repository.PathOf("Directory.Build.props"))
            .SelectMany(file => XDocument.Load(file).Descendants("PackageReference")).Select(reference => reference.Attribute("Include")!.Value);
        Assert.Empty(Packages.Select(package => package.Attribute("Include")!.Value).Except(used));
    }

    [Fact]
    public void Each_project_is_in_the_solution()
    {
        var solution = XDocument.Load(Repository.PathOf("Telbaar.slnx")).Descendants("Project").Select(project => Repository.PathOf(project.Attribute("Path")!.Value));
        var projects = new[] { "src", "tests", "benchmarks" }.SelectMany(path => Sources.FilesBelow(path, "*.csproj"));
        Assert.Equal(projects.Select(Path.GetFullPath).Order(), solution.Select(Path.GetFullPath).Order());
    }

    [Fact]
    public void Each_decision_is_in_the_list_of_decisions()
    {
        var list = File.ReadAllText(Repository.PathOf("docs/decisions/README.md"));
        var decisions = Directory.EnumerateFiles(Repository.PathOf("docs/decisions"), "0*.md").Select(Path.GetFileName);
        Assert.All(decisions, decision => Assert.Contains($"({decision})", list, StringComparison.Ordinal));
    }

    static IEnumerable<XElement> Packages => XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion");

    /// <summary>Those under which a public body can run and build it for free, as they are named in a comment.</summary>
    static string[] Licences => ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MS-PL", "MPL-2.0", "PostgreSQL", "EUPL-1.2"];
}
