using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Telbaar.Attempts;
using Telbaar.Commands;
using Telbaar.Formats;
using Telbaar.Tests.Demonstration;
using Xunit;
using Assembly = System.Reflection.Assembly;

namespace Telbaar.Tests.Guards;

/// <summary>Dependencies point one way: Scoring, which is pure, ← Core ← App; and between the folders of Core as listed here.</summary>
public sealed class ArrowTests
{
    /// <summary>The folders of Core, and which others of Core each may use.</summary>
    static readonly Dictionary<string, string[]> arrows = new()
    {
        // The ground that every feature stands on: who acts, for which organisation, and where it is kept.
        ["Storage"] = Everything,
        // What no text may hold is the same in a form and in a file.
        ["Acts"] = ["Accounts", "Formats", "Organisations", "Storage"],
        ["Accounts"] = ["Acts", "Audit", "Organisations", "Storage", "Studies"],
        ["Audit"] = ["Accounts", "Acts", "Organisations", "Storage"],
        ["Organisations"] = [.. Ground, "Formats"],
        ["Formats"] = [],
        ["Norms"] = [.. Ground, "Formats"],
        // A study closes when no callback term runs any more.
        ["Studies"] = [.. Ground, "Norms", "Sampling", "Callbacks"],
        ["Sampling"] = [.. Ground, "Formats", "Norms", "Studies"],
        ["Fieldwork"] = [.. Ground, "Formats", "Norms", "Sampling", "Studies"],
        ["Callbacks"] = [.. Ground, "Fieldwork", "Norms", "Sampling", "Studies"],
        ["Results"] = [.. Ground, "Formats", "Norms", "Studies", "Fieldwork"],
        // Mail is written in a language of the reports.
        ["Mail"] = [.. Ground, "Formats", "Reports", "Studies"],
        ["Feedback"] = [.. Ground, "Fieldwork", "Formats", "Mail", "Norms", "Reports", "Results", "Sampling", "Studies"],
        ["Reports"] = ["Results", "Norms"],
        // Action points are a chapter of the report, are read from and written to files, come of explanations, and name nobody.
        ["Steering"] = [.. Ground, "Feedback", "Formats", "Mail", "Releases", "Reports", "Studies"],
        ["Editions"] = [.. Ground, "Effects", "Feedback", "Fieldwork", "Formats", "Norms", "Reports", "Results", "Steering", "Studies"],
        // It searches what was made for whoever stands in the key table.
        ["Releases"] = ["Organisations", "Storage", "Formats"],
        // What was agreed stands beside what studies measured, and free words are searched for names.
        ["Agreements"] = [.. Ground, "Editions", "Fieldwork", "Mail", "Releases", "Reports", "Results", "Studies"],
        ["Checks"] = [.. Ground, "Agreements", "Releases"],
        ["Absences"] = [.. Ground, "Formats"],
        // What it looks through is kept in memory as results are.
        ["HelpNow"] = [.. Ground, "Absences", "Agreements", "Formats", "Results"],
        // What was measured before and since something was done about it.
        ["Effects"] = [.. Ground, "Fieldwork", "Norms", "Reports", "Results", "Steering", "Studies"],
        // The documents for everybody are made of an edition and searched.
        ["Documents"] = [.. Ground, "Editions", "Feedback", "Fieldwork", "Norms", "Releases", "Reports", "Results", "Studies"],
        // It takes out what every feature holds of persons.
        ["Retention"] = [.. Ground, "Absences", "Agreements", "Checks", "Documents", "Feedback", "Fieldwork", "Formats", "HelpNow", "Mail", "Norms", "Sampling", "Steering", "Studies"],
        ["Installation"] = Ground,
        ["Backups"] = [.. Ground, "Installation"],
        ["Demonstration"] = Everything,
    };

    static string[] Ground => ["Accounts", "Acts", "Audit", "Organisations", "Storage"];

    /// <summary>The store knows each feature's schema; the demonstration fills each feature.</summary>
    static string[] Everything => [.. Sources.FoldersIn("src/Telbaar.Core").Select(Path.GetFileName).OfType<string>()];

