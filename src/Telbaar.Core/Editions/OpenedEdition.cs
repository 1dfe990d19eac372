using Telbaar.Attempts;
using Telbaar.Formats;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Results;
using Telbaar.Scores;

namespace Telbaar.Editions;

/// <summary>An edition that was opened, with all that a report tells of it: the same now and in years to come, as it follows from the edition's own parts.</summary>
public sealed record OpenedEdition
{
    public required EditionManifest Manifest { get; init; }

    public required IReadOnlyDictionary<string, byte[]> Parts { get; init; }

    public required Scored Scored { get; init; }

    /// <summary>What it keeps beside the scores.</summary>
    public required ReportMatter Matter { get; init; }

    /// <summary>Who was asked for in valid attempts, by code, for each department. Where an attempt does not say for whom, it is taken for one person of its own.</summary>
    public required IReadOnlyDictionary<string, IReadOnlySet<string>> Persons { get; init; }

    /// <summary>Nothing where no mail went out, or too few persons were asked for on either side.</summary>
    public BeforeAndAfter? BeforeAndAfter { get; init; }

    /// <param name="file">See <see cref="EditionFile"/>.</param>
    /// <exception cref="InvalidDataException">It is no edition, or not as it was written.</exception>
    public static OpenedEdition Of(byte[] file)
    {
        var (manifest, parts) = EditionFile.Open(file);
        var matter = EditionMatter.Read(parts.GetValueOrDefault(EditionFile.Matter) ?? throw new InvalidDataException($"{EditionFile.Matter} is missing."));
        var scored = EditionScores.Of(manifest, parts);
        var asked = Asked(parts, scored.Scores!, matter);
        var compared = asked.Compared?.Score();
        return new()
        {
            Manifest = manifest,
            Parts = parts,
            Scored = scored,
            Matter = matter,
            Persons = asked.Persons.ToDictionary(department => department.Key, IReadOnlySet<string> (department) => department.Value),
            BeforeAndAfter = compared?.FewestPersons >= matter.MinimumGroupSize ? compared : null,
        };
    }

    static AskedSink Asked(IReadOnlyDictionary<string, byte[]> parts, StudyScores scores, ReportMatter matter)
    {
        var (name, bytes) = parts.First(part => EditionFile.IsAttempts(part.Key));
        var folder = Directory.CreateTempSubdirectory("telbaar-edition-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            File.WriteAllBytes(path, bytes);
            var calendar = Path.Combine(folder.FullName, EditionFile.Calendar);
            File.WriteAllBytes(calendar, parts[EditionFile.Calendar]);
            var closed = CalendarFile.Read(File.ReadLines(calendar)).Days;
            BeforeAndAfterTally? Compared() => matter.FirstMails.Count == 0 ? null
                : new(matter.FirstMails, scores.Norms, new BusinessCalendar(new LocalClock(Zones.Amsterdam), scores.Norms.OfficeHours, closed), scores.AsOf);
            // All threads that read share it: it is far less work than the reading. The part was written as UTF-8, so that it is never read twice.
            var all = new AskedSink(scores.Scope, Compared());
            _ = new AttemptsReader(new(path), Zones.Amsterdam).Read(() => new OneOf(all));
            return all;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What all threads that read put together, one at a time.</summary>
    sealed class AskedSink(Scope scope, BeforeAndAfterTally? compared)
    {
        readonly Lock turn = new();

        public Dictionary<string, HashSet<string>> Persons { get; } = [];

        public BeforeAndAfterTally? Compared => compared;

        public void Take(in Attempt attempt, string employee, string identifier)
        {
            lock (turn)
            {
                compared?.Add(attempt, employee);
                if (attempt.Status is not AttemptStatus.Valid || scope.LeavesOut(attempt.Department))
                    return;
                if (!Persons.TryGetValue(attempt.Department, out var asked))
                    Persons[attempt.Department] = asked = [];
                asked.Add(employee.Length > 0 ? employee : $"? {identifier}");
            }
        }
    }

    sealed class OneOf(AskedSink all) : IAttemptSink
    {
        public void Take(in Attempt attempt, AttemptWords words) => all.Take(attempt, words.Employee, words.Identifier);
    }
}
