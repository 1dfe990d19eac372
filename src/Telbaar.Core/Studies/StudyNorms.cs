using Microsoft.EntityFrameworkCore;
using Telbaar.Attempts;
using Telbaar.Norms;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>The service norms under which a study is scored.</summary>
public static class StudyNorms
{
    /// <summary>The norm set that the study names, with its own callback term where it has one; nothing when it names none yet.</summary>
    public static async Task<NormSet?> Of(Store db, Study study, CancellationToken cancellation)
    {
        var norms = study.ShippedNorms is { } shipped ? ShippedNorms.Find(shipped)
            : study.NormSetId is { } id ? (await db.Set<StoredNormSet>().AsNoTracking().FirstAsync(set => set.Id == id, cancellation)).Read()
            : null;
        return norms is null ? null : norms with { Callback = OwnTerm(study) ?? norms.Callback };
    }

    static CallbackRule? OwnTerm(Study study) => (study.CallbackTerm, study.CallbackNumber) switch
    {
        (CallbackTerm.WorkingDays, { } days) => new CallbackRule.WorkingDays(days),
        (CallbackTerm.Hours, { } hours) => new CallbackRule.Hours(hours),
        (CallbackTerm.OfficeHours, { } hours) => new CallbackRule.WithinOfficeHours(hours),
        _ => null,
    };
}