    static readonly Assembly scoring = typeof(Attempt).Assembly;
    static readonly Assembly core = typeof(AttemptsFile).Assembly;
    static readonly Assembly app = typeof(Product).Assembly;

    [Fact]
    public void Scoring_uses_the_framework_and_nothing_else()
    {
        Assert.All(scoring.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));
        Assert.DoesNotContain("<PackageReference", File.ReadAllText(Repository.PathOf("src/Telbaar.Scoring/Telbaar.Scoring.csproj")), StringComparison.Ordinal);
    }

    [Fact]
    public void Scoring_knows_no_files_console_clock_or_luck() =>
        Assert.DoesNotContain(UsedBy(scoring), used => used.StartsWith("System.IO.", StringComparison.Ordinal) || used.StartsWith("System.Net.", StringComparison.Ordinal)
            || used.Split("::")[0] is "System.Console" or "System.TimeProvider" or "System.Diagnostics.Stopwatch" or "System.Random"
            || used is "System.DateTime::get_Now" or "System.DateTime::get_UtcNow" or "System.DateTimeOffset::get_Now" or "System.DateTimeOffset::get_UtcNow");

    [Fact]
    public void Scoring_knows_no_culture_but_the_invariant_one() => Assert.Equal(
        ["System.Globalization.CultureInfo::get_CompareInfo", "System.Globalization.CultureInfo::get_InvariantCulture"],
        UsedBy(scoring).Where(used => used.StartsWith("System.Globalization.CultureInfo::", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Core_knows_neither_the_program_nor_the_web()
    {
        var references = core.GetReferencedAssemblies().Select(reference => reference.Name!).ToList();
        Assert.Contains(scoring.GetName().Name, references);
        // Identity's accounts bear the name of the web, and are plain tables.
        Assert.DoesNotContain(references, name => name == app.GetName().Name
            || (name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) && !name.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal))
            || (name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal) && !name.StartsWith("Microsoft.Extensions.Identity", StringComparison.Ordinal) && name is not "Microsoft.Extensions.Options"));
    }

    [Fact]
    public void Every_folder_of_Core_has_its_arrows() =>
        Assert.Equal(arrows.Keys.Order(), Sources.FoldersIn("src/Telbaar.Core").Select(Path.GetFileName).Order());

    public static TheoryData<string> Folders { get; } = [.. arrows.Keys];

    [Theory, MemberData(nameof(Folders))]
    public void Folders_of_Core_use_each_other_along_their_arrows_only(string folder)
    {
        var types = Architecture.Types.Where(type => FolderOf(type) == folder).ToList();
        Assert.NotEmpty(types);
        var used = types
            .SelectMany(type => type.Dependencies.Where(dependency => FolderOf(dependency.Target) is { } other && other != folder && !arrows[folder].Contains(other)))
            .Select(dependency => $"{dependency.Origin.FullName} uses {dependency.Target.FullName}").Distinct();
        Assert.Empty(used);
    }

    static Architecture Architecture { get; } = new ArchLoader().LoadAssemblies(core).Build();

    /// <summary>The folder of Core that a type is in; Scoring has namespaces of the same names.</summary>
    static string? FolderOf(IType type)
    {
        var space = (type.Namespace?.FullName ?? "").Split('.');
        return type.Assembly?.FullName == core.FullName && space is ["Telbaar", var folder, ..] ? folder : null;
    }

    /// <summary>Every type and member from elsewhere that the code of an assembly names, as <c>Namespace.Type</c> and <c>Namespace.Type::Member</c>.</summary>
    static List<string> UsedBy(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        var types = metadata.TypeReferences.Select(handle => NameOf(metadata, handle));
        var members = metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind is HandleKind.TypeReference)
            .Select(member => $"{NameOf(metadata, (TypeReferenceHandle)member.Parent)}::{metadata.GetString(member.Name)}");
        return [.. types, .. members];
    }

    static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
