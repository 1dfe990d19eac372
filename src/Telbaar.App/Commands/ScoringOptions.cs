using System.CommandLine;
using Telbaar.Attempts;
using Telbaar.Formats;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Results;
using Telbaar.Scores;

namespace Telbaar.Commands;

/// <summary>The options that <c>score</c>, <c>report</c> and <c>slides</c> share, and what they say.</summary>
sealed class ScoringOptions
{
    static readonly (string Word, Breakdown Value)[] breakdowns =
    [
        ("department", Breakdown.Department), ("team", Breakdown.Team), ("caller", Breakdown.Caller),
        ("weekday", Breakdown.Weekday), ("hour", Breakdown.Hour), ("week", Breakdown.Week),
    ];

    readonly CommandTexts texts;
    readonly Argument<string> file;
    readonly Option<string?> norms;
    readonly Option<string?> asOf;
    readonly Option<string[]> compared;
    readonly Option<string?> published;
    readonly Option<string?> calendar;
    readonly Option<string?> departments;
    readonly Option<string?> by;
    readonly Option<string?> sheet;
    readonly Option<bool> skipInvalid;

    public ScoringOptions(Command command, CommandTexts texts)
    {
        this.texts = texts;
        file = new("FILE") { Description = texts.File };
        norms = new("--norms") { Description = texts.Norms, HelpName = "NAME" };
        asOf = new("--as-of") { Description = texts.AsOf, HelpName = "MOMENT" };
        compared = new("--compare-norms") { Description = texts.CompareNorms, HelpName = "NAME" };
        published = new("--published") { Description = texts.Published, HelpName = "FILE" };
        calendar = new("--calendar") { Description = texts.Calendar, HelpName = "FILE" };
        departments = new("--departments") { Description = texts.Departments, HelpName = "FILE" };
        by = new("--by") { Description = texts.By, HelpName = string.Join('|', breakdowns.Select(breakdown => breakdown.Word)) };
        sheet = new("--sheet") { Description = texts.Sheet, HelpName = "NAME" };
        skipInvalid = new("--skip-invalid") { Description = texts.SkipInvalid };
        command.Arguments.Add(file);
        foreach (var option in new Option[] { norms, asOf, compared, published, calendar, departments, by, sheet, skipInvalid, LanguageOption(texts) })
            command.Options.Add(option);
    }

    public static Option<string> LanguageOption(CommandTexts texts)
    {
        var option = new Option<string>("--language") { Description = texts.LanguageOption, HelpName = "nl|en", DefaultValueFactory = _ => "nl" };
        option.AcceptOnlyFromAmong("nl", "en");
        return option;
    }

    /// <summary>Scores the file that was named.</summary>
    /// <exception cref="Refusal">The options or the files have faults, which are said; or a file is not there.</exception>
    public Run Score(ParseResult parsed, Terminal terminal, TimeProvider clock, CancellationToken cancellation)
    {
        var path = parsed.GetRequiredValue(file);
        if (!File.Exists(path))
            throw new Refusal(ExitCode.OutOfReach, texts.Missing(path));
        var set = parsed.GetValue(norms) is { } name ? NormsOf(name) : throw new Refusal(ExitCode.WrongUse, texts.NormsMissing(Known));
        var figures = parsed.GetValue(published) is { } publishedPath ? PublishedOf(publishedPath) : null;
        var refusedPath = parsed.GetValue(skipInvalid) ? RefusedRowsPath(path) : null;
        var refused = refusedPath is null ? null : new RefusedRows(refusedPath, path, texts.Faults);
        var input = new ScoringInput
        {
            File = new(path, parsed.GetValue(sheet)),
            Norms = set,
            Compared = [.. (parsed.GetValue(compared) ?? []).Select(NormsOf).Where(other => other.Name != set.Name).DistinctBy(other => other.Name)],
            AsOf = AsOfOf(parsed.GetValue(asOf), clock),
            ClosingDays = parsed.GetValue(calendar) is { } calendarPath ? ClosingDaysOf(calendarPath) : new HashSet<DateOnly>(),
            Scope = parsed.GetValue(departments) is { } departmentsPath ? ScopeOf(departmentsPath, terminal) : Scope.All,
            By = parsed.GetValue(by) is { } word ? BreakdownOf(word) : null,
            Published = figures,
            Refused = refused,
        };
        Scored scored;
        using (refused)
        {
            scored = terminal.WithProgress(texts.Reading(Path.GetFileName(path)), new FileInfo(path).Length > 50_000_000,
                progress => ScoreAttempts.Run(input with { Progress = progress }, cancellation));
            refused?.Keep();
        }
        SayFaults(terminal, path, scored.Faults, scored.UnknownColumns);
        if (scored.DepartmentFaults.Count > 0)
            SayFaults(terminal, parsed.GetValue(departments)!, scored.DepartmentFaults, []);
        if (scored.Skipped > 0)
            terminal.Errors.WriteLine(texts.Skipped(scored.Skipped, refusedPath!));
        if (scored.Scores is null)
            throw new Refusal(ExitCode.Faults, texts.NothingScored(scored.DepartmentFaults.Count > 0 ? scored.DepartmentFaults.Count : scored.Faults.Count));
        return new(path, input, scored);
    }

