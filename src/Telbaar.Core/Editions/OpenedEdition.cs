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

    /// <summary>In no order.</summary>
    public required IReadOnlyList<EditionAttempt> Attempts { get; init; }

    /// <summary>The working days of then; not shared with another thread.</summary>
    public required BusinessCalendar Calendar { get; init; }

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
        var matter = EditionMatter.Read(parts.GetValueOrDefault(EditionFile.Matter));
        var scored = EditionScores.Of(manifest, parts);
        var attempts = EditionAttempts.Of(parts);
        var calendar = new BusinessCalendar(new LocalClock(Zones.Amsterdam), scored.Scores!.Norms.OfficeHours, ClosedDays(parts));
        var compared = Compared(attempts, scored.Scores, matter, calendar);
        return new()
        {
            Manifest = manifest,
            Parts = parts,
            Scored = scored,
            Attempts = attempts,
            Calendar = calendar,
            Matter = matter,
            Persons = Asked(attempts, scored.Scores.Scope),
            BeforeAndAfter = compared?.FewestPersons >= matter.MinimumGroupSize ? compared : null,
        };
    }

    static HashSet<DateOnly> ClosedDays(IReadOnlyDictionary<string, byte[]> parts) => [.. CalendarFile.Read(System.Text.Encoding.UTF8.GetString(parts[EditionFile.Calendar]).Split('\n')).Days];

    static BeforeAndAfter? Compared(IReadOnlyList<EditionAttempt> attempts, StudyScores scores, ReportMatter matter, BusinessCalendar calendar)
    {
        if (matter.FirstMails.Count == 0)
            return null;
        var tally = new BeforeAndAfterTally(matter.FirstMails, scores.Norms, calendar, scores.AsOf, scores.Scope);
        foreach (var each in attempts)
            tally.Add(each.Attempt, each.Employee);
        return tally.Score();
    }

    static Dictionary<string, IReadOnlySet<string>> Asked(IReadOnlyList<EditionAttempt> attempts, Scope scope) => attempts
        .Where(each => each.Attempt.Status is AttemptStatus.Valid && !scope.LeavesOut(each.Attempt.Department)).GroupBy(each => each.Attempt.Department)
        .ToDictionary(department => department.Key, IReadOnlySet<string> (department) => department.Select(each => each.Employee.Length > 0 ? each.Employee : $"? {each.Identifier}").ToHashSet());
}
