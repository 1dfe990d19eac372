using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Formats;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>A researcher takes the attempts of a study along, as a file of the same format that can be imported.</summary>
public static class ExportAttempts
{
    /// <param name="English">Header and values in English rather than Dutch.</param>
    /// <param name="WithRemarks">Free words may tell of persons: only for whoever may see the staff.</param>
    /// <param name="Zone">On whose clock the moments are written.</param>
    public sealed record Input(StudyId Study, AttemptPurpose Purpose, bool English, bool WithRemarks, TimeZoneInfo Zone);

    /// <returns>The file, in UTF-8 with a byte order mark, for spreadsheets; its rows by moment and identifier.</returns>
    public static async Task<Answer<byte[]>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ExportAttempts) is { } refusal)
            return refusal;
        if (input.WithRemarks && acting.RefusalOf(Permission.SeeStaff) is { } hidden)
            return hidden.About(nameof(input.WithRemarks));
        if (!await db.Set<Study>().AnyAsync(study => study.Id == input.Study, cancellation))
            return ActRefusals.NotFound;
        var attempts = new List<StoredAttempt>();
        await foreach (var attempt in StudyAttempts.Of(db, input.Study, input.Purpose, input.Zone, cancellation))
            attempts.Add(attempt);
        var remarks = input.WithRemarks ? await RemarksOf(db, input.Study, cancellation) : [];

        using var file = new MemoryStream();
        using (var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        {
            var writer = new AttemptsWriter(text, input.English, input.WithRemarks);
            writer.WriteHeader();
            foreach (var (id, attempt, identifier, employee, replaces) in attempts.OrderBy(attempt => attempt.Attempt.StartedAt).ThenBy(attempt => attempt.Identifier, StringComparer.Ordinal))
                writer.Write(attempt, identifier, employee, replaces, remarks.GetValueOrDefault(id));
        }
        db.Audit(acting, "attempts.exported", input.Study.Value, $"{input.Purpose} rows={attempts.Count} remarks={(input.WithRemarks ? "yes" : "no")}");
        return await db.Commit(cancellation) is { } clash ? clash : file.ToArray();
    }

    /// <summary>What a file brought along and what a caller wrote, as one text.</summary>
    static async Task<Dictionary<AttemptId, string>> RemarksOf(Store db, StudyId study, CancellationToken cancellation)
    {
        var remarks = await db.Set<AttemptRemark>().Where(remark => db.Set<RecordedAttempt>().Any(attempt => attempt.Id == remark.AttemptId && attempt.StudyId == study))
            .ToDictionaryAsync(remark => remark.AttemptId, remark => remark.Text, cancellation);
        foreach (var remark in await db.Set<CallRemark>().Where(remark => db.Set<CallClaim>().Any(claim => claim.Id == remark.AttemptId && claim.StudyId == study)).ToListAsync(cancellation))
            remarks[remark.AttemptId] = remark.Text;
        return remarks;
    }
}