    void SayFaults(Terminal terminal, string path, FaultList faults, IReadOnlyList<string> unknownColumns)
    {
        foreach (var column in unknownColumns.Take(FaultList.Remembered))
            terminal.Errors.WriteLine($"{path}:1: {texts.Faults.UnknownColumn(column)}");
        if (unknownColumns.Count > FaultList.Remembered)
            terminal.Errors.WriteLine(texts.Faults.MoreColumns(unknownColumns.Count - FaultList.Remembered));
        foreach (var fault in faults.First)
            terminal.Errors.WriteLine(texts.Faults.Line(path, fault));
        if (faults.Count > faults.First.Count)
            terminal.Errors.WriteLine(texts.Faults.More(faults.Count - faults.First.Count));
    }

    Scope ScopeOf(string path, Terminal terminal)
    {
        var (scope, faults, unknownColumns) = DepartmentsFile.Read(Existing(path));
        SayFaults(terminal, path, faults, unknownColumns);
        return scope ?? throw new Refusal(ExitCode.Faults, texts.NothingScored(faults.Count));
    }

    Breakdown BreakdownOf(string word) => breakdowns.Any(breakdown => breakdown.Word == word)
        ? breakdowns.First(breakdown => breakdown.Word == word).Value
        : throw new Refusal(ExitCode.WrongUse, texts.UnknownBreakdown(word, string.Join(", ", breakdowns.Select(breakdown => breakdown.Word))));

    DateTimeOffset AsOfOf(string? text, TimeProvider clock)
    {
        var local = new LocalClock(Zones.Amsterdam);
        if (text is null)
            return local.Read(clock.GetUtcNow());
        return Moments.TryReadClockTime(text, out var moment) && local.TryAt(moment, out var asOf) ? asOf : throw new Refusal(ExitCode.WrongUse, texts.NoMoment(text));
    }

    HashSet<DateOnly> ClosingDaysOf(string path)
    {
        var (days, faults) = CalendarFile.Read(File.ReadLines(Existing(path)));
        if (faults.Count > 0)
            throw new Refusal(ExitCode.Faults, string.Join(Environment.NewLine, faults.Take(FaultList.Remembered).Select(fault => $"{path}:{fault.Line}: {fault.Found}: {texts.NoDay}")));
        return [.. days];
    }

    Findings.Published PublishedOf(string path)
    {
        var (figures, faults) = PublishedFile.Read(Bytes(Existing(path)));
        return figures ?? throw new Refusal(ExitCode.Faults, texts.Lines(path, faults));
    }

    string Existing(string path) => File.Exists(path) ? path : throw new Refusal(ExitCode.OutOfReach, texts.Missing(path));

    NormSet NormsOf(string name) => NormsNamed(name, texts);

    /// <summary>The norm set that ships under a name, or the one in a file.</summary>
    /// <exception cref="Refusal">There is no such set or file, or the file has faults.</exception>
    public static NormSet NormsNamed(string name, CommandTexts texts)
    {
        if (ShippedNorms.Find(name) is { } shipped)
            return shipped;
        if (!File.Exists(name))
        {
            throw name.Contains('/') || name.EndsWith(".json", StringComparison.Ordinal)
                ? new Refusal(ExitCode.OutOfReach, texts.Missing(name)) : new Refusal(ExitCode.WrongUse, texts.UnknownNorms(name, Known));
        }
        var (set, faults) = NormFile.Read(Bytes(name));
        return set ?? throw new Refusal(ExitCode.Faults, texts.Lines(name, faults));
    }

    /// <summary>The bytes of a small file; of a large one enough to see that it is too large.</summary>
    internal static byte[] Bytes(string path)
    {
        using var stream = File.OpenRead(path);
        var bytes = new byte[2 << 20];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    static string Known => string.Join(", ", ShippedNorms.All.Select(set => set.Name));

    static string RefusedRowsPath(string path) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $"{Path.GetFileNameWithoutExtension(path)}.refused.csv");
}

/// <summary>A file that was scored.</summary>
sealed record Run(string Path, ScoringInput Input, Scored Scored)
{
    public StudyScores Scores => Scored.Scores!;

    /// <summary>The name of the study: that of its file.</summary>
    public string Study => System.IO.Path.GetFileNameWithoutExtension(Path);
}
