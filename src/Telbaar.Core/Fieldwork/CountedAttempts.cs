using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>The attempts that figures rest on.</summary>
public static class CountedAttempts
{
    /// <summary>The attempts of a study. Practice and pilot calls stand outside all figures, so they are not among them.</summary>
    public static IQueryable<RecordedAttempt> AttemptsOf(this Store db, StudyId study) =>
        db.Set<RecordedAttempt>().Where(attempt => attempt.StudyId == study && attempt.Purpose == AttemptPurpose.Study);
}
