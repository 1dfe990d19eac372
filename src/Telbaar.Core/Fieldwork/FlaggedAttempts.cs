using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>The attempts that began while something was out of order. They stay in the figures; whoever reads them must know.</summary>
public static class FlaggedAttempts
{
    /// <summary>Those of a study that began in any of its incidents: from its first moment, and before its last.</summary>
    public static IQueryable<RecordedAttempt> Of(Store db, StudyId study) =>
        db.AttemptsOf(study).Where(attempt => db.Set<Incident>().Any(incident => incident.StudyId == study && incident.From <= attempt.StartedAt && attempt.StartedAt < incident.To));

    /// <summary>Those that began in this incident.</summary>
    public static IQueryable<RecordedAttempt> In(Store db, Incident incident) =>
        db.AttemptsOf(incident.StudyId).Where(attempt => incident.From <= attempt.StartedAt && attempt.StartedAt < incident.To);
}
