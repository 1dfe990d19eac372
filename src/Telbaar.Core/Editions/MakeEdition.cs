using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Fieldwork;
using Telbaar.Formats;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Editions;

/// <summary>Freezes a closed study as it stands: at closing, and after a correction.</summary>
public static class MakeEdition
{
    /// <param name="Program">The name and version of the program.</param>
    public sealed record Input(StudyId Study, string Program);

    /// <returns>Its number.</returns>
    public static async Task<Answer<int>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.MoveStudy) is { } refusal)
            return refusal;
        if (await db.Set<Study>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == input.Study, cancellation) is not { } study)
            return ActRefusals.NotFound;
        if (study.State is not StudyState.Closed)
            return StudyRefusals.WrongState.With(study.State);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Add(db, acting, study, input.Program, cancellation) is not { } edition)
            return EditionRefusals.NothingChanged;
        if (await db.Commit(cancellation) is { } clash)
            return clash;
        await transaction.CommitAsync(cancellation);
        return edition.Number;
    }

    /// <summary>The same as a part of another act, in its transaction.</summary>
    /// <returns>Nothing where there is nothing to score, or all is as in the last edition.</returns>
    internal static async Task<Edition?> Add(Store db, Acting acting, Study study, string program, CancellationToken cancellation)
    {
        if (await StudyNorms.Of(db, study, cancellation) is not { } norms || !await db.AttemptsOf(study.Id).AnyAsync(cancellation))
            return null;
        // In whole seconds, as the command line takes it.
        var asOf = DateTimeOffset.FromUnixTimeSeconds(acting.At.ToUnixTimeSeconds());
        var last = await db.Set<Edition>().AsNoTracking().Where(edition => edition.StudyId == study.Id).OrderByDescending(edition => edition.Number).FirstOrDefaultAsync(cancellation);
        var attempts = $"{NameOf(study)}.csv";
        var parts = new Dictionary<string, byte[]>
        {
            [attempts] = await AttemptsOf(db, study.Id, cancellation),
            [EditionFile.Norms] = await NormsOf(db, study, cancellation),
            [EditionFile.Calendar] = await CalendarOf(db, cancellation),
        };
        if (await DepartmentsOf(db, study.Id, cancellation) is { } departments)
            parts[EditionFile.Departments] = departments;
        parts[EditionFile.Matter] = EditionMatter.Write(await EditionMatter.Of(db, study, asOf, cancellation));
        var before = last is null ? null : EditionFile.Open(last.File).Parts;
        if (before is not null && parts.All(part => before.TryGetValue(part.Key, out var bytes) && bytes.AsSpan().SequenceEqual(part.Value)))
            return null;
        parts[EditionFile.Scores] = EditionScores.Json(EditionScores.Of(parts, attempts, asOf), NameOf(study), program);
        var changes = before is null ? null : EditionChanges.Between(before.First(part => EditionFile.IsAttempts(part.Key)).Value, parts[attempts]);
        var digests = EditionFile.DigestsOf(parts);
        var number = (last?.Number ?? 0) + 1;
        var command = string.Create(CultureInfo.InvariantCulture, $"telbaar score {attempts} --norms {EditionFile.Norms} --calendar {EditionFile.Calendar}{(parts.ContainsKey(EditionFile.Departments) ? $" --departments {EditionFile.Departments}" : "")} --as-of {Zones.Local(asOf):yyyy-MM-dd'T'HH:mm:ss} --json {EditionFile.Scores}");
        var manifest = new EditionManifest(study.Name, number, acting.At, Zones.Local(asOf), program, command, digests, EditionFile.DigestOf(digests), changes);
        var edition = new Edition
        {
            Id = EntityId.New<EditionId>(acting.At),
            StudyId = study.Id,
            Number = number,
            MadeAt = acting.At,
            By = acting.Account,
            AsOf = asOf,
            Program = program,
            Digest = manifest.Digest,
            Revision = study.Revision,
            Changed = changes?.Count ?? 0,
            File = EditionFile.Write(manifest, parts),
        };
        db.Add(edition);
        db.Audit(acting, "edition.made", study.Id.Value, string.Create(CultureInfo.InvariantCulture, $"number={number}"));
        return edition;
    }

    /// <summary>The study's name as a name of a file: it stands in its scores, as it does in those that the command line makes.</summary>
    static string NameOf(Study study)
    {
        var name = new string([.. study.Name.Folded().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);
        return string.Join('-', name.Split('-', StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } plain ? plain : "study";
    }

    static async Task<byte[]> AttemptsOf(Store db, StudyId study, CancellationToken cancellation)
    {
        var attempts = new List<StoredAttempt>();
        await foreach (var attempt in StudyAttempts.Of(db, study, AttemptPurpose.Study, Zones.Amsterdam, cancellation))
            attempts.Add(attempt);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var writer = new AttemptsWriter(text, english: true);
        writer.WriteHeader();
        foreach (var (_, attempt, identifier, employee, replaces) in attempts.OrderBy(attempt => attempt.Attempt.StartedAt).ThenBy(attempt => attempt.Identifier, StringComparer.Ordinal))
            writer.Write(attempt, identifier, employee, replaces);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The norm file, with the study's own callback term in the place of the norms'.</summary>
    static async Task<byte[]> NormsOf(Store db, Study study, CancellationToken cancellation)
    {
        var file = study.ShippedNorms is { } shipped ? ShippedNorms.FileOf(shipped)!
            : Encoding.UTF8.GetBytes((await db.Set<StoredNormSet>().AsNoTracking().FirstAsync(set => set.Id == study.NormSetId, cancellation)).Json);
        if (study is not { CallbackTerm: { } term, CallbackNumber: { } number })
            return file;
        var norms = JsonNode.Parse(file)!.AsObject();
        var callback = norms["callback"] as JsonObject ?? [];
        foreach (var other in new[] { "workingDays", "hours", "officeHours" })
            callback.Remove(other);
        callback[term switch { CallbackTerm.WorkingDays => "workingDays", CallbackTerm.Hours => "hours", _ => "officeHours" }] = number;
        norms["callback"] = callback;
        return Encoding.UTF8.GetBytes(norms.ToJsonString(new() { WriteIndented = true }));
    }

    static async Task<byte[]> CalendarOf(Store db, CancellationToken cancellation)
    {
        var days = await db.Set<ClosingDay>().OrderBy(day => day.Day).Select(day => new { day.Day, day.Note }).ToListAsync(cancellation);
        return Encoding.UTF8.GetBytes(string.Concat(days.Select(day => CsvText.Line([day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.Note.ReplaceLineEndings(" ")]) + "\r\n")));
    }

    /// <returns>Nothing where the design names no departments: then all are in scope.</returns>
    static async Task<byte[]?> DepartmentsOf(Store db, StudyId study, CancellationToken cancellation)
    {
        var inScope = (await db.Set<StudyDepartment>().Where(scope => scope.StudyId == study).Select(scope => scope.DepartmentId).ToListAsync(cancellation)).ToHashSet();
        if (inScope.Count == 0)
            return null;
        var departments = await db.Set<Department>().OrderBy(department => department.Folded).Select(department => new { department.Id, department.Name }).ToListAsync(cancellation);
        return Encoding.UTF8.GetBytes(string.Concat(
            departments.Select(department => CsvText.Line([CsvText.Harmless(department.Name), inScope.Contains(department.Id) ? "yes" : "no"]) + "\r\n").Prepend("department;in_scope\r\n")));
    }
}
