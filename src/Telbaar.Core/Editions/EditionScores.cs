using Telbaar.Formats;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Results;
using Telbaar.Scores;

namespace Telbaar.Editions;

/// <summary>The scores of an edition, from its very parts and by the way of the command line: whoever opens it gets the same, now and in years to come.</summary>
public static class EditionScores
{
    /// <summary>Of an edition that was opened.</summary>
    public static Scored Of(EditionManifest manifest, IReadOnlyDictionary<string, byte[]> parts)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(parts);
        return Of(parts, parts.Keys.First(EditionFile.IsAttempts), manifest.AsOf);
    }

    /// <summary>The same attempts under other norms.</summary>
    public static Scored Under(NormSet norms, EditionManifest manifest, IReadOnlyDictionary<string, byte[]> parts)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(parts);
        return Of(parts, parts.Keys.First(EditionFile.IsAttempts), manifest.AsOf, norms);
    }

    /// <param name="attempts">The name of the part that holds the attempts.</param>
    /// <param name="other">Norms in the place of its own.</param>
    internal static Scored Of(IReadOnlyDictionary<string, byte[]> parts, string attempts, DateTimeOffset asOf, NormSet? other = null)
    {
        var norms = other ?? NormFile.Read(parts[EditionFile.Norms]).Norms ?? throw new InvalidDataException("The norms of an edition have faults.");
        var folder = Directory.CreateTempSubdirectory("telbaar-edition-");
        try
        {
            foreach (var (name, bytes) in parts)
                File.WriteAllBytes(Path.Combine(folder.FullName, name), bytes);
            var scored = ScoreAttempts.Run(new()
            {
                File = new(Path.Combine(folder.FullName, attempts)),
                Norms = norms,
                AsOf = Zones.Local(asOf),
                ClosingDays = CalendarFile.Read(File.ReadLines(Path.Combine(folder.FullName, EditionFile.Calendar))).Days,
                Scope = parts.ContainsKey(EditionFile.Departments) ? DepartmentsFile.Read(Path.Combine(folder.FullName, EditionFile.Departments)).Scope! : Scope.All,
            }, CancellationToken.None);
            return scored.Scores is null ? throw new InvalidDataException($"The attempts of an edition have {scored.Faults.Count} faults.") : scored;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    internal static byte[] Json(Scored scored, string study, string program)
    {
        var print = new Printing(scored.Scores!.Norms, Language.Dutch);
        return new ScoresJson(finding => print.Sentence(finding)).Write(study, program, scored);
    }
}
